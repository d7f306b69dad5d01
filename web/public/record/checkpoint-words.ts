/** What the page of checkpoints and witnesses says. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of the page of checkpoints. */
export const checkpointWords = declareWords({
  'checkpoints.title': { zh: '检查点和见证方', en: 'Checkpoints and witnesses' },
  'checkpoints.lead': {
    zh: '每排入一批记录，市里就给到此为止的全部记录签一次名，叫作一个检查点。检查点只增不改：后一个总是包含前一个。',
    en: 'Each time acts are put into the log, the city signs all of it up to there: a checkpoint. Checkpoints only grow; each contains the one before.',
  },
  'checkpoints.list': { zh: '最近的检查点', en: 'Recent checkpoints' },
  'checkpoints.none': { zh: '还没有检查点：日志是空的。', en: 'There is no checkpoint yet: the log is empty.' },
  'checkpoints.when': { zh: '签署时间', en: 'Signed' },
  'checkpoints.size': { zh: '件数', en: 'Acts' },
  'checkpoints.root': { zh: '总指纹', en: 'Fingerprint of the log' },
  'checkpoints.witnesses': { zh: '会签', en: 'Cosigned by' },
  'checkpoints.alone': { zh: '无', en: 'nobody' },
  'checkpoints.older': { zh: '更早的检查点', en: 'Earlier checkpoints' },
  'checkpoints.newest': { zh: '最新的检查点', en: 'Newest checkpoints' },

  'key.title': { zh: '本市的公钥', en: 'The city’s public key' },
  'key.about': {
    zh: '检查点都由 {name} 签署，用下面的公钥可以验出来。请把它抄下来，存在别处：以后谁给您一份证据，都拿它来对。',
    en: 'Checkpoints are signed by {name}; this key tells. Copy it and keep it elsewhere: hold every piece of evidence you are given later to it.',
  },
  'key.pin': {
    zh: '核对时指定这把公钥，别的城市、别的服务器签的就通不过：',
    en: 'Name the key when you check, and nothing that another city or server signed will pass:',
  },

  'witness.title': { zh: '见证方', en: 'Witnesses' },
  'witness.about': {
    zh: '见证方是市外的独立机构。它记住自己见过的最后一个检查点，只有新的检查点确实包含旧的，才肯会签。有了见证方，市里就不能给不同的人看不同的历史。',
    en: 'A witness is an independent party outside the city. It remembers the last checkpoint it saw and cosigns a new one only if that contains the old. With witnesses the city can’t show different histories to different people.',
  },
  'witness.become': {
    zh: '高校、媒体、审计机构和任何市民都可以做见证方，按 C2SP tlog-witness 协议即可；一诺自带一个：',
    en: 'A university, a newspaper, an auditor or any citizen can be one, by the protocol C2SP tlog-witness; Yinuo brings one along:',
  },
})
