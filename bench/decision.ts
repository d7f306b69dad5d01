/** `./yinuo bench decision`: decisions a second, beside the engines that can do the same work. */
import { explain, loadModel, Simulation, Trace } from '../src/decision/index.ts'
import type { Bench, Row } from './bench.ts'
import {
  chain,
  chainModel,
  eightRules,
  list,
  listModel,
  type TableCase,
  tableModel,
  thousandRules,
} from './decision/cases.ts'
import { type Decide, installedPeers, type Peer } from './decision/peers.ts'
import { quantileOf, timed } from './timing.ts'

const roundMs = 250
const rounds = 5

/** Decisions a second: the median of rounds, each as long as `roundMs`, so many asked for at once. */
async function rateOf(decide: Decide, inFlight = 1): Promise<number> {
  let batch = inFlight
  for (let took = 0; took < roundMs / 5; batch *= 2) took = await runBatch(decide, batch, inFlight)
  const rates: number[] = []
  for (let round = 0; round < rounds; round++) {
    let [count, took] = [0, 0]
    while (took < roundMs) {
      took += await runBatch(decide, batch, inFlight)
      count += batch
    }
    rates.push((count / took) * 1000)
  }
  return quantileOf(rates, 0.5)
}

async function runBatch(decide: Decide, count: number, inFlight: number): Promise<number> {
  const began = performance.now()
  if (inFlight === 1) for (let i = 0; i < count; i++) decide(i)
  else {
    for (let from = 0; from < count; from += inFlight) {
      await Promise.all(Array.from({ length: inFlight }, (_, i) => decide(from + i)))
    }
  }
  return performance.now() - began
}

/** Our decision of a model as the peers' are asked: a case by its number. */
function ours(xml: string, decision: string, cases: readonly Readonly<Record<string, unknown>>[]): Decide {
  const evaluator = loadModel({ xml }).decision(decision)
  return index => evaluator.evaluate(cases[index % cases.length] ?? {})
}

async function againstPeers(
  name: string,
  decide: Decide,
  peers: readonly Peer[],
  ask: (peer: Peer) => Decide,
): Promise<Row[]> {
  const value = await rateOf(decide)
  if (peers.length === 0) return [{ name, value, unit: 'decisions/s', remark: 'no peer is installed' }]
  const rows: Row[] = []
  for (const peer of peers) {
    const rate = await rateOf(ask(peer), peer.inFlight)
    rows.push({ name, value, unit: 'decisions/s', peer: rate, peerName: peer.name })
  }
  return rows
}

const table = (name: string, one: TableCase, peers: readonly Peer[]): Promise<Row[]> =>
  againstPeers(name, ours(tableModel(one), 'D', one.cases), peers, peer => peer.table(one))

/** Ours alone: what a thousand rules, a trace and a first reading cost, and a million cases decided twice. */
async function ownRows(): Promise<Row[]> {
  const eight = await rateOf(ours(tableModel(eightRules), 'D', eightRules.cases))
  const thousand = await rateOf(ours(tableModel(thousandRules), 'D', thousandRules.cases))
  const model = loadModel({ xml: tableModel(eightRules) })
  const evaluator = model.decision('D')
  const traced = await rateOf(index => evaluator.evaluate(eightRules.cases[index % 8] ?? {}, { trace: new Trace() }))
  const explained = await rateOf(index => explain(model.program, evaluator, eightRules.cases[index % 8] ?? {}))
  const { medianMs } = await timed(() => loadModel({ xml: tableModel(eightRules) }), { warmUp: 20, times: 21 })
  return [
    { name: '1,000 rules ÷ 8 rules, time of one', value: eight / thousand, unit: '×', peer: 3, peerName: 'bound' },
    { name: 'with a trace, 8 rules', value: traced, unit: 'decisions/s', peer: eight, peerName: 'without' },
    { name: 'with an explanation, 8 rules', value: explained, unit: 'decisions/s', peer: eight, peerName: 'without' },
    { name: 'read and compile 8 rules', value: medianMs, unit: 'ms', peer: 5, peerName: 'bound' },
    { name: 'simulate 1,000,000 cases', value: simulateSeconds(), unit: 's', peer: 10, peerName: 'bound' },
  ]
}

function simulateSeconds(): number {
  const changed = {
    ...eightRules,
    rows: eightRules.rows.map((row, i) => (i === 5 ? [...row.slice(0, 4), '950'] : row)),
  }
  const [before, after] = [eightRules, changed].map(one => loadModel({ xml: tableModel(one) }).decision('D'))
  if (before === undefined || after === undefined) return Number.NaN
  const simulation = new Simulation(before, after)
  const began = performance.now()
  for (let i = 0; i < 1_000_000; i++) simulation.add(eightRules.cases[i % 8] ?? {})
  return (performance.now() - began) / 1000
}

/** Speed on four models beside the peers that are installed, and what size, traces and reading cost. */
export const bench: Bench = {
  title: 'Deciding',
  note: 'Decisions a second on one core in one process, inputs as plain objects, median of five rounds. feelin evaluates one test or expression at a call and parses each time; the loop over rules is the bench’s. zen-engine is asked for 100 at once, its best. Peers are taken where they are installed.',
  async rows() {
    const peers = installedPeers()
    return [
      ...(await table('8 rules × 4 inputs, first hit', eightRules, peers)),
      ...(await table('1,000 rules × 4 inputs, first hit', thousandRules, peers)),
      ...(await againstPeers('graph of 12 decisions', ours(chainModel(), 'D11', chain.cases), peers, peer =>
        peer.chain(),
      )),
      ...(await againstPeers('list of 50, filter and sum', ours(listModel(), 'D', list.cases), peers, peer =>
        peer.list(),
      )),
      ...(await ownRows()),
    ]
  },
}
