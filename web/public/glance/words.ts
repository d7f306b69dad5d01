/** What the page of a report at a glance says. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of the report at a glance. */
export const glanceWords = declareWords({
  'glance.title': { zh: '{title} · 一览', en: '{title} at a glance' },
  'glance.description': {
    zh: '{city}{title}的 {measures} 个数字和 {commitments} 项承诺：按章节、按指标、按性质查看。',
    en: 'The {measures} numbers and {commitments} promises of {title} of {city}, by section, indicator and kind.',
  },
  'glance.back': { zh: '读全文', en: 'Read the report' },

  'chapters.title': { zh: '数字和承诺在哪里', en: 'Where the numbers and promises stand' },
  'chapters.most': {
    zh: '数字最多的是“{numbers}”，承诺最多的是“{promises}”',
    en: 'Most numbers stand in “{numbers}”, most promises in “{promises}”',
  },
  'chapters.mostBoth': {
    zh: '数字和承诺都最集中在“{numbers}”',
    en: 'Most numbers and most promises stand in “{numbers}”',
  },
  'chapters.section': { zh: '章节', en: 'Section' },
  'chapters.results': { zh: '已有结果', en: 'Results' },
  'chapters.targets': { zh: '目标', en: 'Targets' },
  'chapters.promises': { zh: '承诺', en: 'Promises' },
  'chapters.hard': { zh: '其中可核对', en: 'Can be checked' },
  'chapters.note': {
    zh: '条形从零开始；承诺一栏的深色部分到期可以核对。',
    en: 'Bars begin at zero; the dark part of a promise’s bar can be checked when due.',
  },

  'attention.title': {
    zh: '{count} 个数字与记录不符或没有达到',
    en: 'Differ from the record, or were missed: {count}',
  },
  'attention.none': { zh: '没有与记录不符的数字', en: 'No number differs from the record' },
  'attention.risk': { zh: '{count} 个目标有风险', en: 'Targets at risk: {count}' },
  'attention.more': { zh: '看全部 {count} 个', en: 'Show all {count}' },
  'targets.title': { zh: '{count} 个目标现在的情况', en: 'Where the targets stand ({count})' },

  'pairs.title': { zh: '结果与目标', en: 'Results beside targets' },
  'pairs.count': {
    zh: '{count} 个指标既有去年的结果，又有今年的目标',
    en: '{count} indicators have both last year’s result and this year’s target',
  },
  'pairs.none': {
    zh: '报告里没有同一个指标既写了结果又写了目标。',
    en: 'No indicator in this report has both a result and a target.',
  },

  'numbers.title': { zh: '全部数字', en: 'All numbers' },
  'numbers.search': { zh: '指标或原文', en: 'Indicator or words' },
  'numbers.role': { zh: '性质', en: 'Kind' },
  'numbers.standing': { zh: '核对', en: 'Standing' },
  'numbers.section': { zh: '章节', en: 'Section' },
  'numbers.all': { zh: '全部', en: 'All' },
  'numbers.filter': { zh: '筛选', en: 'Filter' },
  'numbers.count': { zh: '{count} 个数字', en: '{count} numbers' },
  'numbers.none': { zh: '没有符合条件的数字。', en: 'No number fits.' },
  'numbers.reset': { zh: '清除条件', en: 'Show all' },
  'numbers.place': { zh: '次序', en: 'Place' },
  'numbers.indicator': { zh: '指标', en: 'Indicator' },
  'numbers.value': { zh: '数值', en: 'Value' },
  'numbers.period': { zh: '时间', en: 'Time' },
  'numbers.previous': { zh: '前 {count} 个', en: 'Previous {count}' },
  'numbers.next': { zh: '后 {count} 个', en: 'Next {count}' },
  'numbers.sortHelp': {
    zh: '点表头排序；数值先按单位再按大小。',
    en: 'Choose a column’s head to sort; values go by unit, then by size.',
  },

  'findings.title': {
    zh: '给起草人：{count} 处值得再看',
    en: 'For whoever prepares the report: {count} places to look at',
  },
  'findings.none': { zh: '给起草人：没有发现前后不一致的地方', en: 'For whoever prepares the report: nothing found' },
  'findings.about': {
    zh: '机器核对前后数字时发现的疑点，不代表报告有错。',
    en: 'Doubts found by comparing the report’s numbers with one another; they need not be errors.',
  },
  'finding.lost-words': { zh: '缺字', en: 'Words lost' },
  'finding.sum-differs': { zh: '分项与合计不一致', en: 'Parts and total differ' },
  'finding.growth-differs': { zh: '增速与总量不一致', en: 'Growth and level differ' },
  'finding.repeated-differs': { zh: '同一指标两个数', en: 'Two figures for one thing' },
  'finding.share-over-whole': { zh: '比例超过整体', en: 'A share over the whole' },
  'finding.odd-unit': { zh: '单位可疑', en: 'Odd unit' },
  'finding.target-without-date': { zh: '目标没有期限', en: 'Target without a date' },
  'finding.no-checkable-end': { zh: '承诺没有可核对的终点', en: 'Promise without a checkable end' },
})
