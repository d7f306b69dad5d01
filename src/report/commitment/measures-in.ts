/** Which measures stand in a stretch. */
import type { Measure, Stretch } from '../model.ts'

/** Indices of the measures that lie wholly in a stretch. `measures` is in the order of the text. */
export function measuresIn(measures: readonly Measure[], stretch: Stretch): number[] {
  const found: number[] = []
  for (let index = firstFrom(measures, stretch.start); index < measures.length; index++) {
    const measure = measures[index]
    if (measure === undefined || measure.start >= stretch.end) break
    if (measure.end <= stretch.end) found.push(index)
  }
  return found
}

function firstFrom(measures: readonly Measure[], start: number): number {
  let low = 0
  let high = measures.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((measures[middle]?.start ?? start) < start) low = middle + 1
    else high = middle
  }
  return low
}
