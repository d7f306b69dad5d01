/** Says what each amount of a sentence is an amount of. */
import type { Stretch } from '../model.ts'
import { type Folded, sourceWords } from '../numeral/fold.ts'
import { wordAt, wordBefore } from '../words/word-list.ts'
import type { Amount } from './amount.ts'
import { fromMark, type Group, groupsOf } from './groups.ts'
import { membersOf } from './parallel.ts'
import { type Ground, phraseBefore } from './phrases.ts'
import { countedBy, subjectBefore, tellsRate } from './subject.ts'

/** The indicator and how it was found: `told` beside the number, `carried` from an earlier one, `guessed` otherwise. */
export type Indicator = { readonly name: string; readonly found: 'told' | 'carried' | 'guessed'; readonly level: Level }

/** In `由5%提高到6%` the earlier level and the later one. */
export type Level = 'earlier' | 'later' | 'only'

/** A clause with its amounts, in order. */
export type Clause = Stretch & { readonly amounts: readonly Amount[] }

/**
 * What is said of one group of amounts: the subject before it, the noun after each; `verb` where only a verb stands
 * before it (新增16万人); `rest` is what the clause goes on with. `nounEnd` is where the last noun ends.
 */
type Said = {
  readonly subject: string
  readonly isAttribute: boolean
  readonly nouns: readonly string[]
  readonly verb: string
  readonly rest: string
  readonly nounEnd: number
}

/** What earlier amounts leave: the last indicator and the noun in it, the members of a list, a subject without a number. */
type Carried = { readonly name: string; readonly noun: string; readonly members: readonly string[]; readonly topic: string }

const predicateLength = 20
const topicLength = 16

/** The indicators of the amounts of one sentence. A subject is carried from clause to clause until another is told. */
export function indicatorsOf(folded: Folded, ground: Ground, clauses: readonly Clause[]): Map<Amount, Indicator> {
  const found = new Map<Amount, Indicator>()
  let carried: Carried = { name: '', noun: '', members: [], topic: '' }
  for (const clause of clauses) {
    const groups = groupsOf(clause.amounts)
    let start = clause.start
    let level: Level = 'only'
    for (const [at, group] of groups.entries()) {
      const gap = { start, end: group[0].lead }
      const from = fromMark(ground.text.slice(gap.start, gap.end), group, groups[at + 1])
      const said = saidOf(folded, ground, group, gap, groups[at + 1]?.[0].lead ?? clause.end, from)
      const names = namesOf(ground, group, said, carried)
      level = from === undefined ? (level === 'earlier' ? 'later' : 'only') : 'earlier'
      for (const [member, amount] of group.entries()) found.set(amount, { name: '', found: 'guessed', ...names[member], level })
      carried = carriedFrom(ground, folded, names, said, carried)
      start = Math.max(start, said.nounEnd)
    }
    if (groups.length === 0) carried = { ...carried, topic: topicOf(folded, ground, clause) }
  }
  return found
}

function saidOf(folded: Folded, ground: Ground, group: Group, gap: Stretch, until: number, from: number | undefined): Said {
  const first = group[0]
  const last = group.at(-1) ?? first
  const counted = group.map((amount, at) =>
    countedBy(ground, amount, group[at + 1]?.lead ?? until, at === 0 ? gap.start : amount.lead),
  )
  const nouns = counted.map(({ noun, verb }) => (noun.end > noun.start ? sourceWords(folded, verb) + sourceWords(folded, noun) : ''))
  const isObject = counted[0]?.isObject === true && nouns[0] !== ''
  const subject = isObject ? { start: first.lead, end: first.lead } : subjectBefore(ground, gap, first, from)
  const goesOn = !/[,、;。:!?)]/.test(ground.text.charAt(last.end))
  return {
    subject: sourceWords(folded, subject),
    isAttribute: ground.words.attributeNouns.all.has(ground.text.slice(subject.start, subject.end)),
    nouns,
    verb: sourceWords(folded, counted[0]?.verb ?? subject),
    rest: goesOn ? sourceWords(folded, { start: last.end, end: Math.min(until, last.end + predicateLength) }).split(/[、(“]/, 1).join('') : '',
    nounEnd: Math.max(last.end, counted.at(-1)?.noun.end ?? 0),
  }
}

