/** Where a report begins and ends in its file: what a web page or a booklet puts before, after and around it goes. */
import { isBareHeading } from './headings.ts'
import { simplify } from './language.ts'
import type { Line } from './line.ts'
import { markerOf } from './marker.ts'
import { endsSentence, isSalutation } from './paragraphs.ts'

/**
 * `title` may be spread over several lines; `head` is what stands between it and the address to the congress; `before`
 * is the page above the report, which may still name the city.
 */
export type Frame = Readonly<{
  before: readonly Line[]
  title: readonly Line[]
  head: readonly Line[]
  body: readonly Line[]
}>

/** Titles, best first: the lines of a candidate are tried as one, without blanks, in simplified characters. */
const titles: readonly RegExp[] = [
  /^[《“"]?[^，。；！？：,;:]{0,30}政府工作报告[》”"]?(?:[（(][^（）()]{1,20}[）)])?$/,
  /^(?:fulltext:?)?(?:the)?(?:\d{4})?[a-z']{0,40}(?:reportontheworkofthe[a-z']{0,40}government|governmentworkreport)(?:[([][^)\]]{0,30}[)\]])?$/i,
  /^[《“"]?[^，。；！？：,;:]{0,60}的?报告[》”"]?(?:[（(][^（）()]{1,20}[）)])?$/,
]
/** A line that a title goes on from: `深圳市`, `2020年`, `…执行情况和`. */
const titleBegins = /(?:^关于.*|[和与及暨的]|年|省|市|区|县|州|盟|旗|乡|镇|人民政府|reporton|reportonthework)$/i

