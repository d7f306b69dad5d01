/** The rule sets that a pack brings: `rules/rules.json` lists them, models and cases stand beside it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Publication } from './model.ts'
import type { Handed } from './publish.ts'

/** rules.json, format 1: publications, each rule set's oldest first. */
const RulesFile = z.strictObject({ format: z.literal(1), rules: z.array(Publication) })

/**
 * Reads the rule sets of a pack's folder `rules`, in the order in which they are to be published.
 *
 * @throws ZodError or a file system's error where the pack is not right: packs come with the program
 */
export async function loadRules(folder: string): Promise<readonly Handed[]> {
  const { rules } = RulesFile.parse(JSON.parse(await readFile(join(folder, 'rules.json'), 'utf8')))
  return Promise.all(
    rules.map(async publication => ({
      ...publication,
      dmn: await readFile(join(folder, publication.file), 'utf8'),
      cases: await readFile(join(folder, publication.file.replace(/\.dmn$/, '.cases.csv')), 'utf8'),
    })),
  )
}
