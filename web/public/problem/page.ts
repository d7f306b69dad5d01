/** Pages that say what happened and what can be done: nothing here, something broke, no report yet. */
import type { ProblemDocument } from '../../../src/kernel/problem.ts'
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { sayIn } from '../say.ts'
import { addressIn, type Visit } from '../visit.ts'
import { problemWords as words } from './words.ts'

/** The page of a problem document (RFC 9457). */
export function renderProblem(problem: ProblemDocument, site: Site, visit: Visit): Html {
  const { title, detail, wayOut, status } = problem
  const say = sayIn(visit.language)
  const again = status >= 500 || status === 429
  return frame({
    ...{ site, visit, title },
    description: detail,
    islands: [],
    isPassing: true,
    main: html`<main id="main" class="plain message">
<p class="status">${status}</p>
<h1>${title}</h1>
<p>${detail}</p>
<p>${wayOut}</p>
<p class="go">${again && html`<a href="">${say(words['problem.retry'])}</a>`}<a href="${addressIn(visit.language, '/')}">${say(words['problem.home'])}</a><a href="${addressIn(visit.language, '/reports')}">${say(words['problem.reports'])}</a></p>
</main>`,
  })
}

/** The front page of a city without a report: what will be here, and how to begin. */
export function renderEmptyCity(site: Site, visit: Visit): Html {
  const say = sayIn(visit.language)
  const title = say(words['empty.title'])
  return frame({
    ...{ site, visit, title },
    description: say(words['empty.about']),
    islands: [],
    main: html`<main id="main" class="plain message">
<h1>${title}</h1>
<p>${say(words['empty.about'])}</p>
<h2>${say(words['empty.begin'])}</h2>
<p>${say(words['empty.import'])}</p>
<pre><code>./yinuo import report.docx</code></pre>
<p>${say(words['empty.kinds'])}</p>
<p>${say(words['empty.try'])} <a href="${addressIn(visit.language, '/reading')}">${say(words['empty.reading'])}</a></p>
</main>`,
  })
}
