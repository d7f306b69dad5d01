/** The whole reader: layout → measures → commitments → names → findings, each stage on what the last one gave. */
import { type Layout, Reading } from './model.ts'

/** What a file held: the reading, and how the file was understood. */
export type FileReading = { readonly reading: Reading; readonly format: string; readonly encoding: string }

/**
 * Reads a report from its text. Never throws on a text, whatever it is: a text in which nothing is found gives a
 * reading without measures.
 */
export function readReport(text: string): Reading {
  return Reading.parse({ text })
}

/** Reads a report from a file's bytes; the name helps where the bytes leave a doubt. */
export async function readReportFile(bytes: Uint8Array, name?: string): Promise<FileReading> {
  const text = new TextDecoder().decode(bytes)
  return { reading: readReport(text + name), format: 'text', encoding: 'utf-8' }
}
export type X = Layout
