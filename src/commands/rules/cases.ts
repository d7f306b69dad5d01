/** `yinuo rules test`: models against the cases that stand beside them. */
import { existsSync } from 'node:fs'
import { glob, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type CasesOutcome, type DecisionModel, type RuleCase, readCases, runCases } from '../../decision/index.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Call } from '../command.ts'
import { openModel, placedAt, readText } from './model.ts'
import { rulesProblems } from './problems.ts'
import { rulesWords } from './words.ts'
import { readYamlCases } from './yaml-cases.ts'

/** Runs the cases of a model, or of each model under a folder that has some; the exit code is 1 where a case fails. */
export async function testRules(call: Call): Promise<number> {
  const [, given = ''] = call.operands
  const outcomes: Record<string, CasesOutcome> = {}
  for (const file of await modelsAt(given)) {
    const cases = await casesBeside(file)
    const model = await openModel(file)
    tellUnused(call, model, cases, casesFileOf(file))
    outcomes[file] = placedAt({ file }, () => runCases(model, cases))
  }
  if (call.switches.has('json')) call.print(JSON.stringify(outcomes))
  else for (const [name, outcome] of Object.entries(outcomes)) sayOutcome(call, name, outcome)
  return Object.values(outcomes).some(({ failed }) => failed.length > 0) ? 1 : 0
}

/** Where a model's cases stand: CSV, else YAML where that is there. */
function casesFileOf(model: string): string {
  const [csv, ...others] = ['.csv', '.yaml', '.yml'].map(ending => model.replace(/\.dmn$/, `.cases${ending}`))
  return others.find(file => file !== model && existsSync(file) && !existsSync(csv ?? '')) ?? csv ?? model
}

/** The model given, or those with cases under the folder given. */
async function modelsAt(path: string): Promise<string[]> {
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true
  if (!isFolder) return [path]
  const found = await Array.fromAsync(glob('**/*.dmn', { cwd: path }))
  const models = found.map(name => join(path, name)).filter(model => existsSync(casesFileOf(model)))
  const kind = { zh: '带有用例（*.cases.csv）的 DMN 模型', en: 'DMN model with cases (*.cases.csv) beside it' }
  if (models.length === 0) throw new Problem(rulesProblems['folder-empty'], { folder: path, kind })
  return models.toSorted()
}

async function casesBeside(model: string): Promise<readonly RuleCase[]> {
  const file = casesFileOf(model)
  if (existsSync(model) && (file === model || !existsSync(file)))
    throw new Problem(rulesProblems['cases-missing'], { model, file: file === model ? '*.cases.csv' : file })
  await readText(model) // Whichever of the two can't be read, the model is named first.
  const text = await readText(file)
  const cases = file.endsWith('.csv') ? readCases(text, file) : readYamlCases(text, file)
  const [first] = cases
  if (first === undefined) throw new Problem(rulesProblems['cases-empty'], { file })
  if (Object.keys(first.expected).length === 0) throw new Problem(rulesProblems['cases-expect-nothing'], { file })
  return cases
}

/** A column that no decision reads is a slip of the pen as a rule. */
function tellUnused(call: Call, model: DecisionModel, cases: readonly RuleCase[], file: string): void {
  const decisions = Object.keys(cases[0]?.expected ?? {})
  const read = new Set(decisions.flatMap(name => model.decision(name).inputs.map(input => input.name)))
  const given = new Set(cases.flatMap(one => Object.keys(one.given)))
  for (const name of given.difference(read)) call.tell(rulesWords.unknownInput, { file, name })
}

function sayOutcome(call: Call, name: string, { passed, failed, rulesNotHit }: CasesOutcome): void {
  call.say(rulesWords.score, { name, passed, failed: new Set(failed.map(one => one.case)).size })
  for (const { case: one, decision, expected, actual } of failed)
    call.say(rulesWords.failedCase, { line: one.line, name: one.name, decision, expected, actual })
  if (rulesNotHit.length > 0) call.say(rulesWords.notHit, { rules: rulesNotHit.join(', ') })
}
