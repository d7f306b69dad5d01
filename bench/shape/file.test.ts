import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shapeOf } from './file.ts'

const counted = (text: string) => shapeOf('sample.ts', text)

test('lines are those of an editor, whether the last one is ended or not', () => {
  assert.equal(counted('const a = 1\nconst b = 2\n').lines, 2)
  assert.equal(counted('const a = 1\nconst b = 2').lines, 2)
})

for (const [text, commentLines, nonBlank] of [
  ['// 为什么\nconst a = 1\n', 1, 2],
  ['const a = 1 // why\n', 0, 1],
  ['/**\n * 一诺\n *\n */\n\nconst a = 1\n', 4, 5],
  ["const a = '// no comment'\n", 0, 1],
] as const)
  test(`${JSON.stringify(text)} has ${commentLines} lines of comment in ${nonBlank}`, () => {
    const shape = counted(text)
    assert.deepEqual([shape.commentLines, shape.nonBlank], [commentLines, nonBlank])
  })

test('a closure counts as a function, and so does a method', () => {
  const { functions } = counted('function outer() {\n  return [1].map(\n    n => n,\n  )\n}\nclass A {\n  b() {}\n}\n')
  assert.deepEqual(functions, [
    { line: 1, lines: 5 },
    { line: 3, lines: 1 },
    { line: 7, lines: 1 },
  ])
})

for (const [text, undocumented] of [
  ['/** What for. */\nexport const a = 1', []],
  ['// no docstring\nexport const a = 1', ['a']],
  ['/** Of the first line alone. */\nconst z = 1\nexport function a() {}', ['a']],
  ['/** What for. */\nconst a = 1\nconst b = 2\nexport { a, b }', ['b']],
  ["export { a } from './a.ts'\nexport * from './b.ts'", []],
  ['/** Both ways. */\nexport function a(x: string): void\nexport function a(x: number): void', []],
  ['export default () => 1\nexport type { T }\ntype T = 1', ['default', 'T']],
  ['/** The pair. */\nexport const { a, b } = pair', []],
] as const)
  test(`without a docstring in ${JSON.stringify(text)}: ${undocumented.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(counted(text).undocumented, undocumented)
  })

test('a name that is handed on is not counted where it is not declared', () => {
  assert.deepEqual(counted("export { a } from './a.ts'\nexport const b = 1").exported, ['b'])
})

for (const [text, anys, assertions] of [
  ['const a: any = 1', 1, 0],
  ['const a = b as string', 0, 1],
  ['const a = [1] as const', 0, 0],
  ['const a = [1] as const satisfies readonly number[]', 0, 0],
  ['const a = b as any as string', 1, 2],
  ["import { a as b } from 'any'", 0, 0],
] as const)
  test(`${text}: ${anys} any, ${assertions} as`, () => {
    const shape = counted(text)
    assert.deepEqual([shape.anys, shape.assertions], [anys, assertions])
  })

for (const [text, imports] of [
  ["import { a } from './a.ts'", [{ path: './a.ts', typesOnly: false }]],
  ["import type { A } from './a.ts'", [{ path: './a.ts', typesOnly: true }]],
  ["import { type A, a } from './a.ts'", [{ path: './a.ts', typesOnly: false }]],
  ["import './a.ts'", [{ path: './a.ts', typesOnly: false }]],
  ["export type { A } from './a.ts'", [{ path: './a.ts', typesOnly: true }]],
  ["export { a } from './a.ts'", [{ path: './a.ts', typesOnly: false }]],
  ["import fs from 'node:fs'", []],
] as const)
  test(`${text} leads to ${imports.map(each => `${each.path}${each.typesOnly ? ', types' : ''}`).join() || 'no neighbour'}`, () => {
    assert.deepEqual(counted(text).imports, imports)
  })

test('what is left to do is counted in comments, not in the names of things', () => {
  assert.equal(counted("// TODO: later\n/* FIXME */\nconst TODO = 'TODO'\n").todos, 2)
})
