import type { Node } from './ast.ts'
import type { Cursor } from './cursor.ts'
import { propertyType, spacedProperties } from './infer.ts'
import { type Binding, fieldOf, type Scope } from './scope.ts'
import { anyType, type FeelType, listOf } from './types.ts'

/** Symbols that may stand inside a name (grammar rule 30), and some that tools let through. */
const nameSymbols: ReadonlySet<string> = new Set(['.', '/', '-', "'", '’', '+', '*', '**', '&', '%', '#', '$', '..'])

/** Can this token be part of a name? */
function canContinue(p: Cursor, ahead: number): boolean {
  const token = p.peek(ahead)
  return token.kind === 'name' || token.kind === 'number' || (token.kind === 'symbol' && nameSymbols.has(token.text))
}

/** How many tokens from here could make one name, at most so many. */
function reach(p: Cursor, most: number): number {
  let count = 0
  while (count < most && canContinue(p, count)) count++
  return count
}

const keyHere = (p: Cursor, count: number): string =>
  p.tokens
    .slice(p.position, p.position + count)
    .map(token => token.text)
    .join(' ')

/** The source text of tokens, white space collapsed: the spelling of a name nobody declared. */
export const spelling = (p: Cursor, from: number, to: number): string =>
  p.source
    .slice(p.tokens[from]?.start ?? 0, p.tokens[to - 1]?.end ?? 0)
    .replace(/\s+/g, ' ')
    .trim()

const functionWordsMax = 6

/** Reads a name as the longest one in scope (10.3.1.6). */
export function parseName(p: Cursor): Node {
  const at = p.token.start
  const first = p.position
  const words = wordsHere(p)
  for (let count = reach(p, Math.max(p.scope.longest, functionWordsMax)); count >= 1; count--) {
    const key = keyHere(p, count)
    const binding = p.scope.find(key)?.binding
    if (binding?.members !== undefined) {
      const member = parseMember(p, binding, count)
      if (member !== undefined) return member
      continue
    }
    // Two words side by side can only be one name: of an entry that is not known before the item is.
    if (count < words && p.scope.hasItems() && dynamicItem(p.scope)) break
    const node = resolve(p, p.scope, key, 0, at)
    if (node === undefined) continue
    p.position += count
    if (key === '?') p.inputUses++
    return node
  }
  p.position = first + Math.max(1, words)
  const name = spelling(p, first, p.position)
  return dynamicItem(p.scope) ? dynamicEntry(p, p.scope, name, 0, at) : unknownName(at, name)
}

function wordsHere(p: Cursor): number {
  let count = 1
  while (p.isWord(count)) count++
  return count
}

const unknownName = (at: number, name: string): Node => ({ kind: 'unknown', name, at, type: anyType, depth: 1 })

/** Is there a filter around whose item's entries are not known? */
function dynamicItem(scope: Scope | undefined): boolean {
  return scope !== undefined && (scope.item?.kind === 'any' || dynamicItem(scope.parent))
}

/** A name nobody declared, inside filters over unknown items: an entry of the innermost item that has it. */
function dynamicEntry(p: Cursor, scope: Scope | undefined, name: string, up: number, at: number): Node {
  if (scope === undefined) return unknownName(at, name)
  const otherwise = dynamicEntry(p, scope.parent, name, up + 1, at)
  if (scope.item?.kind !== 'any') return otherwise
  return {
    kind: 'item-entry',
    name,
    address: { up, index: 0 },
    otherwise,
    at,
    type: anyType,
    depth: p.depth(otherwise),
  }
}

/** The node that a name key means, or undefined when it is not in scope. */
function resolve(p: Cursor, scope: Scope | undefined, key: string, up: number, at: number): Node | undefined {
  if (scope === undefined) return builtin(p, key, at)
  if (scope.item !== undefined) return resolveItem(p, scope, scope.item, key, up, at)
  const binding = scope.bindings.get(key)
  if (binding === undefined) return resolve(p, scope.parent, key, up + 1, at)
  return variable(binding, up, at)
}

