/** The parts of a replacement text: literal pieces and numbers of groups; null where XPath sees an error. */
export function parseReplacement(text: string, groups: number): readonly (string | number)[] | null {
  const parts: (string | number)[] = []
  for (let i = 0; i < text.length; i++) {
    const [char, next] = [text.charAt(i), text.charAt(i + 1)]
    if (char === '\\') {
      if (next !== '\\' && next !== '$') return null
      parts.push(next)
      i++
    } else if (char === '$') {
      const digits = /^\d+/.exec(text.slice(i + 1))?.[0]
      if (digits === undefined) return null
      let length = digits.length
      while (length > 1 && Number(digits.slice(0, length)) > groups) length--
      parts.push(Number(digits.slice(0, length)))
      i += length
    } else parts.push(char)
  }
  return parts
}
