/** The characters of a report as they are read: what is invisible goes, what a PDF writes by another code is put right. */

const lineEnds = /\r\n?|[\v\u0085\u2028\u2029]/g
/** Zero-width and direction marks, soft hyphens, the byte order mark, control codes other than tab, line and page end. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control codes are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g
const wideBlanks = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g
/** Longer runs of blanks say no more, and would be looked through again from each of their places. */
const longBlanks = /[ \t\f\u3000]{17,}/g
const radicals = /[\u2e80-\u2fd5]/g

/** Radicals of the supplement that fonts give out instead of the character itself and that NFKC leaves alone. */
const supplement: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '⺠民⺫目⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'.match(
      /../g,
    ) ?? [],
  ).map(pair => [pair.charAt(0), pair.charAt(1)]),
)

/**
 * The text without what nobody sees: line ends become `\n` (page ends stay `\f`), blanks of odd widths a space, a lone
 * half of a surrogate pair U+FFFD, radicals their character (`⼯⻓` → `工长`). Punctuation keeps its width.
 */
export function cleanCharacters(raw: string): string {
  return raw
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(invisible, '')
    .replace(wideBlanks, ' ')
    .replace(longBlanks, blanks => (blanks.includes('\f') ? '\f' : '        '))
    .replace(radicals, sign => supplement[sign] ?? sign.normalize('NFKC'))
}

/** Whether a character belongs to Chinese writing: Han, its punctuation, full-width forms, curly quotes, dashes. */
export function isChinese(char: string): boolean {
  return /[\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff65\u2014\u2018-\u201d\u2026]/.test(char)
}

/** How wide a line is in columns: a Chinese character counts two, any other one. */
export function columnsOf(text: string): number {
  let columns = 0
  for (let at = 0; at < text.length; at++) columns += text.charCodeAt(at) < 0x2e80 ? 1 : 2
  return columns
}
