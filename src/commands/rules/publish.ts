/** `yinuo rules publish`: puts rule sets into force, each version by an act. */
import { askCity } from '../../city-commands.ts'
import { loadConfig } from '../../kernel/config.ts'
import { loadRules } from '../../rulebook/index.ts'
import { type Call, tellProblem } from '../command.ts'
import { rulesWords } from './words.ts'

/** Publishes what a list names and is not published yet; the exit code is 1 where one is refused: the rest then waits. */
export async function publishRuleSets(call: Call): Promise<number> {
  const [, file = ''] = call.operands
  const config = loadConfig({ environment: call.environment, options: call.values })
  const answer = await askCity(config, 'publish-rules', { rules: await loadRules(file) }, call.language)
  if ('problem' in answer) return tellProblem(call, answer.problem)
  if (call.switches.has('json')) call.print(JSON.stringify(answer.outcome))
  else
    for (const { kind, ...values } of answer.outcome)
      call.say(rulesWords[kind === 'published' ? 'published' : 'publishedBefore'], values)
  return 0
}
