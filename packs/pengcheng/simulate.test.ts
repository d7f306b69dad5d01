/** The simulated acts are fit for the record: in order, the same each time, made of what their kinds allow. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { z } from 'zod'
import { fill, languages, placeholdersOf } from '../../src/kernel/words.ts'
import type { PastAct } from '../../src/record/index.ts'
import { kinds } from './acts.ts'
import { entriesOf } from './check/entries.ts'
import { days } from './simulate/calendar.ts'
import { checkOf } from './simulate/people.ts'
import { communities, subdistricts } from './simulate/places.ts'
import { simulate } from './simulate.ts'

/** A short text of each act, for comparing runs. */
const marksOf = (act: PastAct) =>
  `${act.at.epochMilliseconds} ${act.kind.kind} ${act.subject} ${act.district} ${JSON.stringify(act.body)}`

/** All of them, made once: the tests read them, and one run more is compared with them. */
const made = [...simulate()]

test('there are about a quarter of a million acts, none before the one before it, all marked synthetic', () => {
  let [acts, earlier] = [0, 0]
  const first = Date.parse('2019-01-01T00:00:00+08:00')
  const end = Date.parse('2020-10-01T00:00:00+08:00')
  for (const { at, synthetic } of made) {
    assert.ok(at.epochMilliseconds >= earlier, 'the acts run back')
    assert.equal(synthetic, true)
    earlier = at.epochMilliseconds
    acts += 1
    assert.ok(earlier >= first && earlier < end)
  }
  assert.ok(acts >= 200_000 && acts <= 270_000, `${acts} acts`)
})

test('a second run gives the same acts', () => {
  const other = simulate()
  let compared = 0
  for (const act of made) {
    const { value, done } = other.next()
    if (++compared % 50 !== 0) continue
    assert.ok(done !== true)
    assert.equal(marksOf(act), marksOf(value))
  }
  assert.equal(other.next().done, true)
})

test('each body is of its kind, of a department and a district of the city, under a subject of its own', async () => {
  const { departments, districts } = z
    .object({
      departments: z.array(z.object({ id: z.string() })),
      districts: z.array(z.object({ area: z.string() })),
    })
    .parse(JSON.parse(await readFile(`${import.meta.dirname}/departments.json`, 'utf8')))
  const known = new Set([...departments.map(({ id }) => id), ...districts.map(({ area }) => area)])
  const seen = new Set<string>()
  for (const { kind, body, who, district = '990301', subject } of made) {
    assert.equal(kinds.get(kind.kind), kind)
    const parsed = kind.body.safeParse(body)
    assert.ok(parsed.success, `${kind.kind} ${JSON.stringify(body)}`)
    assert.ok(known.has(who.department) && known.has(district), `${who.department} ${district}`)
    assert.match(subject, /^[a-z][^\s]{2,79}$/)
    seen.add(kind.kind)
  }
  assert.deepEqual(
    [...kinds.keys()].filter(kind => !seen.has(kind)),
    [],
    'kinds without an act',
  )
})

test('whoever applies has a number with the right check character, in an area that no place has', () => {
  let people = 0
  for (const { private: secret, kind, body, subject } of made) {
    if (secret === undefined) continue
    people += 1
    const { applicant, idNumber } = z.object({ applicant: z.string(), idNumber: z.string() }).parse(secret)
    assert.equal(kind.private?.safeParse(secret).success, true)
    assert.equal(idNumber.slice(0, 2), '99')
    assert.equal(checkOf(idNumber.slice(0, 17)), idNumber.slice(17))
    assert.ok(!`${JSON.stringify(body)} ${subject}`.includes(applicant), 'the public part names somebody')
  }
  assert.ok(people > 10_000 && people <= 40_000, `${people} people`)
})

test('the check character is that of the standard’s example', () => {
  // GB 11643-1999 gives 11010519491231002X.
  assert.equal(checkOf('11010519491231002'), 'X')
  assert.notEqual(checkOf('11010519491231003'), 'X')
})

test('offices rest at weekends and on holidays, and February 2020 is quiet', () => {
  const perDay = new Map<string, number>()
  for (const { at } of entriesOf(made)) perDay.set(at.slice(0, 10), (perDay.get(at.slice(0, 10)) ?? 0) + 1)
  const mean = (which: (day: (typeof days)[number]) => boolean) => {
    const counts = days
      .slice(1)
      .filter(which)
      .map(({ date }) => perDay.get(date) ?? 0)
    return counts.reduce((sum, count) => sum + count, 0) / counts.length
  }
  assert.ok(mean(day => !day.isWorked) < 0.5 * mean(day => day.isWorked))
  const isQuiet = (day: (typeof days)[number]) => day.isWorked && day.date.startsWith('2020-02')
  assert.ok(mean(isQuiet) < 0.6 * mean(day => day.isWorked && day.year === 2019))
})

test('74 sub-districts have 662 communities', () => {
  assert.equal(new Set(subdistricts.map(({ name }) => name)).size, 74)
  assert.equal(new Set(communities.map(({ name }) => name)).size, 662)
})

test('the sentence of each kind of act is filled from its body, in both languages', () => {
  const said = new Set<string>()
  for (const { kind, body } of made) {
    if (said.has(kind.kind)) continue
    said.add(kind.kind)
    assert.deepEqual(placeholdersOf(kind.says, 'zh'), placeholdersOf(kind.says, 'en'), kind.kind)
    const values = Object.fromEntries(Object.entries(body).map(([field, value]) => [field, String(value)]))
    for (const language of languages) assert.doesNotMatch(fill(kind.says, language, values), /[{}]|undefined/)
  }
  assert.equal(said.size, kinds.size)
})
