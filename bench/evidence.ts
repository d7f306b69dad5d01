/** `./yinuo bench evidence`: how long a number's evidence takes to pack and to verify, how large it is, and a recount. */
import { exampleActs, exampleParts } from '../src/evidence/examples/city.ts'
import { type ExampleLog, entriesOf, exampleLog } from '../src/evidence/examples/log.ts'
import { packBundle, recount, verifyBundle } from '../src/evidence/index.ts'
import { decodeEntry, encodeEntry, type PlacedEntry, sha256, toBase64url, toHex, utf8 } from '../src/proof/index.ts'
import type { Bench, Row } from './bench.ts'
import { spreadOf, timed, timingOf } from './timing.ts'

const bounds = { packS: 10, verifyS: 5, sizeMB: 20, recountS: 300 }

/** Bytes that don't pack, as hashes and ids are, and the same in every run. */
const noise = (of: string) => sha256(utf8(of))

/** An act as a city has them: ids, a pseudonym and a commitment are a third of it, and don't pack. */
function act(at: number, kind: string) {
  const day = String((at % 28) + 1).padStart(2, '0')
  const moment = `2019-${String((Math.floor(at / 28) % 12) + 1).padStart(2, '0')}-${day}T10:${String(at % 60).padStart(2, '0')}:09+08:00`
  const random = noise(`${kind}${at}`)
  return {
    ...{ kind, at: moment, department: at % 3 === 0 ? 'civil-affairs' : 'health', district: `44030${at % 9}` },
    ...{
      subject: `case/2019-${at}`,
      person: toBase64url(random.subarray(0, 16)),
      private: toBase64url(noise(`p${at}`)),
    },
    body: { item: 'old-age-allowance', fen: (random[3] ?? 0) * 100, outcome: at % 50 === 0 ? 'refused' : 'granted' },
  }
}

/** The example city's log with so many payments more; every other act of them is of another kind. */
function actsWith(payments: number): PlacedEntry[] {
  const more = Array.from({ length: payments * 2 }, (_, at) => act(at, at % 2 === 0 ? 'aid.paid' : 'visit.made'))
  const example = exampleActs().map(({ entry: { act: _, number, series, ...told } }) => told)
  // Closed with the counts of twelve payments, the series would not be true of more.
  const open = example.filter(({ kind }) => kind !== 'record.period-closed')
  const bound = open.map(told =>
    told.kind === 'indicator.bound'
      ? { ...told, body: { ...told.body, definition: idOf(open, told.body.indicator) } }
      : told,
  )
  return entriesOf([...bound, ...more]).map(({ index, entry }) => ({
    index,
    entry: { ...entry, act: idAt(index, entry.act) },
  }))
}

/** Where the example's definitions stand without the closing acts before them. */
function idOf(
  told: readonly { readonly kind: string; readonly body: { readonly [name: string]: unknown } }[],
  id: unknown,
): string {
  const index = told.findIndex(({ kind, body }) => {
    const definition = body.definition
    return (
      kind === 'indicator.defined' &&
      typeof definition === 'object' &&
      definition !== null &&
      'id' in definition &&
      definition.id === id
    )
  })
  return (
    entriesOf(Array.from({ length: index + 1 }, () => ({ kind: 'a.b', at: '2019-01-01T00:00:00+08:00', body: {} }))).at(
      -1,
    )?.entry.act ?? ''
  )
}

/** Ids of the payments are as random as UUIDv7s are; those that other acts name stay. */
function idAt(index: number, id: string): string {
  return index < 100 ? id : randomId(index)
}

function randomId(index: number): string {
  const hex = toHex(noise(String(index)))
  return `0168${hex.slice(0, 4)}-${hex.slice(4, 8)}-7${hex.slice(8, 11)}-8${hex.slice(11, 14)}-${hex.slice(14, 26)}`
}

