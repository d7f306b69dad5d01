/** How much a file may hold before it is refused. */
import { UnreadableFile } from './problems.ts'

/** `bytes` as handed in, `unpackedBytes` once a zip or gzip is opened, `pages` of a PDF. */
export type Limits = Readonly<{ bytes: number; unpackedBytes: number; pages: number }>

const megabyte = 1024 * 1024

export const usualLimits: Limits = { bytes: 20 * megabyte, unpackedBytes: 64 * megabyte, pages: 1000 }

/** A number of bytes as the refusals say it, in MB. */
export function inMegabytes(bytes: number): number {
  return Math.round((bytes / megabyte) * 100) / 100
}

/** @throws UnreadableFile `too-large` or `empty` */
export function checkSize(bytes: Uint8Array, limits: Limits): void {
  if (bytes.length > limits.bytes) throw new UnreadableFile('too-large', { limit: inMegabytes(limits.bytes) })
  if (bytes.length === 0) throw new UnreadableFile('empty')
}
