/** Which characters of a text stand in a short quotation or a title: “四个千亿”, 《…纲要》. Numerals there are part of a name. */

const closing: ReadonlyMap<string, string> = new Map([...'“”‘’「」『』《》〈〉'].map((char, at, all) => [char, all[at + 1] ?? '']))
const longestName = 24
const longestTitle = 60

/** One flag a character: 1 inside a quotation mark's pair that is short enough to be a name. Cost is linear. */
export function quotedFlags(text: string): Uint8Array {
  const flags = new Uint8Array(text.length)
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const last = open.at(-1)
    if (last !== undefined && closes(text.charAt(last), char)) {
      open.pop()
      const longest = text.charAt(last) === '《' ? longestTitle : longestName
      if (at - last <= longest) flags.fill(1, last + 1, at)
    } else if (isOpening(char)) open.push(at)
  }
  return flags
}

function isOpening(char: string): boolean {
  return char === '"' || '“‘「『《〈'.includes(char)
}

function closes(opening: string, char: string): boolean {
  return opening === '"' ? char === '"' : closing.get(opening) === char
}
