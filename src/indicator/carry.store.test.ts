import assert from 'node:assert/strict'
import { onEachDatabase } from '../../test/databases.ts'
import { bind, bindingOf, unbind } from './bind.ts'
import { carryBindings } from './carry.ts'
import { define } from './define.ts'
import { exampleDefinitions, exampleEdition, exampleMeasures, statistician, withCity } from './examples.ts'
import { proposeBindings } from './index.ts'
import { settle } from './settle/settle.ts'
import { marksOf } from './store/standings.ts'
import { summaryOf } from './summary.ts'

const { report } = exampleEdition
const wish = { indicator: 'school-places', period: '2019', transform: 'level' } as const

onEachDatabase(
  'a corrected edition keeps what its unchanged sentences were bound to, and leaves the others open',
  async db => {
    await withCity(db, async ({ record, clock }) => {
      await db.transaction().execute(trx => define(record, trx, statistician, Object.values(exampleDefinitions)))
      for (const number of [1, 6]) {
        const binding = await bindingOf(db, exampleMeasures, { ...exampleEdition, number }, wish)
        await db.transaction().execute(trx => bind(record, trx, statistician, binding))
      }
      const from = await exampleMeasures.measures(report, 1)
      // The new edition says another number of the first sentence, and repeats the last one.
      const second = await exampleMeasures.measures(report, 2)
      const to = second.map(measure =>
        measure.ref.number === 1 ? { ...measure, ref: { ...measure.ref, quote: '3.2万个' } } : measure,
      )
      const carried = await db.transaction().execute(trx => carryBindings(record, trx, statistician, { from, to }))
      assert.deepEqual(carried, { carried: 1, unbound: [1, 2, 3, 4, 5] })
      assert.deepEqual([...(await marksOf(db, report, 2)).keys()], [6])
      assert.deepEqual([...(await marksOf(db, report, 1)).keys()], [1, 6], 'the earlier edition stays as it was')
      const again = await db.transaction().execute(trx => carryBindings(record, trx, statistician, { from, to }))
      assert.equal(again.carried, 0, 'what is bound is not bound twice')
      await settle(db, { clock })
    })
  },
)

onEachDatabase('a number whose binding ended is tracked no longer, and the report’s sum says so', async db => {
  await withCity(db, async ({ record, clock }) => {
    await db.transaction().execute(trx => define(record, trx, statistician, Object.values(exampleDefinitions)))
    const binding = await bindingOf(db, exampleMeasures, { ...exampleEdition, number: 1 }, wish)
    await db.transaction().execute(trx => bind(record, trx, statistician, binding))
    await settle(db, { clock })
    const before = await summaryOf(db, exampleMeasures, report, 1)
    assert.deepEqual([before?.numbers, before?.standings.untracked], [6, 5])
    const key = { ...exampleEdition, number: 1, because: '口径不符' }
    await db.transaction().execute(trx => unbind(record, trx, statistician, key))
    await settle(db, { clock })
    assert.equal((await summaryOf(db, exampleMeasures, report, 1))?.standings.untracked, 6)
    assert.equal(await summaryOf(db, exampleMeasures, 'none', 1), undefined)
    const proposed = proposeBindings(await exampleMeasures.measures(report, 1), [])
    assert.deepEqual(
      proposed.map(({ candidates }) => candidates.length),
      [0, 0, 0, 0, 0, 0],
    )
  })
})
