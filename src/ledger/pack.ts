/** A city's pack: a folder with its name, what is to be said of it, and its reports. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../kernel/problem.ts'
import { CityWords } from '../report/index.ts'
import type { City } from './model.ts'
import { ledgerProblems } from './problems.ts'

const Text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** pack.json, format 1. */
const Pack = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: Text,
  area: z.string().regex(/^\d{6}$/),
  synthetic: z.boolean(),
  notice: Text,
  departments: z.string(),
  reports: z.array(z.string().regex(/^[\w.-]+$/)),
  words: z
    .string()
    .regex(/^[\w.-]+$/)
    .optional(),
  /** Where its definitions of indicators, the documents that figures were taken from and its bindings stand. */
  indicators: z.literal('indicators').optional(),
  sources: z.literal('sources').optional(),
  bindings: z.literal('bindings.json').optional(),
  /** The module that makes up its acts. */
  simulation: z.literal('simulate.ts').optional(),
  /** When a demonstration plays: its clock begins there. */
  now: z.iso.datetime({ offset: true }).optional(),
})

/** What a pack brings: its city, and the files of its reports, oldest first. */
export type LoadedPack = {
  readonly city: City
  readonly reports: readonly string[]
  /** Words of the city's own that its reports are read with. */
  readonly words: CityWords | undefined
  /** When a demonstration plays. */
  readonly now: Temporal.Instant | undefined
}

/**
 * Reads a pack's folder; file names come back whole.
 *
 * @throws Problem pack-invalid
 */
export async function loadPack(folder: string): Promise<LoadedPack> {
  const { id, name, area, synthetic, notice, reports, words, now } = await readJson(folder, 'pack.json', Pack)
  return {
    city: { id, name, area, synthetic, notice },
    reports: reports.map(file => join(folder, file)),
    now: now === undefined ? undefined : Temporal.Instant.from(now),
    words: words === undefined ? undefined : await readJson(folder, words, CityWords),
  }
}

async function readJson<T>(pack: string, file: string, schema: z.ZodType<T>): Promise<T> {
  const refuse = (field: string, reason: string) =>
    new Problem(ledgerProblems['pack-invalid'], { pack, field: `${file} ${field}`.trimEnd(), reason })
  const text = await readFile(join(pack, file), 'utf8')
  const parsed = schema.safeParse(parseJson(text, refuse))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw refuse(issue?.path.join('.') ?? '', issue?.message ?? '')
}

function parseJson(text: string, refuse: (field: string, reason: string) => Problem): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refuse('', String(error))
  }
}
