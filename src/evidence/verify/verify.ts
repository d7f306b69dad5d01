/** Verifies a bundle: no network, no database, no clock; the same on the command line and in a reader's browser. */
import type { Checkpoint } from '../../proof/index.ts'
import { type Bundle, openBundle } from '../bundle/open.ts'
import type { Figure } from '../figure.ts'
import { needsOf } from '../needs.ts'
import { readActs } from './acts.ts'
import { findBasis, indexed } from './basis.ts'
import { checkComplete } from './complete.ts'
import { checkDocuments, reportedIn } from './documents.ts'
import { checkInclusion } from './inclusion.ts'
import { checkClaim, checkFigure, computedFrom } from './number.ts'
import { numberWords } from './number-words.ts'
import { checkSample } from './sampled.ts'
import { checkSignature, type SignedCheckpoint, type Trust } from './signature.ts'
import { type Check, checking, type Verdict } from './verdict.ts'
import { verifyWords as words } from './words.ts'

/**
 * Verifies a bundle of evidence.
 *
 * Shown when it is `ok`: the sentence stands in the published report; the binding, the definitions and the acts are in
 * the log that the checkpoint heads, signed by the key that is trusted; the number comes out of the acts; the sentence
 * is true of it. Each check says what it rests on; what a bundle can't show is `not-checked` and says so.
 *
 * @throws BundleRefused for a file that is no bundle; Malformed for pinned keys or a policy that can't be read
 */
export function verifyBundle(bytes: Uint8Array, trust: Trust = {}): Verdict {
  const bundle = openBundle(bytes)
  const signed = checkSignature(bundle.checkpoint, bundle.vkey, trust)
  const { checks, number } = checkContent(bundle, signed)
  const all = [...signed.checks, ...checks]
  const { checkpoint } = signed
  return {
    ok: all.every(({ state }) => state !== 'failed'),
    mode: bundle.manifest.mode,
    checks: all,
    ...(number === undefined ? {} : { number }),
    trusted: signed.trusted,
    ...(checkpoint === undefined ? {} : { checkpoint: { origin: checkpoint.origin, size: checkpoint.size } }),
    acts: bundle.acts.length,
  }
}

function checkContent(
  bundle: Bundle,
  { checkpoint }: SignedCheckpoint,
): { checks: Check[]; number?: Verdict['number'] } {
  const { check: read, acts: list, hashes } = readActs(bundle)
  const acts = indexed(list)
  const checks = [read]
  if (checkpoint === undefined) return { checks }
  checks.push(checkManifest(bundle, checkpoint) ?? checkInclusion(bundle, hashes, checkpoint))
  const basis = findBasis(bundle, acts)
  checks.push(...basis.checks)
  const { binding } = basis
  if (binding === undefined) return { checks: checks }
  const needs = needsOf(binding, id => basis.definitions.get(id))
  const { last, malformed } = reportedIn(acts)
  checks.push(malformed ?? checkDocuments(bundle, needs.reported, last))
  const { claim, measure } = binding
  const number = (figure?: Figure) => ({
    ...{ quote: measure.quote, claimed: claim.value, unit: claim.unit },
    computed: figure?.kind === 'value' ? figure.value : undefined,
  })
  const later = checking('later').notChecked(numberWords['later.unknown'])
  if (bundle.manifest.mode === 'sample') {
    checks.push(...checkSample(bundle.manifest, needs.series, acts, checkpoint), later)
    return { checks: checks, number: number() }
  }
  const figure = computedFrom(binding, basis, acts, last)
  checks.push(checkComplete(needs.series, acts), checkFigure(figure, bundle.manifest, binding))
  checks.push(checkClaim(figure, binding), later)
  return { checks: checks, number: number(figure) }
}

/** The manifest repeats what the checkpoint says, for whoever looks in by hand; where it differs, it says so. */
function checkManifest({ manifest }: Bundle, { origin, size }: Checkpoint): Check | undefined {
  if (manifest.origin === origin && manifest.size === size) return undefined
  return checking('inclusion').failed(words['inclusion.manifest'], {
    said: `${manifest.origin} ${manifest.size}`,
    origin,
    size,
  })
}
