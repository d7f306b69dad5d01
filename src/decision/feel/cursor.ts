import { DecisionProblem, type Place } from '../problems.ts'
import type { Node } from './ast.ts'
import { placeAt, type Token } from './lexer.ts'
import type { Scope } from './scope.ts'
import type { FeelType } from './types.ts'
import type { FeelFunction } from './values/value.ts'

/** What names mean outside all scopes: built-in functions and types, by name key. */
export interface Vocabulary {
  readonly functions: ReadonlyMap<string, FeelFunction>
  readonly types: ReadonlyMap<string, FeelType>
}

/** How deep parentheses, lists and contexts may nest, and how deep a tree may become through long chains. */
const nestingMax = 200
const depthMax = 1500

/** The words that grammar rules use; a name can't begin with one (10.3.1.4). */
const keywords: ReadonlySet<string> = new Set(
  'for if then else in return some every satisfies and or between instance of function external true false null'.split(
    ' ',
  ),
)

/** A reader's place in the tokens of one expression, with the scope names are looked up in. */
export class Cursor {
  readonly source: string
  readonly tokens: readonly Token[]
  readonly vocabulary: Vocabulary
  readonly place: Place
  scope: Scope
  position = 0
  nesting = 0
  /** How often `?` has been read: unary tests ask whether they speak of it. */
  inputUses = 0
  /** Set while the end of a range is read, where `[` may close it instead of opening a filter. */
  inRangeEnd = false

  constructor(source: string, tokens: readonly Token[], scope: Scope, vocabulary: Vocabulary, place: Place) {
    this.source = source
    this.tokens = tokens
    this.scope = scope
    this.vocabulary = vocabulary
    this.place = place
  }

  get token(): Token {
    return this.peek(0)
  }

  peek(ahead: number): Token {
    return this.tokens[Math.min(this.position + ahead, this.tokens.length - 1)] ?? endToken
  }

  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.text === text && (token.kind === 'name' || token.kind === 'symbol')
  }

  /** Is the token a word that is no keyword? */
  isWord(ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.kind === 'name' && !keywords.has(token.text)
  }

  take(): Token {
    const token = this.token
    this.position++
    return token
  }

  /** Takes the token if it is this one. */
  takes(text: string): boolean {
    if (!this.is(text)) return false
    this.position++
    return true
  }

  expect(text: string): void {
    if (!this.takes(text)) this.fail(`expected "${text}"`)
  }

  fail(expected: string): never {
    const found = this.token.kind === 'end' ? 'the end' : `"${this.token.text}"`
    throw new DecisionProblem('feel.syntax', `${expected}, found ${found}`, this.here())
  }

  here(): Place {
    return placeAt(this.source, this.token.start, this.place)
  }

  /** Reads something nested, within the limit. */
  nested<T>(read: () => T): T {
    if (++this.nesting > nestingMax) {
      throw new DecisionProblem('feel.too-deep', `more than ${nestingMax} levels`, this.here())
    }
    const wasInRangeEnd = this.inRangeEnd
    this.inRangeEnd = false
    const result = read()
    this.inRangeEnd = wasInRangeEnd
    this.nesting--
    return result
  }

  /** Reads with another scope innermost. */
  within<T>(scope: Scope, read: () => T): T {
    const outer = this.scope
    this.scope = scope
    const result = read()
    this.scope = outer
    return result
  }

  /** Tries a reading; where the grammar refuses it, the place is as before and the answer undefined. */
  attempt<T>(read: () => T): T | undefined {
    const { position, nesting, scope, inRangeEnd, inputUses } = this
    try {
      return read()
    } catch (error) {
      if (!(error instanceof DecisionProblem) || error.code !== 'feel.syntax') throw error
      Object.assign(this, { position, nesting, scope, inRangeEnd, inputUses })
      return undefined
    }
  }

  /** The depth of a node over these children. */
  depth(...children: readonly (Node | undefined)[]): number {
    let deepest = 0
    for (const child of children) if (child !== undefined && child.depth > deepest) deepest = child.depth
    if (deepest >= depthMax)
      throw new DecisionProblem('feel.too-deep', `a chain of more than ${depthMax} parts`, this.here())
    return deepest + 1
  }
}

const endToken: Token = { kind: 'end', text: '', start: 0, end: 0 }
