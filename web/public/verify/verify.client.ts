/** Takes a file, has it checked in a thread of its own, and shows the verdict. The file goes nowhere else. */
import type { Answer, Question } from './worker.ts'

/** Larger files are not opened. */
const largestFile = 64 * 2 ** 20

/** The page's form, a thread that stands ready, and the one that checks, if one does. */
type Checking = {
  readonly form: HTMLFormElement
  readonly place: HTMLElement
  /** Made when the page opens, so that the network may be off by the time that a file is chosen. */
  ready: Worker
  busy: Worker | undefined
}

const form = document.querySelector<HTMLFormElement>('form.hand-in')
const place = document.querySelector<HTMLElement>('.verdict-place')
if (form !== null && place !== null) start({ form, place, ready: makeWorker(), busy: undefined })

function makeWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
}

function start(checking: Checking): void {
  const { form } = checking
  form.hidden = false
  document.querySelector('.unscripted')?.remove()
  const input = form.querySelector<HTMLInputElement>('input[type=file]')
  input?.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file !== undefined) void take(checking, file)
    // The same file may be chosen again, after it was changed.
    input.value = ''
  })
  form.querySelector('.stop')?.addEventListener('click', () => {
    end(checking, form.dataset.stopped)
    input?.focus()
  })
  if (form.dataset.evidence !== undefined) void fetchAndTake(checking, form.dataset.evidence)
  document.addEventListener('dragover', event => {
    event.preventDefault()
    form.classList.add('over')
  })
  document.addEventListener('dragleave', () => form.classList.remove('over'))
  document.addEventListener('drop', event => {
    event.preventDefault()
    form.classList.remove('over')
    const file = event.dataTransfer?.files[0]
    if (file !== undefined) void take(checking, file)
  })
}

/** The evidence that the address asks for, fetched as anyone gets it, then checked as any file is. */
async function fetchAndTake(checking: Checking, address: string): Promise<void> {
  const { dataset } = checking.form
  say(checking, dataset.fetching, false)
  const bytes = await fetch(address).then(
    answer => (answer.ok ? answer.blob() : undefined),
    () => undefined,
  )
  // Meanwhile a file may have been chosen: that one is meant.
  if (checking.busy !== undefined) return
  if (bytes === undefined) return end(checking, dataset.unfetched)
  await take(checking, new File([bytes], 'evidence.zip'))
}

async function take(checking: Checking, file: File): Promise<void> {
  const { form, place } = checking
  const { dataset } = form
  const size = `${(file.size / 2 ** 20).toFixed(1)} MB`
  end(checking)
  place.replaceChildren()
  if (file.size > largestFile) {
    end(checking, dataset.toolarge?.replace('{size}', size))
    return
  }
  say(checking, dataset.working?.replace('{name}', () => file.name).replace('{size}', size), true)
  const worker = checking.ready
  checking.ready = makeWorker()
  checking.busy = worker
  worker.addEventListener('error', () => end(checking, dataset.broken))
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    end(checking)
    place.innerHTML = data.verdict
    place.focus()
    place.scrollIntoView({ block: 'start' })
  })
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (checking.busy !== worker) return
  if (bytes === undefined) return end(checking, dataset.broken)
  const language = dataset.language === 'en' ? 'en' : 'zh'
  const question: Question = { bytes, name: file.name, vkey: dataset.vkey ?? '', language }
  worker.postMessage(question, [bytes])
}

function end(checking: Checking, said?: string): void {
  checking.busy?.terminate()
  checking.busy = undefined
  say(checking, said, false)
}

function say({ form }: Checking, text: string | undefined, isWorking: boolean): void {
  const said = form.querySelector('.progress')
  if (said !== null) said.textContent = text ?? ''
  for (const part of form.querySelectorAll<HTMLElement>('progress, .stop')) part.hidden = !isWorking
}
