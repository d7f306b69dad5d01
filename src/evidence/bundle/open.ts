/** Opens a bundle: what it holds, read, and nothing checked yet but its form. */
import { fromUtf8, type Hash, hashLength } from '../../proof/index.ts'
import { type BundleFile, limits, mostActs } from './limits.ts'
import { Manifest } from './manifest.ts'
import { BundleRefused } from './refused.ts'
import { unzip } from './unzip.ts'

/** A bundle, opened. */
export type Bundle = {
  readonly manifest: Manifest
  /** The text of the report, as UTF-8. */
  readonly report: Uint8Array
  /** The acts' entries as they stand in the log, one each, in the order of their places. */
  readonly acts: readonly Uint8Array[]
  readonly indices: readonly number[]
  /** The hashes of the acts' leaves: they tell which act was altered, and prove nothing. */
  readonly leaves: readonly Hash[]
  /** The batch proof of all acts against the checkpoint. */
  readonly proof: readonly Hash[]
  readonly checkpoint: Uint8Array
  readonly vkey: string
  /** By path: `documents/…`. */
  readonly documents: ReadonlyMap<string, Uint8Array>
}

/** Reads a bundle. @throws BundleRefused with the reason */
export function openBundle(bytes: Uint8Array): Bundle {
  const files = unzip(bytes, sizeLimit)
  const file = (name: BundleFile): Uint8Array => {
    const found = files.get(name)
    if (found === undefined) throw new BundleRefused('bundle.missing', { name })
    return found
  }
  return {
    manifest: manifestOf(jsonOf(file('manifest.json'), 'manifest.json')),
    report: file('report.txt'),
    acts: linesOf(file('acts.ndjson')),
    indices: indicesOf(jsonOf(file('indices.json'), 'indices.json')),
    leaves: hashesOf(file('leaves.bin'), 'leaves.bin'),
    proof: hashesOf(file('proof.bin'), 'proof.bin'),
    checkpoint: file('checkpoint'),
    vkey: textOf(file('vkey'), 'vkey').trimEnd(),
    documents: new Map([...files].filter(([name]) => name.startsWith('documents/'))),
  }
}

function sizeLimit(name: string): number {
  if (name.startsWith('documents/')) return limits.document
  if (!Object.hasOwn(limits.files, name)) throw new BundleRefused('bundle.extra', { name })
  return limits.files[name as BundleFile] // Just looked up.
}

function textOf(bytes: Uint8Array, name: string): string {
  const text = fromUtf8(bytes)
  if (text === undefined) throw new BundleRefused('bundle.utf8', { name })
  return text
}

function jsonOf(bytes: Uint8Array, name: string): unknown {
  const text = textOf(bytes, name)
  try {
    return JSON.parse(text)
  } catch {
    throw new BundleRefused('bundle.json', { name }) // JSON.parse throws for one reason only.
  }
}

function manifestOf(json: unknown): Manifest {
  const parsed = Manifest.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new BundleRefused('bundle.manifest', { field: issue?.path.join('.') ?? '' })
}

function indicesOf(json: unknown): number[] {
  const isIndex = (each: unknown): each is number => Number.isSafeInteger(each) && Number(each) >= 0
  if (!Array.isArray(json) || !json.every(isIndex)) throw new BundleRefused('bundle.indices')
  return json
}

function hashesOf(bytes: Uint8Array, name: string): Hash[] {
  if (bytes.length % hashLength !== 0) throw new BundleRefused('bundle.hashes', { name })
  return Array.from({ length: bytes.length / hashLength }, (_, at) =>
    bytes.subarray(at * hashLength, (at + 1) * hashLength),
  )
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from)
    if (end < 0 || lines.length > mostActs + 10_000) throw new BundleRefused('bundle.lines', { limit: mostActs })
    lines.push(bytes.subarray(from, end))
    from = end + 1
  }
  return lines
}
