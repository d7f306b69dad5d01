/** The text of a paragraph with what is known of it when its nouns are looked for. */
import type { Words } from '../words/vocabulary.ts'

/** A folded text: the end of the time that starts at a place, the start of the one that ends there. */
export type Ground = {
  readonly text: string
  readonly words: Words
  readonly timeEnds: ReadonlyMap<number, number>
  readonly timeStarts: ReadonlyMap<number, number>
  /** Ends of amounts that are no measures, by their starts: `200平方米以上` before the noun that is counted. */
  readonly asideEnds: ReadonlyMap<number, number>
}

const joints = ['以及', '和', '及', '与', '、']

/** The word that joins members of a list and ends just before `end`, '' where none does. */
export function jointBefore(text: string, end: number): string {
  return joints.find(word => end >= word.length && text.startsWith(word, end - word.length)) ?? ''
}
