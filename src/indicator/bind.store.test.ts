import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { onEachDatabase } from '../../test/databases.ts'
import { bind, bindingOf } from './bind.ts'
import { define } from './define.ts'
import {
  type ExampleCity,
  exampleDefinitions,
  exampleEdition,
  exampleMeasures,
  statistician,
  withCity,
} from './examples.ts'

async function bindTo({ db, record }: ExampleCity, period: string): Promise<string> {
  const wish = { indicator: 'school-places', period, transform: 'level' } as const
  const binding = await bindingOf(db, exampleMeasures, { ...exampleEdition, number: 1 }, wish)
  return db.transaction().execute(trx => bind(record, trx, statistician, binding))
}

onEachDatabase('who binds a number while another does finds it bound, or binds it after the other', db =>
  withCity(db, async city => {
    await db.transaction().execute(trx => define(city.record, trx, statistician, [exampleDefinitions.places]))
    const same = await Promise.all(Array.from({ length: 6 }, () => bindTo(city, '2019')))
    assert.equal(new Set(same).size, 1)
    const different = await Promise.all(['2018', '2017', '2016', '2015'].map(period => bindTo(city, period)))
    assert.equal(new Set([...different, ...same]).size, 5)
    const { rows } = await sql<{ held: number }>`
      select count(*)::integer as held from indicator_binding where ended_at is null`.execute(db)
    assert.deepEqual(rows, [{ held: 1 }])
  }),
)
