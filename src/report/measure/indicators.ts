/** Says what each amount of a sentence is an amount of. */
import type { Stretch } from '../model.ts'
import type { Folded } from '../numeral/fold.ts'
import type { Amount } from './amount.ts'
import { carriedOn, type Named, nothingCarried, topicOf } from './carried.ts'
import type { Ground } from './ground.ts'
import { fromMark, groupsOf } from './groups.ts'
import { namesOf } from './naming.ts'
import { saidOf } from './said.ts'

/** The indicator of an amount. */
export type Indicator = Named & { readonly level: Level }

/** In `由5%提高到6%` the earlier level and the later one. */
export type Level = 'earlier' | 'later' | 'only'

/** A clause with its amounts, in order. */
export type Clause = Stretch & { readonly amounts: readonly Amount[] }

/** The indicators of the amounts of one sentence. A subject is carried from clause to clause until another is told. */
export function indicatorsOf(folded: Folded, ground: Ground, clauses: readonly Clause[]): Map<Amount, Indicator> {
  const found = new Map<Amount, Indicator>()
  let carried = nothingCarried
  for (const clause of clauses) {
    const groups = groupsOf(clause.amounts)
    let start = clause.start
    let level: Level = 'only'
    for (const [at, group] of groups.entries()) {
      const next = groups[at + 1]
      const gap = { start, end: group[0].lead }
      const from = fromMark(ground.text.slice(gap.start, gap.end), group, next)
      const until = next?.[0].lead ?? clause.end
      const said = saidOf({ folded, ground, group, gap, until, isFollowed: next !== undefined, from })
      const names = namesOf(ground.text, group, said, carried)
      level = from !== undefined ? 'earlier' : level === 'earlier' ? 'later' : 'only'
      for (const [member, amount] of group.entries())
        found.set(amount, { name: '', found: 'guessed', ...names[member], level })
      carried = carriedOn(carried, names, said, ground.words)
      start = Math.max(start, said.nounEnd)
    }
    if (groups.length === 0) carried = { ...carried, topic: topicOf(folded, ground, clause), isTopicLast: true }
  }
  return found
}
