/** Formulas over indicators. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Figure, noFigure, valueFigure } from './figure.ts'
import { computeFormula, FormulaInvalid, parseFormula, referencesOf } from './formula.ts'

const known: Readonly<Record<string, Figure>> = {
  'gdp@0': valueFigure(2692.7),
  'gdp@1': valueFigure(2524),
  'zero@0': valueFigure(0),
  'late@0': noFigure('not-reported'),
}
const computed = (text: string) =>
  computeFormula(parseFormula(text), (id, years) => known[`${id}@${years}`] ?? noFigure('missing'))

for (const [text, value] of [
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['10 - 4 - 3', 3],
  ['100 / 10 / 5', 2],
  ['-2 * -(3 + 1)', 8],
  ['0.1 + 0.2', 0.1 + 0.2],
  ['[gdp] / [gdp@-1] * 100 - 100', (2692.7 / 2524) * 100 - 100],
] as const)
  test(`${text} = ${value}`, () => assert.deepEqual(computed(text), { kind: 'value', value }))

for (const [text, why] of [
  ['[gdp] / [zero]', 'zero-denominator'],
  ['[gdp] + [late]', 'not-reported'],
  ['[late] / [zero]', 'not-reported'],
  ['[nobody]', 'missing'],
] as const)
  test(`${text} has no figure: ${why}`, () => assert.deepEqual(computed(text), { kind: 'none', why }))

for (const [text, position] of [
  ['', 0],
  ['1 +', 3],
  ['1 + * 2', 4],
  ['(1 + 2', 6],
  ['[gdp', 0],
  ['[gdp@1]', 0],
  ['[GDP]', 0],
  ['1 2', 2],
  ['1 + alert(1)', 4],
  ['2 ** 3', 3],
  ['1e5', 1],
] as const)
  test(`“${text}” can’t be read at ${position}`, () =>
    assert.throws(
      () => parseFormula(text),
      error => error instanceof FormulaInvalid && error.position === position,
    ))

test('a formula that is nested without an end is refused, not crashed on', () => {
  assert.throws(() => parseFormula('('.repeat(400)), FormulaInvalid)
  assert.throws(() => parseFormula('-'.repeat(400)), FormulaInvalid)
})

test('a long formula without nesting is read', () => {
  assert.deepEqual(computed(Array(250).fill('1').join('+')), { kind: 'value', value: 250 })
})

test('what a formula refers to, each once', () => {
  assert.deepEqual(referencesOf(parseFormula('[a] / [a@-1] + [b] * [a]')), [
    { id: 'a', yearsBack: 0 },
    { id: 'a', yearsBack: 1 },
    { id: 'b', yearsBack: 0 },
  ])
})
