/** `yinuo rules tck`: the engine against any folder of cases of the OMG's technology compatibility kit for DMN. */
import { stat } from 'node:fs/promises'
import { runTck, type TckOutcome } from '../../decision/index.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Call } from '../command.ts'
import { readInput } from '../input.ts'
import { rulesProblems } from './problems.ts'
import { rulesWords, word } from './words.ts'

/** Prints passed and failed by folder, and of each failed case why; the exit code is 1 where a case fails. */
export async function runKit(call: Call): Promise<number> {
  const [, folder = ''] = call.operands
  const found = await stat(folder).catch(() => undefined)
  if (found === undefined) await readInput(folder) // It says what stands in the way.
  const outcomes = found?.isDirectory() === true ? runTck(folder) : {}
  const all = Object.values(outcomes)
  if (all.length === 0) {
    const kind = { zh: '测试集的用例（.dmn 旁的 .xml）', en: 'case of the kit (.xml beside a .dmn)' }
    throw new Problem(rulesProblems['folder-empty'], { folder, kind })
  }
  if (call.switches.has('json')) call.print(JSON.stringify(plainOf(outcomes), undefined, 2))
  else sayOutcomes(call, outcomes)
  return all.some(({ failed }) => failed.length > 0) ? 1 : 0
}

/** `{ "compliance-level-3/0001-filter": { "passed": 12, "failed": ["0001-filter-test-01.xml#001"] } }` */
const plainOf = (outcomes: Readonly<Record<string, TckOutcome>>) =>
  Object.fromEntries(Object.entries(outcomes).map(([name, { passed, failed }]) => [name, { passed, failed }]))

function sayOutcomes(call: Call, outcomes: Readonly<Record<string, TckOutcome>>): void {
  let [passed, failed] = [0, 0]
  for (const [name, outcome] of Object.entries(outcomes)) {
    call.say(rulesWords.score, { name, passed: outcome.passed, failed: outcome.failed.length })
    for (const reason of outcome.reasons) call.print(`  ${reason.replaceAll(/\s+/g, ' ')}`)
    passed += outcome.passed
    failed += outcome.failed.length
  }
  call.say(rulesWords.score, { name: word('all', call.language), passed, failed })
}
