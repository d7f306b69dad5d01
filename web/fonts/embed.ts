/** Puts into a style sheet the faces that one page needs, for pages that have nothing beside them. */

/** Reads a built file by its name. */
type Load = (name: string) => Promise<Uint8Array>

/**
 * The `@font-face` rules of the built fonts.css that some character of a text asks for, their files inside them.
 *
 * @param load reads a slice by its file's name
 */
export async function facesFor(text: string, fontsCss: string, load: Load): Promise<string> {
  const asked = new Set(Array.from(text, char => char.codePointAt(0) ?? 0))
  const rules = fontsCss.match(/@font-face\s*\{[^}]*\}/g) ?? []
  const needed = rules.filter(rule => rangesOf(rule).some(range => isAsked(range, asked)))
  return (await Promise.all(needed.map(rule => withFile(rule, load)))).join('\n')
}

/** The ranges of `unicode-range: U+3001-3002, U+4E00`, both ends included. */
function rangesOf(rule: string): (readonly [number, number])[] {
  const list = /unicode-range:([^;}]*)/.exec(rule)?.[1] ?? ''
  return [...list.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ])
}

function isAsked([from, to]: readonly [number, number], asked: ReadonlySet<number>): boolean {
  for (let code = from; code <= to; code++) if (asked.has(code)) return true
  return false
}

async function withFile(rule: string, load: Load): Promise<string> {
  const name = /url\(["']?[^"')]*?([\w-]+\.woff2)["']?\)/.exec(rule)?.[1]
  if (name === undefined) throw new Error(`a face without a file: ${rule.slice(0, 80)}`)
  const data = Buffer.from(await load(name)).toString('base64')
  return rule.replace(/url\([^)]*\)/, `url(data:font/woff2;base64,${data})`)
}
