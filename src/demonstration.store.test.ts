import assert from 'node:assert/strict'
import { onEachDatabase } from '../test/databases.ts'
import { recordFor } from '../test/record.ts'
import type { City } from './city.ts'
import { loadDemonstration } from './demonstration.ts'
import { settableClock } from './kernel/clock.ts'
import { listReports } from './ledger/index.ts'
import { listActs } from './record/index.ts'

/** What one act of each kind comes to when the demonstration was loaded whole. */
const recorded = [
  'ledger.report-published',
  'indicator.defined',
  'indicator.reported',
  'indicator.bound',
  'rulebook.published',
]

for (const broken of [0, 1, 300])
  onEachDatabase(`a first start that breaks off after ${broken} acts is made good by the next`, async db => {
    const clock = settableClock()
    const record = await recordFor(db, clock)
    const city = { clock, record, config: {}, database: { db } } as City // All that is asked for.
    let left = broken
    const breaking: City = {
      ...city,
      record: {
        ...record,
        act: (...given) => {
          if (left-- === 0) throw new Error('the process was ended')
          return record.act(...given)
        },
      },
    }
    await assert.rejects(loadDemonstration(breaking, { empty: false }), /ended/)
    assert.equal(await loadDemonstration(city, { empty: false }), true)
    assert.equal(await loadDemonstration(city, { empty: false }), false)
    assert.deepEqual(
      (await listReports(db)).map(({ id }) => id),
      ['pengcheng-2020'],
    )
    await record.sequence()
    const counts = await Promise.all(recorded.map(async kind => (await listActs(db, { kind, limit: 1000 })).length))
    assert.deepEqual([counts[0], counts[3], counts[4]], [1, 258, 7], 'each act of the demonstration stands once')
    const bound = await listActs(db, { kind: 'indicator.bound', limit: 1000 })
    assert.ok(bound.every(({ entry }) => entry.synthetic === true && entry.at.startsWith('2020-10-01')))
  })
