/** What the bench of the decision engine decides: each case as a DMN model, and as its peers want the same. */

/** A table's rules as rows of entries, the last being the output. */
export interface TableCase {
  readonly inputs: readonly string[]
  readonly types: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly cases: readonly Readonly<Record<string, unknown>>[]
}

const inputs = ['Age', 'Kind', 'Income', 'Resident']
const types = ['number', 'string', 'number', 'boolean']

/** Eight rules over four inputs, as an allowance has them. */
export const eightRules: TableCase = {
  inputs,
  types,
  rows: [
    ['< 18', '-', '-', '-', '0'],
    ['[18..30)', '"student"', '< 2000', 'true', '500'],
    ['[18..30)', '"student"', '>= 2000', '-', '200'],
    ['[30..60)', '"worker"', '< 3000', 'true', '300'],
    ['[30..60)', '"worker"', '>= 3000', '-', '100'],
    ['>= 60', '-', '< 1000', 'true', '900'],
    ['>= 60', '"retired"', '-', '-', '600'],
    ['-', '-', '-', '-', '1'],
  ],
  cases: [
    { Age: 20, Kind: 'student', Income: 1000, Resident: true },
    { Age: 25, Kind: 'student', Income: 5000, Resident: true },
    { Age: 40, Kind: 'worker', Income: 1000, Resident: true },
    { Age: 50, Kind: 'worker', Income: 9000, Resident: false },
    { Age: 70, Kind: 'retired', Income: 500, Resident: true },
    { Age: 82, Kind: 'retired', Income: 5000, Resident: false },
    { Age: 12, Kind: 'pupil', Income: 0, Resident: true },
    { Age: 33, Kind: 'none', Income: 0, Resident: false },
  ],
}

/** A thousand rules of equality and interval tests over the same inputs. */
export const thousandRules: TableCase = {
  inputs,
  types,
  rows: Array.from({ length: 1000 }, (_, i) => {
    const income = Math.floor(i / 10) * 100
    return [
      `[${i % 100}..${(i % 100) + 1})`,
      `"k${i % 10}"`,
      `[${income}..${income + 100})`,
      String(i % 2 === 1),
      String(i),
    ]
  }),
  cases: Array.from({ length: 8 }, (_, j) => {
    const i = j * 123
    return { Age: i % 100, Kind: `k${i % 10}`, Income: Math.floor(i / 10) * 100 + 5, Resident: i % 2 === 1 }
  }),
}

/** Twelve decisions, each adding to the one before. */
export const chain = {
  length: 12,
  expression: (i: number): string => (i === 0 ? 'Base + 1' : `D${i - 1} + Base * ${i}`),
  cases: Array.from({ length: 8 }, (_, j) => ({ Base: j + 3 })),
}

/** Fifty items filtered, mapped and summed. */
export const list = {
  feel: 'sum(for x in Items[amount > 100] return x.amount * x.rate)',
  zen: 'sum(map(filter(Items, #.amount > 100), #.amount * #.rate))',
  cases: Array.from({ length: 8 }, (_, j) => ({
    Items: Array.from({ length: 50 }, (_, i) => ({ amount: (i * 37 + j * 11) % 300, rate: (i % 5) + 1 })),
  })),
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const model = (body: string): string =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="bench" namespace="bench">${body}</definitions>`

const input = (name: string, type?: string): string =>
  `<inputData id="${name}" name="${name}"><variable name="${name}"${type === undefined ? '' : ` typeRef="${type}"`}/></inputData>`

const needs = (kind: 'Input' | 'Decision', id: string): string =>
  `<informationRequirement><required${kind} href="#${id}"/></informationRequirement>`

/** A table as a model with one decision, `D`. */
export function tableModel({ inputs: names, types: kinds, rows }: TableCase): string {
  const rules = rows.map(row => {
    const entries = row.slice(0, -1).map(cell => `<inputEntry><text>${escaped(cell)}</text></inputEntry>`)
    return `<rule>${entries.join('')}<outputEntry><text>${escaped(row.at(-1) ?? '')}</text></outputEntry></rule>`
  })
  const clauses = names.map(name => `<input><inputExpression><text>${name}</text></inputExpression></input>`)
  const table = `<decisionTable hitPolicy="FIRST">${clauses.join('')}<output/>${rules.join('')}</decisionTable>`
  const required = names.map(name => needs('Input', name)).join('')
  return model(
    `${names.map((name, i) => input(name, kinds[i])).join('')}<decision id="D" name="D">${required}${table}</decision>`,
  )
}

/** The chain as a model whose last decision is `D11`. */
export function chainModel(): string {
  const decisions = Array.from({ length: chain.length }, (_, i) => {
    const before = i === 0 ? '' : needs('Decision', `D${i - 1}`)
    const logic = `<literalExpression><text>${chain.expression(i)}</text></literalExpression>`
    return `<decision id="D${i}" name="D${i}">${needs('Input', 'Base')}${before}${logic}</decision>`
  })
  return model(input('Base', 'number') + decisions.join(''))
}

/** The list as a model with one decision, `D`. */
export function listModel(): string {
  const item = `<itemDefinition name="tItems" isCollection="true"><itemComponent name="amount"><typeRef>number</typeRef></itemComponent><itemComponent name="rate"><typeRef>number</typeRef></itemComponent></itemDefinition>`
  const logic = `<literalExpression><text>${escaped(list.feel)}</text></literalExpression>`
  return model(
    `${item}${input('Items', 'tItems')}<decision id="D" name="D">${needs('Input', 'Items')}${logic}</decision>`,
  )
}
