import type { Node } from '../feel/ast.ts'
import { arithmeticType } from '../feel/infer.ts'
import { placeAt } from '../feel/lexer.ts'
import { describeType, type FeelType, typeConforms } from '../feel/types.ts'
import { FeelFunction } from '../feel/values/value.ts'
import { nodesOf } from '../feel/walk.ts'
import type { Place, ProblemCode } from '../problems.ts'
import { type Finding, finding } from './findings.ts'

/** Checks one expression: names nobody declared, types that can't fit, calls with a wrong number of arguments. */
export function checkExpression(root: Node, source: string, place: Place): readonly Finding[] {
  return [...nodesOf(root)].flatMap(node => {
    const detail = faultOf(node)
    if (detail === undefined) return []
    const severity = node.kind === 'external' ? 'warning' : 'error'
    return [finding(severity, codes[node.kind] ?? 'feel.type', detail, placeAt(source, node.at, place))]
  })
}

/** Codes of faults that are not about types fitting together. */
const codes: Readonly<Partial<Record<Node['kind'], ProblemCode>>> = {
  unknown: 'feel.unknown-name',
  instance: 'feel.unknown-type',
  external: 'feel.external',
}

function faultOf(node: Node): string | undefined {
  if (node.kind === 'external') return 'the host must lend it'
  if (node.kind === 'unknown') return `"${node.name}"`
  if (node.kind === 'instance') return node.target === undefined ? 'the type after "instance of"' : undefined
  if (node.kind === 'comparison') return comparisonFault(node.left.type, node.right.type)
  if (node.kind === 'between')
    return comparisonFault(node.of.type, node.low.type) ?? comparisonFault(node.of.type, node.high.type)
  if (node.kind === 'arithmetic') return arithmeticFault(node)
  if (node.kind === 'if') return notBoolean(node.condition.type)
  if (node.kind === 'and' || node.kind === 'or') return notBoolean(node.left.type) ?? notBoolean(node.right.type)
  if (node.kind === 'typed') return typedFault(node.of.type, node.target)
  return node.kind === 'call' ? callFault(node) : undefined
}

const isOpen = (type: FeelType): boolean => type.kind === 'any' || type.kind === 'null'

function comparisonFault(left: FeelType, right: FeelType): string | undefined {
  if (isOpen(left) || isOpen(right) || left.kind === right.kind) return undefined
  return `${describeType(left)} and ${describeType(right)} can't be compared`
}

function arithmeticFault(node: Extract<Node, { readonly kind: 'arithmetic' }>): string | undefined {
  const { left, right, operator } = node
  if (isOpen(left.type) || isOpen(right.type)) return undefined
  const isNumeric = left.type.kind === 'number' && right.type.kind === 'number'
  if (isNumeric || (operator !== '**' && arithmeticType(operator, left.type, right.type).kind !== 'any'))
    return undefined
  return `${describeType(left.type)} ${operator} ${describeType(right.type)} has no value`
}

const notBoolean = (type: FeelType): string | undefined =>
  isOpen(type) || type.kind === 'boolean' ? undefined : `a condition is ${describeType(type)}`

/** A value of the type can't become one of the target, even by the implicit conversions. */
function typedFault(type: FeelType, target: FeelType): string | undefined {
  const candidates = type.kind === 'list' ? [type, type.of] : [type]
  const element = target.kind === 'list' ? target.of : target
  const fits = candidates.some(one => isVague(one) || typeConforms(one, target) || typeConforms(one, element))
  const isMidnight = type.kind === 'date' && target.kind === 'date and time'
  return fits || isMidnight ? undefined : `${describeType(type)} where ${describeType(target)} is declared`
}

/** Types inside which something is not known. */
function isVague(type: FeelType): boolean {
  if (type.kind === 'list' || type.kind === 'range') return isVague(type.of)
  if (type.kind === 'context') return [...type.fields.values()].some(isVague)
  return isOpen(type) || type.kind === 'function'
}

function callFault({ callee, args }: Extract<Node, { readonly kind: 'call' }>): string | undefined {
  if (callee.type.kind !== 'function' && callee.type.kind !== 'any')
    return `${describeType(callee.type)} is no function`
  if (callee.kind !== 'literal' || !(callee.value instanceof FeelFunction)) return undefined
  const accepts = callee.value.overloaded?.accepts(args.length) ?? true
  return accepts ? undefined : `no signature takes ${args.length} arguments`
}
