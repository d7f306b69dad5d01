/** A city's pack: a folder with its name, what is to be said of it, and its reports. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../kernel/problem.ts'
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
})

/** What a pack brings: its city, and the files of its reports, oldest first. */
export type LoadedPack = { readonly city: City; readonly reports: readonly string[] }

/**
 * Reads a pack's folder; file names come back whole.
 *
 * @throws Problem pack-invalid
 */
export async function loadPack(folder: string): Promise<LoadedPack> {
  const parsed = Pack.safeParse(parseJson(await readFile(join(folder, 'pack.json'), 'utf8'), folder))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = issue?.path.join('.') ?? ''
    throw new Problem(ledgerProblems['pack-invalid'], { pack: folder, field, reason: issue?.message ?? '' })
  }
  const { id, name, area, synthetic, notice, reports } = parsed.data
  return { city: { id, name, area, synthetic, notice }, reports: reports.map(file => join(folder, file)) }
}

function parseJson(text: string, pack: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem(ledgerProblems['pack-invalid'], { pack, field: 'pack.json', reason: String(error) })
  }
}
