import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { kinds } from './kinds.ts'
import { loadPackNames } from './pack-names.ts'
import { kindsWith } from './record-pages.ts'

const names = await loadPackNames('pengcheng')
const named = kindsWith(kinds, names)

test('departments and districts have the pack’s names; what it does not know has none', () => {
  assert.equal(names.departments.get('water')?.zh, '水务局')
  assert.equal(names.districts.get('990301')?.en, 'Zhonglan')
  assert.equal(names.departments.get('nowhere'), undefined)
})

for (const city of [undefined, 'atlantis', '../pengcheng', 'PENGCHENG'])
  test(`a city without a pack has no names: ${city}`, async () => {
    const { departments, fields } = await loadPackNames(city)
    assert.equal(departments.size + fields.size, 0)
  })

test('a name for one kind’s field stands before the name for all, and codes have theirs by field', () => {
  assert.equal(named.get('city.area-registered')?.fields.get('area')?.zh, '街道或社区')
  assert.equal(named.get('city.land-readied')?.fields.get('area')?.zh, '面积（平方米）')
  assert.equal(named.get('city.toilet-completed')?.values.get('works.new')?.zh, '新建')
  assert.equal(named.get('city.park-opened')?.values.get('entry.new')?.zh, '新增')
})

test('the program’s own kinds keep their own words', () => {
  assert.equal(named.get('record.key-rotated')?.fields.size, 0)
})

test('every field and every code of the pack’s kinds has a name', () => {
  const unnamed = [...kinds.values()]
    .filter(({ kind }) => !/^(record|indicator|ledger|rulebook)\./.test(kind))
    .flatMap(({ kind, body }) => unnamedOf(kind, body))
  assert.deepEqual(unnamed, [])
})

function unnamedOf(kind: string, body: z.ZodType): string[] {
  const { properties = {} } = z.toJSONSchema(body, { unrepresentable: 'any' })
  const words = named.get(kind)
  return Object.entries(properties).flatMap(([field, schema]) => {
    const codes = typeof schema === 'object' ? (schema.enum ?? []) : []
    return [
      ...(words?.fields.has(field) === true ? [] : [`${kind}.${field}`]),
      ...codes.flatMap(code => (words?.values.has(`${field}.${code}`) === true ? [] : [`${kind}.${field}.${code}`])),
    ]
  })
}
