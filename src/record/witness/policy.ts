/** The city's witness policy (C2SP tlog-policy): whom it asks, and how many are enough. */
import { readFile } from 'node:fs/promises'
import { codeOf } from '../../kernel/failure.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Text } from '../../kernel/words.ts'
import { type Policy, PolicyMalformed, parsePolicy } from '../../proof/index.ts'
import { publicationProblems } from '../publication-problems.ts'

/** Nobody is asked, and nobody's word is needed. */
export const noWitnesses: Policy = { logs: [], witnesses: [], groups: [], quorum: 'none' }

/**
 * The policy of a file; without one, nobody is asked.
 *
 * @throws Problem policy-unreadable, which names the line
 */
export async function loadPolicy(file: string | undefined): Promise<Policy> {
  if (file === undefined) return noWitnesses
  try {
    return parsePolicy(await readFile(file))
  } catch (error) {
    const reason = error instanceof PolicyMalformed ? wordsOf(error) : codeOf(error)
    throw new Problem(publicationProblems['policy-unreadable'], { file, reason }, [], { cause: error })
  }
}

function wordsOf({ says, line, message }: PolicyMalformed): Text {
  return { zh: line === undefined ? says.zh : `第 ${line} 行：${says.zh}`, en: message }
}
