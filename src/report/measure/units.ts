/** The unit that follows a numeral: 元 · 个 · 微克/立方米 · 工作日 (of 个工作日). */
import { unitsWithIdleCounter } from '../words/units.ts'
import type { Words } from '../words/vocabulary.ts'
import { wordAt } from '../words/word-list.ts'

/** What sort of thing a unit measures; `none` where the text writes no unit. */
export type UnitKind =
  | 'money'
  | 'rate'
  | 'points'
  | 'times'
  | 'age'
  | 'time'
  | 'physical'
  | 'counter'
  | 'share'
  | 'none'

/** A unit as read: its name without an idle 个, its kind, and where it ends. */
type Unit = { readonly name: string; readonly kind: UnitKind; readonly end: number }

const special: ReadonlyMap<string, UnitKind> = new Map<string, UnitKind>([
  ['%', 'rate'],
  ['‰', 'rate'],
  ['成', 'rate'],
  ['百分点', 'points'],
  ['基点', 'points'],
  ['位次', 'points'],
  ['名次', 'points'],
  ['倍', 'times'],
  ['番', 'times'],
  ['岁', 'age'],
  ['周岁', 'age'],
])

/** The unit at `at`, compound ones whole (`元/人·月`); undefined where what stands there is no unit. */
export function unitAt(text: string, at: number, words: Words): Unit | undefined {
  const first = singleUnitAt(text, at, words)
  if (first === undefined) return undefined
  let end = first.end
  while ('/·每'.includes(text.charAt(end)) && end < text.length) {
    const next = singleUnitAt(text, end + 1, words)
    if (next === undefined || (text.charAt(end) === '每' && first.kind !== 'money')) break
    end = next.end
  }
  if (end === first.end) return first
  return { name: text.slice(at, end), kind: first.kind === 'time' ? 'physical' : first.kind, end }
}

function singleUnitAt(text: string, at: number, words: Words): Unit | undefined {
  const lists = [
    ['rateUnits', 'counter'],
    ['moneyUnits', 'money'],
    ['physicalUnits', 'physical'],
    ['timeUnits', 'time'],
    ['counters', 'counter'],
  ] as const
  let best: Unit | undefined
  for (const [list, kind] of lists) {
    const written = wordAt(words[list], text, at)
    if (written.length > (best === undefined ? 0 : best.end - at)) best = unitOf(written, kind, at + written.length)
  }
  return best !== undefined && isNoUnit(text, at, best.end, words) ? undefined : best
}

function unitOf(written: string, kind: UnitKind, end: number): Unit {
  const name = unitsWithIdleCounter.get(written) ?? written
  return { name, kind: special.get(name) ?? kind, end }
}

/** Whether a longer word that only begins like the unit stands here: 人口 is no 人. Latin units end where the word ends. */
function isNoUnit(text: string, at: number, end: number, words: Words): boolean {
  const longer = wordAt(words.notUnits, text, at)
  return longer.length > end - at || (/[A-Za-z]/.test(text.charAt(end - 1)) && /[A-Za-z0-9]/.test(text.charAt(end)))
}
