import assert from 'node:assert/strict'
import { onEachDatabase } from '../test/databases.ts'
import type { City } from './city.ts'
import { loadDemonstration } from './demonstration.ts'
import { machineClock } from './kernel/clock.ts'
import { listReports } from './ledger/index.ts'

onEachDatabase('a first start that breaks off before the demonstration is in is made good by the next', async db => {
  const city = { clock: machineClock, database: { db } } as City // All that is asked for.
  const broken: City = {
    ...city,
    clock: {
      ...machineClock,
      now: () => {
        throw new Error('the process was ended')
      },
    },
  }
  await assert.rejects(loadDemonstration(broken, { empty: false }), /ended/)
  assert.equal(await loadDemonstration(city, { empty: false }), true)
  assert.equal(await loadDemonstration(city, { empty: false }), false)
  assert.deepEqual(
    (await listReports(db)).map(({ id }) => id),
    ['pengcheng-2020'],
  )
})
