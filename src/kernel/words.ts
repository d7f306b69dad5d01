/** Words that people read, in both languages of the house, declared side by side so that neither can be missing. */

/** Chinese (zh-CN) first, English complete. */
export const languages = ['zh', 'en'] as const
/** A language of the house. */
export type Language = (typeof languages)[number]

/** One text in each language. `{name}` stands for a value filled in when it is said. */
export type Text = Readonly<Record<Language, string>>
/** Texts by key, named by page and meaning: `report.contents`. */
export type Words = Readonly<Record<string, Text>>
/** What stands for the `{name}`s of a text; a text among them is said in the same language. */
export type Values = Readonly<Record<string, string | number | Text>>

/**
 * Declares the words of a page or module. A missing language does not compile; a test holds that both languages
 * ask for the same values.
 *
 *     const words = declareWords({ 'report.contents': { zh: '目录', en: 'Contents' } })
 */
export function declareWords<const W extends Words>(words: W): W {
  return words
}

/**
 * Fills a text with its values.
 *
 *     fill({ zh: '{count} 个数字', en: '{count} numbers' }, 'zh', { count: 173 }) → '173 个数字'
 *
 * @throws when the text asks for a value that is not given: that is a bug, not input
 */
export function fill(text: Text, language: Language, values: Values = {}): string {
  return text[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in «${text[language]}»`)
    return typeof value === 'object' ? value[language] : String(value)
  })
}

/** The names of the values that a text asks for, sorted, in one language. */
export function placeholdersOf(text: Text, language: Language): string[] {
  return [...text[language].matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '').sort()
}

/**
 * The language of the house that a reader prefers, from an `Accept-Language` header (RFC 9110 section 12.5.4).
 *
 *     en-GB,en;q=0.9,zh;q=0.5 → en
 *     fr                      → zh
 */
export function preferredLanguage(header: string | undefined): Language {
  const ranked = (header ?? '')
    .split(',')
    .map(part => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map(parameter => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(q => q !== undefined)
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { tag } of ranked) {
    const found = languages.find(language => tag === language || tag.startsWith(`${language}-`))
    if (found !== undefined) return found
  }
  return 'zh'
}

/** The language of a terminal's user, from the variables that POSIX names for it; English where none is Chinese. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  // An empty variable counts as not set (POSIX, XBD 8.2).
  const locale = [LC_ALL, LC_MESSAGES, LANG].find(value => value !== undefined && value !== '') ?? ''
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
