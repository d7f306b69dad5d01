/** `./yinuo bench start`: how long a person waits from the command to the first page. */
import type { Bench, Row } from './bench.ts'
import { freshFolder, startCity } from './city.ts'
import { spreadOf, type Timing, timingOf } from './timing.ts'

const bounds = { firstMs: 60_000, againMs: 3000 } as const

/** A first start on a fresh data folder, which loads the demonstration city, and the starts after it. */
export const bench: Bench = {
  title: 'Starting',
  note: 'From `./yinuo start` to the front page answered, packages installed and pages built. Three first starts, each on a fresh data folder with the demonstration city; seven starts after one of them. Medians; the spread is that of the middle half.',
  async rows() {
    const first: number[] = []
    const again: number[] = []
    for (let round = 0; round < 3; round++) {
      const folder = await freshFolder()
      try {
        first.push(await startOnce(folder.path))
        if (round > 0) continue
        for (let start = 0; start < 7; start++) again.push(await startOnce(folder.path))
      } finally {
        await folder.remove()
      }
    }
    return [
      rowOf('first start', timingOf(first), bounds.firstMs),
      rowOf('second start', timingOf(again), bounds.againMs),
    ]
  },
}

async function startOnce(dataFolder: string): Promise<number> {
  const city = await startCity(dataFolder)
  await city.stop()
  return city.startedMs
}

function rowOf(name: string, timing: Timing, boundMs: number): Row {
  const value = timing.medianMs / 1000
  return { name, value, unit: 's', peer: boundMs / 1000, peerName: 'bound', remark: spreadOf(timing) }
}
