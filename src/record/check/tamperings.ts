/** What may be done to a record behind its back, and what the check says to it: data for its test. */
import { type RawBuilder, sql } from 'kysely'
import type { FindingKind } from './findings.ts'

/** A tampering with the example of 451 acts (300, the closing of their period, 150 more). */
export type Tampering = {
  readonly what: string
  readonly expected: FindingKind
  /** Of the act that is named; none where it is no act. */
  readonly index?: number
  readonly statements: readonly RawBuilder<unknown>[]
}

const set = (assignment: string, index: number) => sql.raw(`update record_act set ${assignment} where index = ${index}`)

/** Puts an act at another place; places are unique, so it goes by a place that nobody has. */
const swap = (a: number, b: number) => [
  set('index = 999999', a),
  sql.raw(`update record_act set index = ${a} where index = ${b}`),
  sql.raw(`update record_act set index = ${b} where index = 999999`),
]
const move = (by: number, from: number) => [
  sql.raw(`update record_act set index = index + 1000000 where index >= ${from}`),
  sql.raw(`update record_act set index = index - 1000000 + ${by} where index >= 1000000`),
]
const remove = (index: number) => sql.raw(`delete from record_act where index = ${index}`)
const insertCopy = (from: number, to: number) =>
  sql.raw(`insert into record_act (index, id, kind, series, number, at, recorded_at, role, department, district, subject,
             rule, links, person, private_commitment, synthetic, body)
           select ${to}, '0168e0f0-0000-7000-8000-00000000000f', kind, series, 999999, at, recorded_at, role, department,
             district, subject, rule, links, person, null, synthetic, body from record_act where index = ${from}`)
const flip = (level: number, index: number, byte: number) =>
  sql.raw(`update record_tile set hashes = set_byte(hashes, ${byte}, 255 - get_byte(hashes, ${byte}))
           where level = ${level} and index = ${index}`)

/** The tamperings. */
export const tamperings: readonly Tampering[] = [
  {
    what: 'a body edited',
    expected: 'act-changed',
    index: 300,
    statements: [set(`body = jsonb_set(body, '{amount}', '1')`, 300)],
  },
  {
    what: 'a column edited',
    expected: 'act-changed',
    index: 41,
    statements: [set(`department = 'housing'`, 40 + 1), set(`department = 'tax'`, 41)],
  },
  {
    what: 'a moment edited within its second',
    expected: 'act-changed',
    index: 5,
    statements: [set(`at = at + interval '1 millisecond'`, 5)],
  },
  { what: 'a row removed', expected: 'act-missing', index: 100, statements: [remove(100)] },
  {
    what: 'a row removed and the others moved up',
    expected: 'act-taken-out',
    index: 100,
    statements: [remove(100), ...move(-1, 101)],
  },
  { what: 'the last row removed', expected: 'act-missing', index: 450, statements: [remove(450)] },
  { what: 'two rows swapped', expected: 'acts-swapped', index: 7, statements: swap(7, 290) },
  {
    what: 'a row inserted and the others moved down',
    expected: 'act-put-in',
    index: 100,
    statements: [...move(1, 100), insertCopy(99, 100)],
  },
  { what: 'a row added at the end', expected: 'act-added', index: 451, statements: [insertCopy(99, 451)] },
  { what: 'a number changed', expected: 'act-number', index: 120, statements: [set('number = 999999', 120)] },
  { what: 'a tile edited', expected: 'tile-changed', index: 258, statements: [flip(0, 1, 64)] },
  { what: 'a tile above edited', expected: 'tile-wrong', statements: [flip(1, 0, 3)] },
  { what: 'a tile removed', expected: 'tile-missing', statements: [sql`delete from record_tile where level = 1`] },
  {
    what: 'a checkpoint edited',
    expected: 'checkpoint-changed',
    statements: [sql`update record_checkpoint set note = replace(note, E'\n300\n', E'\n299\n') where size = 300`],
  },
  {
    what: 'the root of a checkpoint edited',
    expected: 'checkpoint-row',
    statements: [sql`update record_checkpoint set root = set_byte(root, 0, 255 - get_byte(root, 0)) where size = 300`],
  },
  {
    what: 'the newest checkpoint removed',
    expected: 'checkpoint-missing',
    statements: [sql`delete from record_checkpoint where size = 451`],
  },
  {
    what: 'the log’s root edited',
    expected: 'log-root',
    statements: [sql`update record_log set root = set_byte(root, 0, 255 - get_byte(root, 0))`],
  },
  {
    what: 'a tally changed',
    expected: 'tally-wrong',
    statements: [sql`update record_tally set count = count + 1 where department = 'housing' and on_day = '2019-03-01'`],
  },
  {
    what: 'a tally removed',
    expected: 'tally-wrong',
    statements: [sql`delete from record_tally where department = 'housing' and on_day = '2019-03-01'`],
  },
  {
    what: 'a series’ count changed',
    expected: 'series-count',
    statements: [sql`update record_series set count = count + 1 where series = 'application.decided/2020'`],
  },
  {
    what: 'a closed series opened again',
    expected: 'series-closing',
    statements: [sql`update record_series set closed_at = null, closed_by = null`],
  },
  {
    what: 'a private body put in another’s place',
    expected: 'private-changed',
    index: 0,
    statements: [
      sql`update record_private set sealed = (select sealed from record_private where act_id = (select id from record_act where index = 3)) where act_id = (select id from record_act where index = 0)`,
    ],
  },
  {
    what: 'a private body taken away',
    expected: 'private-missing',
    statements: [sql`delete from record_private where act_id = (select id from record_act where index = 3)`],
  },
]
