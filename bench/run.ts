/** `./yinuo bench`: runs each bench, or one by name, and prints its table; with `--json` the rows and nothing else. */
import { cpus, totalmem } from 'node:os'
import { type Bench, recordsOf, tableOf } from './bench.ts'

/** Each is loaded only when it is run: the browser and the peers weigh. */
const benches: Readonly<Record<string, () => Promise<{ readonly bench: Bench }>>> = {
  shape: () => import('./shape.ts'),
  'read-report': () => import('./read-report.ts'),
  start: () => import('./start.ts'),
  'first-view': () => import('./first-view.ts'),
  decision: () => import('./decision.ts'),
  evidence: () => import('./evidence.ts'),
  record: () => import('./record.ts'),
}

/**
 * Runs the bench of that name, or all of them. The exit code is 2 for a name that is not there.
 *
 * As JSON, one list over all that ran: `[{ name, value, unit, peer, ratio }]`.
 */
export async function runBenches({
  name,
  json,
}: {
  readonly name: string | undefined
  readonly json: boolean
}): Promise<number> {
  const names = name === undefined ? Object.keys(benches) : [name]
  const records: ReturnType<typeof recordsOf> = []
  for (const each of names) {
    const load = Object.hasOwn(benches, each) ? benches[each] : undefined
    if (load === undefined) {
      console.error(`There is no bench ${each}. There are: ${Object.keys(benches).join(', ')}.`)
      return 2
    }
    const { bench } = await load()
    const rows = await bench.rows()
    if (json) records.push(...recordsOf(rows))
    else console.log(`# ${bench.title}\n\n${bench.note}\n\n${tableOf(rows)}\n\n${machine()}\n`)
  }
  if (json) console.log(`[\n${records.map(record => `  ${JSON.stringify(record)}`).join(',\n')}\n]`)
  return 0
}

/** What the figures were taken on: they mean little without it. */
function machine(): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const cores = `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}`
  return `${cores}, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}.`
}