/** Lines that follow a report on a page or in a wiki. A report's own words do not begin so, short as these are. */
const afterwards =
  /^(?:本作品是|[（(【[]?(?:责任编辑|责编|编辑|审核|校对|监制|信息来源|来源|稿源|打印|关闭|上一[篇条页]|下一[篇条页]|相关(?:链接|阅读|文章|稿件|新闻|解读|附件)|附件下载|分享|扫一扫|扫码|微信|返回|网站地图|网站标识码|版权|主办|承办|免责声明|我要纠错|联系我们|Copyright|©|Public domain|Share|Editor)|.{0,4}ICP备|.{0,6}公网安备)/i

/** The day, the congress or the speaker. */
const ofTheHead = /会议?上[）)]?$|^[（(—]{0,2}\d{4}年|[市省区县州]长|主席|总理/

const longestTitlePart = 40
const lookBack = 80
const lookAhead = 400

/**
 * Cuts a file's lines to the report. The last title before the address (各位代表) wins, since a page repeats its own
 * above the report's. Between title and end only a table of contents goes; a tail is cut only when it is short.
 */
export function frameOf(all: readonly Line[]): Frame {
  const lines = withoutContents(withoutTail(all))
  const address = lines.slice(0, lookAhead).findIndex(line => isSalutation(line.text))
  const found = titleBefore(lines, address < 0 ? firstText(lines, 0) : address)
  if (address < 0 && found === undefined) return { before: [], title: [], head: [], body: lines }
  const start = address < 0 || isFarDown(lines, found?.to ?? 0, address) ? firstText(lines, found?.to ?? 0) : address
  const title = found ?? { from: headStart(lines, start), to: headStart(lines, start) }
  return {
    before: lines.slice(0, title.from),
    title: lines.slice(title.from, title.to),
    head: lines.slice(title.to, start),
    body: lines.slice(start),
  }
}

/** Paragraphs of running text before the first address: that one is an appeal in the middle of the report. */
function isFarDown(lines: readonly Line[], from: number, address: number): boolean {
  return lines.slice(from, address).filter(isProse).length > 2
}

/** The first running text or numbered heading; where there is none, the first line. */
function firstText(lines: readonly Line[], from: number): number {
  const at = lines
    .slice(0, lookAhead)
    .findIndex((line, place) => place >= from && (isProse(line) || opensSection(line)))
  return at < 0 ? from : at
}

function isProse(line: Line): boolean {
  return line.text.length >= 60 ? /[。；.]/.test(line.text) : /[，,].{6,}[。；.]$/.test(line.text)
}

function opensSection(line: Line): boolean {
  const style = markerOf(line.text)?.style
  return (
    line.mark > 1 ||
    isBareHeading(line.text) ||
    style === 'chinese' ||
    style === 'part' ||
    style === 'roman' ||
    style === 'chinese-brackets'
  )
}

function titleBefore(lines: readonly Line[], end: number): { from: number; to: number } | undefined {
  const first = Math.max(0, end - lookBack)
  for (const form of titles)
    for (let at = end - 1; at >= first; at--) {
      const to = titleEnd(lines, at, end, form)
      if (to > 0) return { from: titleFrom(lines, at, first), to }
    }
  return undefined
}

/** End of the title that begins at a line and spans one to three; 0 where none does. */
function titleEnd(lines: readonly Line[], at: number, end: number, form: RegExp): number {
  let words = ''
  for (let to = at; to < Math.min(at + 3, end); to++) {
    const part = squeeze(lines[to]?.text ?? '')
    if (part.length > longestTitlePart * 2 || isSalutation(part)) return 0
    words += part
    if (form.test(words)) return to + 1
  }
  return 0
}

function titleFrom(lines: readonly Line[], at: number, first: number): number {
  const before = squeeze(lines[at - 1]?.text ?? '')
  const own = squeeze(lines[at]?.text ?? '')
  const goesOn = at > first && before.length > 1 && before.length <= longestTitlePart && titleBegins.test(before)
  return goesOn && !endsSentence(before) && !own.includes(before) && lines[at]?.mark === 0 ? at - 1 : at
}

/** Without a title: the lines just before the address that name the day, the congress or the speaker. */
function headStart(lines: readonly Line[], end: number): number {
  let at = end
  while (at > 0 && end - at < 4 && ofTheHead.test(lines[at - 1]?.text ?? '')) at--
  return at
}

function withoutTail(lines: readonly Line[]): readonly Line[] {
  const total = lines.reduce((sum, line) => sum + line.text.length, 0)
  let left = total
  for (const [at, line] of lines.entries()) {
    if (left * 7 <= total && isAfterword(line.text)) return lines.slice(0, at)
    left -= line.text.length
  }
  return lines
}

function isAfterword(text: string): boolean {
  return text.length <= 120 && !/[。！？；]$/.test(text) && afterwards.test(text)
}

const contents = /^(?:目录|contents|tableofcontents)$/i
const leader = /[.…·•．\s]{2,}\d{1,3}$|\t\d{1,3}$/

/** A table of contents: four entries on end, two after the word 目录; half of them or more stand again further down. */
function withoutContents(lines: readonly Line[]): readonly Line[] {
  const ahead = lines.slice(0, lookAhead)
  const word = ahead.findIndex(line => contents.test(squeeze(line.text)))
  const from = word < 0 ? ahead.findIndex((_, at) => ahead.slice(at, at + 4).filter(isEntry).length === 4) : word
  if (from < 0) return lines
  let to = word < 0 ? from : from + 1
  while (to < ahead.length && isEntry(ahead[to] ?? { text: '' })) to++
  const rest = new Set(lines.slice(to).map(line => squeeze(line.text).slice(0, 12)))
  const entries = lines.slice(word < 0 ? from : from + 1, to).map(line => squeeze(line.text.replace(leader, '')))
  const again = entries.filter(entry => rest.has(entry.slice(0, 12))).length
  const enough = entries.length > (word < 0 ? 3 : 1) && again * 2 >= entries.length
  return enough ? [...lines.slice(0, from), ...lines.slice(to)] : lines
}

function isEntry(line: Pick<Line, 'text'>): boolean {
  if (line.text.length > 70 || endsSentence(line.text)) return false
  return leader.test(line.text) || markerOf(line.text) !== undefined
}

function squeeze(text: string): string {
  return simplify(text.replace(/\s+/g, ''))
}
