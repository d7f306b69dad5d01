/** Cards that open where one reads: beside the line on a desk, from below on a phone. */
import { loadCard } from './load-card.ts'

/** The place of the cards on a page. */
type Desk = {
  readonly main: HTMLElement
  readonly sheet: HTMLElement
  readonly body: HTMLElement
  /** The anchor of the card that is open, `m-12`; only `open` and `shut` change it. */
  shown: string | undefined
}

/** Keys that lead to the next or the previous card while a mark or the card has the focus. */
const stepOf: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 }

/** The lowest place in the window, as a share of its height, where a mark is seen above a card from below. */
const seenAbove = 0.34

/** Opens cards beside the line, by pointer and by keys. */
export function openCards(main: HTMLElement): void {
  const sheet = main.querySelector<HTMLElement>('#sheet')
  const body = sheet?.querySelector<HTMLElement>('.sheet-body') ?? null
  if (sheet === null || body === null) return
  const desk: Desk = { main, sheet, body, shown: undefined }
  main.addEventListener('click', event => onClick(desk, event))
  main.addEventListener('pointerdown', event => {
    const anchor = anchorOf(event.target)
    if (anchor !== undefined) void loadCard(main, anchor)
  })
  document.addEventListener('keydown', event => onKey(desk, event))
  window.addEventListener('popstate', () => showAddressed(desk))
  showAddressed(desk)
}

function onClick(desk: Desk, event: MouseEvent): void {
  const isClose = event.target instanceof Element && event.target.closest('.close') !== null
  if (isClose) leave(desk)
  const anchor = anchorOf(event.target)
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (anchor === undefined || !isPlain) return
  event.preventDefault()
  go(desk, anchor, 'card')
}

function onKey(desk: Desk, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
  const step = stepOf[event.key]
  if (event.key === 'Escape' && desk.shown !== undefined) leave(desk)
  else if (step !== undefined && stepBy(desk, step)) event.preventDefault()
}

/** Goes to the next or previous of its kind; whether there was one to go to. */
function stepBy(desk: Desk, step: 1 | -1): boolean {
  const isInCard = desk.sheet.contains(document.activeElement)
  const [kind, number] = (isInCard ? desk.shown : anchorOf(document.activeElement))?.split('-') ?? []
  const next = `${kind}-${Number(number) + step}`
  const mark = markOf(desk, next)
  if (mark === null) return false
  if (desk.shown === undefined) mark.focus()
  else go(desk, next, isInCard ? 'card' : 'mark')
  return true
}

/** Opens a card by the reader's own doing: the address says so, and going back closes it. */
function go(desk: Desk, anchor: string, focus: 'card' | 'mark'): void {
  const address = `${desk.main.querySelector<HTMLElement>('.text')?.dataset.report ?? ''}#${anchor}`.replace(/^#+/, '#')
  if (desk.shown === undefined) history.pushState({ card: true }, '', address)
  else history.replaceState(history.state, '', address)
  void open(desk, anchor, focus)
}

async function open(desk: Desk, anchor: string, focus: 'card' | 'mark'): Promise<void> {
  const mark = markOf(desk, anchor)
  if (mark === null) return
  desk.shown = anchor
  setMarked(desk, anchor)
  if (desk.sheet.hidden) desk.body.textContent = desk.sheet.dataset.loading ?? ''
  desk.sheet.hidden = false
  desk.sheet.setAttribute('aria-busy', 'true')
  bringIntoSight(desk, mark)
  if (focus === 'mark') mark.focus({ preventScroll: true })
  const card = await loadCard(desk.main, anchor)
  if (desk.shown !== anchor) return
  if (card === undefined) {
    location.assign(mark.href)
    return
  }
  desk.body.replaceChildren(card)
  desk.sheet.removeAttribute('aria-busy')
  desk.sheet.scrollTop = 0
  if (focus === 'card') desk.body.querySelector<HTMLElement>('#card-title')?.focus({ preventScroll: true })
}

/** Closes the card by the reader's own doing, and steps back in the history where opening it had stepped forward. */
function leave(desk: Desk): void {
  shut(desk)
  const state: unknown = history.state
  if (typeof state === 'object' && state !== null && 'card' in state) history.back()
  else history.replaceState(null, '', location.pathname + location.search)
}

function shut(desk: Desk): void {
  const mark = desk.shown === undefined ? null : markOf(desk, desk.shown)
  desk.shown = undefined
  desk.sheet.hidden = true
  setMarked(desk, undefined)
  mark?.focus({ preventScroll: true })
}

/** Shows the card that the address names, or none. */
function showAddressed(desk: Desk): void {
  const anchor = location.hash.slice(1)
  if (/^[mc]-\d+$/.test(anchor) && markOf(desk, anchor) !== null) void open(desk, anchor, 'mark')
  else if (desk.shown !== undefined) shut(desk)
}

/** Marks every part of what is shown: a promise is cut where numbers stand in it. */
function setMarked({ main }: Desk, anchor: string | undefined): void {
  for (const mark of main.querySelectorAll('.text .open')) {
    mark.classList.remove('open')
    mark.removeAttribute('aria-expanded')
  }
  for (const mark of main.querySelectorAll(`.text :is([data-card="${anchor}"], [data-in="${anchor}"])`))
    mark.classList.add('open')
  if (anchor !== undefined) markOf({ main }, anchor)?.setAttribute('aria-expanded', 'true')
}

function bringIntoSight(desk: Desk, mark: HTMLElement): void {
  const { top, bottom } = mark.getBoundingClientRect()
  const isFromBelow = getComputedStyle(desk.sheet).position === 'fixed'
  const lowest = window.innerHeight * (isFromBelow ? seenAbove : 1)
  if (top < 64 || bottom > lowest) window.scrollBy({ top: top - lowest * 0.6 })
}

function markOf({ main }: Pick<Desk, 'main'>, anchor: string): HTMLAnchorElement | null {
  return main.querySelector<HTMLAnchorElement>(`.text a[data-card="${anchor}"]`)
}

function anchorOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('a[data-card]')?.dataset.card : undefined
}
