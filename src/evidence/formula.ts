/**
 * Formulas over indicators.
 *
 *     [gdp] / [gdp@-1] * 100 - 100
 *
 *     sum     = product { ("+" | "-") product }
 *     product = factor { ("*" | "/") factor }
 *     factor  = "-" factor | "(" sum ")" | number | "[" id [ "@-" years ] "]"
 */
import { type Figure, noFigure, valueFigure } from './figure.ts'

/** A formula, read. */
export type Formula =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'reference'; readonly id: string; readonly yearsBack: number }
  | { readonly is: 'negative'; readonly of: Formula }
  | { readonly is: Operator; readonly left: Formula; readonly right: Formula }

type Operator = '+' | '-' | '*' | '/'

/** A formula that can't be read: `position` is the first character that has no place in it, from 0. */
export class FormulaInvalid extends Error {
  readonly position: number
  constructor(position: number) {
    super(`the formula can’t be read at character ${position + 1}`)
    this.position = position
  }
}

type Token = { readonly text: string; readonly position: number }
type Tokens = { readonly list: readonly Token[]; readonly end: number; at: number; depth: number }

const token = /\s*(?:(\d+(?:\.\d+)?)|(\[[a-z][a-z0-9-]{0,99}(?:@-[1-9]\d?)?\])|([-+*/()]))/y

/** Deeper than any formula that a person writes; keeps a hostile one from filling the stack. */
const deepest = 50

/** Reads a formula. @throws FormulaInvalid */
export function parseFormula(text: string): Formula {
  const tokens: Tokens = { list: tokensOf(text), end: text.length, at: 0, depth: 0 }
  const formula = sum(tokens)
  const rest = tokens.list[tokens.at]
  if (rest !== undefined) throw new FormulaInvalid(rest.position)
  return formula
}

function tokensOf(text: string): Token[] {
  const list: Token[] = []
  const end = text.trimEnd().length
  for (let at = 0; at < end; ) {
    token.lastIndex = at
    const match = token.exec(text)
    if (match === null) throw new FormulaInvalid(at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0))
    const found = match[0].trimStart()
    list.push({ text: found, position: at + match[0].length - found.length })
    at += match[0].length
  }
  return list
}

function sum(tokens: Tokens): Formula {
  return chain(tokens, ['+', '-'], product)
}

function product(tokens: Tokens): Formula {
  return chain(tokens, ['*', '/'], factor)
}

function chain(tokens: Tokens, operators: readonly Operator[], operand: (tokens: Tokens) => Formula): Formula {
  let left = operand(tokens)
  for (;;) {
    const operator = operators.find(each => each === tokens.list[tokens.at]?.text)
    if (operator === undefined) return left
    tokens.at += 1
    left = { is: operator, left, right: operand(tokens) }
  }
}

function factor(tokens: Tokens): Formula {
  const next = tokens.list[tokens.at]
  if (next === undefined) throw new FormulaInvalid(tokens.end)
  tokens.at += 1
  tokens.depth += 1
  if (tokens.depth > deepest) throw new FormulaInvalid(next.position)
  const formula = factorFrom(next, tokens)
  tokens.depth -= 1
  return formula
}

function factorFrom(next: Token, tokens: Tokens): Formula {
  if (next.text === '-') return { is: 'negative', of: factor(tokens) }
  if (next.text === '(') {
    const inner = sum(tokens)
    const close = tokens.list[tokens.at]
    if (close?.text !== ')') throw new FormulaInvalid(close?.position ?? tokens.end)
    tokens.at += 1
    return inner
  }
  if (next.text.startsWith('[')) {
    const [id = '', years = '0'] = next.text.slice(1, -1).split('@-')
    return { is: 'reference', id, yearsBack: Number(years) }
  }
  if (/^\d/.test(next.text)) return { is: 'number', value: Number(next.text) }
  throw new FormulaInvalid(next.position)
}

/** What a formula refers to, in its order, each once. */
export function referencesOf(formula: Formula): { readonly id: string; readonly yearsBack: number }[] {
  const found = new Map<string, { id: string; yearsBack: number }>()
  collect(formula, found)
  return [...found.values()]
}

function collect(formula: Formula, found: Map<string, { id: string; yearsBack: number }>): void {
  switch (formula.is) {
    case 'number':
      return
    case 'reference':
      found.set(`${formula.id}@${formula.yearsBack}`, { id: formula.id, yearsBack: formula.yearsBack })
      return
    case 'negative':
      collect(formula.of, found)
      return
    case '+':
    case '-':
    case '*':
    case '/':
      collect(formula.left, found)
      collect(formula.right, found)
  }
}

/** Computes a formula in doubles, from left to right; the first reference without a figure says why there is none. */
export function computeFormula(formula: Formula, resolve: (id: string, yearsBack: number) => Figure): Figure {
  switch (formula.is) {
    case 'number':
      return valueFigure(formula.value)
    case 'reference':
      return resolve(formula.id, formula.yearsBack)
    case 'negative': {
      const of = computeFormula(formula.of, resolve)
      return of.kind === 'none' ? of : valueFigure(0 - of.value)
    }
    case '+':
    case '-':
    case '*':
    case '/': {
      const left = computeFormula(formula.left, resolve)
      if (left.kind === 'none') return left
      const right = computeFormula(formula.right, resolve)
      return right.kind === 'none' ? right : operate(formula.is, left.value, right.value)
    }
  }
}

function operate(operator: Operator, left: number, right: number): Figure {
  switch (operator) {
    case '+':
      return valueFigure(left + right)
    case '-':
      return valueFigure(left - right)
    case '*':
      return valueFigure(left * right)
    case '/':
      return right === 0 ? noFigure('zero-denominator') : valueFigure(left / right)
  }
}
