/** `yinuo rules check`: what is wrong in a model, found without running it. */
import { checkModel } from '../../decision/index.ts'
import type { Call } from '../command.ts'
import { readModel } from './model.ts'
import { lineOf, rulesWords, word } from './words.ts'

/** Prints what is found, each with its place; the exit code is 1 where anything is. */
export async function checkRules(call: Call): Promise<number> {
  const [, file = ''] = call.operands
  const { source, imports } = await readModel(file)
  const findings = checkModel(source, imports)
  if (call.switches.has('json')) call.print(JSON.stringify(findings))
  else {
    for (const one of findings) call.print(`${word(one.severity, call.language)} ${lineOf(one, call.language)}`)
    const errors = findings.filter(({ severity }) => severity === 'error').length
    const said = findings.length === 0 ? rulesWords.clean : rulesWords.found
    call.say(said, { file, errors, warnings: findings.length - errors })
  }
  return findings.length === 0 ? 0 : 1
}
