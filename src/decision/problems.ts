/** Where in a file something stands: 1-based line and column, and the DMN element or FEEL text it belongs to. */
export interface Place {
  readonly file?: string
  readonly element?: string
  readonly line?: number
  readonly column?: number
}

/** Every kind of trouble this module names, with the sentence it begins with. Declared once. */
export const problemKinds = {
  'xml.malformed': 'The file is not well-formed XML',
  'xml.forbidden': 'Document types and entities are not read',
  'xml.too-large': 'The file is larger or deeper than allowed',
  'dmn.not-dmn': 'The file is no DMN model of version 1.2 to 1.5',
  'dmn.reference': 'A reference leads nowhere',
  'dmn.import': 'An imported model is missing',
  'dmn.cycle': 'Elements require each other in a circle',
  'dmn.table': 'The decision table is not well formed',
  'dmn.unknown-decision': 'There is no such decision or service',
  'feel.syntax': 'The expression does not follow the grammar of FEEL',
  'feel.too-deep': 'The expression is nested too deeply',
  'feel.unknown-name': 'The name is not in scope',
  'feel.unknown-type': 'There is no such type',
  'feel.type': 'The types do not fit together',
  'feel.external': 'External functions are refused unless the host provides them',
  'cases.malformed': 'The file of cases is not well formed',
  'run.budget': 'The evaluation took more steps than allowed',
  'run.too-deep': 'The evaluation is nested too deeply',
  'table.gap': 'No rule covers some inputs',
  'table.overlap': 'Two rules cover the same inputs with different results',
  'table.unreachable': 'The rule can never decide',
  'table.too-large': 'The table is too large to look for gaps and overlaps',
  'table.missing-output-values': 'The hit policy needs a list of output values',
} as const

/** The code of a problem, such as `feel.syntax`. */
export type ProblemCode = keyof typeof problemKinds

/** Something somebody outside sent that can't be taken: code, sentence, and the place in the file. */
export class DecisionProblem extends Error {
  override readonly name = 'DecisionProblem'
  readonly code: ProblemCode
  readonly detail: string
  readonly place: Place
  constructor(code: ProblemCode, detail: string, place: Place = {}) {
    super(`${problemKinds[code]}: ${detail}${describePlace(place)}`)
    this.code = code
    this.detail = detail
    this.place = place
  }
}

/** A place as people read it: ` (allowance.dmn, line 12, column 7, Decision "Allowance")`. */
export function describePlace(place: Place): string {
  const parts: string[] = []
  if (place.file !== undefined) parts.push(place.file)
  if (place.line !== undefined) parts.push(`line ${place.line}`)
  if (place.column !== undefined) parts.push(`column ${place.column}`)
  if (place.element !== undefined) parts.push(place.element)
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}
