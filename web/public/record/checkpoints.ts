/** Checkpoints and witnesses: what the city signed, when, and who attested it; and the key to hold it to. */
import { parseVkey, toBase64 } from '../../../src/proof/index.ts'
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { readerOf } from '../say.ts'
import { addressIn, dayIn, type Visit } from '../visit.ts'
import { checkpointWords as words } from './checkpoint-words.ts'
import { grouped } from './month.ts'
import type { CheckpointRow, RecordPorts } from './ports.ts'
import { linksIn } from './query.ts'
import type { Telling } from './row.ts'
import { recordWords } from './words.ts'

/** Checkpoints on one page. */
export const checkpointPageSize = 30

/** What the page shows: newest first, one more than a page where there are older ones. */
export type CheckpointsPage = {
  readonly checkpoints: readonly CheckpointRow[]
  readonly isNewest: boolean
  /** The key in force. */
  readonly vkey: string
}

/** The page of checkpoints. */
export function renderCheckpointsPage(page: CheckpointsPage, ports: RecordPorts, site: Site, visit: Visit): Html {
  const reader = readerOf(visit)
  const { say } = reader
  const telling: Telling = { names: ports, links: linksIn(visit.language), reader }
  const shown = page.checkpoints.slice(0, checkpointPageSize)
  const oldest = shown.at(-1)
  return frame({
    ...{ site, visit },
    title: say(words['checkpoints.title']),
    description: say(words['checkpoints.lead']),
    islands: [],
    isPassing: !page.isNewest,
    main: html`<main id="main" class="plain checkpoints">
<p class="back"><a href="${telling.links.list()}">${say(recordWords['record.title'])}</a></p>
<h1>${say(words['checkpoints.title'])}</h1>
<p class="lead">${say(words['checkpoints.lead'])}</p>
${renderKey(page.vkey, telling)}
<h2>${say(words['checkpoints.list'])}</h2>
${shown.length === 0 ? html`<p>${say(words['checkpoints.none'])}</p>` : renderTable(shown, telling)}
<p class="go">${!page.isNewest && html`<a href="${telling.links.checkpoints()}">${say(words['checkpoints.newest'])}</a>`}${page.checkpoints.length > shown.length && html`<a href="${telling.links.checkpoints(oldest?.size)}">${say(words['checkpoints.older'])}</a>`}</p>
<h2>${say(words['witness.title'])}</h2>
<p class="words">${say(words['witness.about'])}</p>
<p class="words">${say(words['witness.become'])}</p>
<pre><code>./yinuo witness --help</code></pre>
</main>`,
  })
}

function renderKey(vkey: string, { reader: { say, language } }: Telling): Html {
  const { name } = parseVkey(vkey)
  return html`<h2>${say(words['key.title'])}</h2>
<p class="words">${say(words['key.about'], { name })}</p>
<pre class="vkey" tabindex="0">${vkey}</pre>
<p class="words">${say(words['key.pin'])}</p>
<pre tabindex="0"><code>./yinuo verify FILE --vkey '${vkey}'</code></pre>
<p class="go"><a href="/log/vkey">/log/vkey</a><a href="/log/checkpoint">/log/checkpoint</a><a href="${addressIn(language, '/verify')}">${say(recordWords['record.verify'])}</a></p>`
}

function renderTable(rows: readonly CheckpointRow[], { reader }: Telling): Html {
  const { say, language } = reader
  const heads = (['when', 'size', 'root', 'witnesses'] as const).map(
    head => html`<th scope="col" class="${head === 'size' && 'figure'}">${say(words[`checkpoints.${head}`])}</th>`,
  )
  const row = ({ at, size, root, witnesses }: CheckpointRow) =>
    html`<tr><th scope="row"><time datetime="${at}">${dayIn(language, at.slice(0, 10))} ${at.slice(11, 19)}</time></th><td class="figure">${grouped(size)}</td><td><code>${toBase64(root)}</code></td><td>${witnesses.length === 0 ? say(words['checkpoints.alone']) : html`<ul>${witnesses.map(({ name, at: when }) => html`<li>${name}${when !== undefined && html` <small><time datetime="${when}">${when.slice(11, 19)}</time></small>`}</li>`)}</ul>`}</td></tr>\n`
  return html`<table class="signed"><thead><tr>${heads}</tr></thead><tbody>${rows.map(row)}</tbody></table>`
}
