/** Numbers that Word gives to headings and items by itself (ECMA-376 part 1, 17.9): they stand in no paragraph's text. */
import { Parser } from 'htmlparser2'

/** `format` by its name in the standard, `pattern` with %1 … %9 for the numbers of the levels. */
type Level = { format: string; pattern: string; start: number }
type Lists = Readonly<{ abstracts: Map<string, Map<number, Level>>; lists: Map<string, string> }>

/** Gives each numbered paragraph its number, in the order of the text. */
export type Numbering = (list: string, level: number) => string

const chinese = '〇一二三四五六七八九'

/** How a number is written in each format of the standard; formats not named here are written in Arabic figures. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  chineseLegalSimplified: chineseNumber,
  japaneseCounting: chineseNumber,
  ideographDigital: chineseNumber,
  taiwaneseCounting: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  decimalEnclosedCircle: value => String.fromCodePoint(0x245f + value),
  decimalEnclosedCircleChinese: value => String.fromCodePoint(0x245f + value),
  lowerLetter: value => String.fromCharCode(96 + value),
  upperLetter: value => String.fromCharCode(64 + value),
  upperRoman: romanNumber,
  lowerRoman: value => romanNumber(value).toLowerCase(),
  bullet: () => '',
  none: () => '',
}

/** Reads `word/numbering.xml`; an empty text gives a numbering that numbers nothing. */
export function numberingOf(xml: string): Numbering {
  const { abstracts, lists } = listsIn(xml)
  const counters = new Map<string, number[]>()
  return (list, level) => {
    const abstract = lists.get(list) ?? ''
    const levels = abstracts.get(abstract)
    const own = levels?.get(level)
    if (levels === undefined || own === undefined) return ''
    const counts = counters.get(abstract) ?? []
    for (let at = 0; at <= level; at++) counts[at] ??= (levels.get(at)?.start ?? 1) - (at === level ? 1 : 0)
    counts[level] = (counts[level] ?? 0) + 1
    counters.set(abstract, counts.slice(0, level + 1))
    return own.format === 'bullet'
      ? ''
      : own.pattern.replace(/%(\d)/g, (_, place: string) => written(levels, counts, Number(place) - 1))
  }
}

function written(levels: ReadonlyMap<number, Level>, counts: readonly number[], level: number): string {
  const value = counts[level] ?? 1
  return (formats[levels.get(level)?.format ?? ''] ?? String)(value)
}

function listsIn(xml: string): Lists {
  const lists: Lists = { abstracts: new Map(), lists: new Map() }
  let levels = new Map<number, Level>()
  let level: Level = { format: 'decimal', pattern: '', start: 1 }
  let list = ''
  const opened: Readonly<Record<string, (value: string, attributes: Readonly<Record<string, string>>) => void>> = {
    'w:abstractNum': (_, attributes) => {
      levels = new Map()
      lists.abstracts.set(attributes['w:abstractNumId'] ?? '', levels)
    },
    'w:lvl': (_, attributes) => {
      level = { format: 'decimal', pattern: '', start: 1 }
      levels.set(Number(attributes['w:ilvl'] ?? 0), level)
    },
    'w:numFmt': value => {
      level.format = value
    },
    'w:lvlText': value => {
      level.pattern = value
    },
    'w:start': value => {
      level.start = Number(value)
    },
    'w:num': (_, attributes) => {
      list = attributes['w:numId'] ?? ''
    },
    'w:abstractNumId': value => {
      lists.lists.set(list, value)
    },
  }
  const parser = new Parser(
    { onopentag: (name, attributes) => opened[name]?.(attributes['w:val'] ?? '', attributes) },
    { xmlMode: true },
  )
  parser.end(xml)
  return lists
}

function chineseNumber(value: number): string {
  if (value < 10) return chinese.charAt(value)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 1 ? chinese.charAt(tens) : ''}十${ones > 0 ? chinese.charAt(ones) : ''}`
}

function romanNumber(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [worth, sign] of signs)
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  return text
}
