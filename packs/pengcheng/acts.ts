/** The kinds of act of Pengcheng's departments, all of which `simulate.ts` makes up. */
import { catalogueOf } from '../../src/record/index.ts'
import { aidActs } from './acts/aid.ts'
import { cityActs } from './acts/city.ts'
import { cultureActs } from './acts/culture.ts'
import { economyActs } from './acts/economy.ts'
import { educationActs } from './acts/education.ts'
import { enterpriseActs } from './acts/enterprise.ts'
import { environmentActs } from './acts/environment.ts'
import { governmentActs } from './acts/government.ts'
import { healthActs } from './acts/health.ts'
import { housingActs } from './acts/housing.ts'
import { innovationActs } from './acts/innovation.ts'
import { mattersActs } from './acts/matters.ts'
import { openingActs } from './acts/opening.ts'
import { reliefActs } from './acts/relief.ts'
import { safetyActs } from './acts/safety.ts'
import { transportActs } from './acts/transport.ts'
import { waterActs } from './acts/water.ts'

/** Every kind by its full name: `city.park-opened`. */
export const kinds = catalogueOf(
  aidActs,
  cityActs,
  cultureActs,
  economyActs,
  educationActs,
  enterpriseActs,
  environmentActs,
  governmentActs,
  healthActs,
  housingActs,
  innovationActs,
  mattersActs,
  openingActs,
  reliefActs,
  safetyActs,
  transportActs,
  waterActs,
)
