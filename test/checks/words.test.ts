/** Every word that people read is there in both languages, and both say the same values. */
import assert from 'node:assert/strict'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { languages, placeholdersOf, type Text } from '../../src/kernel/words.ts'

const home = fileURLToPath(new URL('../..', import.meta.url))

/** The texts in a value that a module exports, with where they stand. */
function textsIn(value: unknown, place: string, depth = 0): (readonly [string, Text])[] {
  if (typeof value !== 'object' || value === null || depth > 5) return []
  if (languages.some(language => language in value)) return [[place, value as Text]] // Checked below, field by field.
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${place}.${key}`, depth + 1))
}

/** Texts that are as they are on purpose: nothing to say before an exact number, or in one of the languages. */
const meant = new Set([
  'web/public/report/card-words.ts.cardWords.bound.=',
  'web/public/report/words.ts.reportWords.report.untranslated',
  'web/public/frame/words.ts.frameWords.frame.otherLanguage',
])

/** What is wrong with a text, in a line; nothing where nothing is. */
function wrong(text: Text, place = ''): string[] {
  const reason = reasonAgainst(text)
  return reason === undefined ? [] : [`${place}: ${reason}`]
}

function reasonAgainst(text: Text): string | undefined {
  for (const language of languages) {
    const said: unknown = text[language]
    if (typeof said !== 'string' || said.trim() === '') return `nothing in ${language}`
  }
  if (/[一-龥]{2}/.test(text.en.replaceAll(/[“«(（].*?[”»)）]|【.*?】/g, '')))
    return `Chinese in the English: ${text.en}`
  const [zh, en] = languages.map(language => [...new Set(placeholdersOf(text, language))].join(', '))
  return zh === en ? undefined : `{${zh}} in Chinese, {${en}} in English`
}

test('both languages are there and ask for the same values', async () => {
  const files = await Array.fromAsync(
    glob(['src/**/*{problems,words}.ts', 'web/**/*words.ts', 'src/commands/*.ts'], { cwd: home }),
  )
  const texts: (readonly [string, Text])[] = []
  for (const file of files.filter(name => !name.includes('.test.')))
    texts.push(...textsIn({ ...(await import(join(home, file))) }, file))
  assert.ok(texts.length > 150, `the check saw only ${texts.length} texts`)
  const found = texts.filter(([place]) => !meant.has(place)).flatMap(([place, text]) => wrong(text, place))
  assert.equal(found.join('\n'), '')
})

test('the check can fail', () => {
  assert.equal(wrong({ zh: '{count} 个', en: 'numbers' }).length, 1)
  assert.equal(wrong({ zh: '目录', en: '' }).length, 1)
  assert.equal(wrong({ zh: '目录', en: '目录 of it' }).length, 1)
})
