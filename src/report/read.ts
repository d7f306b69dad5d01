/** The whole reader: intake → layout → measures → commitments → names → findings, each on what the last ones gave. */
import { z } from 'zod'
import { readCommitments } from './commitment/read.ts'
import { AddedWords } from './commitment/words.ts'
import { findFindings } from './finding/find.ts'
import { type Intake, textOf } from './intake/intake.ts'
import { UnreadableFile } from './intake/problems.ts'
import { layOut } from './layout/layout.ts'
import { readMeasures } from './measure/read-measures.ts'
import type { Reading } from './model.ts'
import { readNamed } from './named/read.ts'
import { AddedNames } from './named/words.ts'
import { Vocabulary } from './words/vocabulary.ts'

/** Words that a city adds to the reader's own: its units and idioms, its verbs of promise, its names. */
export const CityWords = z.strictObject({
  measures: Vocabulary.optional(),
  commitments: AddedWords.optional(),
  names: AddedNames.optional(),
})
export type CityWords = z.infer<typeof CityWords>

type ReadOptions = { readonly format?: Intake['format']; readonly words?: CityWords }

/** What a file held: the reading, and how the file was understood. */
export type FileReading = { readonly reading: Reading; readonly format: string; readonly encoding: string }

/**
 * Reads a report from its text. Never throws on a text, whatever it is: one in which nothing is found gives a reading
 * without measures. Time grows with the length of the text.
 *
 *     readReport('…新增病床8000张…').measures[0] → { quote: '8000张', value: 8000, indicator: '新增病床', … }
 */
export function readReport(text: string, { format, words = {} }: ReadOptions = {}): Reading {
  const layout = layOut(text, format === undefined ? {} : { format })
  const { measures, others } = readMeasures(layout, words.measures)
  const commitments = readCommitments(layout, measures, words.commitments)
  const named = readNamed(layout, words.names)
  const findings = findFindings(layout, measures, commitments)
  return { ...layout, measures, commitments, named, others, findings }
}

/**
 * Twenty times the longest report we have met, and 2 MB in UTF-8. What is read of more would hold up everybody's pages
 * when it comes back from its thread.
 */
const longestText = 700_000

/**
 * Reads a report from a file's bytes; the name helps where the bytes leave a doubt.
 *
 * @throws UnreadableFile
 */
export async function readReportFile(bytes: Uint8Array, name?: string, words?: CityWords): Promise<FileReading> {
  const { text, format, encoding } = await textOf(bytes, name)
  if (text.length > longestText) throw new UnreadableFile('too-long', { length: text.length, limit: longestText })
  return { reading: readReport(text, { format, ...(words === undefined ? {} : { words }) }), format, encoding }
}
