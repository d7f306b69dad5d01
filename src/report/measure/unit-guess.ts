/** The unit of a number that writes none: `551万农村贫困人口` is in 人. */
import type { Words } from '../words/vocabulary.ts'
import { type WordList, wordAt, wordBefore } from '../words/word-list.ts'

const moneyNouns = /(投资|产值|收入|支出|资金|贷款|总额|税收|利润|余额|基金|补贴)$/

/** 人, 户 or 元 by the noun that is counted; '' where it tells nothing. */
export function guessedUnit(noun: string, words: Words): string {
  const ends = (list: WordList): boolean => wordBefore(list, noun, noun.length) !== ''
  const names = (list: WordList): boolean => [...noun].some((_, at) => wordAt(list, noun, at) !== '')
  if (ends(words.householdNouns)) return '户'
  if (names(words.peopleNouns)) return '人'
  return moneyNouns.test(noun) ? '元' : ''
}
