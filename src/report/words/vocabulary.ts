/** The reader's vocabulary: the standard words, to which a city may add its own. */
import { z } from 'zod'
import * as bounds from './bounds.ts'
import * as changes from './changes.ts'
import * as nouns from './nouns.ts'
import * as plain from './plain.ts'
import * as times from './times.ts'
import * as units from './units.ts'
import * as verbs from './verbs.ts'
import { type WordList, wordListOf } from './word-list.ts'

const standard = {
  counters: units.counters,
  physicalUnits: units.physicalUnits,
  moneyUnits: units.moneyUnits,
  timeUnits: units.timeUnits,
  rateUnits: units.rateUnits,
  notUnits: units.notUnits,
  peopleNouns: units.peopleNouns,
  householdNouns: units.householdNouns,
  over: bounds.boundsBefore['>'],
  about: bounds.boundsBefore['≈'],
  atLeast: bounds.boundsBefore['>='],
  under: bounds.boundsBefore['<'],
  atMost: bounds.boundsBefore['<='],
  andMore: bounds.boundsAfter['>'],
  orSo: bounds.boundsAfter['≈'],
  andUp: bounds.boundsAfter['>='],
  within: bounds.boundsAfter['<='],
  links: bounds.links,
  fillers: bounds.fillers,
  comparisons: bounds.comparisons,
  increases: changes.increases,
  rateIncreases: changes.rateIncreases,
  decreases: changes.decreases,
  rateDecreases: changes.rateDecreases,
  growthNouns: changes.growthNouns,
  declineNouns: changes.declineNouns,
  levelMarks: changes.levelMarks,
  levelVerbs: changes.levelVerbs,
  changeAdverbs: changes.changeAdverbs,
  openers: verbs.openers,
  lightVerbs: verbs.lightVerbs,
  openingVerbs: verbs.openingVerbs,
  verbNouns: verbs.verbNouns,
  notPredicates: verbs.notPredicates,
  governingVerbs: verbs.governingVerbs,
  tellingVerbs: verbs.tellingVerbs,
  predicateStarts: verbs.predicateStarts,
  attributeNouns: verbs.attributeNouns,
  emptyNouns: nouns.emptyNouns,
  nounTails: nouns.nounTails,
  signpostNouns: nouns.signpostNouns,
  sloganNouns: nouns.sloganNouns,
  realCounters: nouns.realCounters,
  groupNouns: nouns.groupNouns,
  rankVerbs: nouns.rankVerbs,
  outputNouns: nouns.outputNouns,
  scoreNouns: nouns.scoreNouns,
  limitNouns: nouns.limitNouns,
  timeNameNouns: nouns.timeNameNouns,
  spansBack: times.spansBack,
  spansAhead: times.spansAhead,
  yardsticks: times.yardsticks,
  yardstickEnds: times.yardstickEnds,
  timeLeads: times.timeLeads,
  sinceWords: times.sinceWords,
  vagueTimes: times.vagueTimes,
  neutralTimes: times.neutralTimes,
  plainWords: plain.plainWords,
  setPhrases: plain.setPhrases,
  placeNames: plain.placeNames,
} as const satisfies Record<string, readonly string[]>

type ListName = keyof typeof standard

/**
 * Words that a city adds to the reader's lists, by the name of the list. Nothing is taken away.
 *
 *     { counters: ['泊位'], tellingVerbs: ['揭榜'], placeNames: ['三溪'] }
 */
export const Vocabulary = z.partialRecord(
  z.enum(Object.keys(standard) as [ListName, ...ListName[]]), // Object.keys forgets the names that the type knows
  z.array(z.string().min(1)).readonly(),
)
export type Vocabulary = z.infer<typeof Vocabulary>

/** Every list, indexed for looking words up in a text. */
export type Words = Readonly<Record<ListName, WordList>>

/** The standard words with those that a city adds. */
export function wordsOf(added: Vocabulary = {}): Words {
  const lists = Object.entries(standard).map(([name, words]) => [
    name,
    wordListOf([...words, ...(added[name as ListName] ?? [])]), // the names of `standard`
  ])
  return Object.fromEntries(lists) as Words // one list for each name of `standard`
}

/** The words that every report is read with. */
export const standardWords = wordsOf()
