/** What the pages of a report say. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of the live report. */
export const reportWords = declareWords({
  'report.description': {
    zh: '{city}{title}全文：{measures} 个数字、{commitments} 项承诺，逐个可查。',
    en: 'The full text of {title} of {city}: {measures} numbers and {commitments} promises, each with its own page.',
  },
  'report.length': { zh: '全文 {count} 字', en: '{count} characters' },
  'report.deliveredBy': { zh: '{name} 作报告', en: 'delivered by {name}' },
  'report.untranslated': { zh: '报告按原文显示。', en: 'The report is shown in its own language.' },
  'report.edition': { zh: '第 {number} 版', en: 'Edition {number}' },
  'report.older': {
    zh: '您看到的是第 {number} 版。这份报告后来有更正，最新的是第 {latest} 版。',
    en: 'This is edition {number}. The report was corrected later; the newest is edition {latest}.',
  },
  'report.toNewest': { zh: '看最新一版', en: 'Read the newest edition' },
  'report.source': { zh: '来源', en: 'Source' },
  'report.sourceFile': { zh: '原文件 {name}', en: 'Original file {name}' },
  'report.digest': { zh: '校验值 SHA-256 {digest}', en: 'SHA-256 {digest}' },
  'report.importedOn': { zh: '{day}收入', en: 'added on {day}' },
  'report.data': { zh: '数据', en: 'Data' },
  'report.measuresCsv': { zh: '全部数字（CSV）', en: 'All numbers (CSV)' },
  'report.commitmentsCsv': { zh: '全部承诺（CSV）', en: 'All promises (CSV)' },
  'report.nothingRead': {
    zh: '在这份文字里没有读到数字和承诺。',
    en: 'No numbers or promises were read in this text.',
  },

  'sum.label': { zh: '这份报告里有什么', en: 'What this report holds' },
  'sum.results': { zh: '已有结果', en: 'results' },
  'sum.targets': { zh: '目标', en: 'targets' },
  'sum.commitments': { zh: '承诺', en: 'promises' },
  'sum.hard': { zh: '{count} 项承诺到期可以核对', en: '{count} promises can be checked when due' },
  'sum.numbers': { zh: '个数字', en: 'numbers' },
  'sum.untracked': { zh: '进展尚未跟踪', en: 'Progress is not yet tracked' },
  'sum.glance': { zh: '一览与表格', en: 'At a glance, with tables' },

  'key.title': { zh: '怎么读', en: 'How to read' },
  'key.result': { zh: '实线是已有的结果。', en: 'A solid line marks a result.' },
  'key.target': { zh: '虚线是要达到的目标。', en: 'A dashed line marks a target.' },
  'key.hard': { zh: '红色点线是到期可以核对的承诺。', en: 'A red dotted line marks a promise that can be checked.' },
  'key.soft': { zh: '灰色点线是没有说怎样算做到的承诺。', en: 'A grey one does not say what counts as done.' },
  'key.open': {
    zh: '点开任何一处，这里显示它说的是什么、现在到了哪一步。',
    en: 'Open any of them to see here what it says and where it stands.',
  },
  'key.sampleResult': { zh: '达到2.69万亿元', en: '2.69 trillion yuan' },
  'key.sampleTarget': { zh: '学位2万个', en: '20,000 places' },
  'key.sampleHard': { zh: '开工建设供水工程', en: 'begin the waterworks' },
  'key.sampleSoft': { zh: '改善出行环境', en: 'make it easier to get about' },

  'contents.title': { zh: '目录', en: 'Contents' },
  'contents.count': { zh: '{count} 个数字', en: '{count} numbers' },
  'passage.link': { zh: '第 {number} 段的链接', en: 'Link to paragraph {number}' },

  'find.title': { zh: '搜索', en: 'Search' },
  'find.label': { zh: '在报告中搜索', en: 'Search in the report' },
  'find.submit': { zh: '查找', en: 'Find' },
  'find.none': { zh: '没有找到“{query}”。换个说法试试。', en: 'Nothing found for “{query}”. Try other words.' },
  'find.count': { zh: '第 {current} 处，共 {count} 处', en: '{current} of {count}' },
  'find.many': { zh: '第 {current} 处，共 {count} 处以上', en: '{current} of {count} or more' },
  'find.previous': { zh: '上一处', en: 'Previous' },
  'find.next': { zh: '下一处', en: 'Next' },
  'find.clear': { zh: '清除', en: 'Clear' },
})
