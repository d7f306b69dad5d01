/** Contents that follow the reading: the section that is being read is marked in the list and named in the strip. */

/** A heading counts as passed once it stands above this share of the window. */
const passedAbove = 0.3

/** Marks in the contents where the reader is. */
export function followReading(main: HTMLElement): void {
  const links = [...main.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')]
  const contents = main.querySelector<HTMLDetailsElement>('.contents')
  const headings = links.flatMap(link => document.getElementById(link.hash.slice(1)) ?? [])
  if (contents === null || headings.length === 0) return
  const passed = new Set<Element>()
  const rootMargin = `1000000px 0px -${(1 - passedAbove) * 100}% 0px`
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) passed[isIntersecting ? 'add' : 'delete'](target)
      const last = headings.findLast(heading => passed.has(heading))
      showWhere(contents, links, last?.id)
    },
    { rootMargin },
  )
  for (const heading of headings) observer.observe(heading)
  contents.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('a') !== null) contents.open = false
  })
}

function showWhere(contents: HTMLElement, links: readonly HTMLAnchorElement[], id: string | undefined): void {
  const here = links.find(link => link.hash === `#${id}`)
  for (const link of links) {
    if (link === here) link.setAttribute('aria-current', 'location')
    else link.removeAttribute('aria-current')
  }
  const name = contents.querySelector('.here-now')
  if (name !== null) name.textContent = here?.querySelector('span')?.textContent ?? ''
  keepInSight(contents.querySelector('nav'), here)
}

/** Scrolls the list alone, never the page. */
function keepInSight(list: HTMLElement | null, link: HTMLElement | undefined): void {
  if (list === null || link === undefined || list.scrollHeight <= list.clientHeight) return
  const [outer, inner] = [list.getBoundingClientRect(), link.getBoundingClientRect()]
  if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top - outer.height / 3
}
