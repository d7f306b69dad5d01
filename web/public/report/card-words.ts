/** What the cards of a number and of a promise say, and the pages that show one of them alone. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of the cards. */
export const cardWords = declareWords({
  'card.close': { zh: '关闭', en: 'Close' },
  'card.loading': { zh: '正在打开…', en: 'Opening…' },
  'card.steps': { zh: '前后', en: 'Before and after' },
  'card.keys': { zh: '← → 换一个，Esc 关闭', en: '← → for the next, Esc to close' },
  'card.year': { zh: '{year}年', en: '{year}' },
  'card.years': { zh: '{from}–{to}年', en: '{from}–{to}' },
  'card.noPeriod': { zh: '报告没有说明时间', en: 'The report names no time' },
  'card.noIndicator': { zh: '报告没有说清是什么', en: 'The report does not say of what' },

  'bound.≈': { zh: '约', en: 'about' },
  'bound.>': { zh: '超过', en: 'more than' },
  'bound.>=': { zh: '不少于', en: 'at least' },
  'bound.<': { zh: '不到', en: 'less than' },
  'bound.<=': { zh: '不超过', en: 'at most' },

  'change.increase': { zh: '增', en: 'up' },
  'change.decrease': { zh: '减', en: 'down' },

  'row.role': { zh: '性质', en: 'Kind' },
  'role.result': { zh: '结果', en: 'Result' },
  'role.target': { zh: '目标', en: 'Target' },
  'role.background': { zh: '背景', en: 'Background' },
  'row.change': { zh: '说的是', en: 'Says' },
  'says.increase': { zh: '增加了多少', en: 'by how much it rose' },
  'says.decrease': { zh: '减少了多少', en: 'by how much it fell' },
  'row.exact': { zh: '精确值', en: 'Exact value' },
  'row.showExact': { zh: '看每一位', en: 'Show every digit' },
  'row.promise': { zh: '属于承诺', en: 'Part of' },
  'row.section': { zh: '所在章节', en: 'Section' },
  'row.sureness': { zh: '读得准吗', en: 'Reading' },
  'sure.high': { zh: '把握大', en: 'Sure' },
  'sure.middle': { zh: '把握一般，请对照原文', en: 'Fairly sure: compare with the sentence' },
  'sure.low': { zh: '把握小，请以原文为准', en: 'Unsure: trust the sentence' },
  'row.notes': { zh: '疑点', en: 'Doubts' },

  'state.none': { zh: '尚未跟踪', en: 'Not yet tracked' },
  'state.target': {
    zh: '目标已经读出，进展接入后会显示在这里。',
    en: 'The target has been read; progress will show here once records are connected.',
  },
  'state.result': {
    zh: '这是报告里的说法，还没有用记录核对。',
    en: 'This is what the report says; it has not been checked against records yet.',
  },
  'state.background': { zh: '这是背景数字，不跟踪进展。', en: 'A background figure: its progress is not tracked.' },
  'state.commitment': {
    zh: '承诺已经读出，办理情况接入后会显示在这里。',
    en: 'The promise has been read; what is done about it will show here once records are connected.',
  },

  'beside.title': { zh: '结果与目标', en: 'Result and target' },
  'beside.result': { zh: '{period}结果', en: '{period} result' },
  'beside.target': { zh: '{period}目标', en: '{period} target' },

  'promise.title': { zh: '一项承诺', en: 'A promise' },
  'row.deadline': { zh: '期限', en: 'Deadline' },
  'deadline.year': { zh: '{year}年底', en: 'End of {year}' },
  'deadline.none': { zh: '报告没有写期限', en: 'The report sets none' },
  'row.checkable': { zh: '能核对吗', en: 'Can it be checked?' },
  'promise.hard': { zh: '能：到期可以说“做到”或“没做到”', en: 'Yes: when due, one can say done or not done' },
  'promise.soft': { zh: '难：报告没有说怎样算做到', en: 'Hardly: the report does not say what counts as done' },
  'row.numbers': { zh: '其中的数字', en: 'Numbers in it' },

  'go.measure': { zh: '这个数字的链接', en: 'Link to this number' },
  'go.commitment': { zh: '这项承诺的链接', en: 'Link to this promise' },
  'go.sentence': { zh: '这句话的链接', en: 'Link to this sentence' },
  'go.inReport': { zh: '在全文中读', en: 'Read in the report' },
  'go.previousMeasure': { zh: '上一个数字', en: 'Previous number' },
  'go.nextMeasure': { zh: '下一个数字', en: 'Next number' },
  'go.previousCommitment': { zh: '上一项承诺', en: 'Previous promise' },
  'go.nextCommitment': { zh: '下一项承诺', en: 'Next promise' },
  'go.previousPassage': { zh: '上一段', en: 'Previous paragraph' },
  'go.nextPassage': { zh: '下一段', en: 'Next paragraph' },

  'page.measure': { zh: '{indicator}：{value}', en: '{indicator}: {value}' },
  'page.passage': { zh: '第 {number} 段', en: 'Paragraph {number}' },
  'page.of': { zh: '出自', en: 'From' },
})
