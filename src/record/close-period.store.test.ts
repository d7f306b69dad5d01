import assert from 'node:assert/strict'
import { onEachDatabase } from '../../test/databases.ts'
import type { Db } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { exampleActs, officer, pastDecision, receive, withExample } from './examples.ts'
import { actAt, findAct, listActs, type OfficialRecord, seriesOf } from './index.ts'

const series = 'application.decided/2019'
const take = (db: Db, record: OfficialRecord, acts: ReturnType<typeof pastDecision>[]) =>
  db.transaction().execute(trx => record.takeOver(trx, acts))
const refusal = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === `record.${code}`

onEachDatabase('the closing act states count, sums, departments and the series before', async db => {
  await withExample(db, async record => {
    const other = { role: 'officer', department: 'education' } as const
    await take(db, record, [
      pastDecision('2018-05-03T02:00:00Z', 'case/0', 1),
      pastDecision('2019-05-03T02:00:00Z', 'case/1', 9_000_000_000_000),
      { ...pastDecision('2019-06-03T02:00:00Z', 'case/2', 345), who: other },
      pastDecision('2020-01-03T02:00:00Z', 'case/3', 7),
    ])
    // Nothing has its place yet: closing sees to that.
    const closing = await record.closePeriod(officer, series)
    await record.sequence()
    const found = await findAct(db, closing)
    assert.deepEqual(found?.entry.body, {
      series,
      count: 2,
      sums: { amount: 9_000_000_000_345 },
      departments: { 'civil-affairs': 1, education: 1 },
      before: 'application.decided/2018',
    })
    assert.equal(found.entry.series, 'record.period-closed/2020')
    assert.equal((await seriesOf(db, series))?.closedBy, closing)
    assert.ok(found.state === 'placed')
    assert.deepEqual((await actAt(db, found.index))?.entry, found.entry)
  })
})

onEachDatabase('a closed series takes no act, its neighbours do', async db => {
  await withExample(db, async record => {
    await take(db, record, [pastDecision('2019-05-03T02:00:00Z', 'case/1')])
    await record.closePeriod(officer, series)
    const late = [pastDecision('2020-02-03T02:00:00Z', 'case/3'), pastDecision('2019-12-31T02:00:00Z', 'case/2')]
    await assert.rejects(take(db, record, late), refusal('series-closed'))
    await take(db, record, late.slice(0, 1))
    await record.sequence()
    assert.equal((await listActs(db, { series, limit: 10 })).length, 1)
    await assert.rejects(record.closePeriod(officer, series), refusal('series-closed'))
  })
})

onEachDatabase('a series without acts is closed with 0', async db => {
  await withExample(db, async record => {
    const closing = await record.closePeriod(officer, series)
    assert.deepEqual((await findAct(db, closing))?.entry.body, {
      ...{ series, count: 0, sums: { amount: 0 } },
      ...{ departments: {}, before: null },
    })
    await assert.rejects(take(db, record, [pastDecision('2019-05-03T02:00:00Z', 'case/1')]), refusal('series-closed'))
  })
})

onEachDatabase('what is no series, or not over, is not closed', async db => {
  await withExample(db, async record => {
    for (const [wrong, code] of [
      ['application.forgotten/2019', 'series-unknown'],
      ['application.decided', 'series-unknown'],
      ['application.decided/19', 'series-unknown'],
      ['application.decided/2019/x', 'series-unknown'],
      ['application.decided/2020', 'period-running'],
      ['application.decided/2021', 'period-running'],
    ] as const)
      await assert.rejects(record.closePeriod(officer, wrong), refusal(code), wrong)
  })
})

onEachDatabase('of acts that come in while a series is closed, each is in the count or refused', async db => {
  await withExample(db, async record => {
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 10 }, (_, at) => take(db, record, [pastDecision('2019-05-03T02:00:00Z', `case/${at}`)])),
      record.closePeriod(officer, series),
      ...Array.from({ length: 10 }, (_, at) => take(db, record, [pastDecision('2019-05-04T02:00:00Z', `case/${at}`)])),
    ])
    await receive(db, record, 'case/x')
    await record.sequence()
    const taken = outcomes.filter(({ status }) => status === 'fulfilled').length - 1
    const [closing] = await listActs(db, { kind: 'record.period-closed', limit: 1 })
    assert.equal(closing?.entry.body.count, taken)
    assert.equal((await listActs(db, { series, limit: 100 })).length, taken)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') assert.ok(refusal('series-closed')(outcome.reason))
  })
})

onEachDatabase('the series of closing acts can be closed too', async db => {
  await withExample(db, async record => {
    const closing = await record.closePeriod(officer, 'record.period-closed/2019')
    await record.sequence()
    assert.equal((await findAct(db, closing))?.state, 'placed')
    assert.ok(record.kinds.has(exampleActs.decided.kind))
  })
})
