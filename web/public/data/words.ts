/** What charts, cards and the pages of open data say about indicators. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of indicators and their values. */
export const dataWords = declareWords({
  'period.year': { zh: '{year}年', en: '{year}' },
  'period.years': { zh: '{from}–{to}年', en: '{from}–{to}' },
  'period.H1': { zh: '{year}年上半年', en: 'first half of {year}' },
  'period.H2': { zh: '{year}年下半年', en: 'second half of {year}' },
  'period.quarter': { zh: '{year}年第{quarter}季度', en: 'Q{quarter} {year}' },
  'period.month': { zh: '{year}年{month}月', en: '{month} {year}' },

  'method.acts': { zh: '逐条行为记录', en: 'counted from acts' },
  'method.formula': { zh: '由其他指标计算', en: 'from other indicators' },
  'method.report': { zh: '部门上报，附来源文件', en: 'reported, with its source' },

  'chart.target': { zh: '目标 {value}', en: 'Target {value}' },
  'chart.projected': { zh: '预计 {value}', en: 'leads to {value}' },
  'chart.needed': { zh: '今天应到 {value}', en: 'needed today {value}' },
  'chart.before': { zh: '{year}年', en: '{year}' },
  'chart.source': { zh: '来源：{source}', en: 'Source: {source}' },
  'chart.until': { zh: '截至{day}', en: 'as of {day}' },
  'chart.synthetic': { zh: '演示数据', en: 'made-up data' },
  'chart.table': { zh: '看数据表', en: 'Show as a table' },
  'chart.period': { zh: '时间', en: 'Period' },
  'chart.value': { zh: '数值（{unit}）', en: 'Value ({unit})' },
  'chart.valuePlain': { zh: '数值', en: 'Value' },
  'chart.sum': { zh: '年初以来累计', en: 'Since the year began' },
  'chart.acts': { zh: '记录', en: 'Acts' },
  'chart.provisional': { zh: '未定', en: 'provisional' },
  'chart.saysWay': {
    zh: '折线图：{name}，{period}，到{day}为{now}，目标{target}。',
    en: 'Line chart of {name}, {period}: {now} by {day}, target {target}.',
  },
  'chart.saysWayOn': { zh: '按现在的速度预计到{value}。', en: 'At this pace it leads to {value}.' },
  'chart.saysTrend': {
    zh: '{kind}：{name}，从{from}的{first}到{to}的{last}。',
    en: '{kind} of {name}: from {first} in {from} to {last} in {to}.',
  },
  'chart.line': { zh: '折线图', en: 'Line chart' },
  'chart.columns': { zh: '柱形图', en: 'Bar chart' },
  'chart.inUnit': { zh: '{title}（{unit}）', en: '{title} ({unit})' },
  'chart.perMonth': { zh: '{name}，各月', en: '{name}, by month' },
  'chart.perQuarter': { zh: '{name}，各季度', en: '{name}, by quarter' },
  'chart.perYear': { zh: '{name}，各年', en: '{name}, by year' },
  'chart.cumulative': { zh: '{name}，{period}累计', en: '{name}, {period} so far' },
  'chart.through': { zh: '{name}，{period}', en: '{name}, {period}' },
})
