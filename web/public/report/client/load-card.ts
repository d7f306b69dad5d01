/** Brings a card: from the page where it stands ready, else from the card's own address. */

/** Cards that were asked for, by anchor; each is asked for once. */
const asked = new Map<string, Promise<DocumentFragment | undefined>>()

/** A copy of the card, for each time it is shown; `undefined` where it can't be had. */
export async function loadCard(main: HTMLElement, anchor: string): Promise<DocumentFragment | undefined> {
  const coming = asked.get(anchor) ?? bring(main, anchor)
  asked.set(anchor, coming)
  const card = await coming
  if (card === undefined) asked.delete(anchor)
  return card && document.importNode(card, true)
}

async function bring(main: HTMLElement, anchor: string): Promise<DocumentFragment | undefined> {
  const ready = main.querySelector<HTMLTemplateElement>('template#cards')
  if (ready !== null) return inFragment(ready.content.querySelector(`article[data-card="${anchor}"]`))
  const mark = main.querySelector<HTMLAnchorElement>(`a[data-card="${anchor}"]`)
  if (mark === null) return undefined
  const response = await fetch(`${mark.href}?part=card`).catch(() => undefined)
  if (response?.ok !== true) return undefined
  const parsed = new DOMParser().parseFromString(await response.text(), 'text/html')
  return inFragment(parsed.querySelector(`article[data-card="${anchor}"]`))
}

function inFragment(card: Element | null): DocumentFragment | undefined {
  if (card === null) return undefined
  const fragment = document.createDocumentFragment()
  fragment.append(document.importNode(card, true))
  return fragment
}
