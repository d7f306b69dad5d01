import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cut, dealOut, runsOf } from './pieces.ts'

const mark = (start: number, end: number, number: number) => ({ start, end, number })

for (const [claim, numbers, promises, pieces] of [
  ['no mark, one piece', [], [], ['0–9']],
  ['a number inside a promise', [mark(2, 5, 1)], [mark(0, 7, 4)], ['0–2 p4', '2–5 n1 p4', '5–7 p4', '7–9']],
  [
    'a number that reaches out of its promise',
    [mark(5, 8, 1)],
    [mark(2, 6, 1)],
    ['0–2', '2–5 p1', '5–6 n1 p1', '6–8 n1', '8–9'],
  ],
  ['two promises, one in the other', [], [mark(0, 9, 1), mark(3, 5, 2)], ['0–3 p1', '3–5 p2', '5–9 p1']],
  ['the same stretch twice', [mark(1, 3, 1), mark(1, 3, 2)], [], ['0–1', '1–3 n1', '3–9']],
  ['a mark that reaches over both ends', [mark(-3, 12, 1)], [], ['0–9 n1']],
] as const)
  test(`${claim} is cut at its boundaries`, () => {
    const cuts = cut({ start: 0, end: 9 }, { number: numbers, promise: promises })
    assert.deepEqual(
      cuts.map(({ start, end, number, promise }) =>
        [`${start}–${end}`, number && `n${number}`, promise && `p${promise}`].filter(Boolean).join(' '),
      ),
      pieces,
    )
  })

test('whatever the marks, the pieces give back the text, once and in order', () => {
  const marks = fc.array(fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b), a + 1)))
  fc.assert(
    fc.property(marks, marks, (number, promise) => {
      const pieces = cut({ start: 10, end: 50 }, { number, promise })
      assert.equal(pieces[0]?.start, 10)
      assert.equal(pieces.at(-1)?.end, 50)
      for (const [at, piece] of pieces.entries()) {
        assert.ok(piece.end > piece.start)
        assert.equal(piece.start, at === 0 ? 10 : pieces[at - 1]?.end)
      }
    }),
    { seed: 20200108 },
  )
})

test('a paragraph of a hundred thousand numbers is cut without a wait', () => {
  const number = Array.from({ length: 100_000 }, (_, at) => mark(at * 3, at * 3 + 2, at + 1))
  assert.equal(cut({ start: 0, end: 300_000 }, { number }).length, 200_000)
})

test('pieces of one mark are gathered into one element', () => {
  const pieces = cut({ start: 0, end: 6 }, { number: [mark(1, 5, 3)], hit: [mark(2, 3, 1)] })
  assert.deepEqual(
    runsOf(pieces, piece => piece.number).map(run => [run.key, run.pieces.length]),
    [
      [undefined, 1],
      [3, 3],
      [undefined, 1],
    ],
  )
})

test('each mark goes to the paragraph in which it begins', () => {
  const paragraphs = [
    { start: 0, end: 5 },
    { start: 6, end: 10 },
    { start: 12, end: 20 },
  ]
  assert.deepEqual(
    dealOut(paragraphs, [mark(12, 13, 3), mark(2, 4, 1), mark(4, 8, 2)]).map(marks =>
      marks.map(({ number }) => number),
    ),
    [[1, 2], [], [3]],
  )
})
