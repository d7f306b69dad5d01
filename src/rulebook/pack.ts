/** Rule sets to publish, from a file that lists them: `rules.json` of a pack or of a city's own; models and cases beside it. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { codeOf } from '../kernel/failure.ts'
import { Problem } from '../kernel/problem.ts'
import { Publication } from './model.ts'
import { rulebookProblems } from './problems.ts'
import type { Handed } from './publish.ts'

/** rules.json, format 1: publications, each rule set's oldest first. */
const RulesFile = z.strictObject({ format: z.literal(1), rules: z.array(Publication).max(1000) })

/**
 * Reads the rule sets that a file lists, in the order in which they are to be published.
 *
 * @throws Problem rulebook.list-invalid, which names the file and the field
 */
export async function loadRules(file: string): Promise<readonly Handed[]> {
  const parsed = RulesFile.safeParse(parseJson(file, await readText(file, file)))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw refusal(file, issue?.path.join('.') ?? '', issue?.message ?? '')
  }
  return Promise.all(
    parsed.data.rules.map(async publication => {
      const model = join(dirname(file), publication.file)
      const cases = model.replace(/\.dmn$/, '.cases.csv')
      return { ...publication, dmn: await readText(file, model), cases: await readText(file, cases) }
    }),
  )
}

async function readText(list: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    throw refusal(list, file, code)
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw refusal(file, 'JSON', error.message)
  }
}

const refusal = (file: string, field: string, reason: string) =>
  new Problem(rulebookProblems['list-invalid'], { file, field, reason: reason.replaceAll(/\s+/g, ' ') })
