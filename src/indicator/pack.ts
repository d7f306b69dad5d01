/** What a city's pack brings for its indicators: definitions, source documents with their figures, and bindings. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Binding, checkDefinitions, Definition, Period } from '../evidence/index.ts'
import { reasonOf } from '../kernel/failure.ts'
import { fieldErrorsOf } from '../kernel/fields.ts'
import { Problem } from '../kernel/problem.ts'
import type { Text } from '../kernel/words.ts'
import type { BindingWish } from './bind.ts'
import { indicatorProblems } from './problems.ts'
import { readCsv } from './read-csv.ts'

/** A number of a report and what it is bound to; `quote` holds the pack to the text that it was made for. */
export type PackBinding = BindingWish & { readonly number: number; readonly quote: string }

/** A document with the figures that were taken from it. */
export type PackSource = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly figures: readonly {
    readonly indicator: string
    readonly period: string
    readonly district: string | undefined
    readonly value: number
  }[]
}

/** A pack's indicators. `report` is the file of the pack whose numbers are bound. */
export type IndicatorPack = {
  readonly definitions: readonly Definition[]
  readonly sources: readonly PackSource[]
  readonly bindings: { readonly report: string; readonly bindings: readonly PackBinding[] } | undefined
}

const DefinitionFile = z.strictObject({ format: z.literal(1), definitions: z.array(Definition).max(1000) })

const BindingFile = z.strictObject({
  format: z.literal(1),
  report: z.string(),
  bindings: z
    .array(
      z.strictObject({
        number: z.int().min(1),
        quote: z.string().min(1),
        ...Binding.pick({ indicator: true, period: true, base: true, district: true, transform: true }).shape,
      }),
    )
    .max(10_000),
})

/**
 * Reads the indicators of a pack's folder: `indicators/*.json`, `sources/*.csv` and `bindings.json`, what is not there
 * being none. Definitions are checked together: a duplicate, a circle or an unknown reference is found here.
 *
 * @throws Problem pack-invalid, with the file and the field
 */
export async function loadIndicatorPack(folder: string): Promise<IndicatorPack> {
  const files = await filesIn(folder, 'indicators', '.json')
  const definitions: Definition[] = []
  const origin = new Map<string, string>()
  for (const file of files) {
    for (const definition of (await readJson(folder, file, DefinitionFile)).definitions) {
      refuseTwice(definition.id, file, origin)
      definitions.push(definition)
    }
  }
  refuseUnsound(definitions, origin)
  const sources = await Promise.all((await filesIn(folder, 'sources', '.csv')).map(file => readSource(folder, file)))
  const names = await readdir(folder)
  const bindings = names.includes('bindings.json') ? await readJson(folder, 'bindings.json', BindingFile) : undefined
  refuseStray(bindings?.bindings ?? [], origin)
  return { definitions, sources, bindings }
}

function refuseTwice(id: string, file: string, origin: Map<string, string>): void {
  const first = origin.get(id)
  if (first !== undefined) throw invalid(file, id, { zh: `${first} 中已有同名指标`, en: `${first} defines it already` })
  origin.set(id, file)
}

function refuseUnsound(definitions: readonly Definition[], origin: ReadonlyMap<string, string>): void {
  const [first] = checkDefinitions(definitions)
  if (first === undefined) return
  const at = Number.parseInt(first.field, 10)
  const file = origin.get(definitions[at]?.id ?? '') ?? 'indicators'
  const { zh, en } = first.expected
  throw invalid(file, first.field, {
    zh: `“${String(first.value)}”，应为${zh}`,
    en: `“${String(first.value)}”, expected ${en}`,
  })
}

function refuseStray(bindings: readonly PackBinding[], origin: ReadonlyMap<string, string>): void {
  const numbers = new Set<number>()
  for (const [at, { indicator, number }] of bindings.entries()) {
    if (!origin.has(indicator))
      throw invalid('bindings.json', `bindings.${at}.indicator`, {
        zh: `没有指标 ${indicator}`,
        en: `there is no indicator ${indicator}`,
      })
    if (numbers.has(number))
      throw invalid('bindings.json', `bindings.${at}.number`, {
        zh: `序号 ${number} 已经绑定`,
        en: `the number ${number} is bound already`,
      })
    numbers.add(number)
  }
}

async function filesIn(folder: string, name: string, ending: string): Promise<string[]> {
  const names = await readdir(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names
    .filter(file => file.endsWith(ending))
    .sort()
    .map(file => `${name}/${file}`)
}

async function readJson<T>(folder: string, file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(join(folder, file), 'utf8')
  const parsed = schema.safeParse(parseJson(file, text), { reportInput: true })
  if (parsed.success) return parsed.data
  const [first] = fieldErrorsOf(parsed.error.issues)
  throw invalid(file, first?.field ?? '', first?.expected ?? { zh: '格式不符', en: 'not of the form' })
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalid(file, '', { zh: `不是 JSON（${reasonOf(error)}）`, en: `not JSON (${reasonOf(error)})` })
  }
}

const Row = z.object({
  indicator: z.string().min(1),
  period: Period,
  district: z
    .string()
    .regex(/^(\d{6})?$/)
    .transform(district => (district === '' ? undefined : district)),
  value: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
})

/** A document that is a table of figures: it has columns of those names, and may have others. */
async function readSource(folder: string, file: string): Promise<PackSource> {
  const bytes = await readFile(join(folder, file))
  const figures = tableOf(file, bytes.toString('utf8')).map((row, at) => {
    const parsed = Row.safeParse(row, { reportInput: true })
    if (parsed.success) return parsed.data
    const [first] = fieldErrorsOf(parsed.error.issues)
    throw invalid(file, `${at + 2}.${first?.field}`, first?.expected ?? { zh: '格式不符', en: 'not of the form' })
  })
  return { name: file.slice(file.indexOf('/') + 1), bytes, figures }
}

function tableOf(file: string, text: string): Record<string, string>[] {
  try {
    return readCsv(text)
  } catch (error) {
    throw invalid(file, '', { zh: `不是 CSV（${reasonOf(error)}）`, en: `not CSV (${reasonOf(error)})` })
  }
}

function invalid(file: string, field: string, reason: Text): Problem {
  return new Problem(indicatorProblems['pack-invalid'], { file, field, reason })
}
