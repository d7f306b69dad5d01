/** Checks one file in a thread of its own, so that the page stays at hand. It asks nothing of the network. */
import type { Language } from '../../../src/kernel/words.ts'
import { checkFile } from './check-file.ts'
import { renderVerdict } from './verdict.ts'

/** A file to check, and the key that it is held to. */
export type Question = {
  readonly bytes: ArrayBuffer
  readonly name: string
  readonly vkey: string
  readonly language: Language
}
/** The verdict, ready to be shown. */
export type Answer = { readonly verdict: string }

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { bytes, name, vkey, language } = data
  const answer: Answer = {
    verdict: renderVerdict(checkFile(new Uint8Array(bytes), vkey), name, vkey, language).toString(),
  }
  postMessage(answer)
})
