import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowance, modelXml } from '../examples.ts'
import { checkModel } from './check.ts'

type Table = Exclude<Parameters<typeof modelXml>[0]['decisions'][number]['logic'], string>

const inputs = [
  { name: 'Age', type: 'number' },
  { name: 'Here', type: 'boolean' },
]

const finds = (logic: string | Table): string[] => {
  const xml = modelXml({ inputs, decisions: [{ name: 'D', needs: ['Age', 'Here'], logic }] })
  return checkModel({ xml, file: 'd.dmn' }).map(({ code, message }) => `${code} ${message}`)
}

const finding = (logic: string | Table, code: string, hint: string) => {
  const [first = '', ...rest] = finds(logic)
  assert.ok(first.startsWith(code), first)
  assert.ok(first.includes(hint), first)
  assert.deepEqual(rest, [])
}

test('a rule set without fault has no finding', () => {
  assert.deepEqual(checkModel({ xml: allowance }), [])
})

test('names, types and calls that can’t be right are found with their place', () => {
  finding('Age + Agee', 'feel.unknown-name', '"Agee" (d.dmn, line 7, column 32, decision "D")')
  finding('Age > "old"', 'feel.type', 'number and string')
  finding('Age + Here', 'feel.type', 'number + boolean')
  finding('if Age then 1 else 2', 'feel.type', 'condition')
  finding('floor(1, 2, 3)', 'feel.type', '3 arguments')
  finding('Age instance of nothing', 'feel.unknown-type', 'instance of')
  finding('Age +', 'feel.syntax', 'the end')
  finding('function(a) external {java: {class: "a", method signature: "b()"}}', 'feel.external', 'lend')
})

test('a gap between rules is found, and an input that is listed whole has none', () => {
  finding(
    {
      inputs: ['Age'],
      rules: [
        ['< 18', '1'],
        ['> 18', '2'],
      ],
    },
    'table.gap',
    'Age 18',
  )
  assert.deepEqual(
    finds({
      inputs: ['Here'],
      rules: [
        ['true', '1'],
        ['false', '2'],
      ],
    }),
    [],
  )
  assert.deepEqual(
    finds({
      inputs: ['Age'],
      rules: [
        ['< 18', '1'],
        ['>= 18', '2'],
      ],
    }),
    [],
  )
})

test('rules that overlap are found where the hit policy forbids it', () => {
  const rules = [
    ['<= 18', '1'],
    ['>= 18', '2'],
  ]
  finding({ inputs: ['Age'], rules }, 'table.overlap', 'rules 1 and 2 at Age 18')
  finding({ hitPolicy: 'ANY', inputs: ['Age'], rules }, 'table.overlap', 'rules 1 and 2')
  assert.deepEqual(finds({ hitPolicy: 'FIRST', inputs: ['Age'], rules }), [])
})

test('a rule behind others that take all its inputs is found', () => {
  finding(
    {
      hitPolicy: 'FIRST',
      inputs: ['Age'],
      rules: [
        ['-', '1'],
        ['> 5', '2'],
      ],
    },
    'table.unreachable',
    'rule 2',
  )
})

test('a priority without listed outputs is found', () => {
  finding(
    {
      hitPolicy: 'PRIORITY',
      inputs: ['Here'],
      rules: [
        ['true', '1'],
        ['false', '2'],
      ],
    },
    'table.missing-output-values',
    'PRIORITY',
  )
})
