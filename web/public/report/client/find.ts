/** Search in the text as one types: hits are painted over the text, which stays as it is. */

/** A paragraph's text, and the text nodes that make it up. */
type Line = { readonly text: string; readonly nodes: readonly { readonly node: Text; readonly from: number }[] }

type Finder = {
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly found: HTMLElement
  readonly lines: readonly Line[]
  /** What was found last, and which of it is looked at; only `find` and `step` change them. */
  ranges: readonly Range[]
  current: number
}

/** Each keystroke within so many milliseconds of the next is not searched for. */
const pauseMs = 90

/** Where the browser can't paint hits, the form asks the server. */
export function searchAsTyped(main: HTMLElement): void {
  const form = main.querySelector<HTMLFormElement>('.find form')
  const input = form?.querySelector<HTMLInputElement>('input[name=q]') ?? null
  const found = main.querySelector<HTMLElement>('.found')
  const text = main.querySelector<HTMLElement>('.text')
  if (form === null || input === null || found === null || text === null || !('highlights' in CSS)) return
  form.closest<HTMLElement>('.find')?.removeAttribute('hidden')
  for (const mark of text.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes)
  const finder: Finder = { form, input, found, lines: linesIn(text), ranges: [], current: 0 }
  const timer = { id: 0 }
  input.addEventListener('input', () => {
    clearTimeout(timer.id)
    timer.id = window.setTimeout(() => find(finder, true), pauseMs)
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    step(finder, 1)
  })
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !event.shiftKey) return
    event.preventDefault()
    step(finder, -1)
  })
  found.addEventListener('click', event => {
    const way = event.target instanceof HTMLElement ? Number(event.target.dataset.step) : Number.NaN
    if (!Number.isNaN(way)) step(finder, way)
  })
  if (input.value !== '') find(finder, false)
}

function linesIn(text: HTMLElement): Line[] {
  return [...text.children].map(block => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    const nodes: { node: Text; from: number }[] = []
    let line = ''
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text) || node.parentElement?.className === 'here') continue
      nodes.push({ node, from: line.length })
      line += node.data
    }
    return { text: line, nodes }
  })
}

function find(finder: Finder, isTyped: boolean): void {
  const query = finder.input.value.trim()
  const sought = query === '' ? undefined : new RegExp(query.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'giu')
  finder.ranges = sought === undefined ? [] : finder.lines.flatMap(line => rangesIn(line, sought))
  finder.current = isTyped ? 0 : Math.max(0, Number(new URLSearchParams(location.search).get('hit') ?? 1) - 1)
  CSS.highlights.set('found', new Highlight(...finder.ranges))
  const address = new URL(location.href)
  address.searchParams.delete('hit')
  if (query === '') address.searchParams.delete('q')
  else address.searchParams.set('q', query)
  history.replaceState(history.state, '', address)
  step(finder, 0)
}

/** Goes on to the next hit, or back to the previous one, round the ends. */
function step(finder: Finder, way: number): void {
  const { ranges, found, form, input } = finder
  const count = ranges.length
  finder.current = count === 0 ? 0 : (finder.current + way + count) % count
  const range = ranges[finder.current]
  CSS.highlights.set('found-now', new Highlight(...(range === undefined ? [] : [range])))
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  found.replaceChildren(...sayFound(form.dataset, input.value.trim(), finder.current + 1, count))
}

function sayFound(words: DOMStringMap, query: string, current: number, count: number): (Node | string)[] {
  if (query === '') return []
  if (count === 0) return [(words.none ?? '').replace('{query}', query)]
  const said = (words.count ?? '').replace('{current}', String(current)).replace('{count}', String(count))
  const button = (way: number, name = '') => {
    const element = document.createElement('button')
    element.type = 'button'
    element.dataset.step = String(way)
    element.textContent = name
    return element
  }
  return [said, button(-1, words.previous), button(1, words.next)]
}

function rangesIn({ text, nodes }: Line, sought: RegExp): Range[] {
  return [...text.matchAll(sought)].map(match => {
    const range = document.createRange()
    const [start, end] = [match.index, match.index + match[0].length]
    const first = nodes.findLast(({ from }) => from <= start)
    const last = nodes.findLast(({ from }) => from < end)
    if (first !== undefined) range.setStart(first.node, start - first.from)
    if (last !== undefined) range.setEnd(last.node, end - last.from)
    return range
  })
}
