/** `yinuo verify --log URL`: a whole log read, checked and recounted. */
import { type Check, type Recounted, recount, type Standing, type Trust } from '../../evidence/index.ts'
import { Problem } from '../../kernel/problem.ts'
import { fill } from '../../kernel/words.ts'
import { Malformed } from '../../proof/index.ts'
import { type Call, columns } from '../command.ts'
import { keepLog, LogBroken, type OpenedLog, openLog } from './log.ts'
import { printChecks, printTrusted } from './print.ts'
import { verifyProblems } from './problems.ts'
import { verifyCommandWords as words } from './words.ts'

/** Verifies a log; the exit code is 1 where it contradicts itself, its checkpoint, or a number of a report. */
export async function verifyWholeLog(call: Call, address: string, trust: Trust): Promise<number> {
  const log = await opened(address, trust)
  const { checks, recounted } = await recountLog(call, log)
  const isSound = checks.every(({ state }) => state !== 'failed') && recounted?.ok === true
  const untrue = recounted?.measures.filter(({ standing }) => standing === 'differs').length ?? 0
  const ok = isSound && untrue === 0
  if (call.switches.has('json')) call.print(JSON.stringify({ ok, checks, trusted: log.trusted, ...recounted }, null, 2))
  else {
    printChecks(call, checks)
    if (recounted !== undefined) printRecount(call, recounted)
    printTrusted(call, log.trusted)
    if (isSound && untrue > 0) call.say(words['verdict.untrue'], { untrue })
    else call.say(ok ? words['verdict.ok'] : words['verdict.failed'])
  }
  return ok ? 0 : 1
}

async function opened(address: string, trust: Trust): Promise<OpenedLog> {
  try {
    return await openLog(address, trust)
  } catch (error) {
    if (error instanceof Malformed) throw new Problem(verifyProblems['key-refused'], { reason: error.says })
    throw error
  }
}

type Outcome = { readonly checks: readonly Check[]; readonly recounted: Recounted | undefined }

async function recountLog(call: Call, log: OpenedLog): Promise<Outcome> {
  const { checks, checkpoint } = log
  if (checkpoint === undefined || checks.some(({ state }) => state === 'failed'))
    return { checks, recounted: undefined }
  const { size } = checkpoint
  const kept = await keepLog(log, checkpoint, acts => {
    if (acts % 100_096 === 0) call.tell(words['log.reading'], { acts, size })
  })
  try {
    const recounted = await recount(kept.read)
    const says = { zh: fill(words['log.whole'], 'zh', { size }), en: fill(words['log.whole'], 'en', { size }) }
    return { checks: [...checks, { name: 'inclusion', state: 'passed', says }], recounted }
  } catch (error) {
    if (!(error instanceof LogBroken)) throw error
    return { checks: [...checks, error.check], recounted: undefined }
  } finally {
    await kept.close()
  }
}

function printRecount(call: Call, { acts, kinds, asOf, series, problems, measures }: Recounted): void {
  call.print('')
  call.say(words['log.acts'], { acts, kinds: kinds.length, asOf })
  call.print(columns(kinds.map(({ kind, count }) => [`  ${kind}`, String(count)])))
  const closed = series.filter(({ isClosed }) => isClosed).length
  if (problems.length === 0) call.say(words['log.series'], { series: series.length, closed })
  else call.say(words['log.problems'], { count: problems.length })
  for (const { says } of problems) call.say({ zh: '  ✖ {says}', en: '  ✖ {says}' }, { says })
  const standings = Map.groupBy(measures, ({ standing }) => standing)
  const summary = [...standings].map(([standing, list]) => `${standing} ${list.length}`).join(', ')
  call.print('')
  call.say(words['log.measures'], { count: measures.length, standings: summary === '' ? '—' : summary })
  for (const measure of measures) call.print(lineOf(measure, call))
  call.print('')
  call.say(words['log.text'])
}

const marks: Readonly<Partial<Record<Standing, string>>> = { agrees: '✔', met: '✔', differs: '✖' }

function lineOf({ measure, quote, standing, computed, unit, why }: Recounted['measures'][number], call: Call): string {
  const value = computed === undefined ? (why?.[call.language] ?? '') : `${computed} ${unit}`
  return `  ${marks[standing] ?? '–'} ${measure}  ${quote}  ${standing}  ${value}`
}
