/** A web page as a tree of elements and texts, and nothing else of the page. */
import { Parser } from 'htmlparser2'

export type Node = string | Element
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Node[]
}

/** Reads HTML as browsers do: what is left open is closed. Never throws. */
export function treeOf(html: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element: Element = { name, attributes, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    ontext: text => {
      const siblings = open.at(-1)?.children ?? []
      const before = siblings.at(-1)
      if (typeof before === 'string') siblings[siblings.length - 1] = before + text
      else siblings.push(text)
    },
    onclosetag: () => {
      if (open.length > 1) open.pop()
    },
  })
  parser.end(html)
  return root
}

/** All text under an element, as it stands. Walks without recursion: a page may be nested at will. */
export function textIn(element: Element): string {
  const waiting: Node[] = [element]
  let text = ''
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
    if (typeof node === 'string') text += node
    else for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at] ?? '')
  return text
}

/** The first element of a name, in reading order. */
export function findElement(root: Element, name: string): Element | undefined {
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') continue
    if (node.name === name) return node
    for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at] ?? '')
  }
  return undefined
}
