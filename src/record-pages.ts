/** What the pages of the public record ask of the city: the record's reads, put together, and its names. */
import type { ActDetail, CheckpointRow, KindWords, LinkedAct, RecordPorts } from '../web/public/index.ts'
import type { City } from './city.ts'
import { cityTimeZone } from './kernel/clock.ts'
import type { Db } from './kernel/database.ts'
import { listReports } from './ledger/index.ts'
import { loadPackNames, type PackNames } from './pack-names.ts'
import type { Link, PlacedEntry } from './proof/index.ts'
import {
  actAt,
  type Catalogue,
  cosignaturesOf,
  findAct,
  findLog,
  keepsPrivatePart,
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
    tallies: async (by, { day, ...filter }) => {
      const until = day === undefined ? undefined : Temporal.PlainDate.from(day).add({ days: 1 }).toString()
      const tallies = await talliesOf(db, { by, ...filter, from: day, until })
      return by === 'day' ? tallies : tallies.toSorted((a, b) => b.count - a.count)
    },
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

/** Each kind with the names of its fields and codes: those for the kind alone before those for all. */
export function kindsWith(catalogue: Catalogue, { fields, values }: PackNames): ReadonlyMap<string, KindWords> {
  const own = (kind: string) =>
    [...fields].flatMap(([name, text]) =>
      name.startsWith(`${kind}.`) ? [[name.slice(kind.length + 1), text] as const] : [],
    )
  return new Map(
    [...catalogue.values()].map(({ kind, name, says }) => [
      kind,
      { kind, name, says, values, fields: new Map([...fields, ...own(kind)]) },
    ]),
  )
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
