/** Builds the evidence of a bound number: one file that a stranger checks offline. */
import {
  type ActsMethod,
  type BundleDocument,
  type BundleParts,
  boundFigure,
  drawSample,
  kinds,
  partsOf,
  ReportedBody,
  sampleSize,
  type Window,
} from '../../evidence/index.ts'
import type { Db } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Text } from '../../kernel/words.ts'
import { batchProof, type Entry, type PlacedEntry, rememberTiles } from '../../proof/index.ts'
import { cosignedNote, latestCheckpoint, type StoredCheckpoint, tileReader } from '../../record/index.ts'
import { type KeptBinding, type MeasureKey, type MeasureSource, measureIdOf } from '../model.ts'
import { indicatorProblems } from '../problems.ts'
import { findBinding } from '../store/bindings.ts'
import { findDocument } from '../store/documents.ts'
import { standingsOf } from '../store/standings.ts'
import { indicatorWords as words } from '../words.ts'
import { actsAt, actsOfSeries, areTooMany, type Gathered, gather, isPlacedBefore, placesOfNumbers } from './gather.ts'

/** Where evidence comes from. */
export type EvidenceSource = {
  readonly db: Db
  readonly measures: MeasureSource
  /** The verifier key in force. */
  readonly vkey: string
  /** The newest checkpoint that enough witnesses signed, where there are witnesses: preferred to the newest. */
  readonly newestWitnessed?: (() => Promise<StoredCheckpoint | undefined>) | undefined
  /** Packs a bundle: a hundred thousand acts take seconds, in a thread that nobody's page waits for. */
  readonly pack: PackBundle
}

/** Packs a bundle elsewhere than in the server's own thread (worker.ts). */
export type PackBundle = (parts: BundleParts) => Promise<Uint8Array>

/**
 * The evidence of a number, as a bundle of format 1 (docs/evidence.md): the report's text, the binding, the
 * definitions, the acts, their proof against one checkpoint, the documents. Above 250,000 acts a sample stands for them.
 *
 * @throws Problem measure-unknown, binding-unknown, evidence-not-ready
 */
export async function buildBundle(source: EvidenceSource, key: MeasureKey): Promise<Uint8Array> {
  const { db, measures, vkey, pack } = source
  const measure = measureIdOf(key)
  if ((await measures.measure(key.report, key.edition, key.number)) === undefined)
    throw new Problem(indicatorProblems['measure-unknown'], { measure })
  const binding = await findBinding(db, key)
  if (binding === undefined) throw new Problem(indicatorProblems['binding-unknown'], { measure })
  const checkpoint = await checkpointFor(source, binding)
  const { act, ...bound } = binding
  const gathered = await gather(db, { act, bound, size: checkpoint.size })
  refuseUnplaced(binding, gathered.frame)
  const content = areTooMany(gathered.series)
    ? await sampleOf(db, key, gathered, checkpoint)
    : await completeOf(db, binding, gathered, checkpoint)
  const reader = rememberTiles(tileReader(db))
  return pack({
    ...{ ...content, measure, quote: binding.measure.quote, binding: act, vkey },
    proof: await batchProof(
      reader,
      content.acts.map(({ index }) => index),
      checkpoint.size,
    ),
    checkpoint: await cosignedNote(db, checkpoint),
    report: await measures.text(key.report, key.edition),
    documents: await documentsOf(db, gathered.frame),
  })
}

type Content = Pick<BundleParts, 'mode' | 'acts' | 'computed' | 'sample'>

/** All acts; the figure is computed from them as the verifier does, not taken from what is kept. */
async function completeOf(
  db: Db,
  { act: _, ...bound }: KeptBinding,
  { frame, series, definitions }: Gathered,
  { size }: StoredCheckpoint,
): Promise<Content> {
  const counted = await actsOfSeries(db, series, size)
  const byKind = Map.groupBy(counted, ({ entry }) => entry.kind)
  const reported = lastReported(frame)
  const { figure } = boundFigure(
    {
      definition: id => definitions.get(id),
      parts: (method: ActsMethod, window: Window) => partsOf(method, entriesOf(byKind.get(method.kind) ?? []), window),
      reported: (id, { period, district }) => reported.get(reportedKey(id, period, district))?.value,
    },
    bound,
  )
  const computed = figure.kind === 'value' ? figure.value : null
  return { mode: 'complete', acts: inOrder([...frame, ...counted]), computed }
}

function* entriesOf(acts: readonly PlacedEntry[]): Iterable<Entry> {
  for (const { entry } of acts) yield entry
}

/** Too many acts: those that the checkpoint's root draws stand for them, so that nobody chooses. */
async function sampleOf(
  db: Db,
  { report, edition, number }: MeasureKey,
  { frame, series }: Gathered,
  { root, size }: StoredCheckpoint,
): Promise<Content> {
  const drawn = drawSample(root, series, sampleSize)
  const places = await placesOfNumbers(db, drawn)
  const standing = (await standingsOf(db, report, edition, { number })).get(number)
  const acts = inOrder([...frame, ...(await actsAt(db, places))]).filter(({ index }) => index < size)
  return {
    mode: 'sample',
    acts,
    computed: standing?.figure ?? null,
    sample: { series: [...series], drawn: sampleSize },
  }
}

/** In the order of their places, each once: a number may rest on acts that frame it too. */
function inOrder(acts: readonly PlacedEntry[]): PlacedEntry[] {
  const byPlace = new Map(acts.map(act => [act.index, act]))
  return [...byPlace.values()].sort((one, other) => one.index - other.index)
}

/** The witnessed checkpoint where the binding stands in it, else the newest. */
async function checkpointFor({ db, newestWitnessed }: EvidenceSource, binding: KeptBinding): Promise<StoredCheckpoint> {
  const witnessed = await newestWitnessed?.()
  if (witnessed !== undefined && (await isPlacedBefore(db, binding.act, witnessed.size))) return witnessed
  const newest = await latestCheckpoint(db)
  if (newest === undefined) throw notReady(binding, words['evidence.empty'])
  return newest
}

/** A number whose binding, definition or report waits for its place in the log has no evidence for a moment. */
function refuseUnplaced(binding: KeptBinding, frame: readonly PlacedEntry[]): void {
  const placed = new Set(frame.map(({ entry }) => entry.act))
  if (!placed.has(binding.act)) throw notReady(binding, words['evidence.binding'])
  if (!placed.has(binding.definition)) throw notReady(binding, words['evidence.definition'])
  if (!frame.some(({ entry }) => entry.kind === kinds.published)) throw notReady(binding, words['evidence.report'])
}

function notReady({ measure }: KeptBinding, why: Text): Problem {
  return new Problem(indicatorProblems['evidence-not-ready'], { measure: measureIdOf(measure), why })
}

const reportedKey = (indicator: string, period: string, district: string | undefined) =>
  `${indicator}|${period}|${district ?? ''}`

/** The last report of each value. */
function lastReported(frame: readonly PlacedEntry[]): ReadonlyMap<string, ReportedBody> {
  const reports = frame.filter(({ entry }) => entry.kind === kinds.reported).map(({ entry }) => entry.body)
  return new Map(
    reports
      .map(body => ReportedBody.parse(body))
      .map(one => [reportedKey(one.indicator, one.period, one.district), one]),
  )
}

async function documentsOf(db: Db, frame: readonly PlacedEntry[]): Promise<BundleDocument[]> {
  const hashes = new Set([...lastReported(frame).values()].map(({ document }) => document.sha256))
  const documents = await Promise.all([...hashes].map(sha256 => findDocument(db, sha256)))
  return documents.filter(document => document !== undefined)
}