/** What the number rests on: everything but the visits. */
async function partsFrom(log: ExampleLog) {
  const parts = await exampleParts('aid', log)
  return { ...parts, documents: [], ...(await log.pick(log.acts.filter(({ entry }) => entry.kind !== 'visit.made'))) }
}

async function bundleRows(payments: number): Promise<Row[]> {
  const log = await exampleLog(actsWith(payments))
  const name = `${payments.toLocaleString('en')} acts`
  const first = packBundle({ ...(await partsFrom(log)), computed: 0 })
  const computed = verifyBundle(first).number?.computed ?? null
  const pack = await timed(async () => packBundle({ ...(await partsFrom(log)), computed }), { warmUp: 0, times: 3 })
  const bundle = packBundle({ ...(await partsFrom(log)), computed })
  const failed: string[] = []
  const verify = await timed(
    () => {
      const checks = verifyBundle(bundle, { vkeys: [log.vkey] }).checks
      failed.push(
        ...checks.filter(({ name: of, state }) => state === 'failed' && of !== 'claim').map(({ says }) => says.en),
      )
    },
    { warmUp: 0, times: 3 },
  )
  if (failed.length > 0) throw new Error(failed.join('\n'))
  const bound = { peerName: 'bound' }
  const ofAll = payments === 100_000
  return [
    {
      name: `packed, ${name}`,
      value: pack.medianMs / 1000,
      unit: 's',
      remark: spreadOf(pack),
      ...(ofAll ? { ...bound, peer: bounds.packS } : {}),
    },
    {
      name: `verified, ${name}`,
      value: verify.medianMs / 1000,
      unit: 's',
      remark: spreadOf(verify),
      ...(ofAll ? { ...bound, peer: bounds.verifyS } : {}),
    },
    {
      name: `size, ${name}`,
      value: bundle.length / 1e6,
      unit: 'MB',
      ...(ofAll ? { ...bound, peer: bounds.sizeMB } : {}),
    },
  ]
}

/** A log that is never whole in memory: each act is written and read as it would come from the network. */
async function* stream(size: number, start: readonly PlacedEntry[]): AsyncGenerator<readonly PlacedEntry[]> {
  yield start
  const numbers = new Map<string, number>(start.map(({ entry }) => [entry.series, entry.number]))
  for (let from = start.length; from < size; from += 256) {
    const chunk: PlacedEntry[] = []
    for (let index = from; index < Math.min(size, from + 256); index++) {
      const told = act(index, index % 2 === 0 ? 'aid.paid' : 'visit.made')
      const series = `${told.kind}/2019`
      const number = (numbers.get(series) ?? 0) + 1
      numbers.set(series, number)
      const bytes = encodeEntry({
        v: 1,
        act: randomId(index),
        series,
        number,
        recorded: told.at,
        by: 'officer',
        ...told,
      })
      chunk.push({ index, entry: decodeEntry(bytes) })
    }
    yield chunk
  }
}

async function recountRow(size: number): Promise<Row> {
  const start = actsWith(0)
  const began = performance.now()
  const { ok, acts, problems } = await recount(() => stream(size, start))
  if (!ok || acts !== size) throw new Error(`${acts} acts: ${JSON.stringify(problems.slice(0, 3))}`)
  const { medianMs } = timingOf([performance.now() - began])
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  const bound = { peer: bounds.recountS, peerName: 'bound' }
  return {
    name: `recounted, ${size.toLocaleString('en')} acts`,
    value: medianMs / 1000,
    unit: 's',
    ...bound,
    remark: `${memory} MiB`,
  }
}

/** Packing, verifying, size and growth, and the recount of a million acts. */
export const bench: Bench = {
  title: 'Evidence',
  note: 'A number counted from payments that stand scattered in a log twice as long; synthetic acts of the length and the randomness of real ones. Median of three runs. The recount reads each act twice from its canonical bytes, as `yinuo verify --log` does, without the network; making the acts is in its time.',
  async rows() {
    return [...(await bundleRows(10_000)), ...(await bundleRows(100_000)), await recountRow(1_000_000)]
  },
}
