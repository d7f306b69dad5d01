/** What the pages of the public record ask of the city: the record's reads, put together, and its names. */
import { z } from 'zod'
import type { ActDetail, CheckpointRow, KindWords, LinkedAct, RecordPorts } from '../web/public/index.ts'
import type { City } from './city.ts'
import { cityTimeZone } from './kernel/clock.ts'
import type { Db } from './kernel/database.ts'
import type { Text } from './kernel/words.ts'
import { listReports } from './ledger/index.ts'
import { loadPackNames, type PackNames } from './pack-names.ts'
import type { Link, PlacedEntry } from './proof/index.ts'
import {
  type ActKind,
  actAt,
  type Catalogue,
  cosignaturesOf,
  findAct,
  findLog,
  keepsPrivatePart,
  latestCheckpoint,
  linkedTo,
  listActs,
  listCheckpoints,
  type Publication,
  provenIn,
  type RecordedAct,
  type StoredCheckpoint,
  talliesOf,
} from './record/index.ts'

/** The ports of the record's pages. Names come from the pack of the city; without one, ids stand for themselves. */
export async function openRecordPorts(
  { database: { db }, record, publication }: Pick<City, 'database' | 'record' | 'publication'>,
  site: Pick<RecordPorts, 'assets' | 'publicUrl'>,
): Promise<RecordPorts> {
  const findCity = async () => (await listReports(db, { limit: 1 }))[0]?.city
  const names = await loadPackNames((await findCity())?.id)
  const kinds = kindsWith(record.kinds, names)
  const findVkey = async () => (await findLog(db))?.vkey ?? record.vkey
  return {
    ...site,
    findCity: async () => (await findCity())?.name,
    findVkey,
    kindOf: kind => kinds.get(kind),
    departmentName: id => names.departments.get(id),
    districtName: area => names.districts.get(area),
    listActs: async (filter, { before, after, limit }) => {
      if (after === undefined)
        return listActs(db, { ...filter, limit, from: before === undefined ? undefined : before - 1 })
      return (await listActs(db, { ...filter, limit, from: after + 1, direction: 'oldest-first' })).toReversed()
    },
    tallies: rememberingTallies(db, async () => (await latestCheckpoint(db))?.size ?? 0),
    findAct: async id => {
      const act = await findAct(db, id)
      return act && detailOf(db, publication, act, await findVkey())
    },
    findActAt: async index => (await actAt(db, index))?.entry.act,
    listCheckpoints: async ({ before, limit }) => {
      // What is newer than the newest that was published is not shown before it is remembered.
      const size = (await publication.newest())?.size ?? 0
      return withWitnesses(db, await listCheckpoints(db, { before: Math.min(before ?? size + 1, size + 1), limit }))
    },
  }
}

/** Different questions whose answers are kept at hand. */
const keptTallies = 100

/** Counts acts; they change only when the log grows, so that answers are kept until it does. */
function rememberingTallies(db: Db, sizeOf: () => Promise<number>): RecordPorts['tallies'] {
  const known = new Map<string, Awaited<ReturnType<typeof talliesOf>>>()
  return async (by, { day, ...filter }) => {
    const key = JSON.stringify([await sizeOf(), by, day, filter.kind, filter.department])
    const found = known.get(key)
    if (found !== undefined) return found
    const until = day === undefined ? undefined : Temporal.PlainDate.from(day).add({ days: 1 }).toString()
    const counted = await talliesOf(db, { by, ...filter, from: day, until })
    const tallies = by === 'day' ? counted : counted.toSorted((a, b) => b.count - a.count)
    known.set(key, tallies)
    for (const oldest of [...known.keys()].slice(0, -keptTallies)) known.delete(oldest)
    return tallies
  }
}

/** The program's own kinds name their fields themselves (web/public/record/field-words.ts); a pack's names are for its own. */
const ofTheHouse = /^(record|indicator|ledger|rulebook)\./

/** Each kind with the names of its fields and codes: those for the kind alone before those for all. */
export function kindsWith(catalogue: Catalogue, names: PackNames): ReadonlyMap<string, KindWords> {
  return new Map([...catalogue.values()].map(each => [each.kind, namedKind(each, names)]))
}

function namedKind({ kind, name, says, body }: ActKind, { fields, values }: PackNames): KindWords {
  if (ofTheHouse.test(kind)) return { kind, name, says, fields: new Map(), values: new Map() }
  const named: [string, Text][] = []
  const coded: [string, Text][] = []
  // Codes are what a schema enumerates: a text that happens to read like one is none.
  const { properties = {} } = z.toJSONSchema(body, { unrepresentable: 'any' })
  for (const [field, schema] of Object.entries(properties)) {
    const text = fields.get(`${kind}.${field}`) ?? fields.get(field)
    if (text !== undefined) named.push([field, text])
    const codes = typeof schema === 'object' ? (schema.enum ?? []).map(String) : []
    for (const code of codes) {
      const said = values.get(`${field}.${code}`) ?? values.get(code)
      if (said !== undefined) coded.push([`${field}.${code}`, said])
    }
  }
  return { kind, name, says, fields: new Map(named), values: new Map(coded) }
}

/** Links shown beside an act: a definition may be rested on by hundreds. */
const mostLinks = 50

async function detailOf(db: Db, publication: Publication, act: RecordedAct, vkey: string): Promise<ActDetail> {
  const { entry, id } = act
  const [earlier, later, isKept, proof] = await Promise.all([
    Promise.all((entry.links ?? []).slice(0, mostLinks).map(link => earlierOf(db, link))),
    linkedTo(db, id),
    entry.private !== undefined && keepsPrivatePart(db, id),
    act.state === 'placed' ? proofOf(db, publication, act, vkey) : undefined,
  ])
  return {
    ...{ act, earlier, later: later.slice(0, mostLinks).flatMap(each => laterOf(each, id)) },
    privatePart: entry.private === undefined ? 'none' : isKept ? 'kept' : 'erased',
    ...(proof === undefined ? {} : { proof }),
  }
}

async function earlierOf(db: Db, { as, act }: Link): Promise<LinkedAct> {
  const found = await findAct(db, act)
  return found === undefined ? { as, act } : { as, act, entry: found.entry }
}

/** An act that names another may name it twice, in two ways. */
function laterOf({ entry }: PlacedEntry, named: string): LinkedAct[] {
  return (entry.links ?? []).flatMap(({ as, act }) => (act === named ? [{ as, act: entry.act, entry }] : []))
}

async function proofOf(db: Db, publication: Publication, act: PlacedEntry, vkey: string): Promise<ActDetail['proof']> {
  const { hashes, size, checkpoint: note } = await provenIn(db, publication, act)
  const [row] = await withWitnesses(db, await listCheckpoints(db, { before: size + 1, limit: 1 }))
  return row && { hashes, vkey, checkpoint: { ...row, note } }
}

async function withWitnesses(db: Db, checkpoints: readonly StoredCheckpoint[]): Promise<CheckpointRow[]> {
  const cosignatures = await cosignaturesOf(
    db,
    checkpoints.map(({ size }) => size),
  )
  const bySize = Map.groupBy(cosignatures, ({ size }) => size)
  return checkpoints.map(({ size, root, note, at }) => {
    const witnesses = (bySize.get(size) ?? []).map(({ name, at }) => ({ name, at: momentText(at) }))
    return { size, root, note, at: momentText(at), witnesses }
  })
}

/** A moment as entries write it: `2020-10-01T09:00:00+08:00`. */
function momentText(at: Temporal.Instant): string {
  return at.toString({ timeZone: cityTimeZone, smallestUnit: 'second' })
}
