/** What the browser says once a file was checked. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of a verdict. */
export const verdictWords = declareWords({
  'verdict.holds': { zh: '核对通过', en: 'It holds' },
  'verdict.fails': { zh: '核对不通过', en: 'It does not hold' },
  'verdict.foreign': { zh: '不是本市的证据', en: 'Not this city’s evidence' },
  'verdict.refused': { zh: '这个文件没法核对', en: 'This file can’t be checked' },
  'verdict.file': { zh: '文件：{name}', en: 'File: {name}' },
  'verdict.holdsNumber': {
    zh: '这个数字确由市里签过名的记录得出。',
    en: 'The number does follow from the record that the city signed.',
  },
  'verdict.holdsAct': {
    zh: '这件行为在市里签过名的日志里，一字未改。',
    en: 'The act stands in the log that the city signed, unchanged.',
  },
  'verdict.failsAbout': {
    zh: '下面打叉的各项没有通过，请不要采信这份文件。',
    en: 'The items with a cross did not pass; don’t rely on this file.',
  },
  'verdict.foreignAbout': {
    zh: '签署它的是 {name}，不是本市（{city}）。按文件自带的公钥，各项都对得上；但那把公钥是不是真的，本页无从知道，请向 {name} 核实。',
    en: 'It was signed by {name}, not by this city ({city}). By the key that it brings along all of it fits; whether that key is genuine this page can’t know: ask {name}.',
  },
  'number.quote': { zh: '报告原文', en: 'The report says' },
  'number.claimed': { zh: '报告写的', en: 'As stated' },
  'number.computed': { zh: '由记录算得', en: 'From the record' },
  'key.title': { zh: '认的是谁的公钥', en: 'Whose key was trusted' },
  'key.pinned': { zh: '本市的公钥 {key}', en: 'this city’s key {key}' },
  'key.bundle': { zh: '文件自带的公钥 {key}，不是本市的', en: 'the key {key} in the file, which is not this city’s' },
  'checks.title': { zh: '逐项核对', en: 'What was checked' },
  'checks.count': {
    zh: '{passed} 项通过，{failed} 项不通过，{left} 项未核对',
    en: '{passed} passed, {failed} failed, {left} not checked',
  },
  'refused.what': {
    zh: '这不是数字的证据（.zip），也不是行为的证明（.tlog-proof）。',
    en: 'This is neither the evidence of a number (.zip) nor the proof of an act (.tlog-proof).',
  },
  'refused.noEntry': {
    zh: '这份证明没有带上行为的原文，无从知道它证明的是哪一件。请从行为的页面重新下载。',
    en: 'This proof does not bring the act’s entry along, so there is no telling what it proves. Download it again from the act’s page.',
  },
  'refused.malformed': { zh: '文件的格式不对：{reason}', en: 'The file is malformed: {reason}' },
})
