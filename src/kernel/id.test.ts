import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stoppedClock } from './clock.ts'
import { newId } from './id.ts'

const at = (moment: string) => stoppedClock(Temporal.Instant.from(moment))

test('an id is a UUID of version 7 that tells its millisecond', () => {
  const id = newId(at('2020-01-08T01:00:00.123Z'))
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const milliseconds = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
  assert.equal(new Date(milliseconds).toISOString(), '2020-01-08T01:00:00.123Z')
})

test('ids made later sort later', () => {
  const ids = ['2019-12-31T00:00:00Z', '2020-01-01T00:00:00Z', '2026-11-24T00:00:00Z'].map(moment => newId(at(moment)))
  assert.deepEqual([...ids].sort(), ids)
})

test('a thousand ids of one moment differ', () => {
  const clock = at('2020-01-08T01:00:00Z')
  assert.equal(new Set(Array.from({ length: 1000 }, () => newId(clock))).size, 1000)
})
