/** Reads the words beside a number that bound it: 超过、约、不少于 before it, 以上、左右、以内 after it. */
import type { Comparator } from '../model.ts'
import type { Words } from '../words/vocabulary.ts'
import { wordAt, wordBefore } from '../words/word-list.ts'

/** A bound and the place up to which it reaches: its start where it stands before the number, its end where after. */
export type Bound = { readonly comparator: Comparator; readonly edge: number }

const before = [
  ['over', '>'],
  ['about', '≈'],
  ['atLeast', '>='],
  ['under', '<'],
  ['atMost', '<='],
] as const
const after = [
  ['andMore', '>'],
  ['orSo', '≈'],
  ['andUp', '>='],
  ['within', '<='],
] as const

/** Characters before which a short bound is the tail of a longer word: 附近、节约. */
const tails: ReadonlyMap<string, string> = new Map([
  ['近', '附临邻最就走贴亲靠远'],
  ['约', '节签合契条预集简违履制公相特邀'],
  ['超', '赶反高'],
  ['优于', '不'],
])
/** Characters after which a short bound is the head of a longer word: 内设机构、多元. */
const heads: ReadonlyMap<string, string> = new Map([
  ['内', '设部容陆外地销贸环河需涵生'],
  ['多', '元种样个功场方层渠点维'],
])
/** Said of a bare 百、万、亿: 上亿、过百. */
const bareBounds: ReadonlyMap<string, Comparator> = new Map([
  ['上', '>='],
  ['过', '>'],
  ['破', '>'],
  ['超', '>'],
])

/** The bound that ends directly before `end`, not starting before `from`. `isBare`: the numeral is 百, 万 or 亿 alone. */
export function boundBefore(text: string, end: number, from: number, words: Words, isBare: boolean): Bound | undefined {
  let found: Bound | undefined
  for (const [list, comparator] of before) {
    const word = wordBefore(words[list], text, end, from)
    const isTail = tails.get(word)?.includes(text.charAt(end - word.length - 1)) === true && end - word.length > from
    if (word !== '' && !isTail && end - word.length < (found?.edge ?? end))
      found = { comparator, edge: end - word.length }
  }
  const bare = isBare && found === undefined && end > from ? bareBounds.get(text.charAt(end - 1)) : undefined
  return bare === undefined ? found : { comparator: bare, edge: end - 1 }
}

/** The bound that starts directly at `at`. */
export function boundAfter(text: string, at: number, words: Words): Bound | undefined {
  for (const [list, comparator] of after) {
    const word = wordAt(words[list], text, at)
    const next = text.charAt(at + word.length)
    const isHead = next !== '' && heads.get(word)?.includes(next) === true
    if (word !== '' && !isHead) return { comparator, edge: at + word.length }
  }
  return undefined
}
