/** Finds the amounts of a clause: numerals with unit, bounds and change. */
import type { Stretch } from '../model.ts'
import type { Numeral } from '../numeral/numeral.ts'
import type { Amount } from './amount.ts'
import { type Counted, countedAt } from './counted.ts'
import { type Before, leadInOf } from './lead-in.ts'
import { sharedAmong } from './shared.ts'

const joints = /^(、|和|及|与|以及|\/|或|:|)$/
const listWords = /分别|各|均|都/

/** The amounts of a clause of a folded text, in order. `numerals` are those of the clause that name no time. */
export function amountsOf(clause: Stretch, numerals: readonly Numeral[], ground: Omit<Before, 'from'>): Amount[] {
  const found: Amount[] = []
  for (let at = 0; at < numerals.length; ) {
    const next = countedAt(ground.text, numerals, at, ground.words)
    if (next === undefined) break
    found.push(amountOf(next.counted, { ...ground, from: found.at(-1)?.end ?? clause.start }))
    at += next.used
  }
  return sharedAmong(found, listWords.test(ground.text.slice(clause.start, clause.end)))
}

function amountOf(counted: Counted, before: Before): Amount {
  const { text, from } = before
  const { numeral, core, value, valueMax, unit, unitKind } = counted
  const sign = text.charAt(core.start - 1) === '-' && core.start - 1 >= from ? 1 : 0
  const fold = /翻了?近?$/.exec(text.slice(Math.max(from, core.start - 3), core.start))?.[0].length ?? 0
  const leadIn = leadInOf(before, counted, core.start - sign - fold)
  return {
    start: leadIn.start,
    lead: leadIn.lead,
    end: counted.end,
    numeral,
    core,
    value: sign > 0 ? -value : value,
    ...(valueMax === undefined ? {} : { valueMax }),
    unit,
    unitKind,
    comparator: counted.comparator === '=' ? leadIn.comparator : counted.comparator,
    change: numeral.word?.change ?? (fold > 0 ? 'increase' : leadIn.change),
    reached: leadIn.reached,
    hasVerb: leadIn.hasVerb,
    joined: leadIn.isBare && joints.test(text.slice(from, leadIn.edge)),
  }
}
