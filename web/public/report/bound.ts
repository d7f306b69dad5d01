/** How a number bounds the fact. */
import type { Measure } from '../../../src/report/index.ts'
import type { Say } from '../say.ts'
import { cardWords as words } from './card-words.ts'

/** How the number bounds the fact, in a word; '' where it is the fact. */
export function boundOf({ comparator }: Pick<Measure, 'comparator'>, say: Say): string {
  return comparator === '=' ? '' : say(words[`bound.${comparator}`])
}
