/** What joined amounts share: a unit written once, a verb of change before the first, a bound before the first or after the last. */
import type { Amount } from './amount.ts'

/** The amounts of a clause with what they share filled in. `isList`: 分别 or 均 tells that they do. */
export function sharedAmong(amounts: readonly Amount[], isList: boolean): Amount[] {
  const shared = [...amounts]
  for (let at = 1; at < shared.length; at++) {
    const one = shared[at - 1]
    const two = shared[at]
    if (one !== undefined && two?.joined === true) shared[at] = withFormer(one, two, isList)
  }
  for (let at = shared.length - 2; at >= 0; at--) {
    const one = shared[at]
    const two = shared[at + 1]
    if (one !== undefined && two?.joined === true) shared[at] = withLatter(one, two, isList)
  }
  return shared
}

/** `分别增长超过16%和15%`: the verb and the bound before the first hold for the second. */
function withFormer(one: Amount, two: Amount, isList: boolean): Amount {
  const isAlike = two.unitKind === one.unitKind || two.unitKind === 'none' || one.unitKind === 'none'
  const takesChange = isAlike && two.change === 'level' && !two.reached
  const takesBound = isAlike && isList && two.comparator === '=' && one.start < one.core.start
  return {
    ...two,
    change: takesChange ? one.change : two.change,
    comparator: takesBound ? one.comparator : two.comparator,
    reached: two.reached || one.reached,
  }
}

/** `分别缩短至30个和41个工作日以内`: the unit and the bound after the second hold for the first. */
function withLatter(one: Amount, two: Amount, isList: boolean): Amount {
  const isIdle = one.unit === '个' && (two.unitKind === 'time' || two.unitKind === 'points')
  const takesUnit = one.unitKind === 'none' || isIdle
  const takesBound = isList && one.comparator === '=' && two.end > two.core.end
  return {
    ...one,
    ...(takesUnit ? { unit: two.unit, unitKind: two.unitKind } : {}),
    comparator: takesBound ? two.comparator : one.comparator,
  }
}
