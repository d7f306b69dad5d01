/** A log of any length in memory, with everything that its pages ask for: for tests and screenshots. */
import { createPrivateKey, createPublicKey, sign as signWith } from 'node:crypto'
import type { Text } from '../../../src/kernel/words.ts'
import {
  appendLeaves,
  type Entry,
  encodeEntry,
  type Hash,
  inclusionProof,
  type JsonObject,
  leafHash,
  type PlacedEntry,
  parseVkey,
  printCheckpoint,
  signNote,
  type TileReader,
  vkeyOf,
} from '../../../src/proof/index.ts'
import type { ActId } from '../../../src/record/index.ts'
import { html } from '../html.ts'
import type { ActDetail, ActFilter, CheckpointRow, Facet, KindWords, RecordPorts, Slice, Tally } from './ports.ts'

const unnamed = { fields: new Map(), values: new Map() }

const kinds: readonly KindWords[] = [
  {
    kind: 'application.decided',
    name: { zh: '作出决定', en: 'Decision on an application' },
    says: { zh: '{item}：{outcome}', en: '{item}: {outcome}' },
    fields: new Map([['item', { zh: '事项', en: 'Item' }]]),
    values: new Map([['outcome.granted', { zh: '批准', en: 'granted' }]]),
  },
  {
    kind: 'payment.made',
    name: { zh: '发放补贴', en: 'Payment' },
    says: { zh: '发放{item} {amount} 分', en: '{amount} fen paid: {item}' },
    ...unnamed,
  },
  {
    kind: 'project.accepted',
    name: { zh: '竣工验收', en: 'Completion accepted' },
    says: { zh: '{name}通过竣工验收', en: '{name} passed its final inspection' },
    ...unnamed,
  },
  {
    kind: 'air.measured',
    name: { zh: '空气监测', en: 'Air reading' },
    says: { zh: '{station}：PM2.5 {value} 微克/立方米', en: '{station}: PM2.5 at {value} µg/m³' },
    fields: new Map([['station', { zh: '测站', en: 'Station' }]]),
    values: new Map(),
  },
  {
    kind: 'record.period-closed',
    name: { zh: '期间关账', en: 'Period closed' },
    says: { zh: '{series} 关账，共 {count} 件', en: '{series} was closed with {count} acts' },
    ...unnamed,
  },
]

const departments: Readonly<Record<string, Text>> = {
  'civil-affairs': { zh: '民政局', en: 'Civil Affairs' },
  water: { zh: '水务局', en: 'Water' },
  ecology: { zh: '生态环境局', en: 'Ecology and Environment' },
}

/** What makes an example act its own; the rest is filled in. */
export type Draft = { readonly kind: string; readonly department: string; readonly body: JsonObject } & Partial<Entry>

/** Drafts that come by turns, so that every kind, department and link is met. */
const drafts: readonly Draft[] = [
  {
    ...{ kind: 'application.decided', department: 'civil-affairs', district: '990301' },
    rule: '鹏城市高龄津贴发放办法 第五条',
    ...{ person: 'q83vEjRWeJCrze8SNFZ4kA', private: '3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
    body: { item: '高龄津贴', outcome: 'granted' },
  },
  {
    ...{ kind: 'payment.made', department: 'civil-affairs', district: '990305' },
    body: { item: '高龄津贴', amount: 1_230_000 },
  },
  {
    ...{ kind: 'air.measured', department: 'ecology' },
    body: { station: '云麓站', value: 23, at: '2020-09-30' },
  },
  {
    ...{ kind: 'project.accepted', department: 'water', district: '990302' },
    body: { name: '茅湾河碧道二期' },
  },
]

/** A log with everything that its pages ask for. */
export type ExampleLog = { readonly ports: RecordPorts; readonly entries: readonly PlacedEntry[] }

const key = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
})
const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32)
const origin = 'pengcheng.example/log'

/** The city's key of the examples. */
export const exampleVkey = vkeyOf({ name: origin, publicKey: new Uint8Array(publicKey) })

/** An id of the form that acts have, for a place in an example. */
export function exampleId(index: number): ActId {
  return `0174dd00-0000-7000-8000-${index.toString(16).padStart(12, '0')}` as ActId // Made here, for examples alone.
}

/** An entry of a draft, so many hours before the end of September 2020. */
export function entryOf(index: number, draft: Draft): Entry {
  // Some dozen a day, the last on 30 September 2020.
  const at = Temporal.ZonedDateTime.from('2020-09-30T17:42:00+08:00[+08:00]').subtract({ minutes: 61 * index })
  const moment = at.toString({ timeZoneName: 'never', smallestUnit: 'second' })
  const { kind, department, body, ...more } = draft
  const series = `${kind}/${at.year}`
  const { by = 'officer', subject = `case/2020-${index}` } = more
  return {
    ...{ v: 1, act: exampleId(index), kind, series, number: index + 1, at: moment, recorded: moment, by },
    ...{ department, subject, synthetic: true, body },
    ...more,
  }
}

