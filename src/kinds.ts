/** Every kind of act that this program knows: the modules' own, and those of the packs that come with it. */
import { kinds as pengchengKinds } from '../packs/pengcheng/acts.ts'
import { indicatorActs } from './indicator/index.ts'
import { ledgerActs } from './ledger/index.ts'
import { type Catalogue, catalogueOf, recordActs } from './record/index.ts'
import { rulebookActs } from './rulebook/index.ts'

/** The catalogue. */
export const kinds: Catalogue = catalogueOf(
  recordActs,
  indicatorActs,
  ledgerActs,
  rulebookActs,
  Object.fromEntries(pengchengKinds),
)
