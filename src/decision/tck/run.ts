import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { External } from '../feel/compile.ts'
import { defaultLimits } from '../feel/run.ts'
import { parseDateTime } from '../feel/values/temporal.ts'
import { literalOf } from '../feel/values/text.ts'
import type { Value } from '../feel/values/value.ts'
import { readXml, type XmlElement } from '../model/xml.ts'
import { type DecisionModel, loadModel } from '../model.ts'
import { DecisionProblem } from '../problems.ts'
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
 * entry, named by its path from `dir`. This is the module's one place that reads files.
 */
export function runTck(dir: string, external?: External): Readonly<Record<string, TckOutcome>> {
  const outcomes: Record<string, TckOutcome> = {}
  for (const folder of foldersIn(dir)) {
    const files = readdirSync(folder)
    const tests = files.filter(file => file.endsWith('.xml')).toSorted()
    if (tests.length === 0 || !files.some(file => file.endsWith('.dmn'))) continue
    const outcome: TckOutcome = { passed: 0, failed: [], reasons: [] }
    for (const file of tests) runFile(folder, file, outcome, external)
    outcomes[relative(dir, folder) || '.'] = outcome
  }
  return outcomes
}

function foldersIn(dir: string): string[] {
  const inner = readdirSync(dir, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return [dir, ...inner.flatMap(entry => foldersIn(join(dir, entry.name)))].toSorted()
}

function runFile(folder: string, file: string, outcome: TckOutcome, external: External | undefined): void {
  const root = readXml(readFileSync(join(folder, file), 'utf8'), file)
  const modelName = root.children.find(child => child.name === 'modelName')?.text ?? ''
  const loaded = loadFrom(folder, modelName, external)
  for (const testCase of root.children.filter(child => child.name === 'testCase')) {
    const id = `${file}#${testCase.attributes.get('id') ?? ''}`
    const wrong = typeof loaded === 'string' ? loaded : runCase(loaded, testCase)
    if (wrong === undefined) outcome.passed++
    else {
      outcome.failed.push(id)
      outcome.reasons.push(`${id}: ${wrong}`)
    }
  }
}

/** The model with all others of its folder at hand for its imports; the problem's text where it can't be loaded. */
function loadFrom(folder: string, name: string, external: External | undefined): DecisionModel | string {
  try {
    const read = (file: string) => ({ xml: readFileSync(join(folder, file), 'utf8'), file })
    const others = readdirSync(folder).filter(file => file.endsWith('.dmn') && file !== name)
    return loadModel(read(name), others.map(read), {
      onProblem: () => {},
      ...(external === undefined ? {} : { external }),
    })
  } catch (error) {
    if (error instanceof DecisionProblem) return error.message
    throw error
  }
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
    if (error instanceof DecisionProblem) return expected === null ? undefined : error.message
    throw error
  }
}
