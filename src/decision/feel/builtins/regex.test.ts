import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { startRun } from '../run.ts'
import { compilePattern } from './regex.ts'

const matches = (text: string, pattern: string, flags = ''): boolean | null => {
  const compiled = compilePattern(pattern, flags)
  return compiled === null ? null : compiled.find([...text], 0, startRun()) !== undefined
}

test('patterns mean what XPath says of them', () => {
  for (const [text, pattern, flags, expected] of [
    ['abZ', '^[a-z]*$', 'i', true],
    ['x', '[A-Z-[OI]]', 'i', true],
    ['o', '[A-Z-[OI]]', 'i', false],
    ['a\rb', 'a.b', '', false],
    ['a\rb', 'a.b', 's', true],
    ['a\nb', '^b$', 'm', true],
    ['a\nb', '^b$', '', false],
    ['helloworld', 'hello world', 'x', true],
    ['hello world', '\\p{ IsBasicLatin}+', 'x', true],
    ['中文', '^\\p{IsCJKUnifiedIdeographs}+$', '', true],
    ['٣', '^\\d$', '', true],
    ['abab', '^(ab)\\1$', '', true],
    ['🐎', '^.$', '', true],
    ['a-b', '^[\\w-]+$', '', true],
  ] as const) {
    assert.equal(matches(text, pattern, flags), expected, `${text} ${pattern} ${flags}`)
  }
})

test('what XPath refuses is refused', () => {
  for (const pattern of [
    '(',
    ')',
    '[',
    '*a',
    'a**',
    '\\1',
    '(a)\\2',
    '[\\1]',
    '(?=a)',
    'a{2,1}',
    '\\q',
    '\\p{IsNoWhere}',
    'a{',
    '[a',
  ]) {
    assert.equal(matches('a', pattern), null, pattern)
  }
  assert.equal(matches('a', 'a', 'q'), null)
})

const { pattern } = fc.letrec<{ pattern: string; part: string }>(tie => ({
  pattern: fc.array(tie('part'), { maxLength: 4 }).map(parts => parts.join('')),
  part: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', 'a*', 'b+', 'a?', '.*?', 'b{1,2}', '^', '$'),
    fc.tuple(tie('pattern'), fc.constantFrom('', '*', '+', '?', '+?')).map(([inner, mark]) => `(${inner})${mark}`),
    fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(${a}|${b})`),
  ),
}))

test('where JavaScript means the same, the same part of the text is found', () => {
  fc.assert(
    fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }), (source, text) => {
      const theirs = new RegExp(source, 'u').exec(text)
      const ours = compilePattern(source, '')?.find([...text], 0, startRun())
      assert.deepEqual(
        ours === undefined ? undefined : [ours.start, ours.end],
        theirs === null ? undefined : [theirs.index, theirs.index + theirs[0].length],
        source,
      )
    }),
    { seed: 20200401, numRuns: 500 },
  )
})
