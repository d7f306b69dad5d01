import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowance, modelXml } from '../examples.ts'
import { loadModel } from '../model.ts'
import { counterfactuals, whenItChanges } from './counterfactual.ts'
import { explain } from './explain.ts'
import { sentencesOf } from './sentences.ts'

const model = loadModel({ xml: allowance })
const evaluator = model.decision('Allowance')
const why = (inputs: Readonly<Record<string, unknown>>) => explain(model.program, evaluator, inputs)
const says = (inputs: Readonly<Record<string, unknown>>, language: 'zh' | 'en') =>
  sentencesOf(model.program, why(inputs), language)

test('a decision says which rule decided, on which facts, under which law', () => {
  assert.deepEqual(says({ Age: 82, Resident: true }, 'en'), [
    'Allowance = 300, by rule 2: Age 82 ≥ 80 (under art. 33).',
  ])
  assert.deepEqual(says({ Age: 75, Resident: true }, 'zh'), [
    'Allowance = 200：第 3 条规则：七十至七十九周岁（依据：art. 33）。',
  ])
})

test('a missing or wrong input that matters is named instead of a wrong no', () => {
  assert.deepEqual(says({ Resident: true }, 'en'), ['Allowance: cannot say: "Age" is missing (number expected).'])
  assert.deepEqual(says({ Age: 'old', Resident: true }, 'zh'), ['Allowance：无法判断：“Age”应为 number，实为 "old"。'])
})

test('a missing input that does not matter leaves the decision standing', () => {
  assert.equal(why({ Resident: false }).outcome.kind, 'decided')
})

test('the nearest change of each input that changes the outcome is told', () => {
  const inputs = { Age: 68, Resident: true }
  const changes = counterfactuals(model.program, evaluator, inputs, why(inputs))
  assert.deepEqual(
    changes.map(({ input, to, outcome }) => [input, to, outcome]),
    [
      ['Age', 70, 200],
      ['Age', 80, 300],
    ],
  )
  const moved = { Age: 82, Resident: false }
  assert.deepEqual(
    counterfactuals(model.program, evaluator, moved, why(moved), new Set(['Resident'])).map(({ to, outcome }) => [
      to,
      outcome,
    ]),
    [[true, 300]],
  )
})

test('the day on which time alone changes the outcome is found', () => {
  const xml = modelXml({
    inputs: [
      { name: 'Born', type: 'date' },
      { name: 'On', type: 'date' },
    ],
    decisions: [{ name: 'Old', needs: ['Born', 'On'], logic: 'years and months duration(Born, On).years >= 80' }],
  })
  const change = whenItChanges(loadModel({ xml }).decision('Old'), { Born: '1941-03-02', On: '2020-06-01' }, 'On')
  assert.equal(String(change?.on), '2021-03-02')
  assert.equal(change?.outcome, true)
})
