import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../../kernel/problem.ts'
import { readYamlCases } from './yaml-cases.ts'

test('cases in YAML read as those in CSV do: texts by name, digits as written', () => {
  const text = `- case: 八十岁生日当天
  given: { 出生日期: 1940-07-10, 在世: true, 存款: 12345678901234567890.10, 备注: "" }
  expected: { 月津贴: 300 }
- case: nothing given
  given: {}
  expected:
    月津贴: null
`
  assert.deepEqual(readYamlCases(text, 'x.yaml'), [
    {
      ...{ name: '八十岁生日当天', line: 1, expected: { 月津贴: '300' } },
      given: { 出生日期: '1940-07-10', 在世: 'true', 存款: '12345678901234567890.10' },
    },
    { name: 'nothing given', line: 4, given: {}, expected: { 月津贴: '' } },
  ])
})

for (const [what, text, reason] of [
  ['that is no list', 'case: x', /line 1/],
  ['with a field that is not known', '- case: x\n  given: {}\n  expectd: {}', /expect/],
  ['that is no YAML', '- case: [1, 2', /line 1/],
  ['with aliases, which could make it huge', '- &a { case: x, given: {}, expected: {} }\n- *a', /line 2: alias/],
] as const)
  test(`a file ${what} is refused with its place`, () => {
    assert.throws(
      () => readYamlCases(text, 'x.yaml'),
      (error: unknown) => error instanceof Problem && reason.test(error.message),
    )
  })
