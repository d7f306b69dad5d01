import { DecisionProblem, type Place } from '../problems.ts'

/** An element of an XML file: names with their namespaces resolved, text joined, and where it began. */
export interface XmlElement {
  readonly name: string
  readonly namespace: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** All text directly inside, CDATA included, without the white space around it. */
  readonly text: string
  /** The text with the white space around it. */
  readonly rawText: string
  readonly place: Place
  /** Where the text begins. */
  readonly textPlace: Place
}

const limits = { characters: 20_000_000, depth: 200, elements: 1_000_000 }

const openTag = /<([^\s<>/=]+)((?:\s+[^\s<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const closeTag = /<\/([^\s<>/]+)\s*>/y
const attribute = /\s+([^\s<>/=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g
const skipped = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const

/**
 * Reads an XML file into its root element. A small reader on purpose: no document types, no entities but the five of
 * XML itself, nothing fetched, size and depth bounded.
 * @throws xml.malformed, xml.forbidden, xml.too-large, with the place
 */
export function readXml(source: string, file?: string): XmlElement {
  return new XmlReader(source, file).read()
}

interface Building {
  readonly qualified: string
  readonly name: string
  readonly namespace: string
  readonly attributes: ReadonlyMap<string, string>
  readonly prefixes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  readonly place: Place
  rawText: string
  textPlace: Place | undefined
}

class XmlReader {
  readonly source: string
  readonly file: string | undefined
  readonly lineStarts: readonly number[]
  readonly open: Building[] = []
  position = 0
  count = 0
  root: XmlElement | undefined

  constructor(source: string, file: string | undefined) {
    this.source = source.startsWith('\uFEFF') ? source.slice(1) : source
    this.file = file
    this.lineStarts = lineStartsOf(this.source)
  }

  read(): XmlElement {
    if (this.source.length > limits.characters) this.fail('xml.too-large', 'more than 20 million characters')
    while (this.position < this.source.length) this.next()
    const unclosed = this.open.at(-1)
    if (unclosed !== undefined) this.fail('xml.malformed', `<${unclosed.qualified}> is not closed`)
    return this.root ?? this.fail('xml.malformed', 'there is no element')
  }

  next(): void {
    const startsWith = (text: string): boolean => this.source.startsWith(text, this.position)
    const toSkip = skipped.find(([start]) => startsWith(start))
    if (toSkip !== undefined) this.position = this.find(toSkip[1]) + toSkip[1].length
    else if (!startsWith('<')) this.text()
    else if (startsWith('<![CDATA[')) this.cdata()
    else if (startsWith('<!')) this.fail('xml.forbidden', 'a document type or an entity')
    else if (startsWith('</')) this.close()
    else this.openElement()
  }

  find(end: string): number {
    const at = this.source.indexOf(end, this.position)
    return at < 0 ? this.fail('xml.malformed', `"${end}" is missing`) : at
  }

  text(): void {
    const next = this.source.indexOf('<', this.position)
    const end = next < 0 ? this.source.length : next
    const raw = this.source.slice(this.position, end)
    this.append(raw.includes('&') ? this.decode(raw) : raw, raw)
    this.position = end
  }

  cdata(): void {
    this.position += '<![CDATA['.length
    const end = this.find(']]>')
    const raw = this.source.slice(this.position, end)
    this.append(raw, raw)
    this.position = end + 3
  }

  append(text: string, raw: string): void {
    const parent = this.open.at(-1)
    if (parent === undefined) {
      if (text.trim() !== '') this.fail('xml.malformed', 'text outside the root element')
      return
    }
    if (parent.rawText.trim() === '' && text.trim() !== '') {
      parent.textPlace = this.placeAt(this.position + raw.length - raw.trimStart().length)
    }
    parent.rawText += text
  }

  openElement(): void {
    openTag.lastIndex = this.position
    const match = openTag.exec(this.source)
    if (match === null) this.fail('xml.malformed', 'a tag is not well formed')
    const [whole, qualified = '', rest = '', selfClosing] = match ?? []
    if (++this.count > limits.elements) this.fail('xml.too-large', 'more than a million elements')
    if (this.open.length >= limits.depth) this.fail('xml.too-large', `more than ${limits.depth} levels`)
    const attributes = this.attributes(rest)
    const prefixes = withPrefixes(this.open.at(-1)?.prefixes ?? new Map(), attributes)
    const [prefix, name] = split(qualified)
    const namespace =
      prefixes.get(prefix) ?? (prefix === '' ? '' : this.fail('xml.malformed', `no namespace "${prefix}"`))
    const place = this.placeAt(this.position)
    this.open.push({
      qualified,
      name,
      namespace,
      attributes,
      prefixes,
      children: [],
      place,
      rawText: '',
      textPlace: undefined,
    })
    this.position += whole?.length ?? 0
    if (selfClosing === '/') this.finish()
  }

  attributes(rest: string): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>()
    for (const [, name = '', double, single] of rest.matchAll(attribute)) {
      if (attributes.has(name)) this.fail('xml.malformed', `the attribute ${name} stands twice`)
      attributes.set(name, this.decode(double ?? single ?? ''))
    }
    return attributes
  }

  close(): void {
    closeTag.lastIndex = this.position
    const match = closeTag.exec(this.source)
    const expected = this.open.at(-1)?.qualified
    if (match === null || match[1] !== expected) this.fail('xml.malformed', `expected </${expected ?? ''}>`)
    this.position += match?.[0].length ?? 0
    this.finish()
  }

  finish(): void {
    const done = this.open.pop()
    if (done === undefined) return
    const { name, namespace, attributes, children, place, rawText } = done
    const text = rawText.trim()
    const element = { name, namespace, attributes, children, text, rawText, place, textPlace: done.textPlace ?? place }
    const parent = this.open.at(-1)
    if (parent !== undefined) parent.children.push(element)
    else if (this.root === undefined) this.root = element
    else this.fail('xml.malformed', 'there are two root elements')
  }

  decode(raw: string): string {
    return raw.replace(
      /&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));|&/g,
      (whole, decimal?: string, hex?: string, name?: string) => {
        const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined
        if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : this.fail('xml.malformed', whole)
        return predefined.get(name ?? '') ?? this.fail('xml.forbidden', `the entity ${whole}`)
      },
    )
  }

  placeAt(position: number): Place {
    let [low, high] = [0, this.lineStarts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.lineStarts[middle] ?? 0) <= position) low = middle
      else high = middle - 1
    }
    const column = position - (this.lineStarts[low] ?? 0) + 1
    return { ...(this.file === undefined ? {} : { file: this.file }), line: low + 1, column }
  }

  fail(code: 'xml.malformed' | 'xml.forbidden' | 'xml.too-large', detail: string): never {
    throw new DecisionProblem(code, detail, this.placeAt(Math.min(this.position, this.source.length)))
  }
}

const predefined: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function lineStartsOf(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function split(qualified: string): [prefix: string, name: string] {
  const colon = qualified.indexOf(':')
  return colon < 0 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)]
}

function withPrefixes(
  outer: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (own.length === 0) return outer
  return new Map([...outer, ...own.map(([name, value]) => [name === 'xmlns' ? '' : name.slice(6), value] as const)])
}
