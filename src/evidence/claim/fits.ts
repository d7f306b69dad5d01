/** Whether a sentence can speak of an indicator at all. */

import type { Text } from '../../kernel/words.ts'
import type { Binding, Definition } from '../model.ts'
import { isPossible } from '../periods.ts'
import { say } from '../say.ts'
import { convert, isPoints, isShare, isTimes } from './units.ts'
import { fitWords } from './words.ts'

/** Why a binding is refused: a percentage to an amount, a change to a level, a period that is none; undefined if it fits. */
export function fits(binding: Binding, definition: Definition): Text | undefined {
  const { period, base, claim, indicator } = binding
  if (indicator !== definition.id) return say(fitWords['fit.other'], { indicator, defined: definition.id })
  for (const each of base === undefined ? [period] : [period, base])
    if (!isPossible(each)) return say(fitWords['fit.period'], { period: each })
  if (claim.valueMax !== null && claim.valueMax < claim.value) return fitWords['fit.range']
  return unfitTransform(binding, definition)
}

function unfitTransform({ claim, transform, base }: Binding, definition: Definition): Text | undefined {
  const units = { claimed: claim.unit, unit: definition.unit }
  const isChange = claim.change !== 'level'
  switch (transform) {
    case 'level':
      if (base !== undefined) return fitWords['fit.base']
      return isLevel(claim.unit, definition.unit) ? undefined : say(fitWords['fit.unit'], units)
    case 'fraction':
      return isShare(claim.unit) && isShare(definition.unit) ? undefined : say(fitWords['fit.fraction'], units)
    case 'percent':
      if (!isChange) return fitWords['fit.level']
      return isShare(claim.unit) ? undefined : say(fitWords['fit.percent'], units)
    case 'points':
      if (!isChange) return fitWords['fit.level']
      return isDifference(claim.unit, definition.unit) ? undefined : say(fitWords['fit.points'], units)
    case 'multiple':
      return isTimes(claim.unit) ? undefined : say(fitWords['fit.multiple'], units)
  }
}

const isLevel = (claimed: string, unit: string) => convert(1, unit, claimed) !== undefined

/** Points are what rates differ by; amounts differ by amounts. */
const isDifference = (claimed: string, unit: string) =>
  isShare(unit) ? isPoints(claimed) : isLevel(claimed, unit) && !isShare(claimed)
