/** Why a file can't be read as a report: each kind declared once, with what to do about it in both languages. */
import { declareProblems, Problem } from '../../kernel/problem.ts'

/** The report module's problems. `{limit}`s are filled from the facts of the refusal. */
export const reportProblems = declareProblems('report', {
  'no-file': {
    status: 400,
    title: { zh: '没有收到文件', en: 'No file came' },
    detail: { zh: '请求中没有文件。', en: 'The request holds no file.' },
    wayOut: {
      zh: '请选择一个 .docx、.pdf、.txt、.md 或 .html 文件后再提交。',
      en: 'Choose a .docx, .pdf, .txt, .md or .html file and send it again.',
    },
  },
  empty: {
    status: 422,
    title: { zh: '文件是空的', en: 'The file is empty' },
    detail: { zh: '文件是空的。', en: 'The file is empty.' },
    wayOut: {
      zh: '请确认导出或下载完整后，再试一次。',
      en: 'Check that it was exported or downloaded completely, then try again.',
    },
  },
  'too-large': {
    status: 413,
    title: { zh: '文件过大', en: 'The file is too large' },
    detail: { zh: '文件超过了 {limit} MB 的上限。', en: 'The file is over the limit of {limit} MB.' },
    wayOut: {
      zh: '请只保留报告正文（删去图片和附件），或另存为 .docx 或 .txt 后再试。',
      en: 'Keep the report alone (no pictures, no annexes), or save it as .docx or .txt.',
    },
  },
  'too-long': {
    status: 413,
    title: { zh: '文字过多', en: 'Too much text' },
    detail: {
      zh: '文件有 {length} 字，上限为 {limit} 字。',
      en: 'The file has {length} characters; the limit is {limit}.',
    },
    wayOut: {
      zh: '工作报告通常为两万字左右，请只保留报告正文后再试。',
      en: 'A work report has some 20,000 as a rule: keep the report alone and try again.',
    },
  },
  'too-many-pages': {
    status: 413,
    title: { zh: '页数过多', en: 'Too many pages' },
    detail: { zh: 'PDF 超过了 {limit} 页的上限。', en: 'The PDF is over the limit of {limit} pages.' },
    wayOut: { zh: '请只保留报告正文后再试。', en: 'Keep the report alone and try again.' },
  },
  'expands-too-far': {
    status: 413,
    title: { zh: '解开后过大', en: 'It expands too far' },
    detail: {
      zh: '压缩文件解开后超过了 {limit} MB 的上限，未予读取。',
      en: 'Unpacked, the file goes beyond the limit of {limit} MB and was not read.',
    },
    wayOut: { zh: '请先解压，再提交其中的报告文件。', en: 'Unpack it and hand in the report itself.' },
  },
  'no-text-layer': {
    status: 422,
    title: { zh: 'PDF 里没有文字', en: 'The PDF has no text' },
    detail: { zh: 'PDF 里没有文字，只有扫描的图像。', en: 'The PDF has no text, only scanned pictures.' },
    wayOut: {
      zh: '请用文字识别（OCR）软件处理后再试，或提交 Word 原稿。',
      en: 'Run it through text recognition (OCR) first, or hand in the Word file.',
    },
  },
  'garbled-pdf': {
    status: 422,
    title: { zh: 'PDF 里的文字读不出来', en: 'The PDF’s text does not read' },
    detail: {
      zh: 'PDF 里的文字编码有误，读出来不是原文。',
      en: 'The text in the PDF is coded wrongly and does not read as written.',
    },
    wayOut: {
      zh: '请用 Word 原稿重新导出 PDF（嵌入字体），或直接提交 Word 文件。',
      en: 'Export it again with its fonts embedded, or hand in the Word file.',
    },
  },
  'locked-file': {
    status: 422,
    title: { zh: '文件有密码', en: 'The file is locked' },
    detail: { zh: '文件有密码保护。', en: 'The file is protected by a password.' },
    wayOut: { zh: '请去掉密码后再试。', en: 'Remove the password, then try again.' },
  },
  spreadsheet: {
    status: 422,
    title: { zh: '这是电子表格', en: 'It is a spreadsheet' },
    detail: { zh: '这是电子表格，不是报告正文。', en: 'This is a spreadsheet and not a report.' },
    wayOut: { zh: '请提交报告的 .docx、.pdf 或 .txt 文件。', en: 'Hand in the report as .docx, .pdf or .txt.' },
  },
  slides: {
    status: 422,
    title: { zh: '这是演示文稿', en: 'These are slides' },
    detail: { zh: '这是演示文稿，不是报告正文。', en: 'These are slides and not a report.' },
    wayOut: { zh: '请提交报告的 .docx、.pdf 或 .txt 文件。', en: 'Hand in the report as .docx, .pdf or .txt.' },
  },
  'legacy-word': {
    status: 422,
    title: { zh: '旧版文件格式', en: 'An old format' },
    detail: { zh: '这是旧版 Word（.doc）、WPS 或 RTF 文件。', en: 'This is an old Word (.doc), WPS or RTF file.' },
    wayOut: { zh: '请用 Word 或 WPS 打开，另存为 .docx 后再试。', en: 'Open it in Word or WPS and save it as .docx.' },
  },
  ofd: {
    status: 422,
    title: { zh: '这是 OFD 文件', en: 'It is an OFD file' },
    detail: { zh: '这是 OFD 版式文件。', en: 'This is an OFD file.' },
    wayOut: {
      zh: '请用 OFD 阅读器导出为 PDF 后再试，或提交 Word 原稿。',
      en: 'Export it as PDF from an OFD reader, or hand in the Word file.',
    },
  },
  image: {
    status: 422,
    title: { zh: '这是图片', en: 'It is a picture' },
    detail: { zh: '这是图片。', en: 'This is a picture.' },
    wayOut: {
      zh: '请提交报告的文字版（.docx、.pdf 或 .txt），或先用文字识别（OCR）软件处理。',
      en: 'Hand in the report as text (.docx, .pdf or .txt), or run it through text recognition (OCR) first.',
    },
  },
  'wrong-encoding': {
    status: 422,
    title: { zh: '编码有误', en: 'Wrong encoding' },
    detail: { zh: '文字编码有误，读出来是乱码。', en: 'The text is coded wrongly and reads as gibberish.' },
    wayOut: {
      zh: '请用原来的软件打开，以 UTF-8 编码另存后再试。',
      en: 'Open it where it was written and save it as UTF-8.',
    },
  },
  'no-text': {
    status: 422,
    title: { zh: '没有正文', en: 'No text' },
    detail: { zh: '文件里没有可读的正文。', en: 'There is no text to read in the file.' },
    wayOut: {
      zh: '请确认提交的是报告本身，而不是登录页、目录页或空白文档。',
      en: 'Check that it is the report itself and not a login page, a list of links or a blank document.',
    },
  },
  'not-a-report-format': {
    status: 422,
    title: { zh: '不支持的文件', en: 'Not supported' },
    detail: { zh: '不支持这种文件。', en: 'This kind of file is not supported.' },
    wayOut: {
      zh: '请提交 .docx、.pdf、.txt、.md 或保存的 .html 网页，也可以用 gzip 压缩。',
      en: 'Hand in .docx, .pdf, .txt, .md or a saved .html page, gzipped or not.',
    },
  },
  damaged: {
    status: 422,
    title: { zh: '文件已损坏', en: 'The file is damaged' },
    detail: { zh: '文件已损坏或不完整，无法打开。', en: 'The file is damaged or incomplete and can’t be opened.' },
    wayOut: { zh: '请重新下载或导出后再试。', en: 'Download or export it again.' },
  },
})

/** Why a file can’t be read. */
export type UnreadableKind = keyof typeof reportProblems

/** Thrown where a file can't be read as a report. */
export class UnreadableFile extends Problem {
  constructor(kind: UnreadableKind, facts: Readonly<Record<string, number>> = {}, cause?: unknown) {
    super(reportProblems[kind], facts, [], { cause })
  }
}
