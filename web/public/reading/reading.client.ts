/** Handing in a file: drop it anywhere on the page, see how far it is, read the report in place. */
import { startReport } from '../report/client/start.ts'

/** Larger files are not sent: the server would refuse them after the wait. */
const largestFile = 20 * 2 ** 20

const form = document.querySelector<HTMLFormElement>('form.hand-in')
if (form !== null) startForm(form)
const report = document.querySelector<HTMLElement>('main.report')
if (report !== null) startReport(report)

function startForm(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]')
  form.classList.add('live')
  form.querySelector<HTMLElement>('.drop')?.removeAttribute('hidden')
  form.addEventListener('submit', event => {
    const file = input?.files?.[0]
    if (file === undefined) return
    event.preventDefault()
    send(form, file)
  })
  input?.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file !== undefined) send(form, file)
  })
  document.addEventListener('dragover', event => {
    event.preventDefault()
    form.classList.add('over')
  })
  document.addEventListener('dragleave', () => form.classList.remove('over'))
  document.addEventListener('drop', event => {
    event.preventDefault()
    form.classList.remove('over')
    const file = event.dataTransfer?.files[0]
    if (file !== undefined) send(form, file)
  })
}

function send(form: HTMLFormElement, file: File): void {
  if (file.size > largestFile) {
    const size = (file.size / 2 ** 20).toFixed(1)
    tell(form, (form.dataset.toolarge ?? '').replace('{size}', size))
    return
  }
  const body = new FormData()
  body.append('file', file)
  const request = new XMLHttpRequest()
  const say = (text = '', percent = 0) => {
    tell(form, text.replace('{name}', file.name).replace('{percent}', String(percent)))
    const bar = form.querySelector('progress')
    if (bar !== null) Object.assign(bar, { hidden: false, value: percent })
  }
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    say(form.dataset.sending, Math.round((loaded / total) * 100)),
  )
  request.upload.addEventListener('load', () => say(form.dataset.reading, 100))
  request.addEventListener('error', () => tell(form, form.dataset.lost ?? ''))
  request.addEventListener('load', () => show(request.responseText))
  request.open('POST', form.action)
  request.setRequestHeader('accept', 'text/html')
  request.send(body)
}

function tell(form: HTMLFormElement, text: string): void {
  const progress = form.querySelector('.progress')
  if (progress !== null) progress.textContent = text
  form.querySelector('progress')?.setAttribute('hidden', '')
}

/** Puts the answer in place of the form; going back brings the form again. */
function show(answer: string): void {
  const page = new DOMParser().parseFromString(answer, 'text/html')
  const main = page.querySelector('main')
  if (main === null) return
  document.querySelector('main')?.replaceWith(main)
  document.title = page.title
  const again = main.querySelector<HTMLFormElement>('form.hand-in')
  if (again !== null) {
    startForm(again)
    again.querySelector<HTMLElement>('input')?.focus()
    return
  }
  history.pushState({ isRead: true }, '', location.pathname)
  window.addEventListener('popstate', () => history.state === null && location.hash === '' && location.reload())
  window.scrollTo(0, 0)
  if (main.classList.contains('report')) startReport(main)
}
