/** Finds the amounts of a clause: numerals with unit, bounds and change, and what those joined by 、 or 和 share. */
import type { Stretch } from '../model.ts'
import type { Numeral } from '../numeral/numeral.ts'
import type { Words } from '../words/vocabulary.ts'
import { wordBefore } from '../words/word-list.ts'
import type { Amount } from './amount.ts'
import { boundBefore } from './bounds.ts'
import { moveBefore } from './change.ts'
import { type Counted, countedAt } from './counted.ts'

const joints = /^(、|和|及|与|以及|\/|或|)$/
const sharing = /分别|各|均|都/

/** The amounts of a clause of a folded text, in order. `numerals` are those of the clause that name no time. */
export function amountsOf(text: string, clause: Stretch, numerals: readonly Numeral[], words: Words): Amount[] {
  const found: Amount[] = []
  for (let at = 0; at < numerals.length; ) {
    const next = countedAt(text, numerals, at, words)
    if (next === undefined) break
    found.push(amountOf(text, next.counted, found.at(-1)?.end ?? clause.start, words))
    at += next.used
  }
  return sharedAmong(text, clause, found)
}

function amountOf(text: string, counted: Counted, from: number, words: Words): Amount {
  const { numeral, core } = counted
  const start = core.start - (text.slice(Math.max(from, core.start - 3), core.start).match(/翻了?近?$/)?.[0].length ?? 0)
  const bound = boundBefore(text, start, from, words, numeral.form === 'scale')
  const inner = pastAdverbs(text, bound?.edge ?? start, from, words)
  const direct = moveBefore(text, inner, from, counted.unitKind, words)
  const filler = direct.edge === inner ? wordBefore(words.fillers, text, inner, from).length : 0
  const move = filler > 0 ? moveBefore(text, inner - filler, from, counted.unitKind, words) : direct
  const outer = direct.edge < inner ? boundBefore(text, direct.edge, from, words, false) : undefined
  const isNegative = text.charAt(core.start - 1) === '-' && core.start - 1 >= from
  return {
    start: direct.edge < inner ? direct.edge : (bound?.edge ?? start),
    lead: outer?.edge ?? (move.edge < inner - filler ? move.edge : (bound?.edge ?? start) - filler),
    end: counted.end,
    numeral,
    core,
    value: isNegative ? -counted.value : counted.value,
    ...(counted.valueMax === undefined ? {} : { valueMax: counted.valueMax }),
    unit: counted.unit,
    unitKind: counted.unitKind,
    comparator: counted.comparator !== '=' ? counted.comparator : (bound?.comparator ?? outer?.comparator ?? '='),
    change: numeral.word?.change ?? (start < core.start ? 'increase' : move.change),
    reached: move.reached,
    joined: move.edge === inner && joints.test(text.slice(from, inner)),
  }
}

/** Skips 再, 约 and the like between a verb of change and its number where a verb stands before them. */
function pastAdverbs(text: string, end: number, from: number, words: Words): number {
  const adverb = wordBefore(words.changeAdverbs, text, end, from)
  const inner = end - adverb.length
  const followsVerb = [words.increases, words.decreases].some(list => wordBefore(list, text, inner, from) !== '')
  return adverb !== '' && followsVerb ? inner : end
}

/** What joined amounts share: a unit written once, a verb of change before the first, a bound before the first or after the last. */
function sharedAmong(text: string, clause: Stretch, amounts: readonly Amount[]): Amount[] {
  const shared = [...amounts]
  const isList = sharing.test(text.slice(clause.start, clause.end))
  for (let at = 1; at < shared.length; at++) {
    const one = shared[at - 1]
    const two = shared[at]
    if (one !== undefined && two?.joined === true) shared[at] = sharedForward(one, two, isList)
  }
  for (let at = shared.length - 2; at >= 0; at--) {
    const one = shared[at]
    const two = shared[at + 1]
    if (one !== undefined && two?.joined === true) shared[at] = sharedBack(one, two, isList)
  }
  return shared
}

function sharedForward(one: Amount, two: Amount, isList: boolean): Amount {
  const isAlike = two.unitKind === one.unitKind || two.unitKind === 'none' || one.unitKind === 'none'
  const change = two.change === 'level' && !two.reached && isAlike ? one.change : two.change
  const comparator =
    two.comparator === '=' && isList && one.comparator !== '=' && isAlike && one.start < one.core.start
      ? one.comparator
      : two.comparator
  return { ...two, change, comparator, reached: two.reached || one.reached }
}

function sharedBack(one: Amount, two: Amount, isList: boolean): Amount {
  const lacksUnit =
    one.unitKind === 'none' || (one.unit === '个' && (two.unitKind === 'time' || two.unitKind === 'points'))
  const unit = lacksUnit ? { unit: two.unit, unitKind: two.unitKind } : {}
  const isBounded = isList && one.comparator === '=' && two.comparator !== '=' && two.end > two.core.end
  return { ...one, ...unit, ...(isBounded ? { comparator: two.comparator } : {}) }
}
