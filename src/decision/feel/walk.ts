import type { Iteration, Node, UnaryTest } from './ast.ts'

/** The nodes directly inside a node. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'variable':
    case 'unknown':
    case 'native':
      return []
    case 'item-entry':
      return [node.otherwise]
    case 'path':
    case 'negation':
    case 'instance':
    case 'typed':
      return [node.of]
    case 'filter':
      return [node.of, node.by]
    case 'call':
      return [node.callee, ...node.args]
    case 'call-named':
      return [node.callee, ...node.args.values()]
    case 'arithmetic':
    case 'comparison':
    case 'and':
    case 'or':
      return [node.left, node.right]
    case 'between':
      return [node.of, node.low, node.high]
    case 'in':
      return [node.of, ...node.tests.map((test: UnaryTest) => test.node)]
    case 'if':
      return [node.condition, node.then, node.otherwise]
    case 'for':
    case 'some':
    case 'every':
      return [...node.iterations.flatMap(sourcesOf), node.body]
    case 'list':
      return node.items
    case 'context':
      return node.entries.map(entry => entry.value)
    case 'range':
      return [node.range.start, node.range.end].filter(end => end !== undefined)
    case 'function':
      return [node.body]
    case 'external':
      return [node.mapping]
  }
}

const sourcesOf = ({ from, to }: Iteration): Node[] => (to === undefined ? [from] : [from, to])

/** All nodes of a tree, the root first. */
export function* nodesOf(root: Node): Generator<Node> {
  yield root
  for (const child of childrenOf(root)) yield* nodesOf(child)
}
