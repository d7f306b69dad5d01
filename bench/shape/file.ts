/** Counts one source file: what the habits of the house are measured by. */
import { type Comment, type ParseResult, type Program, parseSync, Visitor } from 'oxc-parser'

/** A function by where it begins and how many lines it takes, closures and components too. */
export type FunctionShape = { readonly line: number; readonly lines: number }

/** An import or re-export of a neighbour, as written; of types alone or of values. */
export type ImportShape = { readonly path: string; readonly typesOnly: boolean }

/** What was counted in one file. Lines are counted from 1. */
export type FileShape = {
  readonly file: string
  readonly lines: number
  readonly nonBlank: number
  /** Lines that hold a comment and nothing else. */
  readonly commentLines: number
  readonly functions: readonly FunctionShape[]
  /** Names that are declared here and exported, and those of them without a docstring. */
  readonly exported: readonly string[]
  readonly undocumented: readonly string[]
  readonly anys: number
  /** Assertions of a type by `as`, without `as const`. */
  readonly assertions: number
  readonly imports: readonly ImportShape[]
  readonly todos: number
}

/** Counts a file of TypeScript. The name tells TSX from TS. */
export function shapeOf(file: string, text: string): FileShape {
  const parsed = parseSync(file, text)
  const lineAt = linesOf(text)
  return {
    file,
    lines: text.endsWith('\n') ? lineAt(text.length) - 1 : lineAt(text.length),
    ...commentShareOf(text, parsed.comments),
    ...docsOf(text, parsed),
    ...syntaxOf(parsed, lineAt),
    imports: importsOf(parsed),
    todos: parsed.comments.filter(({ value }) => /\b(?:TODO|FIXME|XXX|HACK)\b/.test(value)).length,
  }
}

/** Gives the line of an offset. */
function linesOf(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(match => match.index + 1)]
  return offset => starts.findLastIndex(start => start <= offset) + 1
}

function commentShareOf(text: string, comments: readonly Comment[]) {
  const units = text.split('')
  for (const { start, end } of comments) for (let at = start; at < end; at++) if (units[at] !== '\n') units[at] = ' '
  const filledOf = (lines: string) => lines.split('\n').filter(line => line.trim() !== '').length
  const nonBlank = filledOf(text)
  return { nonBlank, commentLines: nonBlank - filledOf(units.join('')) }
}

/** What is exported where it is declared; a name handed on from elsewhere has its docstring there. */
function docsOf(text: string, { program, module, comments }: ParseResult) {
  const docstrings = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
  const isDocumented = (start: number) =>
    docstrings.some(({ end }) => end <= start && text.slice(end, start).trim() === '')
  const documented = new Set(
    program.body.filter(({ start }) => isDocumented(start)).flatMap(statement => namesDeclaredBy(statement)),
  )
  const exports = module.staticExports.flatMap(({ start, entries }) =>
    entries
      .filter(({ moduleRequest }) => moduleRequest === null)
      .map(({ localName }) => ({ name: localName.name ?? 'default', start })),
  )
  const undocumented = exports.filter(({ name, start }) => !documented.has(name) && !isDocumented(start))
  return {
    exported: [...new Set(exports.map(({ name }) => name))],
    undocumented: [...new Set(undocumented.map(({ name }) => name))],
  }
}

function namesDeclaredBy(statement: Program['body'][number]): string[] {
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  if (declaration === null) return []
  if (declaration.type === 'VariableDeclaration')
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? id.name : []))
  return 'id' in declaration && declaration.id !== null && 'name' in declaration.id ? [declaration.id.name] : []
}

function syntaxOf({ program }: ParseResult, lineAt: (offset: number) => number) {
  const functions: FunctionShape[] = []
  let anys = 0
  let assertions = 0
  const addFunction = ({ start, end }: { start: number; end: number }) => {
    functions.push({ line: lineAt(start), lines: lineAt(end) - lineAt(start) + 1 })
  }
  new Visitor({
    FunctionDeclaration: addFunction,
    FunctionExpression: addFunction,
    ArrowFunctionExpression: addFunction,
    TSAnyKeyword: () => {
      anys++
    },
    TSAsExpression: ({ typeAnnotation: type }) => {
      const isConst =
        type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const'
      if (!isConst) assertions++
    },
  }).visit(program)
  return { functions, anys, assertions }
}

function importsOf({ module }: ParseResult): ImportShape[] {
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    path: moduleRequest.value,
    typesOnly: entries.length > 0 && entries.every(entry => entry.isType),
  }))
  const exports = module.staticExports.flatMap(({ entries }) => {
    const paths = new Set(entries.flatMap(entry => entry.moduleRequest?.value ?? []))
    return [...paths].map(path => ({
      path,
      typesOnly: entries.filter(entry => entry.moduleRequest?.value === path).every(entry => entry.isType),
    }))
  })
  return [...imports, ...exports].filter(({ path }) => path.startsWith('.'))
}
