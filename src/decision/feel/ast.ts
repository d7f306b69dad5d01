import type { Code } from './env.ts'
import type { FeelType } from './types.ts'
import type { Value } from './values/value.ts'

/** The operators of rules 19 to 23. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**'
/** The operators of rule 49.a. */
export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>='

/** Where a variable's value stands at run time: so many frames up, at an index. */
export interface Address {
  readonly up: number
  readonly index: number
}

/** A loop variable's source: a list or range, or two ends joined by `..`. */
export interface Iteration {
  readonly name: string
  readonly from: Node
  readonly to: Node | undefined
}

/** One entry of a context; an entry without key is the result of a boxed context. */
export interface ContextEntry {
  readonly key: string | undefined
  readonly value: Node
}

/** A formal parameter with its declared type. */
export interface FormalParameter {
  readonly name: string
  readonly type: FeelType
}

/** One of a list of unary tests; `usesInput` says that it speaks of `?`. */
export interface UnaryTest {
  readonly node: Node
  readonly usesInput: boolean
}

/** What every node has: where it stands in its source, what type it is known to have, how deep it is nested. */
interface Common {
  readonly at: number
  readonly type: FeelType
  readonly depth: number
}

/** A node of the syntax tree; names are resolved to addresses while parsing, since the grammar needs the scope. */
export type Node = Common &
  (
    | { readonly kind: 'literal'; readonly value: Value }
    | { readonly kind: 'variable'; readonly name: string; readonly address: Address }
    | { readonly kind: 'unknown'; readonly name: string }
    | { readonly kind: 'item-entry'; readonly name: string; readonly address: Address; readonly otherwise: Node }
    | { readonly kind: 'path'; readonly of: Node; readonly name: string }
    | { readonly kind: 'filter'; readonly of: Node; readonly by: Node }
    | { readonly kind: 'call'; readonly callee: Node; readonly args: readonly Node[] }
    | { readonly kind: 'call-named'; readonly callee: Node; readonly args: ReadonlyMap<string, Node> }
    | { readonly kind: 'arithmetic'; readonly operator: ArithmeticOperator; readonly left: Node; readonly right: Node }
    | { readonly kind: 'comparison'; readonly operator: ComparisonOperator; readonly left: Node; readonly right: Node }
    | { readonly kind: 'negation'; readonly of: Node }
    | { readonly kind: 'and' | 'or'; readonly left: Node; readonly right: Node }
    | { readonly kind: 'between'; readonly of: Node; readonly low: Node; readonly high: Node }
    | { readonly kind: 'in'; readonly of: Node; readonly tests: readonly UnaryTest[] }
    | { readonly kind: 'instance'; readonly of: Node; readonly target: FeelType | undefined }
    | { readonly kind: 'if'; readonly condition: Node; readonly then: Node; readonly otherwise: Node }
    | { readonly kind: 'for'; readonly iterations: readonly Iteration[]; readonly body: Node }
    | {
        readonly kind: 'some' | 'every'
        readonly iterations: readonly Iteration[]
        readonly body: Node
        /** Boxed quantifiers are null as soon as a body is no boolean; textual ones follow ternary logic. */
        readonly strict?: boolean
      }
    | { readonly kind: 'list'; readonly items: readonly Node[] }
    | { readonly kind: 'context'; readonly entries: readonly ContextEntry[] }
    | { readonly kind: 'range'; readonly range: RangeNode }
    | { readonly kind: 'function'; readonly parameters: readonly FormalParameter[]; readonly body: Node }
    | { readonly kind: 'external'; readonly parameters: readonly FormalParameter[]; readonly mapping: Node }
    | { readonly kind: 'typed'; readonly of: Node; readonly target: FeelType }
    | { readonly kind: 'native'; readonly code: Code }
  )

/** A range's ends and what they include; `=` and `!=` are ranges of one point. */
export interface RangeNode {
  readonly start: Node | undefined
  readonly startIncluded: boolean
  readonly end: Node | undefined
  readonly endIncluded: boolean
  readonly form: 'interval' | '=' | '!='
}
