/** What can't be taken, said clearly, and nothing recorded: a table. */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { onEachDatabase } from '../../test/databases.ts'
import type { Binding } from '../evidence/index.ts'
import type { Db } from '../kernel/database.ts'
import { documentOf, Problem } from '../kernel/problem.ts'
import { bind, bindingOf, unbind } from './bind.ts'
import { define } from './define.ts'
import {
  type ExampleCity,
  exampleDefinitions,
  exampleEdition,
  exampleMeasures,
  statistician,
  withCity,
} from './examples.ts'
import { loadIndicatorPack } from './pack.ts'
import { reportValue } from './report-value.ts'

const { places, publicShare, population, perHead } = exampleDefinitions
const formula = (text: string) => ({ ...perHead, id: 'ratio', method: { by: 'formula', formula: text } })

const key = (number: number) => ({ ...exampleEdition, number })
const wish = { indicator: 'school-places', period: '2019', transform: 'level' } as const
const document = { name: 'census.csv', bytes: Buffer.from('1') }
const value = { indicator: 'population', period: '2019', value: 1, document }

const defining =
  (...definitions: unknown[]) =>
  ({ db, record }: ExampleCity) =>
    db.transaction().execute(trx => define(record, trx, statistician, definitions))
const reporting =
  (handed: object) =>
  ({ db, record }: ExampleCity) =>
    db.transaction().execute(trx => reportValue(record, trx, statistician, { ...value, ...handed }))
const binding =
  (number: number, more: object, edition = 1) =>
  async ({ db, record }: ExampleCity) => {
    const made = await bindingOf(db, exampleMeasures, { ...key(number), edition }, { ...wish, ...more })
    return db.transaction().execute(trx => bind(record, trx, statistician, made))
  }

type Case = readonly [what: string, code: string, says: RegExp, doing: (city: ExampleCity) => Promise<unknown>]

const cases: readonly Case[] = [
  ['an id twice', 'definition-invalid', /1\.id: “school-places”/, defining({ ...places, unit: '座' }, places)],
  ['a formula that refers to itself', 'definition-invalid', /back to itself/, defining(formula('[ratio] + 1'))],
  [
    'formulas in a circle',
    'definition-invalid',
    /back to itself/,
    defining(formula('[other] + 1'), { ...formula('[ratio@-1] * 2'), id: 'other' }),
  ],
  [
    'a formula of nothing known',
    'definition-invalid',
    /an indicator that is defined/,
    defining(formula('[nobody] * 2')),
  ],
  ['a formula that can’t be read', 'definition-invalid', /character 9/, defining(formula('[ratio] )'))],
  [
    'a share that is not in per cent',
    'definition-invalid',
    /the unit of a share/,
    defining({ ...publicShare, unit: '个' }),
  ],
  ['a definition without an owner', 'definition-invalid', /department/, defining({ ...places, department: undefined })],
  ['a definition with a stray field', 'definition-invalid', /colour/, defining({ ...places, colour: 'red' })],
  ['a definition that is no object', 'definition-invalid', /./, defining('places')],
  ['a change without its reason', 'reason-missing', /school-places/, defining({ ...places, unit: '座' })],
  [
    'a percentage bound to an amount',
    'binding-unfit',
    /in %, the indicator in 人/,
    binding(3, { indicator: 'population' }),
  ],
  ['a level bound as a change', 'binding-unfit', /a level, not a change/, binding(1, { transform: 'percent' })],
  ['a period that is none', 'binding-unfit', /2019-13/, binding(1, { period: '2019-13' })],
  ['a period that runs backwards', 'binding-unfit', /2020-2016/, binding(1, { period: '2020-2016' })],
  ['a binding to nobody', 'indicator-unknown', /nobody/, binding(1, { indicator: 'nobody' })],
  ['a number that is not in the report', 'measure-unknown', /example-2020\.1\.99/, binding(99, {})],
  ['a number of another edition', 'measure-unknown', /example-2020\.7\.1/, binding(1, {}, 7)],
  ['words that stand elsewhere', 'binding-unfit', /its place reads “3万个”/, binding(1, { quote: '4万个' })],
  ['a value of what is computed', 'not-reported', /school-places/, reporting({ indicator: 'school-places' })],
  ['a value of nobody', 'indicator-unknown', /nobody/, reporting({ indicator: 'nobody' })],
  ['a value that is none', 'report-invalid', /NaN/, reporting({ value: Number.NaN })],
  ['a value beyond all numbers', 'report-invalid', /Infinity/, reporting({ value: Number.POSITIVE_INFINITY })],
  ['a value of no period', 'report-invalid', /period .*“soon”/, reporting({ period: 'soon' })],
  ['a value of an impossible day', 'report-invalid', /2019-02-31/, reporting({ period: '2019-02-31' })],
  ['a district that is none', 'report-invalid', /district .*“north”/, reporting({ district: 'north' })],
  ['a document without bytes', 'report-invalid', /0 B/, reporting({ document: { ...document, bytes: Buffer.of() } })],
  ['a document with a path', 'report-invalid', /\.\.\/x/, reporting({ document: { ...document, name: '../x' } })],
  ['a document that goes up', 'report-invalid', /“\.\.”/, reporting({ document: { ...document, name: '..' } })],
  ['a revision without its reason', 'reason-missing', /population 2018/, reporting({ period: '2018', value: 2 })],
  ['a revision with an empty reason', 'reason-missing', /./, reporting({ period: '2018', value: 2, reason: ' ' })],
  [
    'an end of what was not bound',
    'binding-unknown',
    /example-2020\.1\.5/,
    ({ db, record }) =>
      db.transaction().execute(trx => unbind(record, trx, statistician, { ...key(5), because: 'no reason' })),
  ],
]

