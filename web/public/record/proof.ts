/** The proof of an act for people: what is proved in three sentences, the drawing, the check, and all of it to keep. */
import { encodeEntry, fromUtf8, leafHash, parseVkey, toBase64, toHex } from '../../../src/proof/index.ts'
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import { dayIn } from '../visit.ts'
import { branchesOf } from './branches.ts'
import { renderDrawing } from './drawing.ts'
import { grouped } from './month.ts'
import type { ActDetail, CheckpointRow } from './ports.ts'
import { proofWords as words } from './proof-words.ts'
import { timeOf } from './row.ts'

/** An act that stands in the log under a checkpoint. */
type Proved = {
  readonly act: Extract<ActDetail['act'], { state: 'placed' }>
  readonly proof: NonNullable<ActDetail['proof']>
}

/** The section on an act's proof; an act that waits is told to be on its way. */
export function renderProof({ act, proof }: ActDetail, reader: Reader): Html {
  const { say } = reader
  const head = html`<h2 id="proof-title">${say(words['proof.title'])}</h2>`
  if (act.state === 'waiting' || proof === undefined)
    return html`<section class="proof" id="proof" aria-labelledby="proof-title">${head}<p role="status">${say(words['proof.waiting'])}</p></section>`
  const proved = { act, proof }
  const leaf = encodeEntry(act.entry)
  const hash = toHex(leafHash(leaf))
  const { checkpoint, vkey } = proof
  const origin = parseVkey(vkey).name
  const drawn = {
    ...{ index: act.index, size: checkpoint.size, leaf: hash, root: toHex(checkpoint.root), origin },
    witnesses: checkpoint.witnesses.length,
  }
  return html`<section class="proof" id="proof" aria-labelledby="proof-title">${head}
<div class="parts"><figure>${renderDrawing(drawn, reader)}</figure>
<div class="told">${renderStory(proved, reader)}
${renderCheck(reader)}
${renderDownloads(act.id, reader)}</div></div>
${renderHashes(proved, hash, reader)}
<details class="raw"><summary>${say(words['leaf.title'])}</summary><p class="help">${say(words['leaf.about'])}</p><pre id="leaf" tabindex="0">${fromUtf8(leaf)}</pre></details>
<details class="raw"><summary>${say(words['note.title'])}</summary><pre id="checkpoint" tabindex="0">${checkpoint.note}</pre><p class="help">${say(words['note.key'])}</p><pre id="vkey" tabindex="0">${vkey}</pre></details>
</section>`
}

function renderStory({ act, proof: { checkpoint } }: Proved, { say, language }: Reader): Html {
  const steps = branchesOf(act.index, checkpoint.size).length
  const when = `${dayIn(language, checkpoint.at.slice(0, 10))} ${timeOf(checkpoint.at)}`
  return html`<ol class="story"><li>${say(words['proof.first'])}</li><li>${say(words['proof.second'], { steps, size: grouped(checkpoint.size) })}</li><li>${say(words['proof.third'], { when })} ${witnessesIn(checkpoint, { say, language })}</li></ol>`
}

function witnessesIn({ witnesses }: CheckpointRow, { say, language }: Pick<Reader, 'say' | 'language'>): string {
  if (witnesses.length === 0) return say(words['proof.alone'])
  const names = witnesses.map(({ name }) => name).join(language === 'zh' ? '、' : ', ')
  return say(words['proof.witnessed'], { names: language === 'zh' ? `${names} ` : names })
}

/** The check is done by a script; without one its place stays empty. What it says stands ready in the page. */
function renderCheck({ say }: Reader): Html {
  return html`<div class="check" hidden><h3>${say(words['check.title'])}</h3><p class="help">${say(words['check.about'])}</p>
<p class="go"><button type="button" class="primary" data-check="true">${say(words['check.start'])}</button><button type="button" data-check="spoilt">${say(words['check.spoil'])}</button></p>
<div class="checked" role="status" data-working="${say(words['check.working'])}" data-failed="${say(words['check.failed'])}"></div></div>`
}

function renderDownloads(id: string, { say }: Reader): Html {
  const address = `/api/acts/${encodeURIComponent(id)}`
  return html`<p class="go"><a href="${address}/proof" download>${say(words['download.proof'])}</a><a href="${address}">${say(words['download.json'])}</a></p>`
}

function renderHashes({ act, proof }: Proved, leaf: string, { say }: Reader): Html {
  const branches = branchesOf(act.index, proof.checkpoint.size)
  const row = (step: string | number, side: string, count: number, hash: string, encoded: string) =>
    html`<tr><td>${step}</td><td>${side}</td><td class="figure">${grouped(count)}</td><td><code data-hash="${encoded}">${hash}</code></td></tr>\n`
  const rows = proof.hashes.map((hash, at) => {
    const { side, count } = branches[at] ?? { side: 'left', count: 0 }
    return row(at + 1, say(words[`hashes.${side}`]), count, toHex(hash), toBase64(hash))
  })
  const root = toHex(proof.checkpoint.root)
  return html`<details class="raw hashes"><summary>${say(words['hashes.title'])}</summary><div class="scrolls" role="region" tabindex="0" aria-label="${say(words['hashes.title'])}"><table data-index="${act.index}"><thead><tr>${(['step', 'side', 'count', 'hash'] as const).map(word => html`<th scope="col" class="${word === 'count' && 'figure'}">${say(words[`hashes.${word}`])}</th>`)}</tr></thead><tbody>${row(say(words['hashes.leaf']), '', 1, leaf, '')}${rows}${row(say(words['hashes.root']), '', proof.checkpoint.size, root, '')}</tbody></table></div></details>`
}
