/** Finds the numerals of a folded text by going through its characters once. */
import { numberWords } from '../words/plain.ts'
import type { Words } from '../words/vocabulary.ts'
import { wordAt, wordListOf, wordOver } from '../words/word-list.ts'
import { arabicAt, isDigit } from './arabic.ts'
import { chineseAt, isChineseNumeral } from './chinese.ts'
import type { Numeral } from './numeral.ts'

const numberWordList = wordListOf([...numberWords.keys()])

/**
 * Every numeral of a folded text, in order, none overlapping another: each run of digits, and each Chinese numeral that
 * is used as a number. Words such as 统一 and 百姓 are none.
 */
export function numeralsOf(text: string, words: Words): Numeral[] {
  const found: Numeral[] = []
  for (let at = 0; at < text.length; ) {
    const numeral = numeralAt(text, at, words)
    if (numeral !== undefined && !('skip' in numeral)) found.push(numeral)
    at = numeral === undefined ? at + 1 : numeral.end
  }
  return found
}

function numeralAt(text: string, at: number, words: Words): Numeral | { skip: true; end: number } | undefined {
  const char = text.charAt(at)
  if (isDigit(char)) return arabicAt(text, at, words)
  const word = numberWordAt(text, at)
  if (word !== undefined) return word
  if (!isChineseNumeral(char)) return undefined
  const phrase = phraseAt(text, at, words)
  if (phrase !== undefined) return phrase
  const plain = wordOver(words.plainWords, text, at)
  if (plain !== undefined) return { skip: true, end: plain.end }
  const unit = wordAt(words.physicalUnits, text, at)
  if (unit.length > 1) return { skip: true, end: at + unit.length } // 千 of 千瓦
  return isArticle(text, at) ? undefined : chineseAt(text, at, words)
}

function numberWordAt(text: string, at: number): Numeral | undefined {
  const written = wordAt(numberWordList, text, at)
  const word = numberWords.get(written)
  const end = at + written.length
  if (
    word === undefined ||
    (written.endsWith('半') && '年月个天日小导径岛'.includes(text.charAt(end)) && end < text.length)
  )
    return undefined
  return { start: at, end, form: 'word', written: 'chinese', value: word.value, word }
}

function phraseAt(text: string, at: number, words: Words): Numeral | undefined {
  const base = { start: at, written: 'chinese', form: 'phrase', value: Number.NaN } as const
  const idiom = wordAt(words.setPhrases, text, at)
  if (idiom !== '') return { ...base, end: at + idiom.length, phrase: 'idiom' }
  const name = wordAt(words.placeNames, text, at)
  return name === '' ? undefined : { ...base, end: at + name.length, phrase: 'name' }
}

/** 零 alone is a word (零售). 一 alone is a word like "a" (一批、统一), unless it is a share, a multiple, a time, an ordinal or a heading's number. */
function isArticle(text: string, at: number): boolean {
  if (isChineseNumeral(text.charAt(at + 1))) return false
  if ('零〇'.includes(text.charAt(at))) return true
  if (text.charAt(at) !== '一') return false
  const next = text.charAt(at + 1)
  const before = text.charAt(at - 1)
  if (before === '第' || text.startsWith('分之', at + 1)) return false
  if (next === '番') return !'翻了近'.includes(before) || at === 0
  if (next === '成') return !'近高低增降减'.includes(before) || at === 0
  if (next === '倍' || next === '月' || next === '期' || next === '季') return false
  if (next === '年') return false
  const opensLine = at === 0 || '。;(:\n'.includes(before)
  return !(opensLine && '、)是'.includes(next))
}
