import { DecisionProblem } from '../problems.ts'
import { attributeOf, childOf, childrenOf, textOf, typeRefOf, variableOf } from './elements.ts'
import type {
  Aggregation,
  Boxed,
  BoxedEntry,
  BoxedFunction,
  BoxedTable,
  HitPolicy,
  InputClause,
  OutputClause,
  Rule,
  Text,
} from './model.ts'
import type { XmlElement } from './xml.ts'

type Reader = (element: XmlElement) => Boxed

/** Boxed expressions by the names of their elements (10.5). */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['literalExpression', element => ({ kind: 'literal', ...common(element), text: textIn(element) })],
  ['decisionTable', readTable],
  [
    'context',
    element => ({ kind: 'context', ...common(element), entries: childrenOf(element, 'contextEntry').map(readEntry) }),
  ],
  ['list', element => ({ kind: 'list', ...common(element), items: expressionsIn(element) })],
  ['relation', readRelation],
  ['invocation', readInvocation],
  ['functionDefinition', readFunction],
  ['conditional', readConditional],
  [
    'filter',
    element => ({ kind: 'filter', ...common(element), of: inside(element, 'in'), by: inside(element, 'match') }),
  ],
  ['for', element => ({ kind: 'for', ...readIterator(element), body: inside(element, 'return') })],
  ['some', element => ({ kind: 'some', ...readIterator(element), body: inside(element, 'satisfies') })],
  ['every', element => ({ kind: 'every', ...readIterator(element), body: inside(element, 'satisfies') })],
])

const common = (element: XmlElement) => ({ typeRef: typeRefOf(element), place: element.place })

/** The text of a literal expression, or of a list of unary tests. */
function textIn(element: XmlElement): Text {
  const text = childOf(element, 'text')
  return { text: text?.text ?? '', place: text?.textPlace ?? element.place }
}

const optionalText = (element: XmlElement | undefined): Text | undefined => {
  const text = element === undefined ? undefined : textIn(element)
  return text === undefined || text.text === '' ? undefined : text
}

/** The boxed expressions directly inside. */
function expressionsIn(element: XmlElement): Boxed[] {
  return element.children.flatMap(child => {
    const read = readers.get(child.name)
    return read === undefined ? [] : [read(child)]
  })
}

/** The boxed expression directly inside, if there is one. */
export const expressionIn = (element: XmlElement): Boxed | undefined => expressionsIn(element)[0]

const expressionOrEmpty = (element: XmlElement): Boxed =>
  expressionIn(element) ?? { kind: 'empty', typeRef: undefined, place: element.place }

/** The expression inside a named child, such as `in` or `return`. */
function inside(element: XmlElement, name: string): Boxed {
  const child = childOf(element, name)
  if (child === undefined)
    throw new DecisionProblem('dmn.reference', `<${element.name}> needs <${name}>`, element.place)
  return expressionOrEmpty(child)
}

function readIterator(element: XmlElement) {
  const from = childOf(element, 'in')
  const variable = { name: attributeOf(element, 'iteratorVariable') ?? 'item', typeRef: from && typeRefOf(from) }
  return { ...common(element), variable, of: inside(element, 'in') }
}

const readEntry = (element: XmlElement): BoxedEntry => ({
  variable: variableOf(element),
  value: expressionOrEmpty(element),
})

function readRelation(element: XmlElement): Boxed {
  const columns = childrenOf(element, 'column').map(column => ({
    name: attributeOf(column, 'name') ?? '',
    typeRef: typeRefOf(column),
  }))
  return { kind: 'relation', ...common(element), columns, rows: childrenOf(element, 'row').map(expressionsIn) }
}

function readInvocation(element: XmlElement): Boxed {
  const bindings = childrenOf(element, 'binding').map(binding => {
    const parameter = childOf(binding, 'parameter')
    return { parameter: (parameter && attributeOf(parameter, 'name')) ?? '', value: expressionOrEmpty(binding) }
  })
  return { kind: 'invocation', ...common(element), callee: expressionIn(element), bindings }
}

/** Reads a function definition, or the encapsulated logic of a business knowledge model. */
export function readFunction(element: XmlElement): BoxedFunction {
  const kind = attributeOf(element, 'kind')
  const language = kind === 'Java' || kind === 'PMML' ? kind : 'FEEL'
  const parameters = childrenOf(element, 'formalParameter').map(parameter => ({
    name: attributeOf(parameter, 'name') ?? '',
    typeRef: typeRefOf(parameter),
  }))
  return { kind: 'function', ...common(element), language, parameters, body: expressionIn(element) }
}

function readConditional(element: XmlElement): Boxed {
  const [condition, then, otherwise] = [inside(element, 'if'), inside(element, 'then'), inside(element, 'else')]
  return { kind: 'conditional', ...common(element), condition, then, otherwise }
}

const hitPolicies: ReadonlySet<string> = new Set([
  'UNIQUE',
  'FIRST',
  'PRIORITY',
  'ANY',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
] satisfies HitPolicy[])
const aggregations: ReadonlySet<string> = new Set(['SUM', 'COUNT', 'MIN', 'MAX'] satisfies Aggregation[])

function readTable(element: XmlElement): BoxedTable {
  const hitPolicy = attributeOf(element, 'hitPolicy') ?? 'UNIQUE'
  const aggregation = attributeOf(element, 'aggregation')
  const known = hitPolicies.has(hitPolicy) && (aggregation === undefined || aggregations.has(aggregation))
  if (!known)
    throw new DecisionProblem('dmn.table', `there is no hit policy "${hitPolicy} ${aggregation ?? ''}"`, element.place)
  return {
    kind: 'table',
    ...common(element),
    // Both were just found among the names the standard lists.
    hitPolicy: hitPolicy as HitPolicy,
    aggregation: aggregation as Aggregation | undefined,
    inputs: childrenOf(element, 'input').map(readInputClause),
    outputs: childrenOf(element, 'output').map(readOutputClause),
    annotationNames: childrenOf(element, 'annotation').map(annotation => attributeOf(annotation, 'name') ?? ''),
    rules: childrenOf(element, 'rule').map(readRule),
  }
}

function readInputClause(element: XmlElement): InputClause {
  const expression = childOf(element, 'inputExpression')
  if (expression === undefined) throw new DecisionProblem('dmn.table', 'an input needs an expression', element.place)
  return {
    label: attributeOf(element, 'label'),
    expression: textIn(expression),
    typeRef: typeRefOf(expression),
    values: optionalText(childOf(element, 'inputValues')),
  }
}

const readOutputClause = (element: XmlElement): OutputClause => ({
  name: attributeOf(element, 'name'),
  label: attributeOf(element, 'label'),
  typeRef: typeRefOf(element),
  values: optionalText(childOf(element, 'outputValues')),
  default: optionalText(childOf(element, 'defaultOutputEntry')),
})

const readRule = (element: XmlElement): Rule => ({
  id: attributeOf(element, 'id'),
  description: textOf(element, 'description'),
  inputs: childrenOf(element, 'inputEntry').map(textIn),
  outputs: childrenOf(element, 'outputEntry').map(textIn),
  annotations: childrenOf(element, 'annotationEntry').map(entry => textIn(entry).text),
  place: element.place,
})
