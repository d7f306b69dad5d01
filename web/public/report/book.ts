/** A report opened for its pages: what was read, arranged by paragraph and section, with its addresses. */
import type { Commitment, Measure, Reading, Section, Stretch } from '../../../src/report/index.ts'
import type { RecordMarks } from '../data/standing.ts'
import type { Links } from './links.ts'
import { pairsOf } from './pairs.ts'
import { dealOut, type Mark } from './pieces.ts'
import { sentencesIn } from './sentences.ts'

/** A measure or commitment with its number in the text; 1 is the first of its kind. */
export type Numbered<Entry extends Stretch> = Entry & Mark

/** A paragraph with what stands in it. */
export type Passage = Mark & {
  readonly section: string
  /** 2 or 3 for a heading of the report, 1 for its title lines, 0 for running text. */
  readonly headingLevel: 0 | 1 | 2 | 3
  /** Its sentences in order; they cover it. */
  readonly sentences: readonly Stretch[]
  readonly measures: readonly Numbered<Measure>[]
  readonly commitments: readonly Numbered<Commitment>[]
}

/** How much was read in a stretch. */
export type Tally = Readonly<Record<'results' | 'targets' | 'background' | 'commitments' | 'hard', number>>

/** A section that has a title, with how much was read in it, its subsections included. */
export type Chapter = Section & Tally & { readonly passage: number }

const nothing: Tally = { results: 0, targets: 0, background: 0, commitments: 0, hard: 0 }

/** A reading opened to be set: what its pages look up, made once. */
export type Book = {
  readonly reading: Reading
  readonly links: Links
  readonly measures: readonly Numbered<Measure>[]
  readonly commitments: readonly Numbered<Commitment>[]
  readonly passages: readonly Passage[]
  readonly chapters: readonly Chapter[]
  readonly chapterById: ReadonlyMap<string, Chapter>
  /** The other measure of the same indicator, by number: a result's target, a target's result. */
  readonly counterparts: ReadonlyMap<number, number>
  /** The promise that a measure stands in, by number. */
  readonly promiseOf: ReadonlyMap<number, number>
  /** What the record says of its numbers; none where nothing is held against a record. */
  readonly record: RecordMarks | undefined
}

/** Opens a reading; pure, and linear but for the pairing of results and targets (see pairs.ts). */
export function openBook(reading: Reading, links: Links, record?: RecordMarks): Book {
  const measures = reading.measures.map(numbered)
  const commitments = reading.commitments.map(numbered)
  const passages = passagesOf(reading, measures, commitments)
  const chapters = chaptersOf(reading.sections, passages)
  const pairs = pairsOf(reading.measures)
  return {
    ...{ reading, links, measures, commitments, passages, chapters, record },
    chapterById: new Map(chapters.map(chapter => [chapter.id, chapter])),
    counterparts: new Map(
      pairs.flatMap(({ result, target }) => [
        [result + 1, target + 1],
        [target + 1, result + 1],
      ]),
    ),
    promiseOf: new Map(
      commitments.flatMap(({ number, measures: inside }) => inside.map(index => [index + 1, number] as const)),
    ),
  }
}

/** The report's name with its year: `2020年政府工作报告`. */
export function titleOf({ title, plansYear }: Reading): string {
  return plansYear === null || /\d{4}/.test(title) ? title : `${plansYear}年${title}`
}

/** The paragraph in which a place of the text stands. */
export function passageAt({ passages }: Book, at: number): Passage | undefined {
  return passages[Math.max(0, firstIndex(passages, passage => passage.start > at) - 1)]
}

/** The sentence of a paragraph in which a place stands, 1 for its first. */
export function sentenceAt(passage: Passage, at: number): Mark {
  const index = firstIndex(passage.sentences, ({ end }) => end > at)
  const sentence = passage.sentences[index] ?? passage.sentences.at(-1) ?? passage
  return { ...sentence, number: Math.min(index + 1, passage.sentences.length) }
}

/** The language of a report for the `lang` of what is quoted from it. */
export function tagOf({ language }: Reading): string {
  return language === 'other' ? 'und' : language
}

/** A stretch's words. */
export function wordsIn({ reading }: Book, { start, end }: Stretch): string {
  return reading.text.slice(start, end)
}

function numbered<Entry extends Stretch>(entry: Entry, at: number): Numbered<Entry> {
  return { ...entry, number: at + 1 }
}

function passagesOf(
  { text, paragraphs, sections }: Reading,
  measures: readonly Numbered<Measure>[],
  commitments: readonly Numbered<Commitment>[],
): Passage[] {
  const measuresIn = dealOut(paragraphs, measures)
  const commitmentsIn = dealOut(paragraphs, commitments)
  const levels = new Map(sections.filter(({ title }) => title !== '').map(({ start, level }) => [start, level]))
  const bodyFrom = paragraphs.findIndex(({ heading, start }) => !heading || levels.has(start))
  return paragraphs.map(({ start, end, section, heading }, at) => ({
    ...{ start, end, section, number: at + 1 },
    headingLevel: heading ? headingLevel(at < bodyFrom, levels.get(start)) : 0,
    sentences: sentencesIn(text, { start, end }),
    measures: measuresIn[at] ?? [],
    commitments: commitmentsIn[at] ?? [],
  }))
}

function headingLevel(isTitleLine: boolean, level: number | undefined): Passage['headingLevel'] {
  if (isTitleLine) return 1
  return level === undefined || level > 1 ? 3 : 2
}

function chaptersOf(sections: readonly Section[], passages: readonly Passage[]): Chapter[] {
  const sums = [nothing]
  for (const passage of passages) sums.push(plus(sums.at(-1) ?? nothing, tallyOf(passage), 1))
  const firstFrom = (place: number) => firstIndex(passages, passage => passage.end > place)
  return sections
    .filter(({ title }) => title !== '')
    .map(section => {
      const from = firstFrom(section.start)
      const until = firstIndex(passages, passage => passage.start >= section.end)
      const tally = plus(sums[until] ?? nothing, sums[from] ?? nothing, -1)
      return { ...section, ...tally, passage: Math.min(from + 1, passages.length) }
    })
}

function tallyOf({ measures, commitments }: Passage): Tally {
  const counted = (role: Measure['role']) => measures.filter(measure => measure.role === role).length
  return {
    results: counted('result'),
    targets: counted('target'),
    background: counted('background'),
    commitments: commitments.length,
    hard: commitments.filter(({ hard }) => hard).length,
  }
}

function plus(a: Tally, b: Tally, sign: 1 | -1): Tally {
  return {
    results: a.results + sign * b.results,
    targets: a.targets + sign * b.targets,
    background: a.background + sign * b.background,
    commitments: a.commitments + sign * b.commitments,
    hard: a.hard + sign * b.hard,
  }
}

/** The first index from which a claim holds, by halving; the length where it holds nowhere. */
function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && holds(item)) high = middle
    else low = middle + 1
  }
  return low
}
