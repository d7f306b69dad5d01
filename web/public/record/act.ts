/** The page of one act: what was done, by whom and under which rule, what came before and after, and its proof. */
import { frame, type Site } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { readerOf } from '../say.ts'
import { dayIn, type Visit } from '../visit.ts'
import { actWords as words } from './act-words.ts'
import { renderFields, renderMoment } from './fields.ts'
import type { ActDetail, LinkedAct, RecordPorts } from './ports.ts'
import { renderProof } from './proof.ts'
import { linksIn } from './query.ts'
import { renderWho, type Telling } from './row.ts'
import { departmentNameOf, kindNameOf, sentenceOf, signOf } from './sentence.ts'
import { recordWords } from './words.ts'

/** The page of an act. */
export function renderActPage(detail: ActDetail, ports: RecordPorts, site: Site, visit: Visit): Html {
  const reader = readerOf(visit)
  const { language, say } = reader
  const telling: Telling = { names: ports, links: linksIn(language), reader }
  const { entry } = detail.act
  const sentence = sentenceOf(ports, entry, language)
  const kind = kindNameOf(ports, entry.kind, language)
  const isSynthetic = entry.synthetic === true
  const described = {
    ...{ kind, sentence, department: departmentNameOf(ports, entry.department, language) },
    day: dayIn(language, entry.at.slice(0, 10)),
  }
  return frame({
    ...{ site, visit },
    title: sentence,
    description: say(words['act.description'], described),
    canonical: `/record/acts/${encodeURIComponent(detail.act.id)}`,
    islands: detail.proof === undefined ? [] : ['record'],
    main: html`<main id="main" class="plain act" data-language="${language}">
<p class="back"><a href="${telling.links.list()}">${say(recordWords['record.title'])}</a></p>
<header><span class="sign" aria-hidden="true">${signOf(ports, entry.kind, language)}</span><h1>${sentence}</h1>
<p class="meta">${renderMoment(entry.at, telling)}${renderWho(entry, telling)}</p></header>
${isSynthetic && html`<p class="notice" role="note">${say(words['act.syntheticNote'])}</p>`}
<section aria-labelledby="public-title"><h2 id="public-title">${say(words['act.public'])}</h2>
${renderFields(detail.act, telling)}</section>
${renderProof(detail, reader)}
${renderLinks(detail, telling)}
${renderPrivate(detail, telling)}
</main>`,
  })
}

function renderLinks({ act, earlier, later, proof }: ActDetail, telling: Telling): Html {
  const { links, reader } = telling
  const { say } = reader
  const isNewest = act.state === 'waiting' || act.index + 1 >= (proof?.checkpoint.size ?? 0)
  const rows = [
    ...earlier.map(link => renderLink(say(words[`earlier.${link.as}`]), link, telling)),
    ...later.map(link => renderLink(say(words[`later.${link.as}`]), link, telling)),
  ]
  return html`<section aria-labelledby="links-title"><h2 id="links-title">${say(words['links.title'])}</h2>
${rows.length === 0 ? html`<p>${say(words['links.none'])}</p>` : html`<ul class="linked">${rows}</ul>`}
${
  act.state === 'placed' &&
  html`<p class="go">${act.index > 0 && html`<a href="${links.at(act.index - 1)}" rel="prev">${say(words['links.previous'])}</a>`}${!isNewest && html`<a href="${links.at(act.index + 1)}" rel="next">${say(words['links.next'])}</a>`}</p>`
}</section>`
}

function renderLink(how: string, { act, entry }: LinkedAct, telling: Telling): Html {
  const { names, links, reader } = telling
  const said = entry === undefined ? act : sentenceOf(names, entry, reader.language)
  return html`<li><span>${how}</span> <a href="${links.act(act)}">${said}</a>${entry !== undefined && html` <small>${dayIn(reader.language, entry.at.slice(0, 10))}</small>`}</li>\n`
}

function renderPrivate({ act: { entry }, privatePart }: ActDetail, { reader: { say } }: Telling): Html {
  return html`<section aria-labelledby="private-title"><h2 id="private-title">${say(words['private.title'])}</h2>
<p class="words">${say(words[`private.${privatePart}`])}</p>
${entry.private !== undefined && html`<p class="help">${say(words['private.seal'])} <code>${entry.private}</code></p>`}
</section>`
}
