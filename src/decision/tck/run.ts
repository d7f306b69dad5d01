import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { External } from '../feel/compile.ts'
import { defaultLimits } from '../feel/run.ts'
import { parseDateTime } from '../feel/values/temporal.ts'
import { literalOf } from '../feel/values/text.ts'
import type { Value } from '../feel/values/value.ts'
import { readXml, type XmlElement } from '../model/xml.ts'
import { type DecisionModel, loadModel } from '../model.ts'
import { DecisionProblem } from '../problems.ts'
import { javaForKit } from './java.ts'
import { agrees, valueIn } from './values.ts'

/** Outcome of one folder of the kit: how many cases passed, and which did not, as `file#case`. */
export interface TckOutcome {
  passed: number
  readonly failed: string[]
  /** Of each failed case what was expected and given. */
  readonly reasons: string[]
}

/**
 * Runs all cases of the OMG technology compatibility kit under a folder: each folder that holds test files becomes one
 * entry, named by its path from `dir`. Whatever goes wrong in a case, bugs of ours among it, fails that case alone.
 * This is the module's one place that reads files.
 */
export function runTck(dir: string, external: External = javaForKit): Readonly<Record<string, TckOutcome>> {
  const outcomes: Record<string, TckOutcome> = {}
  for (const folder of foldersIn(dir)) {
    const files = readdirSync(folder)
    const tests = files.filter(file => file.endsWith('.xml')).toSorted()
    if (tests.length === 0 || !files.some(file => file.endsWith('.dmn'))) continue
    const outcome: TckOutcome = { passed: 0, failed: [], reasons: [] }
    for (const file of tests) runFile(folder, file, outcome, external)
    outcomes[relative(dir, folder) || basename(dir)] = outcome
  }
  return outcomes
}

function foldersIn(dir: string): string[] {
  const inner = readdirSync(dir, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return [dir, ...inner.flatMap(entry => foldersIn(join(dir, entry.name)))].toSorted()
}

function runFile(folder: string, file: string, outcome: TckOutcome, external: External): void {
  const root = attempt(() => readXml(readFileSync(join(folder, file), 'utf8'), file))
  const loaded = typeof root === 'string' ? root : attempt(() => loadFrom(folder, root, external))
  const cases = typeof root === 'string' ? [] : root.children.filter(child => child.name === 'testCase')
  if (typeof root === 'string') fail(outcome, `${file}#`, root)
  for (const testCase of cases) {
    const id = `${file}#${testCase.attributes.get('id') ?? ''}`
    const wrong = typeof loaded === 'string' ? loaded : attempt(() => runCase(loaded, testCase))
    if (wrong === undefined) outcome.passed++
    else fail(outcome, id, wrong)
  }
}

function fail(outcome: TckOutcome, id: string, reason: string): void {
  outcome.failed.push(id)
  outcome.reasons.push(`${id}: ${reason}`)
}

/** What the work gives, or the message of whatever it threw: the kit goes on with the next case. */
function attempt<T>(work: () => T): T | string {
  try {
    return work()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The model that a test file names, with all others of its folder at hand for its imports. */
function loadFrom(folder: string, root: XmlElement, external: External): DecisionModel {
  const name = root.children.find(child => child.name === 'modelName')?.text ?? ''
  const read = (file: string) => ({ xml: readFileSync(join(folder, file), 'utf8'), file })
  const others = readdirSync(folder).filter(file => file.endsWith('.dmn') && file !== name)
  return loadModel(read(name), others.map(read), { onProblem: () => {}, external })
}

/** Undefined when the case passes, else what is wrong. Every expected node must agree. */
function runCase(model: DecisionModel, testCase: XmlElement): string | undefined {
  const inputs: Record<string, Value> = {}
  for (const node of testCase.children.filter(child => child.name === 'inputNode')) {
    inputs[node.attributes.get('name') ?? ''] = valueIn(node)
  }
  const isService = testCase.attributes.get('type') === 'decisionService' || testCase.attributes.get('type') === 'bkm'
  const results = testCase.children.filter(child => child.name === 'resultNode')
  for (const node of results) {
    const name = node.attributes.get('name') ?? ''
    const expectation = node.children.find(child => child.name === 'expected')
    const expected = expectation === undefined ? null : valueIn(expectation)
    const asked = isService ? (testCase.attributes.get('invocableName') ?? name) : name
    const wrong = compareResult(model, asked, inputs, expected, isService && results.length > 1 ? name : undefined)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

const moment = parseDateTime('2020-02-29T12:00:00Z')

function compareResult(
  model: DecisionModel,
  asked: string,
  inputs: Readonly<Record<string, Value>>,
  expected: Value,
  entry: string | undefined,
): string | undefined {
  try {
    const whole = model
      .decision(asked)
      .evaluate(inputs, { limits: defaultLimits, ...(moment === null ? {} : { now: moment }) })
    const actual = entry !== undefined && whole instanceof Map ? (whole.get(entry) ?? null) : whole
    return agrees(actual, expected) ? undefined : `${asked} expected ${literalOf(expected)} got ${literalOf(actual)}`
  } catch (error) {
    // An evaluation that is stopped has no value; where the kit expects an error, that is what it expects.
    if (error instanceof DecisionProblem && error.code.startsWith('run.') && expected === null) return undefined
    throw error
  }
}
