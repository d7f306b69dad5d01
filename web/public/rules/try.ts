/** Trying a version on a situation: the form, and the outcome with its reasons. Nothing is stored. */
import { type DecisionModel, type Explanation, explain, literalOf, sentencesOf } from '../../../src/decision/index.ts'
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import { type Filled, fieldsOf, inputsIn, outcomesOf, renderField } from './fields.ts'
import { rulesWords as words } from './words.ts'

/** The form, and above it the outcome where something was filled in. */
export function renderTry(model: DecisionModel, action: string, filled: Filled | undefined, reader: Reader): Html {
  const { say } = reader
  const fields = fieldsOf(model)
  return html`<section class="try" id="try">
<h2>${say(words['rules.try'])}</h2>
<p>${say(words['rules.tryIntro'])}</p>
${filled !== undefined && renderOutcomes(model, inputsIn(fields, filled), reader)}
<form method="post" action="${action}#try">${fields.map((field, at) => renderField(field, at, filled ?? {}, reader))}
<button class="primary">${say(words['rules.submit'])}</button></form>
</section>`
}

function renderOutcomes(model: DecisionModel, inputs: Readonly<Record<string, unknown>>, reader: Reader): Html {
  const explained = outcomesOf(model).map(name => explain(model.program, model.decision(name), inputs))
  return html`<div class="outcome" role="status">${explained.map(one => renderOutcome(model, one, reader))}
<p><small>${reader.say(words['rules.outcomeNote'])}</small></p></div>`
}

function renderOutcome(model: DecisionModel, explanation: Explanation, reader: Reader): Html {
  const { say, language } = reader
  const { outcome, decision } = explanation
  const sentences = sentencesOf(model.program, explanation, language)
  const head =
    outcome.kind === 'decided'
      ? html`<b lang="zh-CN">${decision}：${literalOf(outcome.value).replaceAll('"', '')}</b>`
      : html`<b>${say(words['rules.cannotSay'])}</b>`
  return html`<p class="verdict">${head}</p><ul>${sentences.map(sentence => html`<li>${sentence}</li>`)}</ul>`
}
