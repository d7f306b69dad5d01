/**
 * A chart as SVG that needs no script. Shapes are stretched to the width that there is, their lines are not; words keep
 * the size of the page's type.
 */
import { type Html, html } from '../../html.ts'
import type { Drawing, Label, Place, Shape } from './shapes.ts'

/** The chart; `says` tells those who can't see it what it shows. */
export function renderDrawing({ shapes, labels }: Drawing, says: string, kind: 'small' | 'large'): Html {
  const stretched = shapes.filter(({ kind: shape }) => shape !== 'dot')
  const dots = shapes.filter(shape => shape.kind === 'dot')
  return html`<svg class="chart ${kind}" role="img" aria-label="${says}"><svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">${stretched.map(renderShape)}</svg>${dots.map(renderShape)}${labels.map(renderLabel)}</svg>`
}

/** A line of values without words, for a row of a table: from the lowest to the highest. */
export function renderSparkline(values: readonly number[]): Html | undefined {
  if (values.length < 2) return undefined
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const places = values.map((value, at) => ({
    x: (at / (values.length - 1)) * 100,
    y: high === low ? 50 : 95 - ((value - low) / (high - low)) * 90,
  }))
  return html`<svg class="spark" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path d="${pathOf(places)}"/></svg>`
}

function renderShape(shape: Shape): Html {
  switch (shape.kind) {
    case 'line':
      return html`<path class="line ${shape.of}" d="${pathOf(shape.places)}"/>`
    case 'band':
      return html`<path class="band" d="${pathOf(shape.places)}Z"/>`
    case 'column': {
      const { from, to } = shape
      return html`<rect class="column ${shape.of}" x="${from.x}" y="${Math.min(from.y, to.y)}" width="${round(to.x - from.x)}" height="${round(Math.abs(to.y - from.y))}"><title>${shape.says}</title></rect>`
    }
    case 'rule':
      return html`<path class="rule ${shape.of}" d="M0 ${shape.y}H100"/>`
    case 'dot':
      return html`<circle class="dot ${shape.of}" cx="${shape.at.x}%" cy="${shape.at.y}%" r="3.5"/>`
  }
}

function renderLabel({ of, words, at, anchor, side }: Label): Html {
  // Beside a dot there is some room.
  const isAtDot = (of === 'needed' || of === 'value') && anchor !== 'middle'
  const beside = isAtDot && html` dx="${anchor === 'end' ? '-0.4em' : '0.4em'}"`
  return html`<text class="${of} ${side}" x="${round(at.x)}%" y="${round(at.y)}%" dy="${side === 'above' ? '-0.5em' : '1.25em'}"${beside} text-anchor="${anchor}">${words}</text>`
}

function pathOf(places: readonly Place[]): string {
  return places.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