type Named = Omit<Indicator, 'level'>

function namesOf(ground: Ground, group: Group, said: Said, carried: Carried): Named[] {
  const countsNothing = said.nouns.every(noun => noun === '')
  if (group.length > 1 && countsNothing) {
    const members = said.subject === '' ? carried.members : (membersOf(said.subject, group.length) ?? [])
    if (members.length === group.length) return members.map(name => ({ name, found: said.subject === '' ? 'carried' : 'told' }))
  }
  const nouns = said.nouns.reduceRight<string[]>((later, noun) => [...later, noun === '' ? (later.at(-1) ?? '') : noun], []).reverse()
  return group.map((amount, at) => nameOf(ground, amount, { ...said, nouns: [nouns[at] ?? ''] }, carried))
}

function nameOf({ text }: Ground, amount: Amount, said: Said, carried: Carried): Named {
  const noun = said.nouns[0] ?? ''
  const ofNoun = text.charAt(amount.end) === '的' ? noun : ''
  if (ofNoun !== '' && said.isAttribute) return { name: noun + said.subject, found: 'told' }
  const told = inOrder(amount, said, noun, ofNoun, completed(said, carried)).find(name => name !== '')
  if (told !== undefined) return { name: told, found: 'told' }
  if (said.verb !== '') return { name: said.verb, found: 'guessed' }
  if (carried.name !== '') return { name: carried.name, found: 'carried' }
  return { name: noun || carried.topic || said.rest.replace(/^的/, ''), found: 'guessed' }
}

/** Where an amount's name is looked for first: before it for rates and money, after it for counts. */
function inOrder(amount: Amount, said: Said, noun: string, ofNoun: string, subject: string): string[] {
  if (amount.reached || amount.change !== 'level') return [subject]
  if (tellsRate(amount)) return [ofNoun, subject, said.rest.length >= 4 ? said.rest : '']
  if (amount.unitKind === 'time') return noun === '' ? [subject] : [said.subject + noun]
  return amount.unitKind === 'money' ? [ofNoun, subject, noun] : [noun, subject, said.verb === '' ? said.rest : '']
}

/** 总量 needs the noun that was counted before; 占…比重 too. */
function completed(said: Said, carried: Carried): string {
  const needsNoun = said.isAttribute || said.subject.startsWith('占')
  return needsNoun ? carried.noun + said.subject : said.subject
}

function carriedFrom(ground: Ground, folded: Folded, names: readonly Named[], said: Said, carried: Carried): Carried {
  const last = names.at(-1)
  if (last === undefined || last.name === '') return carried
  const isList = names.length > 1 && new Set(names.map(each => each.name)).size === names.length
  const members = isList ? names.map(each => each.name) : last.found === 'carried' ? carried.members : []
  const noun = said.isAttribute || last.found === 'carried' ? carried.noun || last.name : bareNoun(ground, last.name)
  return { name: last.name, noun, members, topic: carried.topic }
}

/** The noun within an indicator, without the verb that it begins with and the attribute that it ends with: 新登记商事主体 leaves 商事主体. */
function bareNoun({ words }: Ground, name: string): string {
  const verb = wordAt(words.tellingVerbs, name, 0)
  const attribute = wordBefore(words.attributeNouns, name, name.length, verb.length + 2)
  const noun = name.slice(verb.length, name.length - attribute.length)
  return noun.length >= 2 ? noun : name
}

/** What a clause without numbers speaks of: its first noun, for a number that follows without a subject. */
function topicOf(folded: Folded, ground: Ground, clause: Stretch): string {
  const opened = phraseBefore(ground, clause, true)
  const { start } = opened
  let end = start
  while (end < opened.end && end - start < topicLength && wordAt(ground.words.predicateStarts, ground.text, end) === '') end++
  return sourceWords(folded, { start, end })
}
