/** The check in an act's page: the checking code comes only when somebody asks for it. */

const place = document.querySelector<HTMLElement>('.proof .check')
if (place !== null) {
  place.hidden = false
  place.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-check]') : null
    if (button !== null) void check(place, button.dataset.check === 'spoilt')
  })
}

async function check(place: HTMLElement, isSpoilt: boolean): Promise<void> {
  const said = place.querySelector<HTMLElement>('.checked')
  if (said === null) return
  said.textContent = said.dataset.working ?? ''
  try {
    const { tellCheck } = await import('./tell-check.ts')
    tellCheck(document, said, isSpoilt)
  } catch (error) {
    said.textContent = said.dataset.failed ?? ''
    throw error
  }
}
