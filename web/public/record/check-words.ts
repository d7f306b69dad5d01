/** What the check in an act's page says; it goes to the browser with the check. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of the check: each finding, and the verdict. */
export const checkWords = declareWords({
  'check.limits': {
    zh: '本页和公钥来自同一台服务器。要完全独立地核对，请下载证明，在自己的电脑上用事先记下的公钥核对。',
    en: 'This page and the key come from the same server. To depend on nobody, download the proof and check it on your own machine with the key you noted earlier.',
  },
  'check.spoilt': {
    zh: '在原文里把“{from}”改成了“{to}”（第 {at} 个字）：',
    en: '“{from}” was changed to “{to}” in the entry (character {at}):',
  },
  'checked.leaf': { zh: '指纹：从原文重新算得 {hash}', en: 'Fingerprint: the entry gives {hash}' },
  'checked.malformed': {
    zh: '原文已不是一条合格的条目：{reason}',
    en: 'The entry is no longer a well-formed one: {reason}',
  },
  'checked.included': {
    zh: '合并 {steps} 次后与检查点上的总指纹一致：本件是全部 {size} 件中的第 {place} 件',
    en: 'Joined {steps} times it is the checkpoint’s fingerprint: this is act {place} of {size}',
  },
  'checked.notIncluded': {
    zh: '合并 {steps} 次后与检查点上的总指纹不一致：这份内容不在日志里',
    en: 'Joined {steps} times it is not the checkpoint’s fingerprint: this content is not in the log',
  },
  'checked.signed': {
    zh: '签名：检查点确由本市公钥 {key} 签署',
    en: 'Signature: the checkpoint was signed with the city’s key {key}',
  },
  'checked.notSigned': {
    zh: '签名：检查点不是由本市公钥 {key} 签署的',
    en: 'Signature: the checkpoint was not signed with the city’s key {key}',
  },
  'checked.witnesses': {
    zh: '会签：检查点上另有 {count} 个签名，它们的公钥不在本页，没有核对',
    en: 'Cosignatures: the checkpoint carries {count} more; their keys are not on this page, so they were not checked',
  },
  'checked.passed': { zh: '通过', en: 'passed' },
  'checked.failed': { zh: '不通过', en: 'failed' },
  'checked.not-checked': { zh: '未核对', en: 'not checked' },
  'verdict.true': {
    zh: '核对通过：这件行为在市里签过名的日志里，一字未改。',
    en: 'It holds: this act is in the log that the city signed, unchanged.',
  },
  'verdict.false': { zh: '核对不通过。', en: 'It does not hold.' },
})
