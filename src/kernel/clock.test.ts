import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Clock, setClock, settableClock, stoppedClock } from './clock.ts'

const moment = (text: string) => Temporal.Instant.from(text)

test('the city is in Beijing time: its day begins at 16:00 UTC', () => {
  assert.equal(stoppedClock(moment('2020-01-07T15:59:59Z')).today().toString(), '2020-01-07')
  assert.equal(stoppedClock(moment('2020-01-07T16:00:00Z')).today().toString(), '2020-01-08')
})

test('a clock that was set runs on at the pace of its source', () => {
  let machine = moment('2026-11-24T00:00:00Z')
  const source: Clock = { now: () => machine, today: () => Temporal.PlainDate.from('2026-11-24') }
  const clock = setClock(moment('2020-01-08T01:00:00Z'), source)
  assert.equal(clock.now().toString(), '2020-01-08T01:00:00Z')
  machine = machine.add({ hours: 36 })
  assert.equal(clock.now().toString(), '2020-01-09T13:00:00Z')
})

test('a clock that can be set says its source’s time until then', () => {
  let machine = moment('2026-11-24T00:00:00Z')
  const clock = settableClock({ now: () => machine, today: () => Temporal.PlainDate.from('2026-11-24') })
  assert.equal(clock.now().toString(), '2026-11-24T00:00:00Z')
  clock.set(moment('2020-10-01T01:00:00Z'))
  machine = machine.add({ minutes: 5 })
  assert.equal(clock.now().toString(), '2020-10-01T01:05:00Z')
  assert.equal(clock.today().toString(), '2020-10-01')
})
