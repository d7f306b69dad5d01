/** What the pages of the public record ask of the city: the record's reads, put together, and its names. */
import type { ActDetail, CheckpointRow, KindWords, LinkedAct, RecordPorts } from '../web/public/index.ts'
import type { City } from './city.ts'
import { cityTimeZone } from './kernel/clock.ts'
import type { Db } from './kernel/database.ts'
import { listReports } from './ledger/index.ts'
import { loadPackNames, type PackNames } from './pack-names.ts'
import {
  inclusionProof,
  type Link,
  type PlacedEntry,
  parseNote,
  parseVkey,
  rememberTiles,
  type TileReader,
} from './proof/index.ts'
import {
  actAt,
  type Catalogue,
  cosignaturesOf,
  cosignedNote,
  findAct,
  findLog,
  keepsPrivatePart,
  linkedTo,
  listActs,
  listCheckpoints,
  type RecordedAct,
  type StoredCheckpoint,
  talliesOf,
  tileReader,
} from './record/index.ts'

/** The ports of the record's pages. Names come from the pack of the city; without one, ids stand for themselves. */
export async function openRecordPorts(
  { database: { db }, record }: Pick<City, 'database' | 'record'>,
  site: Pick<RecordPorts, 'assets' | 'publicUrl'>,
): Promise<RecordPorts> {
  const findCity = async () => (await listReports(db, { limit: 1 }))[0]?.city
  const names = await loadPackNames((await findCity())?.id)
  const kinds = kindsWith(record.kinds, names)
  const readTile = rememberTiles(tileReader(db), { tiles: 256 })
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
      return act && detailOf(db, act, readTile, await findVkey())
    },
    findActAt: async index => (await actAt(db, index))?.entry.act,
    listCheckpoints: async slice => withWitnesses(db, await listCheckpoints(db, slice)),
  }
}

/** Each kind with the names of its fields and codes: those for the kind alone before those for all. */
function kindsWith(catalogue: Catalogue, { fields, values }: PackNames): ReadonlyMap<string, KindWords> {
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

async function detailOf(db: Db, act: RecordedAct, readTile: TileReader, vkey: string): Promise<ActDetail> {
  const { entry, id } = act
  const [earlier, later, isKept, proof] = await Promise.all([
    Promise.all((entry.links ?? []).slice(0, mostLinks).map(link => earlierOf(db, link))),
    linkedTo(db, id),
    entry.private !== undefined && keepsPrivatePart(db, id),
    act.state === 'placed' ? proofOf(db, act.index, readTile, vkey) : undefined,
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

/** Checkpoints among which one with cosignatures is looked for. */
const looked = 20

/** The proof against the newest checkpoint that witnesses cosigned; where none did lately, against the newest. */
async function proofOf(db: Db, index: number, readTile: TileReader, vkey: string): Promise<ActDetail['proof']> {
  const { name, keyId } = parseVkey(vkey)
  const rows = (await withWitnesses(db, await listCheckpoints(db, { limit: looked }))).filter(
    ({ size, note }) => size > index && parseNote(note).signatures.some(by => by.name === name && by.keyId === keyId),
  )
  const checkpoint = rows.find(({ witnesses }) => witnesses.length > 0) ?? rows[0]
  if (checkpoint === undefined) return undefined
  const hashes = await inclusionProof(readTile, index, checkpoint.size)
  return { hashes, vkey, checkpoint: { ...checkpoint, note: await cosignedNote(db, checkpoint) } }
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
