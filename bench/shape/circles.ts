/** Finds files that import each other in a circle. */
import { join } from 'node:path/posix'
import type { FileShape } from './file.ts'

/**
 * The files that stand in a circle of imports, by Tarjan's strongly connected components.
 *
 * @param countTypes whether an import of types alone closes a circle too
 */
export function filesInCircles(
  shapes: readonly FileShape[],
  { countTypes }: { readonly countTypes: boolean },
): string[] {
  const known = new Set(shapes.map(({ file }) => file))
  const graph = new Map(
    shapes.map(({ file, imports }) => {
      const counted = imports.filter(({ typesOnly }) => countTypes || !typesOnly)
      return [file, counted.map(({ path }) => join(file, '..', path)).filter(path => known.has(path))]
    }),
  )
  return componentsOf(graph)
    .filter(component => component.length > 1 || graph.get(component[0] ?? '')?.includes(component[0] ?? '') === true)
    .flat()
}

/** The state of one walk: who was met when, and whose component is still open. */
type Walk = {
  readonly graph: ReadonlyMap<string, readonly string[]>
  readonly met: Map<string, number>
  readonly open: string[]
  readonly components: string[][]
}

function componentsOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const walk: Walk = { graph, met: new Map(), open: [], components: [] }
  for (const file of graph.keys()) if (!walk.met.has(file)) visit(walk, file)
  return walk.components
}

function visit(walk: Walk, file: string): number {
  const moment = walk.met.size
  walk.met.set(file, moment)
  walk.open.push(file)
  const reached = (walk.graph.get(file) ?? []).map(next => {
    if (!walk.met.has(next)) return visit(walk, next)
    return walk.open.includes(next) ? (walk.met.get(next) ?? moment) : moment
  })
  const earliest = Math.min(moment, ...reached)
  if (earliest === moment) walk.components.push(walk.open.splice(walk.open.indexOf(file)))
  return earliest
}
