/** `yinuo rules replay`: decides recorded decisions again, years later. */
import { z } from 'zod'
import { type DecisionRecord, type Replay, replay } from '../../decision/index.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Call } from '../command.ts'
import { openModel, parseJson, placedAt, readText } from './model.ts'
import { rulesProblems } from './problems.ts'
import { rulesWords } from './words.ts'

/** A record as `decide --json` prints it: one, or several by decision; with `--explain` it holds more than is needed. */
const RecordedDecision: z.ZodType<DecisionRecord> = z.object({
  engine: z.string(),
  rules: z.string(),
  decision: z.string(),
  inputs: z.record(z.string(), z.json()),
  inputsHash: z.string(),
  outcome: z.json(),
  outcomeText: z.string(),
})
const Records = z.union([
  RecordedDecision.transform(one => [one]),
  z.array(RecordedDecision).min(1),
  z.record(z.string(), RecordedDecision).transform(byDecision => Object.values(byDecision)),
])

/** Says of each record whether the model decides it as it was decided; the exit code is 1 where one differs. */
export async function replayRules(call: Call): Promise<number> {
  const [, file = '', modelFile = ''] = call.operands
  const parsed = Records.safeParse(parseJson(await readText(file), file))
  if (!parsed.success) throw new Problem(rulesProblems['record-malformed'], { file })
  const model = await openModel(modelFile)
  const replayed = parsed.data.map(record => {
    const outcome = placedAt({ file, element: `decision "${record.decision}"` }, () => replay(model, record))
    return { decision: record.decision, outcomeText: record.outcomeText, ...outcome }
  })
  if (call.switches.has('json')) call.print(JSON.stringify(replayed))
  else for (const one of replayed) sayReplay(call, one)
  return replayed.every(({ same }) => same) ? 0 : 1
}

function sayReplay(
  call: Call,
  { decision, outcomeText, ...replayed }: Replay & { decision: string; outcomeText: string },
): void {
  if (replayed.same) {
    call.say(rulesWords.replayedSame, { decision, outcome: outcomeText })
    return
  }
  const { differs, was, is } = replayed
  call.say(rulesWords[`replayed-${differs}`], { decision, was, is })
}
