/** Powers of ten written as characters: 万 = 10⁴, 亿 = 10⁸. */
import type { Words } from '../words/vocabulary.ts'
import { wordAt } from '../words/word-list.ts'

const powers: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
])

/** The power of ten that a scale character stands for; undefined for every other character. */
export function powerOf(char: string): number | undefined {
  return powers.get(char)
}

/**
 * Reads scale characters after digits: `万亿` is 10¹². Where 百 or 千 begins a unit (千瓦) or a word (百姓), it is no scale.
 */
export function scaleAt(text: string, at: number, words: Words): { power: number; end: number } {
  let power = 0
  let end = at
  for (let next = powers.get(text.charAt(end)); next !== undefined; next = powers.get(text.charAt(end))) {
    if (beginsWord(text, end, words)) break
    power += next
    end++
  }
  return { power, end }
}

/** Whether the scale character at `at` belongs to a unit or a word instead. */
export function beginsWord(text: string, at: number, words: Words): boolean {
  return (
    wordAt(words.physicalUnits, text, at).length > 1 ||
    wordAt(words.rateUnits, text, at).length > 1 ||
    (text.charAt(at) === '百' && wordAt(words.plainWords, text, at) !== '')
  )
}

/** Where 多, 余 or 几 after a numeral ends (`50多万`); `at` itself where none stands or it begins a word such as 余额. */
export function moreAt(text: string, at: number): number {
  const char = text.charAt(at)
  const next = text.charAt(at + 1)
  if (char === '多') return '样方渠'.includes(next) && next !== '方' ? at : at + (text.startsWith('多元化', at) ? 0 : 1)
  if (char === '余') return '额量热粮下'.includes(next) ? at : at + 1
  return char === '几' ? at + 1 : at
}
