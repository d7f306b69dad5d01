/** What whoever prepares the report should look at, in the order of the text. */
import type { Commitment, Finding, Layout, Measure } from '../model.ts'
import { growthDiffers } from './growth-differs.ts'
import { lostWords } from './lost-words.ts'
import { noCheckableEnd } from './no-checkable-end.ts'
import { oddUnit } from './odd-unit.ts'
import { partOverTotal } from './part-over-total.ts'
import { readPassages } from './passage.ts'
import { repeatedDiffers } from './repeated-differs.ts'
import { shareOverWhole } from './share-over-whole.ts'
import { sumDiffers } from './sum-differs.ts'
import { targetWithoutDate } from './target-without-date.ts'

const finders = [
  lostWords,
  partOverTotal,
  sumDiffers,
  growthDiffers,
  repeatedDiffers,
  shareOverWhole,
  oddUnit,
  targetWithoutDate,
  noCheckableEnd,
]

/**
 * Finds what the report says against itself, leaves out or can't be held to, in the language of the report (Chinese
 * where it is neither). Each finding is sure enough to be shown; what is doubtful is left alone. Pure; time and
 * memory grow with the text.
 *
 *     findFindings(layout, measures, commitments)
 *     // [{ kind: 'sum-differs', start: 812, end: 817, message: '其中“3万个”大于总数…', related: [{ start: 799, end: 803 }] }]
 */
export function findFindings(
  layout: Layout,
  measures: readonly Measure[],
  commitments: readonly Commitment[],
): Finding[] {
  const read = readPassages(layout, measures, commitments)
  return finders
    .flatMap(find => find(read))
    .map(({ says, ...finding }) => ({ ...finding, message: layout.language === 'en' ? says.en : says.zh }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
}
