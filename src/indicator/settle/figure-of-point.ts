/** A value that is kept, as what is computed with. */
import { type Figure, noFigure, valueFigure } from '../../evidence/index.ts'
import type { Point } from '../model.ts'

/** The figure of a value; of none, that nothing was reported. */
export function figureOfPoint(point: Pick<Point, 'value' | 'why'> | undefined): Figure {
  if (point === undefined) return noFigure('not-reported')
  return point.value === null ? noFigure(point.why ?? 'missing') : valueFigure(point.value)
}
