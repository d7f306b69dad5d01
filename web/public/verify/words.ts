/** What the page that checks evidence says; with the check it goes to the browser. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of the page itself. */
export const verifyWords = declareWords({
  'verify.title': { zh: '核对一份证据', en: 'Check a piece of evidence' },
  'verify.description': {
    zh: '在您的浏览器里核对报告中一个数字的证据文件，文件不上传。',
    en: 'Check the evidence of a number in the report, in your own browser; nothing is uploaded.',
  },
  'verify.lead': {
    zh: '选一个证据文件，您的浏览器会把它从头算一遍：每条记录在不在市里签过名的日志里，有没有缺漏，数字是不是真由它们得出。',
    en: 'Choose an evidence file. Your browser goes through it from the start: whether each act stands in the log that the city signed, whether any is missing, and whether the number really follows from them.',
  },
  'verify.local': {
    zh: '文件不会离开您的电脑：核对在浏览器里完成，断网也能做。',
    en: 'The file does not leave your machine: the check runs in the browser, even with the network off.',
  },
  'verify.drop': { zh: '把文件拖到这里，或者', en: 'Drop a file here, or' },
  'verify.file': { zh: '选择文件', en: 'Choose a file' },
  'verify.kinds': {
    zh: '数字的证据（.zip）或一件行为的证明（.tlog-proof），最大 64 MB。',
    en: 'The evidence of a number (.zip) or the proof of an act (.tlog-proof), at most 64 MB.',
  },
  'verify.working': { zh: '正在核对 {name}（{size}）…', en: 'Checking {name} ({size})…' },
  'verify.stop': { zh: '停止', en: 'Stop' },
  'verify.stopped': { zh: '已停止，没有结果。', en: 'Stopped; there is no result.' },
  'verify.tooLarge': {
    zh: '这个文件有 {size}，超过 64 MB，没有打开。证据文件没有这么大，请确认选对了文件。',
    en: 'This file has {size}, more than 64 MB, and was not opened. No evidence file is that large; make sure that it is the right one.',
  },
  'verify.fetching': { zh: '正在取这个数字的证据…', en: 'Fetching the evidence of this number…' },
  'verify.unfetched': {
    zh: '没有取到这个数字的证据：也许还没有备齐。请过一会儿再试，或先下载证据文件再放到这里。',
    en: 'The evidence of this number could not be fetched: it may not be ready yet. Try again in a moment, or download the file and drop it here.',
  },
  'verify.asked': { zh: '下载这个数字的证据', en: 'Download the evidence of this number' },
  'verify.broken': {
    zh: '核对程序没有载入或中途停了，没有结果。请刷新本页再试，或用 ./yinuo verify 核对。',
    en: 'The checking program did not load, or stopped on its way; there is no result. Load the page again, or use ./yinuo verify.',
  },
  'verify.plain': {
    zh: '在本页核对要用到脚本，您的浏览器没有运行脚本。请照下面的办法在自己的电脑上核对。',
    en: 'Checking in this page takes scripts, and your browser runs none. Check it on your own machine as told below.',
  },

  'sample.title': { zh: '手里没有证据文件？', en: 'No evidence file at hand?' },
  'sample.about': {
    zh: '打开报告，点任何一个已与记录相连的数字，在数字卡上选“下载证据”；每件公务行为的页面上也能下载它的证明。',
    en: 'Open the report, choose any number that is tied to the record, and take “download the evidence” on its card; the page of each act has its proof to download.',
  },
  'sample.report': { zh: '打开报告', en: 'Open the report' },
  'sample.record': { zh: '看公开记录', en: 'See the public record' },

  'own.title': { zh: '不靠本页，自己核对', en: 'Without this page, on your own' },
  'own.about': {
    zh: '本页来自被核对的那台服务器。要谁也不靠，请在自己的电脑上装好一诺，运行下面这行；它不联网，也不用数据库。证据文件里另附说明，讲怎么不用一诺、手工核对。',
    en: 'This page comes from the very server that is being checked. To depend on nobody, run this line on your own machine with Yinuo on it; it needs no network and no database. The file itself also tells how to check it by hand without Yinuo.',
  },
  'own.key': {
    zh: '本页认定的公钥。请与您以前记下的、或从别处得到的比一比：',
    en: 'The key that this page holds evidence to. Compare it with the one you noted earlier, or have from elsewhere:',
  },
  'own.checkpoints': { zh: '检查点和见证方', en: 'Checkpoints and witnesses' },
})
