/** The inputs of a rule set as a form, and what was filled in as the engine takes it. Pure. */
import type { DecisionModel, FeelType } from '../../../src/decision/index.ts'
import { type Html, html } from '../html.ts'
import type { Reader } from '../say.ts'
import { rulesWords as words } from './words.ts'

/** An input that a person can fill in. */
export type Field = {
  readonly name: string
  readonly kind: 'yes-no' | 'choice' | 'date' | 'number' | 'text'
  readonly choices: readonly string[]
}

/** What was filled in, by the input's name. */
export type Filled = Readonly<Record<string, string>>

/** The outcomes of a model: the decisions that no other one requires. */
export function outcomesOf({ definitions }: DecisionModel): readonly string[] {
  const required = new Set(definitions.decisions.flatMap(one => one.requiredDecisions.map(idOf)))
  return definitions.decisions.filter(({ id }) => !required.has(id)).map(({ name }) => name)
}

const idOf = (href: string): string => href.slice(href.lastIndexOf('#') + 1)

/** The fields that the outcomes of a model are decided from. */
export function fieldsOf(model: DecisionModel): readonly Field[] {
  const inputs = outcomesOf(model).flatMap(name => model.decision(name).inputs)
  const byName = new Map(inputs.map(input => [input.name, input.type]))
  return [...byName].map(([name, type]) => {
    const choices = choicesOf(model, name)
    return { name, choices, kind: choices.length > 0 ? 'choice' : kindOf(type) }
  })
}

function kindOf({ kind }: FeelType): Field['kind'] {
  if (kind === 'boolean') return 'yes-no'
  if (kind === 'date' || kind === 'number') return kind
  return 'text'
}

/** The texts that an input may be, where its type lists them. */
function choicesOf({ definitions }: DecisionModel, input: string): readonly string[] {
  const typeRef = definitions.inputs.find(({ name }) => name === input)?.variable.typeRef
  const item = definitions.items.find(({ name }) => name === typeRef)
  if (item?.typeRef !== 'string') return []
  return [...(item.allowedValues?.text ?? '').matchAll(/"([^"]*)"/g)].map(match => match[1] ?? '')
}

/** What was filled in as inputs of the engine; what was left open is not given. */
export function inputsIn(fields: readonly Field[], filled: Filled): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.flatMap((field): (readonly [string, unknown])[] => {
      const text = filled[field.name]?.trim() ?? ''
      return text === '' ? [] : [[field.name, valueIn(field, text)]]
    }),
  )
}

/** Text that is no value of its kind stays text: the engine names it as wrong. */
function valueIn({ kind }: Field, text: string): unknown {
  if (kind === 'yes-no') return text === 'true'
  return kind === 'number' && Number.isFinite(Number(text)) ? Number(text) : text
}

/** One field of the form. */
export function renderField({ name, kind, choices }: Field, at: number, filled: Filled, { say }: Reader): Html {
  const [id, given] = [`f-${at}`, filled[name] ?? '']
  const label = html`<label for="${id}" lang="zh-CN">${name}</label>`
  if (kind === 'yes-no')
    return html`<fieldset><legend lang="zh-CN">${name}</legend>${(['true', 'false'] as const).map(
      value =>
        html`<label><input type="radio" name="${name}" value="${value}"${given === value && html` checked`}> ${say(words[value === 'true' ? 'rules.yes' : 'rules.no'])}</label>`,
    )}</fieldset>`
  if (kind === 'choice')
    return html`<div>${label}<select id="${id}" name="${name}" lang="zh-CN"><option value="">${say(words['rules.unsaid'])}</option>${choices.map(
      choice => html`<option${given === choice && html` selected`}>${choice}</option>`,
    )}</select></div>`
  const type = kind === 'number' ? html`text" inputmode="decimal` : kind
  return html`<div>${label}<input id="${id}" name="${name}" type="${type}" value="${given}" autocomplete="off"></div>`
}
