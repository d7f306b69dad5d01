/** Small files made by hand for the tests: a report in a few sentences of our own, in the forms that files come in. */
import { strToU8, zipSync } from 'fflate'

export const exampleReport = [
  '政府工作报告',
  '——2020年1月8日在鹏城市第六届人民代表大会第八次会议上',
  '各位代表：',
  '现在，我代表市人民政府，向大会报告工作，请予审议，并请各位政协委员提出意见。',
  '一、2019年工作回顾',
  '全市生产总值达到2.69万亿元，增长6.7%，城乡居民的收入增长快于经济增长。',
  '新增中小学学位6万个，新增病床3800张，建设筹集公共住房9万套。',
]

/** Text at a place on a PDF's page, in points from its lower left corner. */
export type Placed = Readonly<{ text: string; x: number; y: number; size?: number }>

/**
 * A PDF with one font that is not embedded, its characters numbered as they come and mapped back by a ToUnicode CMap
 * (ISO 32000-1, 9.10.3). `mapsTo` maps every character to one, as a PDF made without the font does.
 */
export function examplePdf(pages: readonly (readonly Placed[])[], mapsTo?: string): Uint8Array {
  const signs = [...new Set(pages.flat().flatMap(({ text }) => Array.from(text)))]
  const codeOf = (sign: string) => hex(signs.indexOf(sign) + 1)
  const contents = pages.map(page => page.map(piece => drawing(piece, codeOf)).join('\n'))
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>',
    stream(toUnicode(signs, mapsTo)),
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + at * 2} 0 R >>`,
      stream(content),
    ]),
  ]
  return pdfFile(objects)
}

/** A zip of named texts. */
export function exampleZip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

/** A .docx whose body is the XML given; other parts (`word/styles.xml`) beside it. */
export function exampleWord(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const spaces = ['w', 'mc', 'wps', 'v'].map(name => `xmlns:${name}="${name}"`).join(' ')
  return exampleZip({ 'word/document.xml': `<w:document ${spaces}><w:body>${body}</w:body></w:document>`, ...parts })
}

function drawing({ text, x, y, size = 12 }: Placed, codeOf: (sign: string) => string): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${Array.from(text, codeOf).join('')}> Tj ET`
}

function toUnicode(signs: readonly string[], mapsTo?: string): string {
  const lines = signs.map((sign, at) => `<${hex(at + 1)}> <${hex((mapsTo ?? sign).charCodeAt(0))}>`)
  const groups = Array.from({ length: Math.ceil(lines.length / 100) }, (_, at) => lines.slice(at * 100, at * 100 + 100))
  const maps = groups.map(group => `${group.length} beginbfchar\n${group.join('\n')}\nendbfchar`).join('\n')
  return `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n${maps}\nendcmap end`
}

function pdfFile(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  return strToU8(
    `${file}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`,
  )
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}
