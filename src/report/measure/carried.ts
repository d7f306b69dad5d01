/** What the amounts of a sentence leave to those after them: a subject told once holds until another is told. */

import type { Stretch } from '../model.ts'
import { type Folded, sourceWords } from '../numeral/fold.ts'
import type { Words } from '../words/vocabulary.ts'
import { wordAt, wordBefore } from '../words/word-list.ts'
import type { Ground } from './ground.ts'
import { phraseBefore } from './phrase-before.ts'
import type { Said } from './said.ts'

/** A name and how it was found: `told` beside the number, `carried` from an earlier one, `guessed` otherwise. */
export type Named = { readonly name: string; readonly found: 'told' | 'carried' | 'guessed' }

/**
 * - `name`: the last indicator; `noun` the noun in it, `bare` that without its attribute
 * - `members`: the indicators of the last list, which the next list may share
 * - `recent`: the indicators told last, each once, for a list that follows them: A 3起, B 4人, 分别下降50%、43%
 * - `topic`: the noun of the last clause without an amount; `isTopicLast`: no amount has come since
 */
export type Carried = {
  readonly name: string
  readonly noun: string
  readonly bare: string
  readonly members: readonly string[]
  readonly recent: readonly string[]
  readonly topic: string
  readonly isTopicLast: boolean
}

/** At the start of a sentence. */
export const nothingCarried: Carried = {
  name: '',
  noun: '',
  bare: '',
  members: [],
  recent: [],
  topic: '',
  isTopicLast: false,
}

const keptNames = 4
const topicLength = 16

/** What is carried on after a group has been named. How much of a plan was done (完成年度任务的96%) leaves the subject as it was. */
export function carriedOn(carried: Carried, names: readonly Named[], said: Said, words: Words): Carried {
  const last = names.at(-1)
  if (last === undefined || last.name === '' || words.planNouns.all.has(said.subject)) return carried
  const isList = names.length > 1 && new Set(names.map(each => each.name)).size === names.length
  const members = isList ? names.map(each => each.name) : last.found === 'carried' ? carried.members : []
  const keeps = (said.isAttribute || last.found === 'carried') && carried.noun !== ''
  const told = names.filter(each => each.found !== 'carried').map(each => each.name)
  return {
    name: last.name,
    ...(keeps ? { noun: carried.noun, bare: carried.bare } : nounsIn(words, last.name)),
    members,
    recent: [...carried.recent, ...told.slice(-keptNames)].slice(-keptNames),
    topic: carried.topic,
    isTopicLast: false,
  }
}

/**
 * The noun within an indicator, without the verb at its head or tail: 新登记商事主体 leaves 商事主体; and that without
 * the attribute at its end: 茶叶产量 leaves 茶叶.
 */
function nounsIn(words: Words, name: string): { noun: string; bare: string } {
  const head = wordAt(words.tellingVerbs, name, 0).length
  const tail = wordBefore(words.governingVerbs, name, name.length, head + 2).length
  const noun = name.length - head - tail >= 2 ? name.slice(head, name.length - tail) : name
  const attribute = wordBefore(words.attributeNouns, noun, noun.length, 2)
  return { noun, bare: noun.slice(0, noun.length - attribute.length) }
}

/** What a clause without numbers speaks of: its first noun, for a number that follows without a subject. */
export function topicOf(folded: Folded, ground: Ground, clause: Stretch): string {
  const opened = phraseBefore(ground, clause, true)
  const { start } = opened
  let end = start
  while (end < opened.end && end - start < topicLength && wordAt(ground.words.predicateStarts, ground.text, end) === '')
    end++
  return sourceWords(folded, { start, end })
}
