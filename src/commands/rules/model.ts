/** Models and inputs from files, for `decide` and `rules`. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import {
  type DecisionModel,
  DecisionProblem,
  importsOf,
  loadModel,
  type Place,
  type Source,
} from '../../decision/index.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Call, Command } from '../command.ts'
import { readInput } from '../input.ts'
import { rulesProblems } from './problems.ts'
import { lineOf } from './words.ts'

/** A file's text, UTF-8. @throws Problem command.file-unreadable, command.file-too-large */
export async function readText(file: string): Promise<string> {
  return new TextDecoder().decode((await readInput(file)).bytes)
}

/** A model's file and those beside it that it imports. @throws Problem command.file-unreadable */
export async function readModel(file: string): Promise<{ source: Source; imports: readonly Source[] }> {
  const source = { xml: await readText(file), file }
  return { source, imports: importsOf(source, () => modelsBeside(file)) }
}

function modelsBeside(file: string): Source[] {
  const folder = file === '-' ? '.' : dirname(file)
  const others = readdirSync(folder).filter(name => extname(name) === '.dmn' && name !== basename(file))
  return others.map(name => ({ xml: readFileSync(join(folder, name), 'utf8'), file: join(folder, name) }))
}

/** A model ready to decide. @throws DecisionProblem */
export async function openModel(file: string): Promise<DecisionModel> {
  const { source, imports } = await readModel(file)
  return loadModel(source, imports)
}

/** What a model comes to: the decisions that no other of its decisions requires. @throws Problem command.decision-none */
export function outcomesOf({ definitions }: DecisionModel, file: string): string[] {
  const required = new Set(definitions.decisions.flatMap(one => one.requiredDecisions.map(idOf)))
  const names = definitions.decisions.flatMap(one => (required.has(one.id) ? [] : [one.name]))
  if (names.length === 0) throw new Problem(rulesProblems['decision-none'], { file })
  return names
}

const idOf = (href: string): string => href.slice(href.lastIndexOf('#') + 1)

/** A JSON text's value. @throws Problem command.json-malformed */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Problem(rulesProblems['json-malformed'], { file, reason: error.message.replaceAll(/\s+/g, ' ') })
  }
}

/** Inputs by name from a JSON text. @throws Problem command.json-malformed, command.inputs-malformed */
export function parseInputs(text: string, file: string): Readonly<Record<string, unknown>> {
  const value = parseJson(text, file)
  if (isObject(value)) return value
  const found = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value
  throw new Problem(rulesProblems['inputs-malformed'], { file, found })
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Work whose refusals name at least the place given: an evaluation that is stopped knows no file of its own. */
export function placedAt<T>(place: Place, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof DecisionProblem)) throw error
    throw new DecisionProblem(error.code, error.detail, { ...place, ...error.place })
  }
}

/** A command's work where what the engine refuses is told in one line, exit code 1. */
export function tellingRefusals(run: Command['run']): Command['run'] {
  return async call => {
    try {
      return await run(call)
    } catch (error) {
      if (!(error instanceof DecisionProblem)) throw error
      tellRefusal(call, error)
      return 1
    }
  }
}

/** Tells what the engine refuses, in one line. */
export function tellRefusal(call: Call, problem: DecisionProblem): void {
  const line = lineOf(problem, call.language)
  call.tell({ zh: '{line}', en: '{line}' }, { line })
}
