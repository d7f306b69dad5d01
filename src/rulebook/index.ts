/** Published rule sets: versions in force from a day, by an act; and what changed between two of them. */
export { rulebookActs } from './acts.ts'
export { cellsOf, type DecisionChange, differenceOf, type RuleChange } from './difference.ts'
export { Publication, type Version, type WholeVersion } from './model.ts'
export { loadRules } from './pack.ts'
export { rulebookProblems } from './problems.ts'
export { inForceOn, publishRules } from './publish.ts'
export { listRuleSets, listVersions } from './store.ts'
