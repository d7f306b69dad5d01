/** The table of numbers narrows and sorts without a reload: the same addresses, fetched and put in place. */

/** Each keystroke within so many milliseconds of the next is not asked for. */
const pauseMs = 200

/** What was asked for last; an answer to anything before it comes too late. */
type Asking = { readonly main: HTMLElement; timer: number; last: AbortController }

const main = document.querySelector<HTMLElement>('main.glance')
if (main !== null) start({ main, timer: 0, last: new AbortController() })

function start(asking: Asking): void {
  const { main } = asking
  main.addEventListener('click', event => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#numbers a[href^="?"]') : null
    if (link === null || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void show(asking, link.href)
  })
  main.addEventListener('submit', event => {
    if (!(event.target instanceof HTMLFormElement) || event.target.className !== 'filter') return
    event.preventDefault()
    void show(asking, addressOf(event.target))
  })
  main.addEventListener('input', event => {
    const form = event.target instanceof Element ? event.target.closest('form') : null
    if (form === null) return
    clearTimeout(asking.timer)
    asking.timer = window.setTimeout(() => void show(asking, addressOf(form)), pauseMs)
  })
}

function addressOf(form: HTMLFormElement): string {
  const said = [...new FormData(form)].filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)])
  return `${location.pathname}?${new URLSearchParams(said)}#numbers`
}

async function show(asking: Asking, address: string): Promise<void> {
  asking.last.abort()
  asking.last = new AbortController()
  const response = await fetch(address, { signal: asking.last.signal }).catch(() => undefined)
  if (response === undefined) return
  if (!response.ok) {
    location.assign(address)
    return
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  history.replaceState(null, '', address)
  const giveBack = focusIn(asking.main)
  replacePart(asking.main, page, '#numbers-list')
  replacePart(asking.main, page, '.filter')
  const [count, counted] = [asking.main, page].map(each => each.querySelector('#numbers .count'))
  if (count && counted) count.textContent = counted.textContent
  giveBack?.()
}

/** Puts the answer's part in place of the page's; a form that is being used stays as it is. */
function replacePart(main: HTMLElement, page: Document, part: string): void {
  const here = main.querySelector(part)
  const there = page.querySelector(part)
  if (here === null || there === null) return
  if (part === '.filter' && here.contains(document.activeElement)) return
  here.replaceWith(there)
}

/** Remembers which column's head had the focus, and gives it back once the table is there anew. */
function focusIn(main: HTMLElement): (() => void) | undefined {
  const heads = () => [...main.querySelectorAll<HTMLElement>('#numbers thead a')]
  const index = heads().indexOf(document.activeElement as HTMLElement) // Whatever has the focus; -1 where it is no head.
  return index < 0 ? undefined : () => heads()[index]?.focus()
}
