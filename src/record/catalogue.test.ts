import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordActs } from './acts.ts'
import { catalogueOf, declareActs, nameOfKind } from './catalogue.ts'
import { exampleActs } from './examples.ts'

const text = { zh: '某事', en: 'Something' }
const declared = { name: text, says: text, body: exampleActs.received.body }

test('kinds are found by their full names', () => {
  const catalogue = catalogueOf(exampleActs, recordActs)
  assert.equal(catalogue.get('application.received'), exampleActs.received)
  assert.equal(nameOfKind(catalogue, 'application.received').en, 'Application received')
  assert.deepEqual(nameOfKind(catalogue, 'gone.away'), { zh: 'gone.away', en: 'gone.away' })
})

test('a kind declared twice, or named as no kind is, is a bug', () => {
  assert.throws(() => catalogueOf(exampleActs, declareActs('application', { received: declared })), /declared twice/)
  for (const name of ['Received', 'received.twice', 'received_twice', '', '申请'])
    assert.throws(() => declareActs('application', { [name]: declared }), /can't be the name/)
})
