/** Promises whose only end is a turn of phrase: 取得明显成效. Told once a section, and at most three times a report. */
import type { Commitment } from '../model.ts'
import { messages } from './messages.ts'
import type { Draft, Read, Sentence } from './passage.ts'
import { stretchOf } from './words.ts'

const atMost = 3

/** Ends that sound like a result and can't be checked. Aims (打造…高地) are not among them. */
const turns =
  /(?:取得|见到|收到)?(?:明显|显著|积极|重大|实质性|突破性|阶段性)(?:成效|进展|突破|变化)|(?:得到|实现|有)?(?:明显|显著|大幅|根本)(?:提升|改善|提高|好转|增强|优化)|(?:再)?上新台阶|走在前列|再创佳绩/

/** Finds, by section, the commitments that end in such a turn while their sentence holds no number and nothing hard. */
export function noCheckableEnd(read: Read): Draft[] {
  const bySection = Map.groupBy(openEnded(read), ({ section }) => section)
  const fullest = [...bySection.values()].toSorted((a, b) => b.length - a.length).slice(0, atMost)
  return fullest.flatMap(([first, ...rest]) => {
    if (first === undefined) return []
    const says = rest.length === 0 ? messages.noEnd(first.quote) : messages.noEnds(first.quote, rest.length + 1)
    const related = rest.map(stretchOf)
    return [{ kind: 'no-checkable-end' as const, start: first.start, end: first.end, says, related }]
  })
}

function openEnded({ commitments, sentences }: Read): Commitment[] {
  const ordered = commitments.toSorted((a, b) => a.start - b.start)
  let next = 0
  return sentences.flatMap(sentence => {
    while (next < ordered.length && startOf(ordered[next]) < sentence.start) next++
    const first = next
    while (next < ordered.length && startOf(ordered[next]) < sentence.end) next++
    const promised = ordered.slice(first, next)
    return isCheckable(sentence, promised) ? [] : promised.filter(({ quote }) => turns.test(quote))
  })
}

const startOf = (commitment: Commitment | undefined): number => commitment?.start ?? Number.POSITIVE_INFINITY

const isCheckable = (sentence: Sentence, promised: readonly Commitment[]): boolean =>
  sentence.measures.length > 0 || promised.some(({ hard }) => hard)
