/** Publishes a version of a rule set: checked, tried on its cases, in force from a day, by an act. */
import { hash } from 'node:crypto'
import { checkModel, type DecisionModel, DecisionProblem, loadModel, readCases, runCases } from '../decision/index.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Trx } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import type { OfficialRecord } from '../record/index.ts'
import { rulebookActs } from './acts.ts'
import type { Publication, WholeVersion } from './model.ts'
import { rulebookProblems } from './problems.ts'
import { listVersions, lockRuleSet, saveVersion } from './store.ts'

/** A model to publish: its text, its cases as CSV, and what is said of it. */
export type Handed = Publication & { readonly dmn: string; readonly cases: string; readonly synthetic?: boolean }

/**
 * Publishes the next version of a rule set, with its act, in the caller's transaction. The version before it holds
 * until the day on which this one begins. What was published is never changed.
 *
 * @throws Problem rulebook.rules-unsound, cases-missing, cases-fail, day-unknown, not-later, published-already
 */
export async function publishRules(
  record: OfficialRecord,
  trx: Trx,
  clock: Clock,
  handed: Handed,
): Promise<Pick<WholeVersion, 'ruleSet' | 'number' | 'sha256' | 'act'>> {
  const { ruleSet, file: _, dmn, cases, synthetic, ...said } = handed
  const model = soundModel(ruleSet, dmn)
  tryCases(ruleSet, model, cases)
  refuseWithoutDay(handed, model)
  await lockRuleSet(trx, ruleSet)
  const versions = await listVersions(trx, ruleSet)
  const sha256 = hash('sha256', dmn)
  refuseOutOfTurn(handed, sha256, versions)
  const number = versions.length + 1
  const { department, law, ...told } = said
  const act = await record.act(trx, { role: 'leader', department }, rulebookActs.published, {
    subject: `rules/${ruleSet}/${number}`,
    rule: law,
    body: { ruleSet, version: number, name: model.name, sha256, casesSha256: hash('sha256', cases), ...told },
    ...(synthetic === true ? { synthetic } : {}),
  })
  const publishedAt = clock.now()
  await saveVersion(trx, { ruleSet, number, name: model.name, sha256, dmn, cases, ...said, publishedAt, act })
  return { ruleSet, number, sha256, act }
}

/** The version that a case falls under by its legally relevant day; undefined where none was in force then. */
export function inForceOn<V extends { validFrom: string; validUntil?: string }>(
  versions: readonly V[],
  day: string,
): V | undefined {
  return versions.findLast(
    ({ validFrom, validUntil }) => validFrom <= day && (validUntil === undefined || day < validUntil),
  )
}

function soundModel(ruleSet: string, dmn: string): DecisionModel {
  const refuse = (reason: string) => new Problem(rulebookProblems['rules-unsound'], { ruleSet, reason })
  try {
    const error = checkModel({ xml: dmn }).find(({ severity }) => severity === 'error')
    if (error !== undefined) throw refuse(error.message)
    return loadModel({ xml: dmn })
  } catch (error) {
    if (error instanceof DecisionProblem) throw refuse(error.message)
    throw error
  }
}

function tryCases(ruleSet: string, model: DecisionModel, csv: string): void {
  const cases = readCases(csv)
  if (cases.length === 0) throw new Problem(rulebookProblems['cases-missing'], { ruleSet })
  const { failed } = runCases(model, cases)
  const [first] = failed
  if (first === undefined) return
  const count = new Set(failed.map(one => one.case)).size
  throw new Problem(rulebookProblems['cases-fail'], { ruleSet, failed: count, first: first.case.name })
}

/** The day on which a case was accepted: what decides its version where the rules read no day. */
const acceptanceDay = '受理日期'

function refuseWithoutDay({ ruleSet, relevantDay }: Handed, { definitions }: DecisionModel): void {
  if (relevantDay === acceptanceDay) return
  const input = definitions.inputs.find(({ name }) => name === relevantDay)
  if (input?.variable.typeRef !== 'date')
    throw new Problem(rulebookProblems['day-unknown'], { ruleSet, input: relevantDay })
}

function refuseOutOfTurn({ ruleSet, validFrom }: Handed, sha256: string, versions: readonly WholeVersion[]): void {
  const same = versions.find(version => version.sha256 === sha256)
  if (same !== undefined) throw new Problem(rulebookProblems['published-already'], { ruleSet, version: same.number })
  const last = versions.at(-1)
  if (last !== undefined && validFrom <= last.validFrom)
    throw new Problem(rulebookProblems['not-later'], { ruleSet, from: validFrom, last: last.validFrom })
}
