/** Whether a sample is the one that the checkpoint's root draws. */
import type { Checkpoint } from '../../proof/index.ts'
import type { Manifest } from '../bundle/manifest.ts'
import type { SeriesNeed } from '../needs.ts'
import { drawSample, sampleSize } from '../sample.ts'
import { figureText } from '../say.ts'
import type { Acts } from './basis.ts'
import { closingsOf, seriesOf } from './complete.ts'
import { numberWords as words } from './number-words.ts'
import { type Check, checking } from './verdict.ts'

/** The checks of a bundle that holds a sample: what it shows, and that it does not show the number. */
export function checkSample(
  manifest: Manifest,
  needs: readonly SeriesNeed[],
  acts: Acts,
  checkpoint: Checkpoint,
): Check[] {
  const completeness = checking('completeness').notChecked(words['complete.sample'])
  const figure = checking('figure').notChecked(words['figure.sample'])
  return [completeness, drawnCheck(manifest, needs, acts, checkpoint), figure]
}

function drawnCheck({ sample }: Manifest, needs: readonly SeriesNeed[], acts: Acts, { root, size }: Checkpoint): Check {
  const { passed, failed } = checking('sample')
  if (sample === undefined) return failed(words['sample.missing'])
  const closings = closingsOf(acts.all)
  const stated = new Map(sample.series.map(({ series, count }) => [series, count]))
  const absent = seriesOf(needs, acts, closings).find(series => !stated.has(series))
  if (absent !== undefined) return failed(words['sample.series'], { series: absent })
  for (const { series, count } of sample.series) {
    const closing = closings.of.get(series)
    if (closing !== undefined && closing.count !== count)
      return failed(words['sample.count'], { series, said: count, closed: closing.count, act: closing.act })
  }
  const total = sample.series.reduce((sum, { count }) => sum + count, 0)
  // Nobody may call a handful a sample, nor say that a log holds more acts than it has entries.
  if (total > size || sample.drawn < Math.min(sampleSize, total))
    return failed(words['sample.few'], { total, drawn: sample.drawn })
  const there = new Set(acts.all.map(({ entry }) => `${entry.series}#${entry.number}`))
  const drawn = drawSample(root, sample.series, sample.drawn)
  const lacking = drawn.find(({ series, number }) => !there.has(`${series}#${number}`))
  if (lacking !== undefined) return failed(words['sample.lacks'], lacking)
  return passed(words['sample.right'], { drawn: figureText(drawn.length), total: figureText(total) })
}
