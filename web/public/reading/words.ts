/** What the pages for reading one's own report say. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of the pages for reading one’s own report. */
export const readingWords = declareWords({
  'reading.title': { zh: '读一份您自己的报告', en: 'Read a report of your own' },
  'reading.description': {
    zh: '选一个政府工作报告的文件，当场读出其中的数字和承诺。文件不保存。',
    en: 'Choose the file of a government work report and see its numbers and promises read at once. The file is not kept.',
  },
  'reading.promise': {
    zh: '文件只在读的时候用一下：不保存、不外传，读完就从内存里清掉。',
    en: 'The file is used while it is read and for nothing else: it is not stored or passed on.',
  },
  'reading.file': { zh: '选择文件', en: 'Choose a file' },
  'reading.kinds': {
    zh: 'Word（.docx）、带文字的 PDF、网页（.html）、Markdown 或纯文本，最大 20 MB。',
    en: 'Word (.docx), PDF with text in it, a web page (.html), Markdown or plain text; at most 20 MB.',
  },
  'reading.submit': { zh: '读这份报告', en: 'Read this report' },
  'reading.drop': { zh: '把文件拖到这里，或者', en: 'Drop a file here, or' },
  'reading.sending': { zh: '正在上传 {name}，{percent}%', en: 'Sending {name}, {percent}%' },
  'reading.reading': { zh: '正在读 {name}…', en: 'Reading {name}…' },
  'reading.tooLarge': {
    zh: '这个文件有 {size} MB，超过 20 MB，没有上传。请另存为 .docx 或纯文本再试。',
    en: 'This file has {size} MB, more than 20 MB, and was not sent. Save it as .docx or plain text and try again.',
  },
  'reading.lost': {
    zh: '连接断了，文件没有读成。请再试一次。',
    en: 'The connection was lost and the file was not read. Please try again.',
  },
  'reading.failed': { zh: '这个文件没有读成：{title}', en: 'This file could not be read: {title}' },
  'reading.result': { zh: '读自 {name}，没有保存。', en: 'Read from {name}, not stored.' },
  'reading.noName': { zh: '您的文件', en: 'your file' },
  'reading.gone': {
    zh: '离开本页后，这份结果就没有了；要留下它，请打印或另存本页。',
    en: 'Once you leave this page the result is gone; to keep it, print or save the page.',
  },
  'reading.cut': {
    zh: '文件很长，这里只显示开头的部分（至多 {count} 字）；全部内容可以用 ./yinuo read 或数据接口读出。',
    en: 'The file is long; only its beginning is shown here (at most {count} characters). ./yinuo read and the API read all of it.',
  },
  'reading.another': { zh: '再读一份', en: 'Read another' },
  'reading.numbers': { zh: '全部数字', en: 'All numbers' },
  'reading.commitments': { zh: '全部承诺', en: 'All promises' },
})
