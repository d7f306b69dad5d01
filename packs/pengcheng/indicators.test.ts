/** The pack's indicators hold together, and ask nothing of acts that no act says. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { z } from 'zod'
import { type Condition, checkDefinitions, type Definition } from '../../src/evidence/index.ts'
import { loadIndicatorPack } from '../../src/indicator/index.ts'
import { kinds } from './acts.ts'

const folder = import.meta.dirname
const { definitions, sources } = await loadIndicatorPack(folder)

const fieldsOfBody = (kind: string): Readonly<Record<string, z.ZodType>> => {
  const body = kinds.get(kind)?.body
  return body instanceof z.ZodObject ? body.shape : {}
}

/** What of a definition no act of its kind could pass, in words. */
function unanswered({ id, method }: Pick<Definition, 'id' | 'method'>): string[] {
  if (method.by !== 'acts') return []
  const { kind, compute, where } = method
  if (!kinds.has(kind)) return [`${id}: no kind ${kind}`]
  const fields = fieldsOfBody(kind)
  const also: readonly Condition[] = compute.take === 'share' ? compute.of : []
  const conditions = [...where, ...also].flatMap(({ field, is, in: among = [] }) =>
    [...(is === undefined ? [] : [is]), ...among]
      .filter(value => fields[field]?.safeParse(value).success !== true)
      .map(value => `${id}: ${field} is never ${value}`),
  )
  const numbers = [...('field' in compute ? [compute.field] : []), ...('over' in compute ? [compute.over] : [])]
    .filter(field => compute.take !== 'distinct' && fields[field]?.safeParse(7).success !== true)
    .map(field => `${id}: ${field} is no whole number of ${kind}`)
  const distinct =
    compute.take !== 'distinct' || compute.field.startsWith('.') || Object.hasOwn(fields, compute.field)
      ? []
      : [`${id}: no field ${compute.field}`]
  return [...conditions, ...numbers, ...distinct]
}

test('all definitions are sound together', () => {
  assert.ok(definitions.length > 200, `only ${definitions.length}`)
  assert.deepEqual(checkDefinitions(definitions), [])
})

test('each definition asks for fields and values that its kind of act has', () => {
  assert.deepEqual(definitions.flatMap(unanswered), [])
})

test('the check of fields and values can fail', () => {
  const parks = definitions.find(({ id }) => id === 'parks-built')
  assert.ok(parks?.method.by === 'acts')
  const odd = { ...parks, method: { ...parks.method, where: [{ field: 'entry', is: 'old' }] } }
  assert.deepEqual(unanswered(odd), ['parks-built: entry is never old'])
  assert.equal(unanswered({ ...parks, method: { ...parks.method, kind: 'city.park-closed' } }).length, 1)
})

test('each indicator belongs to a department of the city', async () => {
  const { departments } = z
    .object({ departments: z.array(z.object({ id: z.string() })) })
    .parse(JSON.parse(await readFile(`${folder}/departments.json`, 'utf8')))
  const known = new Set(departments.map(({ id }) => id))
  assert.deepEqual(
    definitions.filter(({ department }) => !known.has(department)),
    [],
  )
})

test('no two indicators go by one name, so that a proposal by name finds one', () => {
  const named = definitions.flatMap(({ id, name, synonyms }) => [name.zh, ...synonyms].map(word => ({ id, word })))
  const shared = [...Map.groupBy(named, ({ word }) => word)].filter(([, all]) => all.length > 1)
  assert.deepEqual(
    shared.map(([word, all]) => `${word}: ${all.map(({ id }) => id).join(', ')}`),
    [],
  )
})

test('each source states figures of indicators that are reported, and says that it is made up', async () => {
  const reported = new Set(definitions.filter(({ method }) => method.by === 'report').map(({ id }) => id))
  assert.ok(sources.length >= 10, `only ${sources.length}`)
  for (const { name, bytes, figures } of sources) {
    assert.ok(figures.length > 0, `${name} states nothing`)
    for (const { indicator } of figures) assert.ok(reported.has(indicator), `${name}: ${indicator} is not reported`)
    const lines = new TextDecoder().decode(bytes).trim().split('\n').slice(1)
    assert.ok(
      lines.every(line => line.includes('虚构')),
      `${name} does not say that it is made up`,
    )
  }
})

test('every field and code of the acts has its words', async () => {
  const { fields, values } = z
    .object({ fields: z.record(z.string(), z.unknown()), values: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(await readFile(`${folder}/act-words.json`, 'utf8')))
  const missing = [...kinds.keys()].flatMap(kind =>
    Object.entries(fieldsOfBody(kind)).flatMap(([field, schema]) => {
      const codes = schema instanceof z.ZodEnum ? schema.options.map(String) : []
      return [
        ...(Object.hasOwn(fields, field) || Object.hasOwn(fields, `${kind}.${field}`) ? [] : [`${kind}.${field}`]),
        ...codes.filter(code => !Object.hasOwn(values, code) && !Object.hasOwn(values, `${field}.${code}`)),
      ]
    }),
  )
  assert.deepEqual(missing, [])
})
