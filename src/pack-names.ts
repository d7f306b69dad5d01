/** Names that a city's pack gives: its departments and districts, and the fields and codes of its acts. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { packFolder } from './demonstration.ts'
import { codeOf } from './kernel/failure.ts'
import type { Text } from './kernel/words.ts'

const TextShape = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** departments.json, format 1. */
const Departments = z.strictObject({
  format: z.literal(1),
  departments: z.array(z.strictObject({ id: z.string(), name: TextShape })),
  districts: z.array(z.strictObject({ area: z.string(), name: TextShape })),
})

/**
 * act-words.json, format 1: names of fields (`amount`, or `city.area-registered.area` for one kind's) and of the codes
 * that stand in them (`new`, or `works.new` for one field's).
 */
const ActWords = z.strictObject({
  format: z.literal(1),
  fields: z.record(z.string(), TextShape),
  values: z.record(z.string(), TextShape),
})

/** What a pack names. */
export type PackNames = {
  readonly departments: ReadonlyMap<string, Text>
  /** By GB/T 2260. */
  readonly districts: ReadonlyMap<string, Text>
  readonly fields: ReadonlyMap<string, Text>
  readonly values: ReadonlyMap<string, Text>
}

/**
 * The names of a city's pack; empty where the city has none among those that come with the program.
 *
 * @throws when a file of the pack is not in its form: those that come with the program are
 */
export async function loadPackNames(city: string | undefined): Promise<PackNames> {
  const folder = city === undefined || !/^[a-z][a-z0-9-]*$/.test(city) ? undefined : packFolder(city)
  const { departments, districts } = (await readJson(folder, 'departments.json', Departments)) ?? none
  const words = (await readJson(folder, 'act-words.json', ActWords)) ?? none
  return {
    departments: new Map(departments.map(({ id, name }) => [id, name])),
    districts: new Map(districts.map(({ area, name }) => [area, name])),
    fields: new Map(Object.entries(words.fields)),
    values: new Map(Object.entries(words.values)),
  }
}

const none = { departments: [], districts: [], fields: {}, values: {} } as const

async function readJson<T>(folder: string | undefined, file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  if (folder === undefined) return undefined
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
