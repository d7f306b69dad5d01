/** What the record says of a number, in its card: where it stands, the chart, how it is computed, and the way to check. */

import type { Measure } from '../../../src/report/index.ts'
import { outlookOf } from '../data/outlook.ts'
import { periodName } from '../data/period.ts'
import { searchOf } from '../data/query.ts'
import { saysStanding } from '../data/says.ts'
import { signAndWord } from '../data/sign.ts'
import { isSpoken } from '../data/standing.ts'
import type { Story } from '../data/story.ts'
import { exactly, figureOfValue, valueLine } from '../data/value.ts'
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import { addressIn } from '../visit.ts'
import { boundOf } from './bound.ts'
import type { Row } from './card-parts.ts'
import { figureOf, lineOf } from './figure.ts'
import { standingCardWords as words } from './standing-words.ts'

/** A target as far as it has come: the figure of today large, the target small after it. Nothing for what has no figure. */
export function renderNow({ standing, mark }: Story, measure: Measure, reader: Reader): Html | undefined {
  const { figure, binding } = standing ?? {}
  if (measure.role !== 'target' || figure === undefined || binding === undefined || mark === 'loading') return undefined
  const { language, say } = reader
  const { digits, scale, unit } = figureOfValue(figure, binding.claim.unit, language, binding.claim.step)
  const isSign = /^[%‰]/.test(unit)
  const after = language === 'zh' ? scale + unit : [scale, unit].filter(part => part !== '').join(' ')
  const bound = boundOf(measure, say)
  const target = `${bound}${language === 'en' && bound !== '' ? ' ' : ''}${lineOf(figureOf(measure, language), language)}`
  return html`<p class="value"><b>${digits}${isSign && unit}</b>${!isSign && after !== '' && html`<small>${after}</small>`}<small class="of">/ ${target}</small></p>`
}

/** Where the number stands: a sign and a word, and the sentence that explains them. */
export function renderStanding({ mark, standing, loading }: Story, { role }: Measure, reader: Reader): Html {
  const says = saysStanding(mark, standing, { role, loading }, reader)
  if (mark === 'untracked' && role === 'background') return html`<p class="state">${says}</p>`
  return html`<p class="state"><b>${signAndWord(mark, reader.say)}</b> ${says}</p>${
    mark === 'loading' &&
    html`<progress class="load" max="1" value="${(loading?.share ?? 0).toFixed(2)}" aria-label="${says}"></progress>`
  }`
}

/** How the number is computed, who owns it, what it rests on. */
export function standingRows(story: Story, reader: Reader): (Row | false)[] {
  const { standing, department, district } = story
  const { definition, binding } = standing ?? {}
  if (standing === undefined || definition === undefined || binding === undefined) return []
  const { say, language, view } = reader
  const outlook = outlookOf(standing)
  const page = addressIn(language, `/data/${definition.id}`)
  return [
    latestRow(story, reader),
    { name: say(words['row.computed']), value: html`${definition.says[language]}` },
    outlook?.isOpen === true &&
      view === 'plain' && { name: say(words['row.projected']), value: html`${outlook.path.methodText[language]}` },
    district !== undefined && { name: say(words['row.district']), value: html`${district[language]}` },
    { name: say(words['row.owner']), value: html`${department?.[language] ?? definition.department}` },
    {
      name: say(words['row.rests']),
      value: html`<a href="${page}${searchOf({ period: binding.period, district: binding.district })}#acts">${restsOn(story, reader)}</a>`,
    },
    view === 'plain' && {
      name: say(words['row.indicator']),
      value: html`<a href="${page}">${definition.name[language]}</a>`,
    },
    view === 'plain' &&
      (standing.notes ?? []).length > 0 && {
        name: say(words['row.notes']),
        value: html`${standing.notes?.map(note => html`<span class="note">${note[language]}</span>`)}`,
      },
  ]
}

/** The newest value of the indicator, where the number speaks of an earlier time. */
function latestRow({ standing, years }: Story, { say, language }: Reader): Row | false {
  const { definition, binding } = standing ?? {}
  const latest = years.findLast(({ value }) => value !== null)
  if (definition === undefined || latest === undefined || latest.value === null) return false
  if (latest.period <= (binding?.period.slice(-4) ?? '')) return false
  const line = valueLine(latest.value, definition.unit, language)
  const values = { period: periodName(latest.period, language), line }
  return {
    name: say(words['row.latest']),
    value: html`${say(words[latest.provisional ? 'latest.sofar' : 'latest.final'], values)}`,
  }
}

function restsOn({ standing }: Story, { say }: Reader): string {
  if (standing?.method === 'reported') return say(words['rests.reported'])
  if (standing?.method === 'formula') return say(words['rests.formula'])
  const acts = standing?.acts ?? 0
  return acts === 1 ? say(words['rests.one']) : say(words['rests.acts'], { count: exactly(acts) })
}

/** The ways to check a number oneself; nothing where nothing is said that could be checked. */
export function renderChecks(story: Story, { say, language }: Reader): Html | undefined {
  if (story.standing?.binding === undefined || !isSpoken(story.mark)) return undefined
  const id = encodeURIComponent(story.measureId)
  return html`<p class="go checks"><a class="first" href="${addressIn(language, '/verify')}?measure=${id}">${say(words['go.check'])}</a><a href="/api/measures/${id}/evidence" download>${say(words['go.evidence'])}</a></p>`
}
