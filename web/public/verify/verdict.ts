/** The verdict on a file, in words: what came out, whose key was trusted, and every check. */
import { checkTitles } from '../../../src/evidence/index.ts'
import { fill, type Language, type Text, type Values } from '../../../src/kernel/words.ts'
import { type Html, html } from '../html.ts'
import { renderLine } from '../record/checked.ts'
import { renderMark } from '../record/marks.ts'
import { type Figure, figureOf, lineOf } from '../report/figure.ts'
import type { Finding } from './check-file.ts'
import { verdictWords as words } from './verdict-words.ts'

/** How a verdict is marked: always with a sign and a word. */
type Mark = 'passed' | 'failed' | 'foreign'

/** What is said of a file that was checked; `vkey` is this city's key. */
export function renderVerdict(finding: Finding, name: string, vkey: string, language: Language): Html {
  const say = (text: Text, values?: Values) => fill(text, language, values)
  const box = (mark: Mark, title: Text, about: string, rest?: Html) =>
    html`<section class="found-true ${mark}" aria-labelledby="verdict-title"><h2 id="verdict-title">${renderMark(mark)}${title[language]}</h2><p class="help">${say(words['verdict.file'], { name })}</p><p>${about}</p>${rest}</section>`
  switch (finding.kind) {
    case 'refused':
      return box('failed', words['verdict.refused'], finding.because[language])
    case 'act': {
      const holds = finding.checks.every(({ state }) => state !== 'failed')
      const lines = finding.checks.map(({ state, says, values }) => ({ state, said: say(says, values) }))
      const about = say(words[holds ? 'verdict.holdsAct' : 'verdict.failsAbout'])
      const rest = html`<pre tabindex="0">${finding.entry}</pre>${renderChecks(lines, language)}`
      return box(holds ? 'passed' : 'failed', words[holds ? 'verdict.holds' : 'verdict.fails'], about, rest)
    }
    case 'number':
      return renderNumber(finding, vkey, language, box)
  }
}

type Numbered = Extract<Finding, { kind: 'number' }>
type Box = (mark: Mark, title: Text, about: string, rest?: Html) => Html

function renderNumber({ verdict, isForeign }: Numbered, vkey: string, language: Language, box: Box): Html {
  const { checks, number, trusted } = verdict
  const lines = checks.map(({ name, state, says }) => ({
    state,
    said: html`<b>${checkTitles[name][language]}</b> ${says[language]}`,
  }))
  const rest = html`${number !== undefined && renderFigures(number, language)}
<h3>${words['key.title'][language]}</h3><p>${fill(words[`key.${trusted.by}`], language, { key: shortKey(trusted.vkey) })}</p>
${renderChecks(lines, language)}`
  if (isForeign) {
    const values = { name: shortKey(trusted.vkey), city: shortKey(vkey) }
    return box('foreign', words['verdict.foreign'], fill(words['verdict.foreignAbout'], language, values), rest)
  }
  if (verdict.ok) return box('passed', words['verdict.holds'], words['verdict.holdsNumber'][language], rest)
  return box('failed', words['verdict.fails'], words['verdict.failsAbout'][language], rest)
}

function renderFigures(number: NonNullable<Numbered['verdict']['number']>, language: Language): Html {
  const { quote, claimed, computed, unit } = number
  const side = (word: 'number.claimed' | 'number.computed', said: string) =>
    html`<div><dt>${words[word][language]}</dt><dd>${said}</dd></div>`
  const stated = figureOf({ value: claimed, unit }, language)
  return html`<blockquote lang="zh-CN" aria-label="${words['number.quote'][language]}">${quote}</blockquote><dl class="sides">${side('number.claimed', lineOf(stated, language))}${computed !== undefined && side('number.computed', lineOf(besideOf(stated, claimed, { value: computed, unit }, language), language))}</dl>`
}

/** What was computed, in the scale of what is stated, with more figures than the sentence gives: 12.348066万元. */
function besideOf(
  stated: Figure,
  claimed: number,
  computed: { value: number; unit: string },
  language: Language,
): Figure {
  const digits = Number(stated.digits.replaceAll(',', ''))
  // A fraction, or a nought: there is no scale to take over.
  if (!Number.isFinite(digits) || digits === 0) return figureOf(computed, language)
  const inScale = (computed.value * digits) / claimed
  return { ...stated, digits: inScale.toLocaleString('en-US', { maximumSignificantDigits: 8 }) }
}

type Line = { readonly state: 'passed' | 'failed' | 'not-checked'; readonly said: Html | string }

function renderChecks(lines: readonly Line[], language: Language): Html {
  const count = (state: Line['state']) => lines.filter(line => line.state === state).length
  const counts = { passed: count('passed'), failed: count('failed'), left: count('not-checked') }
  return html`<h3>${words['checks.title'][language]}</h3><p class="help">${fill(words['checks.count'], language, counts)}</p><ul class="checks">${lines.map(({ state, said }) => renderLine(state, said, language))}</ul>`
}

function shortKey(vkey: string): string {
  return vkey.split('+').slice(0, 2).join('+')
}
