/** Why a sentence can't speak of an indicator, for people. */
import { declareWords } from '../../kernel/words.ts'

/** Why a binding is refused. */
export const fitWords = declareWords({
  'fit.other': {
    zh: '绑定的指标是“{indicator}”，所给的定义是“{defined}”的。',
    en: 'The binding is to {indicator}, the definition is of {defined}.',
  },
  'fit.period': { zh: '没有“{period}”这样的时期。', en: 'There is no period {period}.' },
  'fit.range': { zh: '范围的上限小于下限。', en: 'The upper end of the range is below its lower end.' },
  'fit.base': {
    zh: '水平值不与基期比较，不应写基期。',
    en: 'A level is compared with no base period: name none.',
  },
  'fit.level': {
    zh: '这句话说的是水平，不是变化，不能按变化绑定。',
    en: 'The sentence states a level, not a change: it can’t be bound as a change.',
  },
  'fit.unit': {
    zh: '句中的单位是“{claimed}”，指标的单位是“{unit}”，不能换算。',
    en: 'The sentence counts in {claimed}, the indicator in {unit}: the one can’t be turned into the other.',
  },
  'fit.fraction': {
    zh: '分数只能绑定到百分比指标：句中的单位是“{claimed}”，指标的单位是“{unit}”。',
    en: 'A fraction is bound to an indicator in per cent: the sentence says {claimed}, the indicator {unit}.',
  },
  'fit.percent': {
    zh: '变化率以 % 表示，句中的单位却是“{claimed}”（指标的单位：{unit}）。',
    en: 'A rate of change is in per cent, the sentence says {claimed} (the indicator: {unit}).',
  },
  'fit.points': {
    zh: '差值的单位不符：句中是“{claimed}”，指标是“{unit}”；百分比之差应为百分点。',
    en: 'The difference is in another unit: the sentence says {claimed}, the indicator {unit}; rates differ by points.',
  },
  'fit.multiple': {
    zh: '倍数绑定要求句中说“倍”或“番”，句中的单位却是“{claimed}”（指标的单位：{unit}）。',
    en: 'A multiple is said in times, the sentence says {claimed} (the indicator: {unit}).',
  },
})
