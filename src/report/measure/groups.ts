/** Amounts of a clause that belong together. */
import type { Amount } from './amount.ts'

/** One amount, and those joined to it. */
export type Group = readonly [Amount, ...Amount[]]

/** Amounts joined by 、 or 和, which share their subject: `分别增长16%和15%`. */
export function groupsOf(amounts: readonly Amount[]): Group[] {
  const groups: [Amount, ...Amount[]][] = []
  for (const amount of amounts) {
    const last = groups.at(-1)
    if (amount.joined && last !== undefined) last.push(amount)
    else groups.push([amount])
  }
  return groups
}

/** Where 从 or 由 stands in `gap` before the earlier level of `由5%提高到6%`; undefined where the group is no such level. */
export function fromMark(gap: string, group: Group, next: Group | undefined): number | undefined {
  const last = group.at(-1) ?? group[0]
  const later = next?.[0]
  if (later?.reached !== true || later.lead - last.end > 2) return undefined
  const at = Math.max(gap.lastIndexOf('从'), gap.lastIndexOf('由'), gap.lastIndexOf('自'))
  return at < 0 ? undefined : at
}
