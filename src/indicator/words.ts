/** What is said of values and standings, for people. */
import { declareWords, fill, type Text } from '../kernel/words.ts'
import type { Reason } from './model.ts'

/** Why a number can't be judged yet, what an auditor would look at twice, why a value was revised. */
export const indicatorWords = declareWords({
  'why.settling': { zh: '数值尚未算出。', en: 'Its figure has not been computed yet.' },
  'why.running': { zh: '这一时期尚未结束。', en: 'The period is not over.' },
  'why.open': {
    zh: '这一时期已经结束，但行为记录尚未关账。',
    en: 'The period is over, but its acts are not closed yet.',
  },
  'note.definitionLate': {
    zh: '指标定义在 {day} 改过，距这一时期结束不到 30 天。',
    en: 'The definition was changed on {day}, within 30 days of the period’s end.',
  },
  'note.definitionAfter': {
    zh: '指标定义在报告公布之后（{day}）改过。',
    en: 'The definition was changed on {day}, after the report was published.',
  },
  'note.reportedAfter': {
    zh: '数值在报告公布之后（{day}）才报送。',
    en: 'The figure was reported on {day}, after the report was published.',
  },
  'note.revised': {
    zh: '数值改过 {times} 次，最近一次在 {day}。',
    en: 'The figure was revised {times} time(s), last on {day}.',
  },
  'evidence.empty': { zh: '日志还没有签名', en: 'the log has no signature yet' },
  'evidence.binding': { zh: '绑定行为还没有排入日志', en: 'the act that binds it has no place in the log yet' },
  'evidence.definition': { zh: '指标定义还没有排入日志', en: 'the definition has no place in the log yet' },
  'evidence.report': { zh: '公布报告的行为还没有排入日志', en: 'the report’s publication has no place in the log yet' },
  'reason.corrected': { zh: '由行为 {act} 更正', en: 'corrected by act {act}' },
  'reason.definition-changed': {
    zh: '指标定义改变（第 {version} 版）：{says}',
    en: 'definition changed (version {version}): {says}',
  },
  'reason.input-revised': { zh: '所引用的指标已更正：{inputs}', en: 'figures that it rests on were revised: {inputs}' },
  'reason.reported': { zh: '主管部门更正报送：{says}', en: 'the department reported anew: {says}' },
})

/** Why a value was revised, in a phrase: "corrected by act …". */
export function reasonText(reason: Reason): Text {
  const words = indicatorWords[`reason.${reason.code}`]
  const values = 'inputs' in reason ? { inputs: reason.inputs.join(', ') } : reason
  return { zh: fill(words, 'zh', values), en: fill(words, 'en', values) }
}
