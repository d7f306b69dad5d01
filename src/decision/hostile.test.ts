import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkModel } from './check/check.ts'
import { modelXml } from './examples.ts'
import { evaluateFeel } from './expression.ts'
import { loadModel } from './model.ts'
import { DecisionProblem, type ProblemCode } from './problems.ts'

function refuses(work: () => unknown, code: ProblemCode, hint = ''): DecisionProblem {
  try {
    work()
  } catch (error) {
    assert.ok(error instanceof DecisionProblem, String(error))
    assert.equal(error.code, code, error.message)
    assert.ok(error.message.includes(hint), error.message)
    return error
  }
  return assert.fail(`${code} was expected`)
}

const load = (xml: string) => () => loadModel({ xml, file: 'rules.dmn' })

test('a file that is no XML, or no DMN, is refused with line and column', () => {
  refuses(load('hello'), 'xml.malformed', 'rules.dmn, line 1, column 1')
  refuses(load('<a>\n  <b></a>'), 'xml.malformed', 'line 2')
  refuses(load('<a>'), 'xml.malformed', '<a>')
  refuses(load('<definitions xmlns="https://www.omg.org/spec/DMN/20290101/MODEL/"/>'), 'dmn.not-dmn')
  refuses(load('<p:definitions/>'), 'xml.malformed', 'namespace')
})

test('entities and document types are never read', () => {
  refuses(load('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'), 'xml.forbidden')
  refuses(load('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), 'xml.forbidden')
  refuses(load('<a>&file;</a>'), 'xml.forbidden', '&file;')
  refuses(load('<a>'.repeat(100_000)), 'xml.too-large')
})

test('an expression nested 10,000 deep is an error, not an overflow', () => {
  for (const deep of [
    `${'('.repeat(10_000)}1${')'.repeat(10_000)}`,
    `${'['.repeat(10_000)}1${']'.repeat(10_000)}`,
    `${'if true then '.repeat(10_000)}1`,
    `${'-'.repeat(10_000)}a`,
    `1${'+1'.repeat(10_000)}`,
    `a${'.a'.repeat(10_000)}`,
  ]) {
    refuses(() => evaluateFeel(deep), 'feel.too-deep')
  }
})

test('what would run for ever ends by its budget', () => {
  refuses(() => evaluateFeel('{f: function(f) f(f), r: f(f)}.r'), 'run.too-deep')
  refuses(() => evaluateFeel('count(for i in 1..1000000000 return i)'), 'run.budget')
  refuses(() => evaluateFeel('some i in 1..1000000000 satisfies i < 0'), 'run.budget')
  refuses(
    () => evaluateFeel('for i in 1..60 return if i = 1 then "xxxxxxxxxx" else partial[-1] + partial[-1]'),
    'run.budget',
  )
  refuses(
    () => evaluateFeel('for i in 1..60 return if i = 1 then [1, 2] else concatenate(partial[-1], partial[-1])'),
    'run.budget',
  )
})

test('a pattern that would try for ever ends by its budget', () => {
  refuses(() => evaluateFeel('matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")'), 'run.budget')
})

test('a bad unary test is refused with file, element and position', () => {
  const xml = modelXml({
    inputs: [{ name: 'A' }],
    decisions: [{ name: 'D', needs: ['A'], logic: { inputs: ['A'], rules: [['> > 5', '1']] } }],
  })
  refuses(load(xml), 'feel.syntax', 'rules.dmn, line 7, column 27, decision "D"')
})

test('a decision that does not exist is refused with those that do', () => {
  const model = loadModel({ xml: modelXml({ decisions: [{ name: 'D', needs: [], logic: '1' }] }) })
  refuses(() => model.decision('E'), 'dmn.unknown-decision', '"D"')
})

test('decisions that require each other, and requirements that lead nowhere, are found', () => {
  const circle = modelXml({
    decisions: [
      { name: 'A', needs: ['B'], logic: '1' },
      { name: 'B', needs: ['A'], logic: '1' },
    ],
  })
  refuses(load(circle), 'dmn.cycle', 'A → B → A')
  refuses(load(modelXml({ decisions: [{ name: 'A', needs: ['Z'], logic: '1' }] })), 'dmn.reference', '#Z')
  assert.equal(checkModel({ xml: circle })[0]?.code, 'dmn.cycle')
})

test('names of the language itself are no way into the host', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    assert.equal(evaluateFeel(`{a: 1}.${name}`), null)
    const model = loadModel({
      xml: modelXml({ inputs: [{ name }], decisions: [{ name: 'D', needs: [name], logic: name }] }),
    })
    assert.equal(model.decision('D').evaluate({}), null)
  }
})
