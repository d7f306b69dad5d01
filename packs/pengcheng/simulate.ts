/** Pengcheng's acts from 1 January 2019 to 30 September 2020, all made up: from them come the figures of its report. */
import type { PastAct } from '../../src/record/index.ts'
import { aidPlans } from './simulate/aid.ts'
import { days } from './simulate/calendar.ts'
import { cityPlans } from './simulate/city.ts'
import { culturePlans } from './simulate/culture.ts'
import { economyPlans } from './simulate/economy.ts'
import { educationPlans } from './simulate/education.ts'
import { environmentPlans } from './simulate/environment.ts'
import { governmentPlans } from './simulate/government.ts'
import { healthPlans } from './simulate/health.ts'
import { housingPlans } from './simulate/housing.ts'
import { innovationPlans } from './simulate/innovation.ts'
import { mattersPlans } from './simulate/matters.ts'
import { microProjects } from './simulate/micro-projects.ts'
import { moneyPlans } from './simulate/money.ts'
import { openingPlans } from './simulate/opening.ts'
import { reliefPlans } from './simulate/relief.ts'
import { safetyPlans } from './simulate/safety.ts'
import { transportPlans } from './simulate/transport.ts'
import { waterPlans } from './simulate/water.ts'

const plans = [
  ...[economyPlans, moneyPlans, openingPlans, innovationPlans, educationPlans, healthPlans, reliefPlans].flat(),
  ...[housingPlans, cityPlans, transportPlans, environmentPlans, waterPlans, safetyPlans, culturePlans].flat(),
  ...[aidPlans, governmentPlans, mattersPlans].flat(),
  microProjects,
]

/**
 * The acts in the order of time, the same on each run: about a quarter of a million, every one marked synthetic. They
 * are made day by day as they are asked for.
 */
export function* simulate(): Generator<PastAct> {
  const streams = plans.map(begin => begin())
  for (const day of days) {
    // What falls into one second stays in the order of the plans: sorting is stable.
    const moments = streams.flatMap(stream => stream(day)).sort((one, other) => one.second - other.second)
    for (const { second, act } of moments)
      yield { ...act, at: Temporal.Instant.fromEpochMilliseconds(day.start + second * 1000) }
  }
}
