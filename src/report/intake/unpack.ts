/** Gzip and zip opened within a limit: what expands beyond it is refused before memory is spent on it. */
import { gunzipSync } from 'node:zlib'
import { type Unzipped, unzipSync } from 'fflate'
import { inMegabytes, type Limits } from './limits.ts'
import { UnreadableFile } from './problems.ts'

/** @throws UnreadableFile `expands-too-far` or `damaged` */
export function gunzip(bytes: Uint8Array, limits: Limits): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.unpackedBytes })
  } catch (error) {
    if (isTooLarge(error)) throw expandsTooFar(limits)
    throw new UnreadableFile('damaged', {}, error)
  }
}

/** The names in a zip's directory, without unpacking anything. @throws UnreadableFile `damaged` */
export function namesInZip(bytes: Uint8Array): string[] {
  const names: string[] = []
  openZip(bytes, name => {
    names.push(name)
    return false
  })
  return names
}

/**
 * The files of a zip that are asked for; one that is missing is undefined. The directory's sizes are what memory is
 * taken for, so that a directory that lies gains nothing.
 *
 * @throws UnreadableFile `expands-too-far` or `damaged`
 */
export function unzip(bytes: Uint8Array, wanted: readonly string[], limits: Limits): Partial<Unzipped> {
  let total = 0
  const files = openZip(bytes, (name, size) => {
    if (!wanted.includes(name)) return false
    total += size
    if (total > limits.unpackedBytes) throw expandsTooFar(limits)
    return true
  })
  return files
}

function openZip(bytes: Uint8Array, isWanted: (name: string, size: number) => boolean): Unzipped {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => isWanted(name, originalSize) })
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('damaged', {}, error)
  }
}

function expandsTooFar(limits: Limits): UnreadableFile {
  return new UnreadableFile('expands-too-far', { limit: inMegabytes(limits.unpackedBytes) })
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}
