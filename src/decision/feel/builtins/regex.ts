import { step } from '../env.ts'
import type { RunState } from '../values/value.ts'
import { type PatternNode, PatternReader } from './regex-parse.ts'

/** Where a pattern matched, in characters, and what its groups held. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly groups: readonly (string | undefined)[]
}

/** A compiled pattern. Matching backtracks, and pays for each step from the budget of the evaluation. */
export interface Pattern {
  readonly groups: number
  /** The first match at or after a position. @throws run.budget */
  readonly find: (text: readonly string[], from: number, run: RunState) => Match | undefined
}

const remembered = new Map<string, Pattern | null>()
const rememberedMax = 1000

/** The compiled pattern; null where XPath sees an error. */
export function compilePattern(pattern: string, flags: string): Pattern | null {
  const key = `${flags}/${pattern}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const compiled = compile(pattern, flags)
  if (remembered.size < rememberedMax) remembered.set(key, compiled)
  return compiled
}

function compile(pattern: string, flags: string): Pattern | null {
  if (!/^[smix]*$/.test(flags)) return null
  try {
    const reader = new PatternReader(pattern, flags)
    const matcher = matcherOf(reader.read(), flags)
    return { groups: reader.groups, find: (text, from, run) => find(matcher, reader.groups, text, from, run) }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The state of one search; owned by it. `groups` holds the start and end of each group. */
interface Search {
  readonly text: readonly string[]
  readonly groups: (readonly [start: number, end: number] | undefined)[]
  readonly run: RunState
  steps: number
}

/** Goes on after a match up to a position; true when all that follows matches too. */
type Next = (at: number) => boolean

/** Matches from a position; tries its alternatives until what follows matches. */
type Matcher = (search: Search, at: number, next: Next) => boolean

const stepsPerBudget = 8

function pay(search: Search): void {
  if (++search.steps % stepsPerBudget === 0) step(search.run)
}

function find(
  matcher: Matcher,
  groups: number,
  text: readonly string[],
  from: number,
  run: RunState,
): Match | undefined {
  for (let start = from; start <= text.length; start++) {
    const search: Search = { text, groups: Array.from({ length: groups + 1 }, () => undefined), run, steps: 0 }
    step(run)
    let end = -1
    const found = matcher(search, start, at => {
      end = at
      return true
    })
    if (found) return { start, end, groups: search.groups.map(group => group && text.slice(...group).join('')) }
  }
  return undefined
}

function matcherOf(node: PatternNode, flags: string): Matcher {
  switch (node.kind) {
    case 'set':
      return ({ text }, at, next) => at < text.length && node.test(text[at] ?? '') && next(at + 1)
    case 'start':
      return ({ text }, at, next) => (at === 0 || (flags.includes('m') && text[at - 1] === '\n')) && next(at)
    case 'end':
      return ({ text }, at, next) => (at === text.length || (flags.includes('m') && text[at] === '\n')) && next(at)
    case 'back':
      return backReference(node.group, flags.includes('i'))
    case 'group':
      return capture(node.group, matcherOf(node.of, flags))
    case 'sequence':
      return sequence(node.parts.map(part => matcherOf(part, flags)))
    case 'choice':
      return choice(node.options.map(option => matcherOf(option, flags)))
    case 'repeat':
      return node.of.kind === 'set' ? repeatSet(node, node.of.test) : repeat(node, matcherOf(node.of, flags))
  }
}

function backReference(group: number, ignoresCase: boolean): Matcher {
  const form = (character: string | undefined): string | undefined =>
    ignoresCase ? character?.toLowerCase() : character
  return ({ text, groups }, at, next) => {
    const [start, end] = groups[group] ?? [0, 0]
    for (let i = start; i < end; i++) if (form(text[i]) !== form(text[at + i - start])) return false
    return next(at + end - start)
  }
}

function capture(group: number, of: Matcher): Matcher {
  if (group === 0) return of
  return (search, at, next) => {
    const before = search.groups[group]
    const found = of(search, at, end => {
      const inner = search.groups[group]
      search.groups[group] = [at, end]
      if (next(end)) return true
      search.groups[group] = inner
      return false
    })
    if (!found) search.groups[group] = before
    return found
  }
}

function sequence(parts: readonly Matcher[]): Matcher {
  const from = (index: number): Matcher => {
    const part = parts[index]
    if (part === undefined) return (_, at, next) => next(at)
    if (index === parts.length - 1) return part
    const rest = from(index + 1)
    return (search, at, next) => part(search, at, end => rest(search, end, next))
  }
  return from(0)
}

function choice(options: readonly Matcher[]): Matcher {
  const [only] = options
  if (options.length === 1 && only !== undefined) return only
  return (search, at, next) => {
    pay(search)
    return options.some(option => option(search, at, next))
  }
}

type Repeat = Extract<PatternNode, { readonly kind: 'repeat' }>

/** A repeated single character is counted in a loop, so that long texts do not nest. */
function repeatSet({ least, most, greedy }: Repeat, test: (character: string) => boolean): Matcher {
  return (search, at, next) => {
    const { text } = search
    let count = 0
    const more = (): boolean => {
      pay(search)
      if (count >= most || at + count >= text.length || !test(text[at + count] ?? '')) return false
      count++
      return true
    }
    while (count < least) if (!more()) return false
    if (!greedy) {
      while (!next(at + count)) if (!more()) return false
      return true
    }
    while (more());
    for (; count >= least; count--) {
      pay(search)
      if (next(at + count)) return true
    }
    return false
  }
}

/** A repetition that matches nothing is not repeated. */
function repeat({ least, most, greedy }: Repeat, of: Matcher): Matcher {
  const from =
    (done: number): Matcher =>
    (search, at, next) => {
      pay(search)
      const again = (): boolean =>
        done < most && of(search, at, end => (end > at || done < least) && from(done + 1)(search, end, next))
      if (done < least) return again()
      return greedy ? again() || next(at) : next(at) || again()
    }
  return from(0)
}
