/** What is said of an act's proof. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of the proof: its drawing, its tables, and the check in the page. */
export const proofWords = declareWords({
  'proof.title': { zh: '怎么知道它没被改过', en: 'How you can know it was not changed' },
  'proof.waiting': {
    zh: '这件行为刚刚入录，正在排入日志，一两秒后就有位置和证明。请刷新本页。',
    en: 'This act has just been recorded and is being put into the log; in a second or two it has its place and its proof. Load the page again.',
  },
  'proof.first': {
    zh: '按这件行为的全部公开内容，算出一个指纹。内容改一个字，指纹就完全不同。',
    en: 'All public content of the act gives a fingerprint. Change one character and the fingerprint is quite another.',
  },
  'proof.second': {
    zh: '指纹与旁边各组行为的指纹合并 {steps} 次，汇成整个日志的总指纹。图上标的是每一组有多少件，连同本件正好 {size} 件，一件不多，一件不少。',
    en: 'In {steps} steps it is joined with the fingerprints of the groups beside it, into one for the whole log. The drawing says how many acts each group holds: with this one they are {size}, no more and no fewer.',
  },
  'proof.third': {
    zh: '{when}，市里用自己的密钥给总指纹签了名（检查点）。此后改动历史上任何一处，都对不上这个签名。',
    en: 'On {when} the city signed that fingerprint with its key (a checkpoint). From then on a history changed anywhere no longer fits this signature.',
  },
  'proof.witnessed': {
    zh: '{names}也在这个检查点上会签，作证大家看到的是同一份历史。',
    en: 'The checkpoint is cosigned by {names}: they attest that everyone sees the same history.',
  },
  'proof.alone': {
    zh: '这个检查点还没有见证方会签。',
    en: 'No witness has cosigned this checkpoint yet.',
  },

  'drawing.heard': {
    zh: '示意图：本件的指纹与旁边的指纹合并 {steps} 次，旁边各组共有另外 {others} 件行为；结果是全部 {size} 件的总指纹，由 {origin} 签名。',
    en: 'Drawing: the act’s fingerprint is joined {steps} times with those beside it, which stand for the other {others} acts; the result is the fingerprint of all {size} acts, signed by {origin}.',
  },
  'drawing.act': { zh: '本件的指纹', en: 'Fingerprint of this act' },
  'drawing.root': { zh: '全部 {size} 件的总指纹', en: 'Fingerprint of all {size} acts' },
  'drawing.witnesses': { zh: '{count} 家见证方会签', en: 'witnesses’ cosignatures: {count}' },

  'hashes.title': { zh: '全部指纹（SHA-256）', en: 'All fingerprints (SHA-256)' },
  'hashes.step': { zh: '步骤', en: 'Step' },
  'hashes.side': { zh: '旁边', en: 'Beside' },
  'hashes.count': { zh: '件数', en: 'Acts' },
  'hashes.hash': { zh: '指纹', en: 'Fingerprint' },
  'hashes.leaf': { zh: '本件', en: 'This act' },
  'hashes.left': { zh: '左', en: 'left' },
  'hashes.right': { zh: '右', en: 'right' },
  'hashes.root': { zh: '总指纹', en: 'Whole log' },
  'leaf.title': { zh: '条目原文（指纹就是从它算出的）', en: 'The entry as it was fingerprinted' },
  'leaf.about': {
    zh: 'RFC 8785 规范形式的 JSON，UTF-8，一字不差。指纹是 SHA-256(0x00 || 原文)，合并是 SHA-256(0x01 || 左 || 右)，见 RFC 6962。',
    en: 'JSON in the canonical form of RFC 8785, UTF-8, to the byte. The fingerprint is SHA-256(0x00 || entry), a join is SHA-256(0x01 || left || right), as in RFC 6962.',
  },
  'note.title': { zh: '检查点原文和公钥', en: 'The checkpoint and the public key' },
  'note.key': { zh: '本市公钥', en: 'The city’s public key' },

  'check.title': { zh: '当场核对', en: 'Check it here' },
  'check.about': {
    zh: '您的浏览器会用本页所附的原文重新计算，不向任何地方发送东西。',
    en: 'Your browser computes it all again from the text on this page and sends nothing anywhere.',
  },
  'check.start': { zh: '在本页核对', en: 'Check in this page' },
  'check.spoil': { zh: '改一个字再核对', en: 'Change one character and check again' },
  'check.working': { zh: '正在核对…', en: 'Checking…' },
  'check.failed': {
    zh: '核对程序没有载入，请再试一次，或下载证明后用 ./yinuo verify 核对。',
    en: 'The checking program did not load. Try again, or download the proof and use ./yinuo verify.',
  },

  'download.proof': { zh: '下载证明（.tlog-proof）', en: 'Download the proof (.tlog-proof)' },
  'download.json': { zh: '下载数据（JSON）', en: 'Download the data (JSON)' },
})
