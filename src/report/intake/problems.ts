/** Why a file can't be read as a report: each kind declared once, with what to do about it in both languages. */

/** `{name}`s are filled from the facts of the refusal. */
export const unreadable = {
  empty: {
    zh: '文件是空的。请确认导出或下载完整后，再试一次。',
    en: 'The file is empty. Check that it was exported or downloaded completely, then try again.',
  },
  'too-large': {
    zh: '文件超过了 {limit} MB 的上限。请只保留报告正文（删去图片和附件），或另存为 .docx 或 .txt 后再试。',
    en: 'The file is over the limit of {limit} MB. Keep the report alone (no pictures, no annexes), or save it as .docx or .txt.',
  },
  'expands-too-far': {
    zh: '压缩文件解开后超过了 {limit} MB 的上限，未予读取。请先解压，再提交其中的报告文件。',
    en: 'Unpacked, the file goes beyond the limit of {limit} MB and was not read. Unpack it and hand in the report itself.',
  },
  'no-text-layer': {
    zh: 'PDF 里没有文字，只有扫描的图像。请用文字识别（OCR）软件处理后再试，或提交 Word 原稿。',
    en: 'The PDF has no text, only scanned pictures. Run it through text recognition (OCR) first, or hand in the Word file.',
  },
  'garbled-pdf': {
    zh: 'PDF 里的文字编码有误，读出来不是原文。请用 Word 原稿重新导出 PDF（嵌入字体），或直接提交 Word 文件。',
    en: 'The text in the PDF is coded wrongly and does not read as written. Export it again with its fonts embedded, or hand in the Word file.',
  },
  'locked-file': {
    zh: '文件有密码保护。请去掉密码后再试。',
    en: 'The file is protected by a password. Remove the password, then try again.',
  },
  spreadsheet: {
    zh: '这是电子表格，不是报告正文。请提交报告的 .docx、.pdf 或 .txt 文件。',
    en: 'This is a spreadsheet and not a report. Hand in the report as .docx, .pdf or .txt.',
  },
  slides: {
    zh: '这是演示文稿，不是报告正文。请提交报告的 .docx、.pdf 或 .txt 文件。',
    en: 'These are slides and not a report. Hand in the report as .docx, .pdf or .txt.',
  },
  'legacy-word': {
    zh: '这是旧版 Word（.doc）、WPS 或 RTF 文件。请用 Word 或 WPS 打开，另存为 .docx 后再试。',
    en: 'This is an old Word (.doc), WPS or RTF file. Open it in Word or WPS and save it as .docx.',
  },
  ofd: {
    zh: '这是 OFD 版式文件。请用 OFD 阅读器导出为 PDF 后再试，或提交 Word 原稿。',
    en: 'This is an OFD file. Export it as PDF from an OFD reader, or hand in the Word file.',
  },
  image: {
    zh: '这是图片。请提交报告的文字版（.docx、.pdf 或 .txt），或先用文字识别（OCR）软件处理。',
    en: 'This is a picture. Hand in the report as text (.docx, .pdf or .txt), or run it through text recognition (OCR) first.',
  },
  'wrong-encoding': {
    zh: '文字编码有误，读出来是乱码。请用原来的软件打开，以 UTF-8 编码另存后再试。',
    en: 'The text is coded wrongly and reads as gibberish. Open it where it was written and save it as UTF-8.',
  },
  'no-text': {
    zh: '文件里没有可读的正文。请确认提交的是报告本身，而不是登录页、目录页或空白文档。',
    en: 'There is no text to read in the file. Check that it is the report itself and not a login page, a list of links or a blank document.',
  },
  'not-a-report-format': {
    zh: '不支持这种文件。请提交 .docx、.pdf、.txt、.md 或保存的 .html 网页，也可以用 gzip 压缩。',
    en: 'This kind of file is not supported. Hand in .docx, .pdf, .txt, .md or a saved .html page, gzipped or not.',
  },
  damaged: {
    zh: '文件已损坏或不完整，无法打开。请重新下载或导出后再试。',
    en: 'The file is damaged or incomplete and can’t be opened. Download or export it again.',
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>

export type UnreadableKind = keyof typeof unreadable

/** Thrown where a file can't be read as a report. `facts` fill the `{name}`s of the sentence in `unreadable`. */
export class UnreadableFile extends Error {
  readonly kind: UnreadableKind
  readonly facts: Readonly<Record<string, number>>

  constructor(kind: UnreadableKind, facts: Readonly<Record<string, number>> = {}, cause?: unknown) {
    super(kind, { cause })
    this.name = 'UnreadableFile'
    this.kind = kind
    this.facts = facts
  }
}
