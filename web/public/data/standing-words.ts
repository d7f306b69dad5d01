/** What is said of where a number stands. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of standings: a name, and the sentence that explains it. */
export const standingWords = declareWords({
  'is.untracked': { zh: '尚未跟踪', en: 'Not tracked' },
  'is.bound': { zh: '等待核对', en: 'Waiting to be checked' },
  'is.agrees': { zh: '与记录一致', en: 'Agrees with the record' },
  'is.differs': { zh: '与记录不符', en: 'Differs from the record' },
  'is.uncomputable': { zh: '还算不出', en: 'Can’t be computed yet' },
  'is.on-track': { zh: '按期推进', en: 'On track' },
  'is.at-risk': { zh: '有风险', en: 'At risk' },
  'is.met': { zh: '已经达到', en: 'Met' },
  'is.missed': { zh: '没有达到', en: 'Missed' },
  'is.loading': { zh: '正在载入记录', en: 'The record is being loaded' },

  'says.untracked': {
    zh: '这个数字还没有对应到公开的指标。',
    en: 'This number is not bound to a public indicator yet.',
  },
  'says.background': { zh: '这是背景数字，不跟踪进展。', en: 'A background figure: its progress is not tracked.' },
  'says.bound': {
    zh: '已经对应到指标，马上核对。',
    en: 'It is bound to an indicator and will be checked in a moment.',
  },
  'says.loading': {
    zh: '城市的公开记录正在载入，已完成 {percent}%。载入后这里会给出核对结果。',
    en: 'The city’s record is being loaded, {percent}% so far. Once it is in, the result stands here.',
  },
  'says.uncomputable': { zh: '{why}。', en: '{why}.' },
  'says.agrees.acts': {
    zh: '按公开记录逐条算出{figure}，报告的说法成立。',
    en: 'Counted from the public record it comes to {figure}: what the report says is true.',
  },
  'says.agrees.formula': {
    zh: '由其他指标算出{figure}，报告的说法成立。',
    en: 'Worked out from other indicators it comes to {figure}: what the report says is true.',
  },
  'says.agrees.reported': {
    zh: '主管部门上报{figure}，附有来源文件，与报告一致。',
    en: 'The department reported {figure} with its source document, as the report says.',
  },
  'says.differs.acts': {
    zh: '按公开记录逐条算出{figure}，与报告相差{difference}。',
    en: 'Counted from the public record it comes to {figure}: the report is off by {difference}.',
  },
  'says.differs.formula': {
    zh: '由其他指标算出{figure}，与报告相差{difference}。',
    en: 'Worked out from other indicators it comes to {figure}: the report is off by {difference}.',
  },
  'says.differs.reported': {
    zh: '主管部门上报{figure}，与报告相差{difference}。',
    en: 'The department reported {figure}: the report is off by {difference}.',
  },

  'why.unknown': { zh: '记录还不够', en: 'The record does not hold enough yet' },

  'way.soFar': { zh: '到{day}为{figure}', en: '{figure} by {day}' },
  'way.now': { zh: '现在为{figure}', en: '{figure} now' },
  'way.needed': { zh: '今天应到{needed}', en: '{needed} would be needed by now' },
  'way.leads': { zh: '照现在的速度，{end}到{projected}', en: 'at this pace it comes to {projected} by {end}' },
  'way.enough': { zh: '能达到目标', en: 'the target is reached' },
  'way.short': { zh: '离目标差{gap}', en: 'that is {gap} short of the target' },
  'way.over': { zh: '超出目标{gap}', en: 'that is {gap} over the target' },
  'way.stays': { zh: '照这个水平到{end}', en: 'if it stays there until {end}' },
  'way.met': { zh: '已经达到目标', en: 'the target is met' },
  'way.end': { zh: '年底', en: 'the year’s end' },
  'way.endOf': { zh: '{period}末', en: 'the end of {period}' },

  'sum.agreement': {
    zh: '{checked} 个能核对的结果中，{agrees} 个与记录一致',
    en: '{agrees} of {checked} results that can be checked agree with the record',
  },
  'sum.agreementNone': {
    zh: '还没有能核对的结果',
    en: 'No result can be checked yet',
  },
  'sum.states': { zh: '每个数字现在的情况', en: 'Where each number stands' },
  'sum.loading': {
    zh: '城市的公开记录正在载入，已完成 {percent}%',
    en: 'The city’s record is being loaded: {percent}% so far',
  },
})
