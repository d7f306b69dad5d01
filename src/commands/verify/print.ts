/** Verdicts on the terminal. */
import { type Check, checkTitles, type Verdict } from '../../evidence/index.ts'
import type { Call } from '../command.ts'
import { verifyCommandWords as words } from './words.ts'

const signs: Readonly<Record<Check['state'], string>> = { passed: '✔', failed: '✖', 'not-checked': '–' }

/** Prints checks, a line each. */
export function printChecks(call: Call, checks: readonly Check[]): void {
  for (const { name, state, says } of checks)
    call.say(
      { zh: '{sign} {title}：{says}', en: '{sign} {title}: {says}' },
      { sign: signs[state], title: checkTitles[name], says },
    )
}

/** Prints whose key was trusted. */
export function printTrusted(call: Call, { by, vkey }: Verdict['trusted']): void {
  call.say(words[`trusted.${by}`], { vkey })
}

/** Prints a verdict: the number, the checks, whose key was trusted, whether it holds. */
export function printVerdict(call: Call, { number, checks, trusted, ok }: Verdict): void {
  if (number !== undefined) {
    const { quote, claimed, computed, unit } = number
    call.say(words['number.complete'], { quote, claimed, computed: computed ?? '—', unit })
    call.print('')
  }
  printChecks(call, checks)
  call.print('')
  printTrusted(call, trusted)
  call.say(ok ? words['verdict.ok'] : words['verdict.failed'])
}
