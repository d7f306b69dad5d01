/** The text of a .docx (ECMA-376, WordprocessingML): paragraphs, tables row by row, automatic numbers. */
import { Parser } from 'htmlparser2'
import { paragraphsIn, type Style } from './document.ts'
import type { Limits } from './limits.ts'
import { numberingOf } from './numbering.ts'
import { UnreadableFile } from './problems.ts'
import { unzip } from './unpack.ts'

/** Headings that the file marks begin with Markdown's `#`. @throws UnreadableFile `damaged`, `no-text` */
export function textOfWord(bytes: Uint8Array, limits: Limits): string {
  const part = mainPart(bytes, limits)
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const files = unzip(bytes, [part, `${folder}styles.xml`, `${folder}numbering.xml`], limits)
  const main = files[part]
  if (main === undefined) throw new UnreadableFile('damaged')
  const styles = stylesIn(utf8(files[`${folder}styles.xml`]))
  const text = paragraphsIn(utf8(main), styles, numberingOf(utf8(files[`${folder}numbering.xml`])))
  if (text.trim() === '') throw new UnreadableFile('no-text')
  return text
}

function utf8(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes ?? new Uint8Array())
}

/** The document's place as the package's relations name it (part 2, 6.5): some programs call it otherwise. */
function mainPart(bytes: Uint8Array, limits: Limits): string {
  const relations = utf8(unzip(bytes, ['_rels/.rels'], limits)['_rels/.rels'])
  const found = /<Relationship\b[^>]*\/officeDocument"[^>]*>/.exec(relations)?.[0]
  return /Target="\/?([^"]+)"/.exec(found ?? '')?.[1] ?? 'word/document.xml'
}

/** Word's own heading styles go by this name in every language, whatever their ids. */
const headingName = /^(?:heading|标题) ?([1-9])$/i

function stylesIn(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style = { outline: -1, list: '', level: 0, base: '' }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const value = attributes['w:val'] ?? ''
        if (name === 'w:style') {
          style = { outline: -1, list: '', level: 0, base: '' }
          styles.set(attributes['w:styleId'] ?? '', style)
        } else if (name === 'w:outlineLvl') style.outline = Number(value)
        else if (name === 'w:numId') style.list = value
        else if (name === 'w:ilvl') style.level = Number(value)
        else if (name === 'w:basedOn') style.base = value
        else if (name === 'w:name') style.outline = Number(headingName.exec(value)?.[1] ?? 0) - 1
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return styles
}
