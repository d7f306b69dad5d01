/** Packs a bundle. */
import { type Zippable, zipSync } from 'fflate'
import {
  encodeEntry,
  type Hash,
  leafHash,
  type PlacedEntry,
  parseCheckpoint,
  parseNote,
  utf8,
} from '../../proof/index.ts'
import { mostActs } from './limits.ts'
import { Manifest } from './manifest.ts'
import { readme } from './readme.ts'

/** A source document: its own name gives the extension that it is kept under. */
export type BundleDocument = { readonly sha256: string; readonly name: string; readonly bytes: Uint8Array }

/** What goes into a bundle. */
export type BundleParts = {
  readonly mode: Manifest['mode']
  /** `REPORT.EDITION.NUMBER`. */
  readonly measure: string
  readonly quote: string
  /** The id of the act that binds it. */
  readonly binding: string
  readonly computed: number | null
  /** All in the order of their places, each once. */
  readonly acts: readonly PlacedEntry[]
  /** The batch proof of the acts, at the checkpoint's size. */
  readonly proof: readonly Hash[]
  /** The signed note. */
  readonly checkpoint: string
  readonly vkey: string
  /** The text of the report. */
  readonly report: string
  readonly documents?: readonly BundleDocument[]
  readonly sample?: Manifest['sample']
}

/** Zips know no time before this; all bundles of the same content are the same bytes. */
const mtime = '1980-01-01T00:00:00'

/**
 * Packs a bundle, format 1 (docs/evidence.md). It packs what it is given: `verifyBundle` says whether that holds.
 *
 * @throws RangeError for more acts than a complete bundle holds; EntryMalformed, NoteMalformed for parts that aren't
 */
export function packBundle(parts: BundleParts): Uint8Array {
  if (parts.acts.length > mostActs + 10_000) throw new RangeError(`${parts.acts.length} acts are packed as a sample`)
  const { origin, size } = parseCheckpoint(parseNote(parts.checkpoint).text)
  const entries = parts.acts.map(({ entry }) => encodeEntry(entry))
  const { mode, measure, quote, binding, computed, sample } = parts
  const manifest = Manifest.parse({
    ...{ format: 1, mode, measure, quote, binding, computed, origin, size, acts: entries.length },
    ...(sample === undefined ? {} : { sample }),
  })
  return zipSync(
    {
      'README.txt': utf8(readme(manifest)),
      'manifest.json': utf8(`${JSON.stringify(manifest, null, 2)}\n`),
      'report.txt': utf8(parts.report),
      'acts.ndjson': linesOf(entries),
      'indices.json': utf8(JSON.stringify(parts.acts.map(({ index }) => index))),
      // Hashes don't pack.
      'leaves.bin': [joined(entries.map(leafHash)), { level: 0 }],
      'proof.bin': [joined(parts.proof), { level: 0 }],
      checkpoint: utf8(parts.checkpoint),
      vkey: utf8(`${parts.vkey}\n`),
      ...documentsOf(parts.documents ?? []),
    },
    { level: 6, mtime },
  )
}

function linesOf(entries: readonly Uint8Array[]): Uint8Array {
  const newline = Uint8Array.of(10)
  return joined(entries.flatMap(entry => [entry, newline]))
}

/** One after the other; there are more of them than a call may have arguments. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function documentsOf(documents: readonly BundleDocument[]): Zippable {
  return Object.fromEntries(documents.map(document => [documentPath(document), document.bytes]))
}

/** Where a document stands: by its hash, so that two of the same name don't meet. */
function documentPath({ sha256, name }: BundleDocument): string {
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return `documents/${sha256}${extension}`
}
