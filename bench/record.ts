/** `./yinuo bench record`: how fast acts come into the log and can be proved, beside plain inserts of the same rows. */
import { findLog } from '../src/record/index.ts'
import type { Bench, Row } from './bench.ts'
import { appendBatches, batchRates, type Rates, singleRates } from './record/append.ts'
import { type Bed, onEmbedded, onPostgresql } from './record/databases.ts'
import { checkRate, pageReads, provableAfter } from './record/read.ts'
import { treeTimes } from './record/tree.ts'
import { quantileOf } from './timing.ts'

/** Acts in the largest database; a million takes some minutes more. */
const largest = Number(process.env.BENCH_RECORD_ACTS ?? 100_000)
/** Leaves of the synthetic tree. */
const leaves = Number(process.env.BENCH_RECORD_LEAVES ?? 10_000_000)

const bounds = { batches: 10_000, single: 1000, embedded: 3000, provableMs: 1000, proofMs: 1, pageMs: 20 } as const

/** Appending in batches and one by one, the wait for a proof, proofs at ten million leaves, reading, growth. */
export const bench: Bench = {
  title: 'The record of official acts',
  note: `Acts without private parts, each with its place, number, leaf and signed checkpoint at the end of the time. The peer is a plain INSERT of the same rows into a table with two keys, in batches or transactions of the same size, on the same database in the same run. One by one: 50 clients, each act in its own transaction. Provable: from the act’s commit to a signed checkpoint that covers it, one act at a time. Growth and reading up to ${largest.toLocaleString('en')} acts (BENCH_RECORD_ACTS), the tree alone at ${leaves.toLocaleString('en')} leaves (BENCH_RECORD_LEAVES).`,
  async rows() {
    const onServer = (await onPostgresql(serverRows)) ?? [missing]
    const growth = (await onPostgresql(growthRows)) ?? []
    return [...onServer, ...(await onEmbedded(embeddedRows)), ...growth, ...(await treeRows())]
  },
}

const missing: Row = { name: 'on PostgreSQL', value: 0, unit: 'acts/s', remark: 'no PostgreSQL is at hand' }

async function serverRows(bed: Bed): Promise<Row[]> {
  const batched = await batchRates(bed, 20_000)
  const single = await singleRates(bed, 50, 5)
  const waits = await provableAfter(bed, 40)
  return [
    ...rateRows('batches of 1,000, PostgreSQL', batched, bounds.batches),
    ...rateRows('one a transaction, 50 clients, PostgreSQL', single, bounds.single),
    ...waitRows('provable after, PostgreSQL', waits, bounds.provableMs),
  ]
}

async function embeddedRows(bed: Bed): Promise<Row[]> {
  const batched = await batchRates(bed, 12_000)
  const waits = await provableAfter(bed, 40)
  return [
    ...rateRows('batches of 1,000, embedded', batched, bounds.embedded),
    ...waitRows('provable after, embedded', waits, bounds.provableMs),
  ]
}

function rateRows(name: string, { ours, plain }: Rates, bound: number): Row[] {
  return [
    { name, value: ours, unit: 'acts/s', peer: plain, peerName: 'plain INSERT' },
    { name: `${name}: against the bound`, value: ours, unit: 'acts/s', peer: bound, peerName: 'bound' },
  ]
}

function waitRows(name: string, took: readonly number[], bound: number): Row[] {
  const value = quantileOf(took, 0.5)
  const worst = `95 of 100 within ${quantileOf(took, 0.95).toPrecision(3)} ms, longest ${Math.max(...took).toPrecision(3)} ms`
  return [{ name, value, unit: 'ms', peer: bound, peerName: 'bound', remark: worst }]
}

/** What a thousand further acts cost, and a page of one takes, as the log grows tenfold each time. */
async function growthRows(bed: Bed): Promise<Row[]> {
  const rows: Row[] = []
  let size = await sizeOf(bed)
  for (const reached of [10_000, 100_000, 1_000_000]) {
    if (reached > largest) break
    if (size < reached) await appendBatches(bed, size, reached - size)
    const seconds = await appendBatches(bed, Math.max(size, reached), 8000)
    size = await sizeOf(bed)
    const first = rows[0]
    const name = `1,000 further acts at ${reached.toLocaleString('en')}`
    rows.push({ name, value: seconds * 125, unit: 'ms', ...(first && { peer: first.value, peerName: 'at 10,000' }) })
    if (reached * 10 <= largest) continue
    const at = `at ${size.toLocaleString('en')} acts`
    rows.push(...waitRows(`an act with its proof, ${at}`, await pageReads(bed, size, 100), bounds.pageMs))
    rows.push({ name: `record check, ${at}`, value: await checkRate(bed), unit: 'acts/s' })
  }
  return rows
}

async function sizeOf({ db }: Bed): Promise<number> {
  return (await findLog(db))?.size ?? 0
}

async function treeRows(): Promise<Row[]> {
  const { buildSeconds, proofs, remembered } = await treeTimes(leaves, 400)
  const at = `at ${leaves.toLocaleString('en')} leaves`
  return [
    ...waitRows(`inclusion proof ${at}`, proofs, bounds.proofMs),
    ...waitRows(`inclusion proof ${at}, tiles remembered`, remembered, bounds.proofMs),
    {
      name: `the tree alone ${at}`,
      value: leaves / buildSeconds,
      unit: 'leaves/s',
      remark: `built in ${buildSeconds.toFixed(0)} s`,
    },
  ]
}
