/** How soon an act can be proved, and how long it takes to read one with its proof. */
import { setTimeout as wait } from 'node:timers/promises'
import { inclusionProof } from '../../src/proof/index.ts'
import { exampleActs, exampleOfficer } from '../../src/record/example-record.ts'
import { actAt, checkRecord, findAct, latestCheckpoint, linkedTo, tileReader } from '../../src/record/index.ts'
import { publicAct } from './append.ts'
import type { Bed } from './databases.ts'

/** Milliseconds from an act's commit to a signed checkpoint that covers it, at twenty acts a second. */
export async function provableAfter({ db, record }: Bed, samples: number): Promise<number[]> {
  record.start()
  const took: number[] = []
  try {
    for (let n = 0; n < samples; n++) {
      const id = await db.transaction().execute(trx =>
        record.act(trx, exampleOfficer, exampleActs.decided, {
          subject: `case/${n}`,
          body: publicAct(n).body as never,
        }),
      )
      const began = performance.now()
      while (!(await isProvable({ db, record }, id))) await wait(5)
      took.push(performance.now() - began)
      await wait(50)
    }
  } finally {
    await record.stop()
  }
  return took
}

async function isProvable({ db }: Bed, id: string): Promise<boolean> {
  const act = await findAct(db, id)
  return act?.state === 'placed' && act.index < ((await latestCheckpoint(db))?.size ?? 0)
}

/** Milliseconds to read what the page of an act shows: the act, what links to it, its proof and the checkpoint. */
export async function pageReads({ db }: Bed, size: number, samples: number): Promise<number[]> {
  const took: number[] = []
  for (let n = 0; n < samples + 5; n++) {
    const index = (n * 7_368_787 + 13) % size
    const id = (await actAt(db, index))?.entry.act ?? ''
    const began = performance.now()
    const [act, , checkpoint] = [await findAct(db, id), await linkedTo(db, id), await latestCheckpoint(db)]
    if (act?.state !== 'placed' || checkpoint === undefined) throw new Error(`there is no act at ${index}`)
    await inclusionProof(tileReader(db), act.index, checkpoint.size)
    if (n >= 5) took.push(performance.now() - began)
  }
  return took
}

/** Acts a second that `yinuo record check` goes through. */
export async function checkRate({ db, record }: Bed): Promise<number> {
  const began = performance.now()
  const { acts, findings } = await checkRecord(db, { kinds: record.kinds })
  if (findings.length > 0) throw new Error(`the record of the bench has ${findings.length} findings`)
  return (acts / (performance.now() - began)) * 1000
}