const variable = (binding: Binding, up: number, at: number): Node => ({
  kind: 'variable',
  name: binding.name,
  address: { up, index: binding.index },
  at,
  type: binding.type,
  depth: 1,
})

function builtin(p: Cursor, key: string, at: number): Node | undefined {
  const found = p.vocabulary.functions.get(key)
  if (found === undefined) return undefined
  const type: FeelType = { kind: 'function', parameters: found.parameters.map(one => one.type), result: found.result }
  return { kind: 'literal', value: found, at, type, depth: 1 }
}

function resolveItem(p: Cursor, scope: Scope, item: FeelType, key: string, up: number, at: number): Node | undefined {
  const address = { up, index: 0 }
  const self: Node = { kind: 'variable', name: 'item', address, at, type: item, depth: 1 }
  const field = fieldOf(item, key)
  const outer = key === 'item' ? self : resolve(p, scope.parent, key, up + 1, at)
  if (field !== undefined) {
    const otherwise = outer ?? unknownName(at, field.name)
    return { kind: 'item-entry', name: field.name, address, otherwise, at, type: field.type, depth: p.depth(otherwise) }
  }
  if (outer === undefined || outer.kind === 'literal' || item.kind !== 'any') return outer
  return { kind: 'item-entry', name: key, address, otherwise: outer, at, type: anyType, depth: p.depth(outer) }
}

/** `Import.Element`: a member of an imported model. */
function parseMember(p: Cursor, binding: Binding, count: number): Node | undefined {
  const start = p.position
  const at = p.token.start
  const found = p.scope.find(keyHere(p, count))
  p.position += count
  let members = binding.members
  while (members !== undefined && p.takes('.')) {
    const longest = longestKey(p, new Set(members.keys()))
    const member = longest === undefined ? undefined : members.get(longest.key)
    if (member === undefined) break
    p.position += longest?.count ?? 0
    if (member.members === undefined) return variable(member, found?.address.up ?? 0, at)
    members = member.members
  }
  p.position = start
  return undefined
}

function longestKey(p: Cursor, keys: ReadonlySet<string>): { key: string; count: number } | undefined {
  const most = Math.max(0, ...[...keys].map(key => key.split(' ').length))
  for (let count = Math.min(most, p.tokens.length - 1 - p.position); count >= 1; count--) {
    const key = keyHere(p, count)
    if (keys.has(key)) return { key, count }
  }
  return undefined
}

/** The name after a dot: the longest known entry or property, else all words that follow. */
export function parsePathName(p: Cursor, of: FeelType): { name: string; type: FeelType } {
  const isList = of.kind === 'list'
  const base = isList ? of.of : of
  for (let count = reach(p, 40); count >= 1; count--) {
    const key = keyHere(p, count)
    const field = fieldOf(base, key)
    const known = field ?? property(base, key)
    if (known === undefined) continue
    p.position += count
    return isList ? { name: known.name, type: listOf(known.type) } : known
  }
  const first = p.position
  if (p.token.kind !== 'name') p.fail('expected a name after "."')
  p.position += wordsHere(p)
  return { name: spelling(p, first, p.position), type: anyType }
}

function property(of: FeelType, key: string): { name: string; type: FeelType } | undefined {
  const type = propertyType(of, key)
  if (type !== undefined) return { name: key, type }
  return of.kind === 'any' && spacedProperties.includes(key) ? { name: key, type: anyType } : undefined
}

/** A name being declared (loop variable, parameter, key): all tokens up to the one that ends it. */
export function parseDeclaredName(p: Cursor, ends: readonly string[]): string {
  const first = p.position
  if (p.token.kind !== 'name') p.fail('expected a name')
  while (canContinue(p, 0) && !ends.some(end => p.is(end))) p.position++
  if (p.position === first) p.fail('expected a name')
  return spelling(p, first, p.position)
}

/** Does a declared name followed by a colon stand here? Its length in tokens, or 0. */
export function namedArgumentLength(p: Cursor): number {
  if (p.token.kind !== 'name') return 0
  const count = reach(p, 40)
  return p.is(':', count) ? count : 0
}
