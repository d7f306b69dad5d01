/** Names what each amount of a group is an amount of, from what is said of it and what is carried. */
import type { Amount } from './amount.ts'
import type { Carried, Named } from './carried.ts'
import type { Group } from './groups.ts'
import { membersOf } from './parallel.ts'
import type { Said } from './said.ts'
import { tellsRate } from './subject.ts'

const shortestRest = 4
const longestTopic = 6

/** The names of a group's amounts, in order. Lists give each amount its own member. */
export function namesOf(text: string, group: Group, said: Said, carried: Carried): Named[] {
  const listed =
    group.length > 1 && said.nouns.every(noun => noun === '') ? listOf(group.length, said, carried) : undefined
  if (listed !== undefined) return listed
  const nouns = fromNext(said.nouns)
  return group.map((amount, at) => nameOf(text, amount, said, nouns[at] ?? '', carried))
}

/** The members of a list of so many: those before the numbers, else those of the last list, else what was named last. */
function listOf(count: number, said: Said, carried: Carried): Named[] | undefined {
  if (said.subject !== '') return membersOf(said.subject, count)?.map(name => ({ name, found: 'told' }))
  const topics = carried.isTopicLast ? membersOf(carried.topic, count) : undefined
  const members = topics ?? (carried.members.length === count ? carried.members : carried.recent.slice(-count))
  return members.length === count ? members.map(name => ({ name, found: 'carried' })) : undefined
}

/** Where a member names no noun, the next one's: 23条、340公里地铁线路. */
function fromNext(nouns: readonly string[]): string[] {
  const filled = [...nouns]
  for (let at = filled.length - 2; at >= 0; at--) if (filled[at] === '') filled[at] = filled[at + 1] ?? ''
  return filled
}

function nameOf(text: string, amount: Amount, said: Said, noun: string, carried: Carried): Named {
  const ofNoun = text.charAt(amount.end) === '的' ? noun : ''
  if (ofNoun !== '' && said.isAttribute) return { name: noun + said.subject, found: 'told' }
  const told = inOrder(amount, said, noun, ofNoun, completed(said, carried)).find(name => name !== '')
  if (told !== undefined) return { name: told, found: 'told' }
  if (said.verb !== '') return { name: (carried.isTopicLast ? carried.topic : '') + said.verb, found: 'guessed' }
  if (carried.name !== '') return { name: carried.name, found: 'carried' }
  return { name: noun || carried.topic || said.rest.replace(/^的/, ''), found: 'guessed' }
}

/** Where an amount's name is looked for first: before it for rates and money, after it for counts. */
function inOrder(amount: Amount, said: Said, noun: string, ofNoun: string, subject: string): string[] {
  if (amount.reached || amount.change !== 'level') return [subject]
  if (tellsRate(amount)) return [ofNoun, subject, noun, said.rest.length >= shortestRest ? said.rest : '']
  if (amount.unitKind === 'time') return noun === '' ? [subject] : [said.subject + noun]
  return amount.unitKind === 'money' ? [ofNoun, subject, noun] : [noun, subject, said.verb === '' ? said.rest : '']
}

/** 总量 needs the noun that was counted before; 占…比重 too. */
function completed(said: Said, carried: Carried): string {
  if (!said.isAttribute && !said.subject.startsWith('占')) return said.subject
  const earlier = /^[总占]/.test(said.subject) ? carried.noun : carried.bare
  const topic = carried.isTopicLast && carried.topic.length <= longestTopic ? carried.topic : ''
  return ([said.owner, earlier, topic].find(noun => noun !== '') ?? '') + said.subject
}
