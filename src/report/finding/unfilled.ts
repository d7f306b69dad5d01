/** Places of a number that were never filled, or lost what belongs to the number. */
import { messages, type Says } from './messages.ts'

/** A stretch of a clause, counted from its start, and what is to be said of it. */
export type Gap = { readonly start: number; readonly end: number; readonly says: Says }

type Unfilled = { readonly pattern: RegExp; readonly say: (words: string) => Says }

/** Each ends at a unit or at the clause's end, so that words which only look like a blank pass. */
const unfilled: readonly Unfilled[] = [
  {
    pattern: /[xX×＊*△_]{1,6}(?:\.[xX×＊*]{1,3})?(?:个?百分点|万?亿?[元人个套家项亩户张件所名]|%|％|公里)/g,
    say: messages.numberMissing,
  },
  { pattern: /(?:增长|下降|提高|降低|上涨)(?:[%％]|个百分点)/g, say: messages.numberMissing },
  { pattern: /新增(?:就业)?[万亿][人个套家户张]/g, say: messages.numberMissing },
  {
    pattern: /(?:提高|增加|降低|下降|上升|压缩|缩短|减少)[至到](?:每人每[月年])?(?:以上|以内|左右)?$/g,
    say: messages.numberMissing,
  },
  {
    pattern: /(?:新增|新建|建成|改造|超过|增长|下降|压缩|提高到|降至)[\p{Script=Han}]{0,12}\d+(?:\.\d+)?$/gu,
    say: messages.unitMissing,
  },
]

/** A year at the end of a clause is no number without a unit. */
const endsInYear = /(?<!\d)(?:19|20)\d\d$/

/** What some pattern above needs: most clauses have nothing of it and need no closer look. */
const signs = /[xX×＊*△_%％到至\d]|百分点|新增/

/** Finds such places in the words of a clause. */
export function unfilledIn(words: string): Gap[] {
  if (!signs.test(words)) return []
  return unfilled.flatMap(({ pattern, say }) =>
    [...words.matchAll(pattern)]
      .filter(([found]) => say !== messages.unitMissing || !endsInYear.test(found))
      .map(({ index, 0: found }) => ({ start: index, end: index + found.length, says: say(found) })),
  )
}

/** Marks that stand together as if something between them were gone. */
const emptyMarks = /[，、；：][，、；。]|《》|“”|‘’|（）/g

/** Finds such marks in the words of a paragraph. */
export function emptyMarksIn(words: string): Gap[] {
  return [...words.matchAll(emptyMarks)].map(({ index, 0: found }) => {
    return { start: index, end: index + found.length, says: messages.nothingBetween(found) }
  })
}
