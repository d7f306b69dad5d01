import type { Variable } from './model.ts'
import type { XmlElement } from './xml.ts'

/** The namespaces of DMN models, by the version they stand for. */
export const dmnNamespaces: ReadonlyMap<string, string> = new Map([
  ['http://www.omg.org/spec/DMN/20180521/MODEL/', '1.2'],
  ['https://www.omg.org/spec/DMN/20191111/MODEL/', '1.3'],
  ['https://www.omg.org/spec/DMN/20211108/MODEL/', '1.4'],
  ['https://www.omg.org/spec/DMN/20230324/MODEL/', '1.5'],
])

const isDmn = (element: XmlElement): boolean => dmnNamespaces.has(element.namespace)

/** The DMN children of a name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter(child => child.name === name && isDmn(child))

/** The first DMN child of a name. */
export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find(child => child.name === name && isDmn(child))

/** An attribute by its name; undefined when it is not there. */
export const attributeOf = (element: XmlElement, name: string): string | undefined => element.attributes.get(name)

/** The text of a named child; undefined when there is none. */
export function textOf(element: XmlElement, name: string): string | undefined {
  const text = childOf(element, name)?.text
  return text === '' ? undefined : text
}

/** The type an element refers to, by attribute or child; the prefix of the FEEL namespace is left out. */
export function typeRefOf(element: XmlElement): string | undefined {
  const raw = attributeOf(element, 'typeRef') ?? childOf(element, 'typeRef')?.text
  const name = raw?.trim().replace(/^feel:/, '')
  return name === '' ? undefined : name
}

/** The `variable` inside an element. */
export function variableOf(element: XmlElement): Variable | undefined {
  const variable = childOf(element, 'variable')
  if (variable === undefined) return undefined
  return { name: attributeOf(variable, 'name') ?? '', typeRef: typeRefOf(variable) }
}
