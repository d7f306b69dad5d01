/** Walks through the log act by act: rows beside leaves, the trees that both make, checkpoints as their sizes come. */
import type { Db } from '../../kernel/database.ts'
import { equalBytes, type Hash, hashLength, tilePath, type VerifierKey } from '../../proof/index.ts'
import { recordActs } from '../acts.ts'
import type { Catalogue } from '../catalogue.ts'
import { tileReader } from '../store/tiles.ts'
import { type Agrees, checkCheckpoint } from './checkpoints.ts'
import type { FirstDifference } from './classify.ts'
import { type Findings, note } from './findings.ts'
import { checkPrivateParts, type OpenPart, type PrivateCount } from './private.ts'
import { type CheckpointRow, type ReadAct, readActs, readCheckpoints, readLeaves } from './read.ts'
import { followAct, type SeenAll } from './series.ts'
import { addLeaf, copyOfEdge, type Edge, emptyEdge, type FullTile, rootOfEdge } from './tree.ts'

/** How far a check has come, and what it saw. Owned by one check. */
export type Walk = {
  readonly kinds: Catalogue
  readonly keys: readonly VerifierKey[]
  readonly openPart: OpenPart | undefined
  readonly findings: Findings
  readonly series: SeenAll
  readonly private: PrivateCount
  /** The tree of the rows; where a row is missing or no act, the leaf of the tile stands for it. */
  readonly rows: Edge
  /** The tree of the leaves in the tiles, from the first difference on; before it, both are one. */
  tiles: Edge | undefined
  first: FirstDifference | undefined
  /** Which of the two the city signed, by the first checkpoint that covers the difference. */
  signed: Agrees | undefined
  /** How many rows differ from their leaves. */
  differing: number
  readonly checkpoints: CheckpointRow[]
  /** Verifier keys that acts of rotation told of. */
  readonly toldKeys: Set<string>
}

/** The beginning of a walk. */
export function beginWalk(given: Pick<Walk, 'kinds' | 'keys' | 'openPart'>): Walk {
  return {
    ...given,
    findings: new Map(),
    series: new Map(),
    private: { committed: 0, kept: 0, erased: 0 },
    rows: emptyEdge(),
    tiles: undefined,
    first: undefined,
    signed: undefined,
    differing: 0,
    checkpoints: [],
    toldKeys: new Set(),
  }
}

/** Four tiles: enough for a query to be worth it, few enough that pages are served between two of them. */
const pageLength = 1024

/** Walks on to the act before `size`. */
export async function walkTo(db: Db, walk: Walk, size: number, told: (acts: number) => void): Promise<void> {
  while (walk.rows.size < size) {
    const from = walk.rows.size
    const to = Math.min(size, from - (from % pageLength) + pageLength)
    const [acts, leafAt] = [await readActs(db, from, to), await readLeaves(db, from, to)]
    const full: FullTile[] = []
    for (let index = from; index < to; index++) {
      step(walk, index, acts.get(index), leafAt(index), full)
      await checkHere(db, walk)
    }
    for (const tile of full) await checkTile(db, walk, tile)
    await checkPrivateParts(db, walk, [...acts.values()])
    told(to)
  }
}

function step(walk: Walk, index: number, row: ReadAct | undefined, leaf: Hash | undefined, full: FullTile[]): void {
  const { findings } = walk
  if (row === undefined) note(findings, 'act-missing', { index })
  if (leaf === undefined) note(findings, 'tile-missing', { tile: tilePath(0, Math.floor(index / 256)) })
  const agrees = row?.leaf !== undefined && leaf !== undefined && equalBytes(row.leaf, leaf)
  if (!agrees) {
    walk.tiles ??= copyOfEdge(walk.rows)
    walk.differing++
  }
  if (row !== undefined && !agrees) walk.first ??= firstDifference(walk, index, row, leaf)
  const byRow = row?.leaf ?? leaf ?? new Uint8Array(hashLength)
  // The tile's bytes are written over by the next leaves: they are kept for the comparison at the page's end.
  addLeaf(walk.rows, byRow, tile => full.push({ ...tile, hashes: tile.hashes.slice() }))
  if (walk.tiles !== undefined)
    addLeaf(walk.tiles, leaf ?? byRow, tile => full.push({ ...tile, hashes: tile.hashes.slice() }))
  if (row === undefined) return
  followAct(walk.series, walk.kinds, findings, index, row.entry)
  followKeys(walk, row)
}

function firstDifference(walk: Walk, index: number, row: ReadAct, leaf: Hash | undefined): FirstDifference {
  const expectedNumber = (walk.series.get(row.entry.series)?.count ?? 0) + 1
  return { index, row, leaf, expectedNumber }
}

function followKeys({ toldKeys }: Walk, { entry: { kind, body } }: ReadAct): void {
  if (kind !== recordActs['key-rotated'].kind && kind !== recordActs['log-restarted'].kind) return
  for (const key of [body.from, body.to]) if (typeof key === 'string') toldKeys.add(key)
}

/** The checkpoint of the size that the tree has now, if there is one. */
async function checkHere(db: Db, walk: Walk): Promise<void> {
  const { size } = walk.rows
  while ((walk.checkpoints[0]?.size ?? -1) < size) {
    walk.checkpoints.shift()
    if (walk.checkpoints.length > 0) continue
    // Nothing is left of this page: the next begins here. A size beyond all stands for the end.
    const page = await readCheckpoints(db, size, 500)
    walk.checkpoints.push(...(page.length === 0 ? [endOfCheckpoints] : page))
  }
  const checkpoint = walk.checkpoints[0]
  if (checkpoint?.size !== size) return
  const roots = { rows: rootOfEdge(walk.rows), tiles: rootOfEdge(walk.tiles ?? walk.rows) }
  const agrees = checkCheckpoint(walk.findings, checkpoint, walk.keys, roots)
  if (agrees === 'neither') note(walk.findings, 'checkpoint-root', { size })
  if (walk.tiles !== undefined) walk.signed ??= agrees
}

const endOfCheckpoints: CheckpointRow = { size: Number.MAX_SAFE_INTEGER, root: new Uint8Array(0), note: '' }

/** A full tile above the leaves: what is stored must be what one of the two trees gives. */
async function checkTile(db: Db, walk: Walk, { level, index, hashes }: FullTile): Promise<void> {
  if (level === 0) return
  const stored = await tileReader(db)(level, index)
  const tile = tilePath(level, index)
  if (stored.length !== hashes.length) note(walk.findings, 'tile-missing', { tile })
  else if (walk.tiles === undefined && !equalBytes(stored, hashes)) note(walk.findings, 'tile-wrong', { tile })
}
