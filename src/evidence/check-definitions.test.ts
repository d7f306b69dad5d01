/** Definitions that don't hold together. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDefinitions } from './check-definitions.ts'
import { exampleDefinitions } from './examples/city.ts'
import { Definition } from './model.ts'

const all = Object.values(exampleDefinitions)
const { late, aid, parks, timely } = exampleDefinitions
const by = (formula: string, id = 'timely') => Definition.parse({ ...timely, id, method: { by: 'formula', formula } })
const counted = (more: object, method: object) =>
  Definition.parse({ ...parks, ...more, method: { by: 'acts', kind: 'a.b', ...method } })

test('the example holds together', () => assert.deepEqual(checkDefinitions(all), []))

const cases: readonly (readonly [string, readonly (Definition | undefined)[], string, RegExp])[] = [
  ['an id twice', [aid, parks, aid], '2.id', /no other definition/],
  ['a reference to none', [by('[nobody] * 2')], '0.method.formula', /that is defined/],
  ['a circle of one', [by('[timely@-1] * 2')], '0.method.formula', /lead back/],
  ['a circle of two', [by('[other]'), by('[timely]', 'other')], '1.method.formula', /lead back/],
  ['a formula that can’t be read', [late, by('[late] +')], '1.method.formula', /character 9/],
  ['a formula of numbers', [by('1 + 1')], '0.method.formula', /refers to an indicator/],
  [
    'a share in yuan',
    [counted({ unit: '元' }, { compute: { take: 'share', of: [{ field: 'a' }] } })],
    '0.unit',
    /% or ‰/,
  ],
  [
    'persons over all of time',
    [counted({ aggregation: 'stock' }, { compute: { take: 'distinct', field: '.person' }, over: 'until' })],
    '0.method.over',
    /within one year/,
  ],
  [
    'a flow over all of time',
    [counted({}, { compute: { take: 'count' }, over: 'until' })],
    '0.method.over',
    /stock, not a flow/,
  ],
  [
    'a sum of departments',
    [counted({}, { compute: { take: 'sum', field: '.department' } })],
    '0.method.compute.field',
    /whole numbers/,
  ],
  [
    'an empty range',
    [counted({}, { compute: { take: 'count' }, where: [{ field: 'a', atLeast: 2, atMost: 1 }] })],
    '0.method.where.0',
    /lower end/,
  ],
]
for (const [what, definitions, field, expected] of cases)
  test(`${what} is refused at ${field}`, () => {
    const errors = checkDefinitions(definitions.filter(each => each !== undefined))
    assert.match(errors.find(error => error.field === field)?.expected.en ?? `only ${JSON.stringify(errors)}`, expected)
  })