/** A log of so many acts; `last` is its newest. */
export async function exampleLog(count: number, last?: Draft): Promise<ExampleLog> {
  const entries = Array.from({ length: count }, (_, at) => {
    const draft = at === count - 1 && last !== undefined ? last : drafts[at % drafts.length]
    if (draft === undefined) throw new Error('there are drafts')
    return {
      index: at,
      entry: { ...entryOf(count - 1 - at, draft), act: exampleId(at), number: Math.floor(at / drafts.length) + 1 },
    }
  })
  const leaves = entries.map(({ entry }) => leafHash(encodeEntry(entry)))
  const tiles = new Map<string, Uint8Array>()
  const reader: TileReader = async (level, index) => tiles.get(`${level}/${index}`) ?? new Uint8Array()
  const tree = await appendLeaves(reader, 0, leaves)
  for (const { level, index, hashes } of tree.tiles) tiles.set(`${level}/${index}`, hashes)
  const checkpoint = checkpointOf(tree.size, tree.root)
  return { entries, ports: portsOf(entries, reader, checkpoint) }
}

/** A checkpoint that the examples’ key signed. */
export function checkpointOf(size: number, root: Hash): CheckpointRow {
  const { name, keyId } = parseVkey(exampleVkey)
  const sign = (message: Uint8Array) => new Uint8Array(signWith(null, message, key))
  const note = signNote(printCheckpoint({ origin, size, root, extensions: [] }), [{ name, keyId, sign }])
  const witnesses = [{ name: 'witness.university.example', at: '2020-10-01T09:00:02+08:00' }]
  return { size, root, at: '2020-10-01T09:00:00+08:00', note, witnesses }
}

function portsOf(entries: readonly PlacedEntry[], reader: TileReader, checkpoint: CheckpointRow): RecordPorts {
  const fitting = (filter: ActFilter) =>
    entries.filter(({ entry }) =>
      Object.entries(filter).every(
        ([field, value]) =>
          field === 'day' ? entry.at.startsWith(value) : (entry as Record<string, unknown>)[field] === value, // By its own fields.
      ),
    )
  const find = async (index: number): Promise<ActDetail | undefined> => {
    const placed = entries[index]
    if (placed === undefined) return undefined
    const { entry } = placed
    const hashes = await inclusionProof(reader, index, entries.length)
    const linked = entries[index - 1]
    return {
      act: { state: 'placed', id: entry.act as ActId, index, entry }, // Made here by exampleId.
      earlier: linked === undefined ? [] : [{ as: 'evidences', act: linked.entry.act, entry: linked.entry }],
      later: [],
      privatePart: entry.private === undefined ? 'none' : 'kept',
      proof: { hashes, checkpoint, vkey: exampleVkey },
    }
  }
  return {
    assets: { head: () => html``, tail: () => html`` },
    findCity: async () => ({ zh: '鹏城市', en: 'Pengcheng' }),
    findVkey: async () => exampleVkey,
    kindOf: kind => kinds.find(each => each.kind === kind),
    departmentName: id => departments[id],
    districtName: area => (area === '990301' ? { zh: '中澜区', en: 'Zhonglan' } : undefined),
    listActs: async (filter, slice) => sliceOf(fitting(filter), slice),
    tallies: async (facet, filter) => talliesOf(facet, fitting(filter)),
    findAct: async id => find(entries.findIndex(({ entry }) => entry.act === id)),
    findActAt: async index => entries[index]?.entry.act,
    listCheckpoints: async ({ before = Number.POSITIVE_INFINITY }) =>
      entries.length > 0 && checkpoint.size < before ? [checkpoint] : [],
  }
}

function sliceOf(acts: readonly PlacedEntry[], { before, after, limit }: Slice): readonly PlacedEntry[] {
  if (after !== undefined)
    return acts
      .filter(({ index }) => index > after)
      .slice(0, limit)
      .toReversed()
  return acts
    .filter(({ index }) => before === undefined || index < before)
    .toReversed()
    .slice(0, limit)
}

function talliesOf(facet: Facet, acts: readonly PlacedEntry[]): Tally[] {
  const keyOf = ({ entry }: PlacedEntry) => (facet === 'day' ? entry.at.slice(0, 10) : entry[facet])
  const counts = Map.groupBy(acts, keyOf)
  const tallies = [...counts].map(([key, { length }]) => ({ key, count: length }))
  return facet === 'day'
    ? tallies.toSorted((a, b) => a.key.localeCompare(b.key))
    : tallies.toSorted((a, b) => b.count - a.count)
}
