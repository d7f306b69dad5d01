import assert from 'node:assert/strict'
import { onEachDatabase } from '../test/databases.ts'
import { recordFor } from '../test/record.ts'
import { beginAt, type City, keepUp } from './city.ts'
import { settableClock, stoppedClock } from './kernel/clock.ts'
import { rulebookActs } from './rulebook/index.ts'

const moment = (text: string) => Temporal.Instant.from(text)
const began = moment('2020-10-01T01:00:00Z')

for (const [what, config, isDemonstration, says] of [
  ['a demonstration’s clock follows what another process recorded', {}, true, '2020-10-01T03:00:00Z'],
  ['a clock that was set back stays where it was set', { clock: began }, true, '2020-10-01T01:00:00Z'],
  ['a real city’s clock is the machine’s', {}, false, '2020-10-01T01:00:00Z'],
] as const)
  onEachDatabase(what, async db => {
    const clock = settableClock(stoppedClock(began))
    const city = { clock, config, database: { db } } as City // All that is asked for.
    if (isDemonstration) await beginAt({ ...city, config: {} } as City, began)
    const ahead = await recordFor(db, stoppedClock(began.add({ hours: 2 })))
    const body = {
      ...{ ruleSet: 'a', version: 1, name: 'a', sha256: '', casesSha256: '', relevantDay: '受理日期' },
      ...{ validFrom: '2020-10-01', because: 'a' },
    }
    const who = { role: 'leader', department: 'justice' } as const
    await db.transaction().execute(trx => ahead.act(trx, who, rulebookActs.published, { subject: 'rules/a/1', body }))
    await keepUp(city)
    assert.equal(clock.now().toString(), says)
  })
