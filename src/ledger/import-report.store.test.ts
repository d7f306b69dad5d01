import assert from 'node:assert/strict'
import { onEachDatabase } from '../../test/databases.ts'
import { recordFor } from '../../test/record.ts'
import { stoppedClock } from '../kernel/clock.ts'
import { listActs, type OfficialRecord } from '../record/index.ts'
import { readReportFile } from '../report/index.ts'
import { type Imported, importReport } from './import-report.ts'
import { findEdition, listReports } from './store/editions.ts'

const clock = stoppedClock(Temporal.Instant.from('2022-01-12T01:00:00Z'))

const reportOf = (sentences: string) => `政府工作报告
——2022年1月12日在云渡县第十八届人民代表大会第一次会议上
一、2021年工作回顾
${sentences}
`

type Into = { readonly db: Parameters<typeof importReport>[0]; readonly record: OfficialRecord }

async function imported({ db, record }: Into, text: string): Promise<Imported> {
  const source = { bytes: Buffer.from(text), fileName: '报告.txt' }
  return importReport(db, source, await readReportFile(source.bytes, source.fileName), { clock, record })
}

onEachDatabase('of one file brought in eight times at once, a new city gets one report with one edition', async db => {
  const into = { db, record: await recordFor(db, clock) }
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => imported(into, reportOf('新建农村公路86公里。'))))
  assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['new-report', ...Array(7).fill('same-file')])
  assert.equal((await listReports(db)).length, 1)
  await into.record.sequence()
  const acts = await listActs(db, { kind: 'ledger.report-published', limit: 10 })
  assert.equal(acts.length, 1, 'it was published once, by one act')
})

onEachDatabase('corrections that come in at once each become an edition of their own', async db => {
  const into = { db, record: await recordFor(db, clock) }
  const lengths = [86, 87, 88, 89, 90]
  const outcomes = await Promise.all(lengths.map(length => imported(into, reportOf(`新建农村公路${length}公里。`))))
  assert.deepEqual(outcomes.map(({ edition }) => edition).sort(), [1, 2, 3, 4, 5])
  for (const { report, edition } of outcomes)
    assert.equal((await findEdition(db, report, edition))?.reading.measures.length, 1)
})

onEachDatabase('a report of 20,000 numbers comes in whole', async db => {
  const roads = Array.from({ length: 20_000 }, (_, at) => `新建农村公路${at + 1}公里。`)
  const { report, measures } = await imported({ db, record: await recordFor(db, clock) }, reportOf(roads.join('\n')))
  assert.equal(measures, 20_000)
  assert.equal((await findEdition(db, report))?.reading.measures.at(-1)?.value, 20_000)
})
