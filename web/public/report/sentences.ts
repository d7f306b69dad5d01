/** Sentences that can be linked to: with their final mark and closing quotes, as a reader would point at them. */
import type { Stretch } from '../../../src/report/index.ts'

const sentence = /[^。！？；]*[。！？；]+[”’"』」）)]*|[^。！？；]+/g

/** The sentences of a paragraph; they touch one another and cover it. */
export function sentencesIn(text: string, { start, end }: Stretch): Stretch[] {
  return [...text.slice(start, end).matchAll(sentence)].map(match => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}