/** Every row that recording could leave behind. */
async function rowsIn(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from record_waiting) + (select count(*) from record_act)
         + (select count(*) from indicator_definition) + (select count(*) from indicator_reported)
         + (select count(*) from indicator_document) + (select count(*) from indicator_binding) as count`.execute(db)
  return rows[0]?.count ?? 0
}

const problemOf = (doing: Promise<unknown>) =>
  doing.then(
    () => assert.fail('it was taken'),
    (error: unknown) => (error instanceof Problem ? error : assert.fail(String(error))),
  )

onEachDatabase('what can’t be taken is refused with what was expected, and nothing is recorded', async db => {
  await withCity(db, async city => {
    await defining(places, publicShare, population, perHead)(city)
    await reporting({ period: '2018' })(city)
    const before = await rowsIn(db)
    for (const [what, code, says, doing] of cases) {
      const problem = await problemOf(doing(city))
      assert.equal(problem.kind.code, `indicator.${code}`, what)
      const { detail, wayOut } = documentOf(problem, 'en')
      assert.match(detail, says, what)
      assert.ok(wayOut !== '' && documentOf(problem, 'zh').detail !== detail, what)
      assert.equal(await rowsIn(db), before, `${what}: something was recorded`)
    }
  })
})

onEachDatabase(
  'a binding to a definition that was changed meanwhile is refused; the same again changes nothing',
  async db => {
    await withCity(db, async city => {
      await defining(places)(city)
      const made = await bindingOf(db, exampleMeasures, key(1), wish)
      const act = () => db.transaction().execute(trx => bind(city.record, trx, statistician, made))
      const first = await act()
      assert.equal(await act(), first)
      const narrower = { ...places, says: { zh: '只计公办。', en: 'Public ones alone.' } }
      await db.transaction().execute(trx => define(city.record, trx, statistician, [narrower], { because: '口径改变' }))
      assert.match((await problemOf(act())).message, /defined anew/)
      const kept = await sql<{
        binding: Binding
      }>`select binding from indicator_binding where ended_at is null`.execute(db)
      assert.equal(kept.rows.length, 1, 'the binding went over to the changed definition')
      assert.notEqual(kept.rows[0]?.binding.definition, made.definition)
    })
  },
)

onEachDatabase('a change of unit that a bound number does not fit is refused whole', async db => {
  await withCity(db, async city => {
    await defining(places)(city)
    await binding(1, {})(city)
    const before = await rowsIn(db)
    const changed = { ...places, unit: '元' }
    const problem = await problemOf(
      db.transaction().execute(trx => define(city.record, trx, statistician, [changed], { because: '换单位' })),
    )
    assert.match(problem.message, /example-2020\.1\.1 3万个/)
    assert.equal(await rowsIn(db), before)
  })
})

const packs: readonly (readonly [what: string, files: Readonly<Record<string, unknown>>, says: RegExp])[] = [
  [
    'a duplicate id in two files',
    {
      'indicators/a.json': { format: 1, definitions: [places] },
      'indicators/b.json': { format: 1, definitions: [places] },
    },
    /indicators\/b\.json is wrong at school-places: indicators\/a\.json defines it already/,
  ],
  ['a circle', { 'indicators/a.json': { format: 1, definitions: [formula('[ratio]')] } }, /0\.method\.formula.*itself/],
  [
    'a format of tomorrow',
    { 'indicators/a.json': { format: 2, definitions: [] } },
    /indicators\/a\.json is wrong at format/,
  ],
  [
    'a field that is missing',
    { 'indicators/a.json': { format: 1, definitions: [{ id: 'x' }] } },
    /definitions\.0\.name/,
  ],
  ['what is no JSON', { 'indicators/a.json': '{' }, /indicators\/a\.json.*not JSON/],
  [
    'a binding to nobody',
    { 'bindings.json': { format: 1, report: 'r.md', bindings: [{ number: 1, quote: '3', ...wish }] } },
    /bindings\.json is wrong at bindings\.0\.indicator: there is no indicator school-places/,
  ],
  [
    'a figure that is no number',
    { 'sources/a.csv': 'indicator,period,district,value\ngdp,2019,,many' },
    /a\.csv.*2\.value/,
  ],
  ['a table without its columns', { 'sources/a.csv': 'indicator,period\ngdp,2019' }, /a\.csv.*2\.district/],
  ['a quote that is not closed', { 'sources/a.csv': 'indicator,period\n"gdp,2019' }, /a\.csv.*not CSV/],
]

for (const [what, files, says] of packs)
  test(`a pack with ${what} is refused by file and field`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yinuo-pack-'))
    try {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(join(folder, name, '..'), { recursive: true })
        await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
      }
      const problem = await problemOf(loadIndicatorPack(folder))
      assert.equal(problem.kind.code, 'indicator.pack-invalid')
      assert.match(problem.message, says)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
