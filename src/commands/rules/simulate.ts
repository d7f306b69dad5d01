/** `yinuo rules simulate`: who would be decided differently by a changed rule set. */
import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import { createInterface } from 'node:readline'
import {
  type DecisionModel,
  type Evaluator,
  type Inputs,
  inputsOfCase,
  readCases,
  Simulation,
  type SimulationResult,
} from '../../decision/index.ts'
import { Problem } from '../../kernel/problem.ts'
import { type Call, WrongUsage } from '../command.ts'
import { readInput } from '../input.ts'
import { openModel, outcomesOf, parseInputs, placedAt, readText } from './model.ts'
import { rulesProblems } from './problems.ts'
import { rulesWords, word } from './words.ts'

/** A case of the past: what people call it, and its inputs. */
type PastCase = { readonly name: string; readonly inputs: Inputs }

/** Decides each case by both rule sets and prints the totals; that some differ is an answer, not a failure. */
export async function simulateRules(call: Call): Promise<number> {
  const [, oldFile = '', newFile = ''] = call.operands
  const { cases: file, decision } = call.values
  if (file === undefined) throw new WrongUsage({ zh: '缺少 --cases FILE。', en: '--cases FILE is missing.' })
  const models = [await openModel(oldFile), await openModel(newFile)] as const
  const name = decision ?? onlyOutcomeOf(models[0], oldFile)
  const [before, after] = [models[0].decision(name), models[1].decision(name)]
  const simulation = new Simulation(before, after)
  const names: string[] = []
  for await (const one of pastCases(file, before, after)) {
    placedAt({ file, element: `“${one.name}”` }, () => simulation.add(one.inputs))
    names.push(one.name)
  }
  if (names.length === 0) throw new Problem(rulesProblems['cases-empty'], { file })
  const result = simulation.result()
  if (call.switches.has('json')) call.print(JSON.stringify(namedResult(result, names), undefined, 2))
  else sayResult(call, result, names)
  return 0
}

function onlyOutcomeOf(model: DecisionModel, file: string): string {
  const [name = '', ...others] = outcomesOf(model, file)
  if (others.length === 0) return name
  throw new Problem(rulesProblems['decision-unnamed'], { file, names: [name, ...others].join(', ') })
}

/** From CSV as `rules test` reads it, or from JSON lines (.jsonl, .ndjson), an object of inputs each, any number. */
async function* pastCases(file: string, before: Evaluator, after: Evaluator): AsyncGenerator<PastCase> {
  if (!['.jsonl', '.ndjson'].includes(extname(file))) {
    for (const { name, given } of readCases(await readText(file), file))
      yield { name, inputs: { ...inputsOfCase(after, given), ...inputsOfCase(before, given) } }
    return
  }
  let line = 0
  for await (const text of linesOf(file)) {
    line++
    if (text.trim() !== '') yield { name: `${line}`, inputs: parseInputs(text, `${file}:${line}`) }
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    yield* createInterface(createReadStream(file, 'utf8'))
  } catch (error) {
    await readInput(file) // It says what stands in the way, where the file does.
    throw error
  }
}

const namedResult = (result: SimulationResult, names: readonly string[]) => ({
  ...result,
  examples: result.examples.map(({ inputs: _, ...one }) => ({ name: names[one.index], ...one })),
})

function sayResult(call: Call, result: SimulationResult, names: readonly string[]): void {
  const { cases, changed, gain, lose, sumOfDifferences: sum } = result
  call.say(rulesWords.totals, { cases, changed, gain, lose, sum })
  if (changed === 0) return
  call.print(word('byOutcome', call.language))
  for (const { from, to, count } of result.moves) call.say(rulesWords.times, { what: `${from} → ${to}`, count })
  call.print(word('byRule', call.language))
  for (const { before, after, count } of result.rules)
    call.say(rulesWords.times, { what: `${before} → ${after}`, count })
  call.print(word('examples', call.language))
  for (const { index, before, after, ruleBefore, ruleAfter } of result.examples)
    call.say(rulesWords.changedCase, { name: names[index] ?? '', before, after, ruleBefore, ruleAfter })
}
