/** The main text of a saved web page. */
import { UnreadableFile } from './problems.ts'
import { raised } from './superscript.ts'
import { type Element, findElement, type Node, textIn, treeOf } from './tree.ts'

/** Letters of running text in each node. */
type Weights = ReadonlyMap<Node, number>

/** Elements that hold no text of the page's own. */
const unread = words(
  'script style noscript template svg math iframe object nav footer aside button select textarea input head audio video canvas dialog',
)
const blocks = words(
  'address article blockquote body center dd div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody tfoot thead tr ul',
)
const headingMarks: Readonly<Record<string, string>> = { h1: '# ', h2: '## ', h3: '### ', h4: '#### ' }
/** Class names and ids of what stands around an article. */
const around =
  /(?:^|[\s_-])(?:share|bdshare|print|tools?|toolbar|breadcrumbs?|crumbs?|pager|pagination|qrcode|comments?|related|recommend|copyright|hidden)(?:$|[\s_-])/i

/** A container holds the article when this share of the page's running text is in it, what is around it less than that. */
const mainShare = 0.85
const asideShare = 0.1
/** Letters of running text below which a page is no report: a login page, a list of links. */
const leastProse = 60
/** Nesting beyond which a page is not followed: none that a person made goes so deep. */
const deepest = 300

/** The article's text, headings marked as in Markdown, cells of a row parted by tabs. @throws UnreadableFile `no-text` */
export function textOfPage(html: string): string {
  const root = treeOf(html)
  const weights = new Map<Node, number>()
  const total = weigh(root, weights, 0)
  if (total < leastProse) throw new UnreadableFile('no-text')
  const text = tidy(render(mainOf(root, weights, total), { weights, total, depth: 0 }))
  return withTitle(text, titleOf(root))
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Running text is text with sentence marks that is not a link. */
function weigh(node: Node, weights: Map<Node, number>, depth: number): number {
  if (typeof node === 'string') return /[。，；：,.;]/.test(node) ? node.trim().length : 0
  let weight = 0
  if (!isUnread(node) && node.name !== 'a' && depth < deepest)
    for (const child of node.children) weight += weigh(child, weights, depth + 1)
  weights.set(node, weight)
  return weight
}

function isUnread({ name, attributes }: Element): boolean {
  return unread.has(name) || attributes.hidden !== undefined || /display\s*:\s*none/i.test(attributes.style ?? '')
}

/** The deepest element that still holds most of the running text and is not a paragraph itself. */
function mainOf(root: Element, weights: Weights, total: number): Element {
  let inside = root
  for (;;) {
    const heaviest = inside.children.find(
      node => typeof node !== 'string' && (weights.get(node) ?? 0) >= total * mainShare,
    )
    if (heaviest === undefined || typeof heaviest === 'string' || heaviest.name === 'p') return inside
    inside = heaviest
  }
}

type Rendering = Readonly<{ weights: Weights; total: number; depth: number }>

function render(parent: Element, rendering: Rendering): string {
  let text = ''
  for (const node of parent.children)
    text += typeof node === 'string' ? node.replace(/[ \t\r\n\f]+/g, ' ') : renderElement(node, parent, text, rendering)
  return text
}

function renderElement(element: Element, parent: Element, before: string, rendering: Rendering): string {
  if (isUnread(element) || rendering.depth > deepest || isAround(element, rendering)) return ''
  if (element.name === 'br') return '\n'
  if (element.name === 'pre') return `\n${textIn(element)}\n`
  const inside = render(element, { ...rendering, depth: rendering.depth + 1 })
  if (element.name === 'sup') return raised(inside, before)
  if (element.name === 'td' || element.name === 'th') return cell(inside, parent)
  const mark = headingMarks[element.name] ?? ''
  return blocks.has(element.name) ? `\n${mark}${mark === '' ? inside : inside.trim()}\n` : inside
}

/** Cells of a row stand beside each other; a cell alone in its row is a box around text. */
function cell(inside: string, row: Element): string {
  const cells = row.children.filter(node => typeof node !== 'string').length
  return cells > 1 && inside.length < 2000 ? `${inside.replace(/\s+/g, ' ').trim()}\t` : `\n${inside}\n`
}

function isAround(element: Element, { weights, total }: Rendering): boolean {
  const names = `${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`
  return around.test(names) && (weights.get(element) ?? 0) < total * asideShare
}

function tidy(text: string): string {
  return text
    .replace(/[ \t]+(?=\n|$)/g, '')
    .replace(/\n /g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function titleOf(root: Element): string {
  const found = ['h1', 'title'].map(name => findElement(root, name))
  const titles = found.map(element => (element === undefined ? '' : textIn(element).replace(/\s+/g, ' ').trim()))
  return titles.find(title => title !== '')?.split(/\s*[-_|–—]{1,2}\s*/)[0] ?? ''
}

/** The page's heading above the article, where the article itself does not begin with one. */
function withTitle(text: string, title: string): string {
  const head = text.slice(0, 600)
  const isTitled = /^#\s|报告\s*$|報告\s*$|report\b.*$/im.test(head) || (title !== '' && head.includes(title))
  return isTitled || title === '' ? text : `${title}\n${text}`
}
