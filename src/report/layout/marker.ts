/** Marks that open a heading or an item of a list: 一、 （二） 3. (4) 五是 第六， IV. */

/** `floating` marks stand under whatever heading is open: their depth is not in their form. */
export type MarkerStyle =
  | 'part'
  | 'chinese'
  | 'chinese-brackets'
  | 'arabic'
  | 'arabic-brackets'
  | 'one-is'
  | 'first'
  | 'roman'

/** A mark as found at the start of a line: `length` counts its characters, `number` is the numeral as written. */
export type Marker = Readonly<{ style: MarkerStyle; number: string; value: number; length: number }>

const numeral = '[一二三四五六七八九十〇○]{1,3}'

/** One row a form, in the order in which they are tried; the first group is the numeral. */
const forms: readonly (readonly [MarkerStyle, RegExp])[] = [
  ['part', new RegExp(`^第(${numeral})(?:部分|章|篇)[\\s、：:]*`)],
  ['chinese', new RegExp(`^(${numeral})\\s*[、．.]\\s*`)],
  ['chinese-brackets', new RegExp(`^[（(]\\s*(${numeral})\\s*[）)]\\s*[、．.]?\\s*`)],
  ['arabic-brackets', /^(?:[（(]\s*(\d{1,2})\s*[）)]|(\d{1,2})[）)])\s*[、．.]?\s*/],
  ['arabic', /^(\d{1,2})\s*(?:[．、]|\.(?!\d))\s*(?![\d%％])/],
  ['one-is', new RegExp(`^(${numeral})是`)],
  ['first', new RegExp(`^(第${numeral})[，,、：:]\\s*`)],
  ['roman', /^([IVX]{1,5})\.\s+/],
]

/** The mark at the start of a line; undefined where none stands. `三、四线城市` opens with none. */
export function markerOf(line: string): Marker | undefined {
  const head = line.slice(0, 16)
  for (const [style, form] of forms) {
    const found = form.exec(head)
    if (found === null) continue
    const number = found[1] ?? found[2] ?? ''
    const value = numberOf(number.replace('第', ''))
    if (enumerates(style, value, head.slice(found[0].length))) return undefined
    return { style, number, value, length: found[0].length }
  }
  return undefined
}

/** Signs that open an item without numbering it. */
export const bullet = /^(?:——|--|[●■◆▲★※◎○•·])/

const digits = '〇一二三四五六七八九'
const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

function numberOf(number: string): number {
  if (/^\d+$/.test(number)) return Number(number)
  if (/^[IVX]+$/.test(number)) return romanValue(number)
  const [tens, ones] = number.includes('十') ? number.split('十') : ['', number]
  const ten = number.includes('十') ? Math.max(1, digits.indexOf(tens || '一')) : 0
  return ten * 10 + Math.max(0, digits.indexOf((ones ?? '') || '〇'))
}

function romanValue(number: string): number {
  let value = 0
  for (let at = 0; at < number.length; at++) {
    const own = romans[number.charAt(at)] ?? 0
    value += own < (romans[number.charAt(at + 1)] ?? 0) ? -own : own
  }
  return value
}

/** 一、二产业 and 三、四线城市 count two things at once: no heading begins there. */
function enumerates(style: MarkerStyle, value: number, rest: string): boolean {
  return style === 'chinese' && digits.indexOf(rest.charAt(0)) === value + 1 && !rest.startsWith('年', 1)
}
