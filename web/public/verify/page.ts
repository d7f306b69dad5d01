/** The page on which evidence is checked, in the reader's own browser. */
import { parseVkey } from '../../../src/proof/index.ts'
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { type Reader, readerOf } from '../say.ts'
import { addressIn, type Visit } from '../visit.ts'
import { verifyWords as words } from './words.ts'

/**
 * The page; `vkey` is the key that files are held to. With the id of a number its evidence is fetched and checked at
 * once, as it is given to anyone.
 */
export function renderVerifyPage(vkey: string, site: Site, visit: Visit, measure?: string): Html {
  const reader = readerOf(visit)
  const { say } = reader
  return frame({
    ...{ site, visit },
    title: say(words['verify.title']),
    description: say(words['verify.description']),
    islands: ['verify'],
    main: html`<main id="main" class="plain verify">
<h1>${say(words['verify.title'])}</h1>
<p class="lead">${say(words['verify.lead'])}</p>
${renderHandIn(vkey, measure, reader)}
${measure !== undefined && html`<p class="go"><a href="${evidenceOf(measure)}" download>${say(words['verify.asked'])}</a></p>`}
<p class="newer unscripted" role="note">${say(words['verify.plain'])}</p>
<div class="verdict-place" tabindex="-1"></div>
<section><h2>${say(words['sample.title'])}</h2><p class="words">${say(words['sample.about'])}</p>
<p class="go"><a href="${addressIn(visit.language, '/')}">${say(words['sample.report'])}</a><a href="${addressIn(visit.language, '/record')}">${say(words['sample.record'])}</a></p></section>
<section><h2>${say(words['own.title'])}</h2><p class="words">${say(words['own.about'])}</p>
<pre tabindex="0"><code>./yinuo verify FILE.zip --vkey '${vkey}'</code></pre>
<p class="words">${say(words['own.key'])}</p>
<pre class="vkey" tabindex="0">${vkey}</pre>
<p class="go"><a href="${addressIn(visit.language, '/record/checkpoints')}">${say(words['own.checkpoints'])}: ${parseVkey(vkey).name}</a></p></section>
</main>`,
  })
}

function evidenceOf(measure: string): string {
  return `/api/measures/${encodeURIComponent(measure)}/evidence`
}

/** Shown by the script, which is all that it is for; what the script says stands ready in its attributes. */
function renderHandIn(vkey: string, measure: string | undefined, { language, say }: Reader): Html {
  const spoken = (['working', 'tooLarge', 'stopped', 'broken', 'fetching', 'unfetched'] as const).map(
    key => html` data-${key.toLowerCase()}="${words[`verify.${key}`][language]}"`,
  )
  return html`<form class="hand-in live" hidden data-vkey="${vkey}" data-language="${language}"${measure !== undefined && html` data-evidence="${evidenceOf(measure)}"`}${spoken}>
<p class="drop">${say(words['verify.drop'])}</p>
<input id="file" type="file" accept=".zip,.tlog-proof" aria-describedby="kinds local">
<label for="file">${say(words['verify.file'])}</label>
<p class="help" id="kinds">${say(words['verify.kinds'])}</p>
<p class="help" id="local">${say(words['verify.local'])}</p>
<p class="progress" role="status"></p>
<progress hidden></progress>
<button type="button" class="stop" hidden>${say(words['verify.stop'])}</button>
</form>`
}
