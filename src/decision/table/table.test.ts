import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { modelXml } from '../examples.ts'
import { literalOf } from '../feel/values/text.ts'
import { loadModel } from '../model.ts'
import { DecisionProblem } from '../problems.ts'

type Table = Exclude<Parameters<typeof modelXml>[0]['decisions'][number]['logic'], string>

const decide = (logic: Table, inputs: Readonly<Record<string, unknown>>): string => {
  const names = ['A', 'B'].map(name => ({ name }))
  const xml = modelXml({ inputs: names, decisions: [{ name: 'D', needs: ['A', 'B'], logic }] })
  return literalOf(loadModel({ xml }).decision('D').evaluate(inputs))
}

const rules = [
  ['> 0', '-', '10'],
  ['> 10', '-', '30'],
  ['> 20', '"x"', '20'],
]

test('each hit policy gives what the standard says of the rules that match', () => {
  for (const [table, expected] of [
    [{ hitPolicy: 'UNIQUE' }, 'null'],
    [{ hitPolicy: 'ANY' }, 'null'],
    [{ hitPolicy: 'FIRST' }, '10'],
    [{ hitPolicy: 'PRIORITY', outputValues: '30, 20, 10' }, '30'],
    [{ hitPolicy: 'OUTPUT ORDER', outputValues: '20, 30, 10' }, '[20, 30, 10]'],
    [{ hitPolicy: 'RULE ORDER' }, '[10, 30, 20]'],
    [{ hitPolicy: 'COLLECT' }, '[10, 30, 20]'],
    [{ hitPolicy: 'COLLECT', aggregation: 'SUM' }, '60'],
    [{ hitPolicy: 'COLLECT', aggregation: 'COUNT' }, '3'],
    [{ hitPolicy: 'COLLECT', aggregation: 'MIN' }, '10'],
    [{ hitPolicy: 'COLLECT', aggregation: 'MAX' }, '30'],
  ] as const) {
    assert.equal(decide({ ...table, inputs: ['A', 'B'], rules }, { A: 25, B: 'x' }), expected, JSON.stringify(table))
  }
})

test('where no rule matches, the default decides, else null', () => {
  assert.equal(decide({ inputs: ['A', 'B'], rules }, { A: -1, B: 'x' }), 'null')
  assert.equal(decide({ inputs: ['A', 'B'], rules, fallback: '7' }, { A: -1, B: 'x' }), '7')
})

test('an absent input satisfies no test but "-", "null" and "not"', () => {
  const one = (cell: string) => decide({ inputs: ['A'], rules: [[cell, '1']] }, {})
  assert.deepEqual(['-', 'null', 'not("a")', '< 5', '"a"', '[1..2]'].map(one), ['1', '1', '1', 'null', 'null', 'null'])
})

test('a rule with an entry too few is refused with its place', () => {
  assert.throws(
    () => decide({ inputs: ['A', 'B'], rules: [['1']] }, {}),
    (error: unknown) =>
      error instanceof DecisionProblem && error.code === 'dmn.table' && error.place.line !== undefined,
  )
})

const cell = fc.oneof(
  fc.constant('-'),
  fc.integer({ min: -3, max: 9 }).map(String),
  fc.tuple(fc.constantFrom('<', '<=', '>', '>='), fc.integer({ min: -3, max: 9 })).map(([sign, n]) => `${sign} ${n}`),
  fc
    .tuple(
      fc.constantFrom('[', '('),
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom(']', ')'),
    )
    .map(([open, low, length, close]) => `${open}${low}..${low + length}${close}`),
  fc.constantFrom('not(3)', '1, 4', '? * 2 > 5', 'null', '0.5'),
)

const value = fc.oneof(fc.integer({ min: -4, max: 10 }), fc.constantFrom(0.5, 2.5, null, 'text'))

test('a column found by its index decides as testing every entry does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 40 }), value, value, (cells, A, B) => {
      const indexed = cells.map(([a, b], i) => [a, b, String(i)])
      // An entry that is no constant is never indexed: `x` and `x` or'd with false mean the same.
      const plain = cells.map(([a, b], i) =>
        [a, b, String(i)].map((text, c) => (c < 2 && text !== '-' ? unindexed(text) : text)),
      )
      const table = { hitPolicy: 'COLLECT', inputs: ['A', 'B'] }
      assert.equal(decide({ ...table, rules: indexed }, { A, B }), decide({ ...table, rules: plain }, { A, B }))
    }),
    { seed: 20200301, numRuns: 300 },
  )
})

/** The same test, made of a name where a constant was. */
const unindexed = (text: string): string =>
  text.startsWith('not') ? text : text.includes('?') ? text : `? in (${text})`
