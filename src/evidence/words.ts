/** What is expected of definitions, for people. */
import { declareWords } from '../kernel/words.ts'

/** What was expected of a definition. */
export const definitionWords = declareWords({
  'definition.once': { zh: '指标编号不得重复', en: 'an id that no other definition has' },
  'definition.shareUnit': { zh: '占比的单位应为 % 或 ‰', en: 'the unit of a share: % or ‰' },
  'definition.personsInYear': {
    zh: '人员假名只在一年之内有效，不同人数只能按时期计算',
    en: 'period: pseudonyms hold within one year, so persons are not counted over all of time',
  },
  'definition.flowInPeriod': {
    zh: '流量只计算本时期；累计至今的是存量',
    en: 'period: what counts all up to now is a stock, not a flow',
  },
  'definition.wholeField': { zh: '应为行为记录中取整数值的字段', en: 'a field of the body that holds whole numbers' },
  'definition.range': { zh: '下限不得大于上限', en: 'a lower end that is not above the upper one' },
  'definition.refers': { zh: '公式应引用至少一个指标', en: 'a formula that refers to an indicator' },
  'definition.formula': {
    zh: '可读的公式：第 {position} 个字符处无法理解',
    en: 'a formula that can be read: character {position} has no place in it',
  },
  'definition.known': { zh: '应为已定义的指标', en: 'an indicator that is defined' },
  'definition.circle': { zh: '公式不得直接或间接引用自己', en: 'a formula that does not lead back to itself' },
})
