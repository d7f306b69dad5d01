/** The number, computed anew, and whether the sentence is true of it. */
import type { PlacedEntry } from '../../proof/index.ts'
import type { Manifest } from '../bundle/manifest.ts'
import { judge } from '../claim/judge.ts'
import { type Figure, whyText } from '../figure.ts'
import type { Binding, Definition } from '../model.ts'
import { boundFigure, type Sources } from '../resolve.ts'
import { figureText } from '../say.ts'
import { partsOf } from '../tally.ts'
import type { Acts, Basis } from './basis.ts'
import { type Reported, reportedKey } from './documents.ts'
import { numberWords as words } from './number-words.ts'
import { type Check, checking } from './verdict.ts'

/** Computes the bound number from a bundle's acts. */
export function computedFrom(
  binding: Binding,
  { definitions }: Basis,
  acts: Acts,
  reported: ReadonlyMap<string, Reported>,
): Figure {
  const sources: Sources = {
    definition: (id): Definition | undefined => definitions.get(id),
    parts: (method, window) => partsOf(method, entriesOf(acts.byKind.get(method.kind) ?? []), window),
    reported: (indicator, { period, district }) => reported.get(reportedKey({ indicator, period, district }))?.value,
  }
  return boundFigure(sources, binding).figure
}

function* entriesOf(acts: readonly PlacedEntry[]) {
  for (const { entry } of acts) yield entry
}

/** Checks that the number comes to what the bundle's maker said. */
export function checkFigure(figure: Figure, { computed }: Manifest, { claim }: Binding): Check {
  const { passed, failed, notChecked } = checking('figure')
  const said = computed === null ? '—' : String(computed)
  if (figure.kind === 'none') {
    if (computed !== null) return failed(words['figure.none'], { said, because: whyText[figure.why] })
    return notChecked(words['figure.unknown'], { because: whyText[figure.why] })
  }
  const values = { computed: figureText(figure.value), unit: claim.unit }
  if (computed !== figure.value) return failed(words['figure.other'], { ...values, said })
  return passed(words['figure.right'], values)
}

/** Judges the sentence. A target is no statement of what is: it is not judged here. */
export function checkClaim(figure: Figure, { claim, measure }: Binding): Check {
  const { passed, failed, notChecked } = checking('claim')
  const { quote } = measure
  if (claim.role === 'target') return notChecked(words['claim.target'], { quote })
  if (figure.kind === 'none') return failed(words['claim.none'], { quote, because: whyText[figure.why] })
  const { agrees, differsBy } = judge(claim, figure.value, quote)
  const values = { quote, computed: figureText(figure.value), unit: claim.unit }
  if (agrees) return passed(words['claim.true'], values)
  return failed(words['claim.false'], { ...values, by: figureText(Math.abs(differsBy)) })
}
