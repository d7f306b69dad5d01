/** What stands above the address: title, the line that names day and congress, the speaker. */
import { simplify } from './language.ts'
import type { Line } from './line.ts'

/** `speaker` is the name without its office; `lines` are the head's paragraphs, broken ones joined. */
export type Head = Readonly<{ title: string; subtitle: string; speaker: string; lines: readonly Line[] }>

const congress = /(?:会议?|大会)上[）)]?/
const subtitleBegins =
  /^(?:[—–―-]{1,4}|[（(]|(?:\d{4}|[一二三四五六七八九〇○零]{4})\s*年.*月|delivered\b|at the\b|on [A-Z])/i
const pageNote = /来源|发布|时间|日期|更新|成文|索引|文号|字号|浏览|点击|作者|编辑|打印|收藏|下载|updated/i
const office =
  /(?:市长|省长|区长|县长|州长|旗长|盟长|乡长|镇长|主席|总理|主任|局长|厅长|专员|行政长官)(?:[：:])?([\p{Script=Han}·•]{2,15})[）)]?$/u
const officeAlone = /(?:市长|省长|区长|县长|州长|旗长|盟长|乡长|镇长|主席|总理|主任|局长|厅长|专员|行政长官)[：:]?$/
const notNames = /信箱|热线|之窗|致辞|专线|简介|办公|会议|工作|报告|各位/
const nameAlone = /^[\p{Script=Han}·•]{2,15}$/u
const englishOffice = /\b(?:mayor|premier|governor|chairman|chairwoman|director|head)\b/i
const englishName = /^[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3}$/

/** Reads the head. Titles spread over lines and spaced out (政 府 工 作 报 告) come out as one word. */
export function headOf(titleLines: readonly Line[], between: readonly Line[]): Head {
  const title = joinTitle(titleLines)
  const lines = joinHead(between)
  return {
    title: bareTitle(title),
    subtitle: subtitleOf(lines),
    speaker: speakerOf(lines),
    lines:
      title === '' || titleLines[0] === undefined ? lines : [{ ...titleLines[0], text: title, row: false }, ...lines],
  }
}

/** A title without its quotes and a page's addition: (全文), [Full Text]. */
export function bareTitle(title: string): string {
  return title
    .replace(/^[《“"](.*)[》”"]$/, '$1')
    .replace(/\s*[（(【[](?:全文|实录|實錄|full text)[）)】\]]$/i, '')
    .trim()
}

/** Whether a line of the head tells of the page (its source, its date of posting) and not of the report. */
export function isPageNote(text: string): boolean {
  return pageNote.test(simplify(text)) && !congress.test(simplify(text))
}

function joinTitle(lines: readonly Line[]): string {
  const words = lines.map(line => line.text).join(/[A-Za-z]/.test(lines[0]?.text.charAt(0) ?? '') ? ' ' : '')
  return words.replace(/(?<=\P{ASCII})\s+|\s+(?=\P{ASCII})/gu, '')
}

/** A session's name broken in two, and an office with the name on the next line, are one line each. */
function joinHead(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    const glue = before === undefined ? undefined : glueOf(simplify(before.text), simplify(line.text))
    if (before === undefined || glue === undefined) joined.push({ ...line, row: false })
    else joined[joined.length - 1] = { ...before, text: before.text + glue + line.text }
  }
  return joined
}

function glueOf(before: string, line: string): string | undefined {
  const unfinished = subtitleBegins.test(before) && !congress.test(before) && before.length < 60
  if (unfinished && congress.test(before + line) && !subtitleBegins.test(line))
    return /[A-Za-z]$/.test(before) ? ' ' : ''
  const plain = line.replace(/\s+/g, '')
  if (officeAlone.test(before.replace(/\s+/g, '')) && nameAlone.test(plain) && !notNames.test(plain)) return ' '
  return undefined
}

function subtitleOf(lines: readonly Line[]): string {
  const found =
    lines.find(line => congress.test(simplify(line.text)) && !isPageNote(line.text)) ??
    lines.find(line => subtitleBegins.test(line.text) && !isPageNote(line.text))
  if (found === undefined) return ''
  const end = congress.exec(simplify(found.text))
  const words = end === null ? found.text : found.text.slice(0, end.index + end[0].length)
  return words
    .replace(/^[—–―-]+\s*/, '')
    .replace(/^[（(](.*)[）)]$/, '$1')
    .trim()
}

function speakerOf(lines: readonly Line[]): string {
  for (const [at, line] of lines.entries()) {
    if (isPageNote(line.text)) continue
    const plain = line.text.replace(/[（(][^（）()]*\d[^（）()]*[）)]/g, '').replace(/\s+/g, '')
    const found = office.exec(simplify(plain))
    const name = found === null ? '' : plain.slice(plain.length - (found[0].length - found[0].indexOf(found[1] ?? '')))
    const bare = name.replace(/[）)]$/, '')
    if (bare !== '' && !notNames.test(bare) && (bare.length <= 4 || /[·•]/.test(bare))) return bare
    const english = englishSpeaker(line.text, lines[at - 1]?.text ?? '')
    if (english !== '') return english
  }
  return ''
}

/** `Wang Anshun, Mayor of Beijing`, or the name above a line with the office. */
function englishSpeaker(line: string, before: string): string {
  if (!englishOffice.test(line)) return ''
  const own = line.split(/,\s*/)[0] ?? ''
  if (englishName.test(own) && !englishOffice.test(own)) return own
  return englishName.test(before) ? before : ''
}
