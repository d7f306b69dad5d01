/** The text layer of a PDF, set back into lines as they stand on the page. */
import type { Limits } from './limits.ts'
import { linesOnPage, type Piece, textOfPages } from './pdfline.ts'
import { UnreadableFile } from './problems.ts'

/** Letters per page below which a PDF is a stack of pictures. */
const leastPerPage = 20
/** The most frequent Han character of a text makes up 3 to 5 % of it; beyond this a font gave one sign for all. */
const mostOfOne = 0.25

/**
 * Pages are parted by `\f`, so that running heads can be told; paragraphs that begin indented keep two full-width
 * blanks.
 *
 * @throws UnreadableFile `damaged`, `locked-file`, `too-large` (pages), `no-text-layer`, `garbled-pdf`
 */
export async function textOfPdf(bytes: Uint8Array, limits: Limits): Promise<string> {
  const pages = await piecesOf(bytes, limits)
  const text = textOfPages(pages.map(linesOnPage))
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? []
  if (letters.length < Math.min(leastPerPage * pages.length, 400)) throw new UnreadableFile('no-text-layer')
  if (isGarbled(text, letters)) throw new UnreadableFile('garbled-pdf')
  return text
}

async function piecesOf(bytes: Uint8Array, limits: Limits): Promise<Piece[][]> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    // The library takes the buffer over: a copy leaves the caller's bytes whole.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    if (document.numPages > limits.pages) throw new UnreadableFile('too-large', { limit: limits.pages })
    const pages: Piece[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(items.flatMap(item => ('str' in item ? pieceOf(item) : [])))
      page.cleanup()
    }
    await document.loadingTask.destroy()
    return pages
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new UnreadableFile(isLocked ? 'locked-file' : 'damaged', {}, error)
  }
}

/** Text that stands upright: a watermark across the page does not, and blanks say less than the gaps they leave. */
function pieceOf(item: { str: string; transform: number[]; width: number }): Piece[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform
  const size = Math.hypot(c, d)
  if (item.str.trim() === '' || size === 0 || Math.abs(b) > Math.abs(a) * 0.1) return []
  return [{ text: item.str, x, y, size, width: item.width }]
}

function isGarbled(text: string, letters: readonly string[]): boolean {
  const counts = new Map<string, number>()
  for (const letter of letters) if (letter > '\u2e80') counts.set(letter, (counts.get(letter) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const nameless = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0
  return most > letters.length * mostOfOne || nameless * 10 > letters.length
}
