import type { Place } from '../problems.ts'

/** A piece of FEEL in a file. */
export interface Text {
  readonly text: string
  readonly place: Place
}

/** An import of another model (6.3.3): its elements are reached as `name.element`, or bare where the name is empty. */
export interface Import {
  readonly name: string
  readonly namespace: string
  readonly location: string | undefined
  readonly place: Place
}

/** An item definition (7.3.2): another type with a constraint, a structure, or a function type. */
export interface ItemDefinition {
  readonly name: string
  readonly typeRef: string | undefined
  readonly isCollection: boolean
  readonly allowedValues: Text | undefined
  readonly typeConstraint: Text | undefined
  readonly components: readonly ItemDefinition[]
  readonly functionItem: { readonly parameters: readonly Variable[]; readonly result: string | undefined } | undefined
  readonly place: Place
}

/** A name and the type it is declared to have. */
export interface Variable {
  readonly name: string
  readonly typeRef: string | undefined
}

interface Element {
  readonly id: string
  readonly name: string
  readonly description: string | undefined
  readonly variable: Variable
  readonly place: Place
}

/** Data that come from outside (6.3.11). */
export interface InputData extends Element {}

/** A decision with what it requires (hrefs) and its logic. */
export interface Decision extends Element {
  readonly question: string | undefined
  readonly requiredInputs: readonly string[]
  readonly requiredDecisions: readonly string[]
  readonly requiredKnowledge: readonly string[]
  /** Knowledge sources, such as the law it follows. */
  readonly authorities: readonly string[]
  readonly logic: Boxed | undefined
}

/** A business knowledge model: a function others invoke. */
export interface KnowledgeModel extends Element {
  readonly requiredKnowledge: readonly string[]
  readonly logic: BoxedFunction | undefined
}

/** A decision service (6.3.10). */
export interface DecisionService extends Element {
  readonly outputDecisions: readonly string[]
  readonly encapsulatedDecisions: readonly string[]
  readonly inputDecisions: readonly string[]
  readonly inputData: readonly string[]
}

/** A knowledge source: a law, a regulation, a handbook. */
export interface KnowledgeSource {
  readonly id: string
  readonly name: string
  readonly location: string | undefined
}

/** One DMN file as read. */
export interface Definitions {
  readonly name: string
  readonly namespace: string
  readonly description: string | undefined
  readonly file: string | undefined
  readonly imports: readonly Import[]
  readonly items: readonly ItemDefinition[]
  readonly inputs: readonly InputData[]
  readonly decisions: readonly Decision[]
  readonly knowledgeModels: readonly KnowledgeModel[]
  readonly services: readonly DecisionService[]
  readonly sources: readonly KnowledgeSource[]
}

/** Hit policies (8.2.8), by their full names. */
export type HitPolicy = 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER'
/** What a collecting table makes of its outputs (8.2.8). */
export type Aggregation = 'SUM' | 'COUNT' | 'MIN' | 'MAX'

/** A column of inputs: the expression that is tested, and the values it can have. */
export interface InputClause {
  readonly label: string | undefined
  readonly expression: Text
  readonly typeRef: string | undefined
  readonly values: Text | undefined
}

/** A column of outputs: its name, the values it can have, highest first, and what holds when no rule matches. */
export interface OutputClause {
  readonly name: string | undefined
  readonly label: string | undefined
  readonly typeRef: string | undefined
  readonly values: Text | undefined
  readonly default: Text | undefined
}

/** A row of a table; annotations stand in the order of their names. */
export interface Rule {
  readonly id: string | undefined
  readonly description: string | undefined
  readonly inputs: readonly Text[]
  readonly outputs: readonly Text[]
  readonly annotations: readonly string[]
  readonly place: Place
}

/** A decision table (8.3). */
export interface BoxedTable {
  readonly kind: 'table'
  readonly typeRef: string | undefined
  readonly place: Place
  readonly hitPolicy: HitPolicy
  readonly aggregation: Aggregation | undefined
  readonly inputs: readonly InputClause[]
  readonly outputs: readonly OutputClause[]
  readonly annotationNames: readonly string[]
  readonly rules: readonly Rule[]
}

/** A function definition (10.5.3): FEEL, Java or PMML. */
export interface BoxedFunction {
  readonly kind: 'function'
  readonly typeRef: string | undefined
  readonly place: Place
  readonly language: 'FEEL' | 'Java' | 'PMML'
  readonly parameters: readonly Variable[]
  readonly body: Boxed | undefined
}

interface Common {
  readonly typeRef: string | undefined
  readonly place: Place
}

/** A boxed expression (10.2.1). */
export type Boxed =
  | BoxedTable
  | BoxedFunction
  | (Common &
      (
        | { readonly kind: 'literal'; readonly text: Text }
        | { readonly kind: 'context'; readonly entries: readonly BoxedEntry[] }
        | { readonly kind: 'list'; readonly items: readonly Boxed[] }
        | {
            readonly kind: 'relation'
            readonly columns: readonly Variable[]
            readonly rows: readonly (readonly Boxed[])[]
          }
        | {
            readonly kind: 'invocation'
            readonly callee: Boxed | undefined
            readonly bindings: readonly BoxedBinding[]
          }
        | { readonly kind: 'conditional'; readonly condition: Boxed; readonly then: Boxed; readonly otherwise: Boxed }
        | { readonly kind: 'filter'; readonly of: Boxed; readonly by: Boxed }
        | {
            readonly kind: 'for' | 'some' | 'every'
            readonly variable: Variable
            readonly of: Boxed
            readonly body: Boxed
          }
        | { readonly kind: 'empty' }
      ))

/** An entry of a boxed context; without variable it is the result. */
export interface BoxedEntry {
  readonly variable: Variable | undefined
  readonly value: Boxed
}

/** A parameter of an invocation and what it is given. */
export interface BoxedBinding {
  readonly parameter: string
  readonly value: Boxed
}
