/** The reader's vocabulary: the standard words, to which a city may add its own. */
import type { z } from 'zod'
import * as bounds from './bounds.ts'
import * as changes from './changes.ts'
import { type Lists, vocabularyOf } from './lists.ts'
import * as nouns from './nouns.ts'
import * as ordinals from './ordinals.ts'
import * as plain from './plain.ts'
import * as times from './times.ts'
import * as units from './units.ts'
import * as verbs from './verbs.ts'

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
  amountIncreases: changes.amountIncreases,
  rateIncreases: changes.rateIncreases,
  decreases: changes.decreases,
  amountDecreases: changes.amountDecreases,
  rateDecreases: changes.rateDecreases,
  farDecreases: changes.farDecreases,
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
  planNouns: nouns.planNouns,
  flowNouns: nouns.flowNouns,
  stockNouns: nouns.stockNouns,
  emptyNouns: nouns.emptyNouns,
  nounTails: nouns.nounTails,
  signpostNouns: nouns.signpostNouns,
  sloganNouns: nouns.sloganNouns,
  realCounters: nouns.realCounters,
  groupNouns: nouns.groupNouns,
  ordinalTails: ordinals.ordinalTails,
  chineseOrdinalTails: ordinals.chineseOrdinalTails,
  anniversaryTails: ordinals.anniversaryTails,
  markNouns: ordinals.markNouns,
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
  timeWords: [...times.relativeTimes.keys(), ...times.vagueTimes, ...times.neutralTimes],
  vagueTimes: times.vagueTimes,
  plainWords: plain.plainWords,
  setPhrases: plain.setPhrases,
  placeNames: plain.placeNames,
} as const satisfies Record<string, readonly string[]>

const vocabulary = vocabularyOf(standard)

/**
 * Words that a city adds to the reader's lists, by the name of the list.
 *
 *     { counters: ['泊位'], tellingVerbs: ['揭榜'], placeNames: ['三溪'] }
 */
export const Vocabulary = vocabulary.Added
export type Vocabulary = z.infer<typeof Vocabulary>

/** Every list, indexed for looking words up in a text. */
export type Words = Lists<keyof typeof standard>

/** The standard words with those that a city adds. */
export const wordsOf = vocabulary.listsOf

/** The words that every report is read with. */
export const standardWords = vocabulary.standard
