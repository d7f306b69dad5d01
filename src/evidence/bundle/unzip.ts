/**
 * Unpacks a zip from strangers (APPNOTE.TXT 6.3): the central directory is believed only where it agrees with what it
 * points at. No zip64, no encryption, nothing but stored and deflated files.
 */
import { Inflate } from 'fflate'
import { fromUtf8 } from '../../proof/index.ts'
import { limits } from './limits.ts'
import { BundleRefused } from './refused.ts'

/** A file as the central directory declares it. */
type Declared = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** The largest size of a file by its name. */
export type SizeLimit = (name: string) => number

/** 4.3.16: the end of the central directory, without a comment. */
const endLength = 22
const names = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/

/** The files of a zip by name, unpacked. @throws BundleRefused before anything large is unpacked */
export function unzip(bytes: Uint8Array, sizeLimit: SizeLimit): Map<string, Uint8Array> {
  if (bytes.length > limits.file) throw new BundleRefused('zip.large', { limit: limits.file / 2 ** 20 })
  const { declared, start } = directoryOf(bytes)
  checkSizes(declared, sizeLimit)
  const files = new Map<string, Uint8Array>()
  let free = 0
  for (const file of declared.toSorted((a, b) => a.offset - b.offset)) {
    const data = dataOf(bytes, file, { free, start })
    free = data.byteOffset - bytes.byteOffset + data.length
    files.set(file.name, unpack(data, file))
  }
  return files
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function directoryOf(bytes: Uint8Array): { declared: Declared[]; start: number } {
  const view = viewOf(bytes)
  const end = bytes.length - endLength
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new BundleRefused('zip.none')
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ]
  if (start + size !== end || view.getUint16(end + 20, true) !== 0) throw new BundleRefused('zip.none')
  if (count > limits.entries) throw new BundleRefused('zip.many', { count, limit: limits.entries })
  const declared: Declared[] = []
  let at = start
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new BundleRefused('zip.none')
    const [nameLength, extra, comment] = [28, 30, 32].map(field => view.getUint16(at + field, true))
    const next = at + 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
    if (next > end) throw new BundleRefused('zip.none')
    const file = declaredAt(view, at, bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)))
    if (declared.some(({ name }) => name === file.name)) throw new BundleRefused('zip.twice', { name: file.name })
    // Folders are empty entries whose name ends in a slash; they say nothing.
    if (!file.name.endsWith('/') || file.size > 0) declared.push(file)
    at = next
  }
  if (at !== end) throw new BundleRefused('zip.none')
  return { declared, start }
}

function declaredAt(view: DataView, at: number, nameBytes: Uint8Array): Declared {
  const name = fromUtf8(nameBytes) ?? ''
  const bare = name.endsWith('/') ? name.slice(0, -1) : name
  if (name.length > 200 || !names.test(bare)) throw new BundleRefused('zip.name', { name: name.slice(0, 80) })
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) throw new BundleRefused('zip.kind', { name })
  const [crc = 0, packed = 0, size = 0] = [16, 20, 24].map(field => view.getUint32(at + field, true))
  return { name, method, crc, packed, size, offset: view.getUint32(at + 42, true) }
}

function checkSizes(declared: readonly Declared[], sizeLimit: SizeLimit): void {
  let total = 0
  for (const { name, size, packed } of declared) {
    const limit = sizeLimit(name)
    if (size > limit) throw new BundleRefused('zip.size', { name, size, limit })
    const ratio = Math.ceil(size / Math.max(1, packed))
    if (size > 2 ** 20 && ratio > limits.ratio)
      throw new BundleRefused('zip.ratio', { name, ratio, limit: limits.ratio })
    total += size
  }
  if (total > limits.total) throw new BundleRefused('zip.total', { size: total, limit: limits.total })
}

/** The packed bytes of a file, behind its local header, which must bear the same name; files don't overlap. */
function dataOf(
  bytes: Uint8Array,
  { name, offset, packed }: Declared,
  { free, start }: { readonly free: number; readonly start: number },
): Uint8Array {
  const view = viewOf(bytes)
  if (offset < free || offset + 30 > start || view.getUint32(offset, true) !== 0x04034b50)
    throw new BundleRefused('zip.overlap', { name })
  const [nameLength, extra] = [view.getUint16(offset + 26, true), view.getUint16(offset + 28, true)]
  const from = offset + 30 + nameLength + extra
  const named = fromUtf8(bytes.subarray(offset + 30, offset + 30 + nameLength))
  if (named !== name || from + packed > start) throw new BundleRefused('zip.overlap', { name })
  return bytes.subarray(from, from + packed)
}

/** Packed bytes are unpacked in slices of this size, so that no more than 1,032 times as much comes at once. */
const slice = 2 ** 14

function unpack(data: Uint8Array, { name, method, size, crc }: Declared): Uint8Array {
  const lies = () => new BundleRefused('zip.lies', { name })
  if (method === 0 && data.length !== size) throw lies()
  const unpacked = method === 0 ? data : inflated(data, size)
  if (unpacked === undefined || crcOf(unpacked) !== crc) throw lies()
  return unpacked
}

/** Inflates to exactly the size declared; undefined where it comes to another, or isn't deflated data. */
function inflated(data: Uint8Array, size: number): Uint8Array | undefined {
  const out = new Uint8Array(size)
  let [filled, isWhole] = [0, true]
  const inflate = new Inflate(chunk => {
    isWhole &&= filled + chunk.length <= size
    if (isWhole) out.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at < data.length && isWhole; at += slice)
      inflate.push(data.subarray(at, at + slice), at + slice >= data.length)
  } catch (error) {
    // fflate throws errors with a code for data that is not deflated; nothing else is its to throw.
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
  return isWhole && filled === size ? out : undefined
}

/** Tables for four bytes at once: the usual one, and what becomes of it after one, two and three bytes of zeros. */
const crcTables = ((): readonly Uint32Array[] => {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    return crc
  })
  const next = (table: Uint32Array) => table.map(crc => (crc >>> 8) ^ (first[crc & 255] ?? 0))
  const [second, third] = [next(first), next(next(first))]
  return [first, second, third, next(third)]
})()

/** CRC-32 (APPNOTE 4.4.7). */
function crcOf(bytes: Uint8Array): number {
  const [t0 = new Uint32Array(), t1 = t0, t2 = t0, t3 = t0] = crcTables
  const view = viewOf(bytes)
  const whole = bytes.length - (bytes.length % 4)
  let crc = 0xffffffff
  for (let at = 0; at < whole; at += 4) {
    const word = crc ^ view.getUint32(at, true)
    crc =
      (t3[word & 255] ?? 0) ^ (t2[(word >>> 8) & 255] ?? 0) ^ (t1[(word >>> 16) & 255] ?? 0) ^ (t0[word >>> 24] ?? 0)
  }
  for (let at = whole; at < bytes.length; at++) crc = (crc >>> 8) ^ (t0[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}
