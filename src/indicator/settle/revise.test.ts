import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFigure, valueFigure } from '../../evidence/index.ts'
import type { Point } from '../model.ts'
import { type Computed, revise } from './revise.ts'

const was = Temporal.Instant.from('2020-01-05T00:00:00Z')
const now = Temporal.Instant.from('2020-10-01T00:00:00Z')
const stamped = { indicator: 'gdp', version: 1, at: now }

const known = (more: Partial<Point> = {}): Point => ({
  ...{ indicator: 'gdp', period: '2019', district: '', version: 1, revision: 1, value: 5, why: null, acts: 2 },
  ...{ provisional: false, knownAt: was, reason: null, replacedAt: null },
  ...more,
})
const computed = (more: Partial<Computed> = {}): Computed => ({
  ...{ period: '2019', district: '', figure: valueFigure(5), acts: 2, provisional: false },
  ...{ reason: { code: 'corrected', act: 'act-7' } },
  ...more,
})

/** What becomes of a value, in a line. */
function fate(before: Point | undefined, after: Computed): string {
  const { ended, points } = revise(before === undefined ? [] : [before], [after], stamped)
  const [point] = points
  if (point === undefined) return ended.length === 0 ? 'stays' : 'ends'
  const { revision, value, provisional, knownAt, reason } = point
  const known = Temporal.Instant.compare(knownAt, now) === 0 ? 'now' : 'before'
  return `r${revision} ${value}${provisional ? '?' : ''} known ${known}${ended.length > 0 ? ', ends the other' : ''}${reason === null ? '' : ', with a reason'}`
}

const cases: readonly (readonly [what: string, before: Point | undefined, after: Computed, fate: string])[] = [
  ['a first value', undefined, computed(), 'r1 5 known now'],
  ['the same again', known(), computed(), 'stays'],
  [
    'a final value that changes',
    known(),
    computed({ figure: valueFigure(6) }),
    'r2 6 known now, ends the other, with a reason',
  ],
  [
    'a provisional value that changes',
    known({ provisional: true }),
    computed({ figure: valueFigure(6), provisional: true }),
    'r1 6? known now',
  ],
  ['a provisional value that becomes final', known({ provisional: true }), computed(), 'r1 5 known before'],
  [
    'a provisional value that grows and becomes final',
    known({ provisional: true }),
    computed({ figure: valueFigure(6) }),
    'r1 6 known now',
  ],
  ['a final value computed as provisional', known(), computed({ provisional: true }), 'stays'],
  ['a final value from more acts', known(), computed({ acts: 3 }), 'r1 5 known before'],
  [
    'a final value that can be computed no longer',
    known(),
    computed({ figure: noFigure('missing') }),
    'r2 null known now, ends the other, with a reason',
  ],
  [
    'no value where there is none still',
    known({ value: null, why: 'no-acts' }),
    computed({ figure: noFigure('no-acts') }),
    'stays',
  ],
  [
    'a zero where there was nothing',
    known({ value: null, why: 'no-acts', provisional: true }),
    computed({ figure: valueFigure(0) }),
    'r1 0 known now',
  ],
  [
    'a revised value that is provisional and changes',
    known({ revision: 2, provisional: true, reason: { code: 'corrected', act: 'a' } }),
    computed({ figure: valueFigure(6), provisional: true }),
    'r2 6? known now, with a reason',
  ],
]

for (const [what, before, after, expected] of cases)
  test(`${what}: ${expected}`, () => assert.equal(fate(before, after), expected))

test('places that are computed no longer end only where everything was computed', () => {
  const quarter = known({ period: '2019-Q1' })
  assert.deepEqual(revise([known(), quarter], [computed()], stamped).ended, [])
  assert.deepEqual(revise([known(), quarter], [computed()], stamped, { endOthers: true }).ended, [quarter])
})
