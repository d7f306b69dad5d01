/** What the pages of the rules need from the rest of the program. */
import type { Language } from '../../../src/kernel/words.ts'
import type { Version, WholeVersion } from '../../../src/rulebook/index.ts'
import type { Site } from '../frame/frame.ts'

/** What the pages of the rules ask of the city. */
export type RulesPorts = {
  readonly site: () => Promise<Site>
  /** Every rule set with its versions, the first published first. */
  ruleSets(): Promise<ReadonlyMap<string, readonly Version[]>>
  /** The versions of one; none where there is no such rule set. */
  versions(ruleSet: string): Promise<readonly WholeVersion[]>
  /** The day in the city: `2020-10-01`. */
  today(): string
  departmentName(id: string, language: Language): string
}
