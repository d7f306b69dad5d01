import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { decodeEntry, encodeEntry, fromUtf8, utf8 } from '../proof/index.ts'
import { catalogueOf, declareActs } from './catalogue.ts'
import { officer } from './examples.ts'
import { momentText, prepareAct, withNumber } from './prepare.ts'
import { makeSalt } from './private/seal.ts'

const kinds = declareActs('test', {
  anything: {
    name: { zh: '任意', en: 'Anything' },
    says: { zh: '任意', en: 'Anything' },
    body: z.record(z.string(), z.json()),
  },
})
const record = { kinds: catalogueOf(kinds), makeSalt, pseudonym: () => 'AAAAAAAAAAAAAAAAAAAAAA' }
const at = Temporal.Instant.from('2019-05-03T02:11:09.999Z')
const isText = (text: string) => text.isWellFormed() && !text.includes('\0')
const json = fc.dictionary(
  fc.string({ unit: 'binary' }).filter(isText),
  fc
    .jsonValue({ stringUnit: 'grapheme' })
    .filter(value => isText(JSON.stringify(value)) && !/\\u0000|null/.test(JSON.stringify(value))),
)
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no line holds.
const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }).filter(text => !/[\0-\x1f\x7f]/.test(text))

test('the bytes that wait, with a number put in, are the bytes of the entry', () => {
  fc.assert(
    fc.property(json, line, line, fc.integer({ min: 1 }), (body, subject, rule, number) => {
      const draft = { subject, rule, body: body as never, synthetic: true }
      const { entry } = prepareAct(
        record,
        { who: officer, kind: kinds.anything, draft },
        { at, recorded: momentText(at) },
      )
      const text = withNumber(entry, number)
      const decoded = decodeEntry(utf8(text))
      assert.equal(decoded.number, number)
      assert.equal(fromUtf8(encodeEntry(decoded)), text)
    }),
    { seed: 5, numRuns: 300 },
  )
})

test('a body that looks like the place of the number does not take it', () => {
  const body = { a: { x: 1, number: 0, z: 2 }, b: ',"number":0,' }
  const draft = { subject: ',"number":0,', rule: '","number":0,"', body }
  const { entry } = prepareAct(record, { who: officer, kind: kinds.anything, draft }, { at, recorded: momentText(at) })
  const decoded = decodeEntry(utf8(withNumber(entry, 42)))
  assert.deepEqual([decoded.number, decoded.subject, decoded.rule, decoded.body], [42, draft.subject, draft.rule, body])
})

test('moments are cut to the second and written with the city’s offset', () => {
  assert.equal(momentText(at), '2019-05-03T10:11:09+08:00')
  // The year that had summer time in China: entries keep the one offset.
  assert.equal(momentText(Temporal.Instant.from('1988-07-01T00:00:00Z')), '1988-07-01T08:00:00+08:00')
})
