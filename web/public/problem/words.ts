/** What is said where there is no page to show, or not yet. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of the pages that tell what is wrong or missing. */
export const problemWords = declareWords({
  'problem.home': { zh: '回首页', en: 'Go to the front page' },
  'problem.reports': { zh: '看历年报告', en: 'See all reports' },
  'problem.retry': { zh: '再试一次', en: 'Try again' },

  'empty.title': { zh: '这里将是一座城市的工作报告', en: 'A city’s work report will stand here' },
  'empty.about': {
    zh: '把政府工作报告的文件交给一诺，它会读出每个数字、每项承诺，让报告在这里逐字可查。现在还没有收入报告。',
    en: 'Give Yinuo the file of a government work report: it reads every number and promise, and the report stands here to be checked word by word. None has come in yet.',
  },
  'empty.begin': { zh: '怎么开始', en: 'How to begin' },
  'empty.import': { zh: '在装有一诺的机器上运行：', en: 'On the machine that runs Yinuo:' },
  'empty.kinds': {
    zh: '文件可以是 Word（.docx）、PDF、网页、Markdown 或纯文本。',
    en: 'The file may be Word (.docx), PDF, a web page, Markdown or plain text.',
  },
  'empty.try': { zh: '只想看看效果？', en: 'Just looking?' },
  'empty.reading': { zh: '当场读一份，不保存', en: 'Read a report at once, without storing it' },

  'reports.title': { zh: '历年报告', en: 'All reports' },
  'reports.description': { zh: '已收入的政府工作报告。', en: 'The government work reports held here.' },
  'reports.report': { zh: '报告', en: 'Report' },
  'reports.city': { zh: '城市', en: 'City' },
  'reports.day': { zh: '报告日期', en: 'Delivered' },
  'reports.results': { zh: '已有结果', en: 'Results' },
  'reports.targets': { zh: '目标', en: 'Targets' },
  'reports.promises': { zh: '承诺', en: 'Promises' },
  'reports.glance': { zh: '一览', en: 'At a glance' },
})
