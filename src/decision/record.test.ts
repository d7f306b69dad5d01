import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCases, runCases } from './cases.ts'
import { allowance } from './examples.ts'
import { loadModel } from './model.ts'
import { decideOnRecord, replay } from './replay.ts'
import { Simulation } from './simulate.ts'

const model = loadModel({ xml: allowance })
const changed = loadModel({ xml: allowance.replace('>300<', '>350<') })

test('a record replays to the same outcome, whatever the order of its inputs', () => {
  const record = decideOnRecord(model, 'Allowance', { Age: 82, Resident: true, Unread: 'x' })
  assert.deepEqual(record.inputs, { Age: 82, Resident: true })
  assert.deepEqual(replay(model, record), { same: true })
  const again = decideOnRecord(model, 'Allowance', { Resident: true, Age: 82 })
  assert.equal(again.inputsHash, record.inputsHash)
})

test('a replay names what differs', () => {
  const record = decideOnRecord(model, 'Allowance', { Age: 82, Resident: true })
  const differs = (replayed: ReturnType<typeof replay>) => (replayed.same ? 'nothing' : replayed.differs)
  assert.equal(differs(replay(changed, record)), 'rules')
  assert.equal(differs(replay(model, { ...record, engine: '0' })), 'engine')
  assert.equal(differs(replay(model, { ...record, outcomeText: '200' })), 'outcome')
  assert.equal(differs(replay(model, { ...record, inputs: { Age: 75, Resident: true } })), 'inputs')
})

test('a changed rule set is tried on past cases: who gains, who loses, by which rule', () => {
  const simulation = new Simulation(model.decision('Allowance'), changed.decision('Allowance'), 1)
  for (const Age of [60, 75, 80, 90]) simulation.add({ Age, Resident: true })
  const result = simulation.result()
  assert.deepEqual(
    [result.cases, result.changed, result.gain, result.lose, result.sumOfDifferences],
    [4, 2, 2, 0, '100'],
  )
  assert.deepEqual(result.moves, [{ from: '300', to: '350', count: 2 }])
  assert.deepEqual(result.rules, [{ before: 'Allowance 2', after: 'Allowance 2', count: 2 }])
  assert.equal(result.examples.length, 1)
})

test('cases beside a rule set say which fail, and which rules none of them hits', () => {
  const csv = 'case,Age,Resident,= Allowance\r\n"old, here",82,true,300\r\nwrong,82,true,200\r\n'
  const outcome = runCases(model, readCases(csv))
  assert.equal(outcome.passed, 1)
  assert.deepEqual(
    outcome.failed.map(one => [one.case.name, one.case.line, one.expected, one.actual]),
    [['wrong', 3, '200', '300']],
  )
  assert.deepEqual(outcome.rulesNotHit, ['Allowance 1', 'Allowance 3', 'Allowance 4'])
  assert.throws(() => readCases('case,Age\nx,1,2', 'x.csv'), /x\.csv, line 2/)
})
