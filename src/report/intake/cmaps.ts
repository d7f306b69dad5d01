/**
 * The predefined character maps for Chinese (ISO 32000-1, 9.7.5.2), which PDFs without embedded fonts rely on and which
 * the PDF library does not carry. It wants two steps, from the file's codes to glyph numbers of Adobe's collections and
 * from these to Unicode; the platform decodes the same codes, so glyph numbers are Unicode here and the second step
 * changes nothing. A file that does use Adobe's numbers (Identity-H without a ToUnicode map) reads as nonsense, which
 * the caller tells by its letters.
 */

const direct = '1 begincodespacerange <0000> <ffff> endcodespacerange\n1 begincidrange <0000> <ffff> 0 endcidrange'
const unchanged =
  '1 begincodespacerange <0000> <ffff> endcodespacerange\n1 beginbfrange <0000> <ffff> <0000> endbfrange'

/** Names of the maps without their direction (-H, -V), and what makes them. */
const makers: readonly (readonly [RegExp, () => string])[] = [
  [/^Adobe-(?:GB1|CNS1)-UCS2$/, () => unchanged],
  [/^Uni(?:GB|CNS)-(?:UCS2|UTF16)-[HV]$/, () => direct],
  [/^GB[\w]*-EUC-[HV]$|^GBK2K-[HV]$/, () => doubleByte('gbk')],
  [/^(?:ETen-B5|B5pc|ETenms-B5|HKscs-B5)-[HV]$/, () => doubleByte('big5')],
]

/** Stands in for the library's loader of such maps. */
export class ChineseMaps {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const make = makers.find(([name]) => name.test(filename))?.[1]
    if (make === undefined) throw new Error(`no character map ${filename}`)
    return new TextEncoder().encode(`begincmap\n/CMapName /${filename} def\n${make()}\nendcmap\n`)
  }
}

/** ASCII in one byte, everything else in two, as the platform's decoder has it. */
function doubleByte(encoding: string): string {
  const decoder = new TextDecoder(encoding)
  const lines: string[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail))
      if (sign.length === 1 && sign !== '\ufffd') lines.push(`<${hex(lead)}${hex(trail)}> ${sign.charCodeAt(0)}`)
    }
  return [
    '2 begincodespacerange <00> <80> <8140> <fefe> endcodespacerange',
    '1 begincidrange <20> <7e> 32 endcidrange',
    `${lines.length} begincidchar\n${lines.join('\n')}\nendcidchar`,
  ].join('\n')
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}
