/** Gets files of a log over HTTP: patient with a busy server, strict about how much comes. */
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf } from '../../kernel/failure.ts'
import { Problem } from '../../kernel/problem.ts'
import { verifyProblems } from './problems.ts'

/** The largest file of a log: an entry bundle of 256 entries of 65,535 bytes, each with its length. */
const largest = 256 * 65_537
const patienceMs = 60_000
const tries = 6

/**
 * A file of a log; undefined where there is none at that address.
 *
 * @throws Problem verify.log-unreachable
 */
export async function get(url: URL): Promise<Uint8Array | undefined> {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask(url)
    if (answer instanceof Uint8Array) return answer
    if (answer === 'none') return undefined
    if (attempt === tries || !answer.mayPass) throw unreachable(url, answer.reason)
    await wait(Math.min(answer.afterMs ?? 250 * 2 ** attempt, patienceMs))
  }
}

const unreachable = (url: URL, reason: string) =>
  new Problem(verifyProblems['log-unreachable'], { url: url.href, reason })

type Refusal = { readonly reason: string; readonly mayPass: boolean; readonly afterMs?: number }

async function ask(url: URL): Promise<Uint8Array | 'none' | Refusal> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) })
    if (response.ok) return await readAll(url, response)
    await response.body?.cancel()
    if (response.status === 404) return 'none'
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    const isBusy = response.status === 429 || response.status >= 500
    const later = Number.isFinite(seconds) ? { afterMs: seconds * 1000 } : {}
    return { reason: `HTTP ${response.status}`, mayPass: isBusy, ...later }
  } catch (error) {
    if (error instanceof Problem) throw error
    // fetch fails with a TypeError whose cause knows more; a timeout is one of its own.
    const cause = error instanceof Error ? (error.cause ?? error) : error
    return { reason: codeOf(cause), mayPass: true }
  }
}

async function readAll(url: URL, response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > largest) throw unreachable(url, `> ${largest} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
