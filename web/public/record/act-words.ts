/** What the page of one act says. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of an act's page. */
export const actWords = declareWords({
  'act.title': { zh: '一件公务行为', en: 'An official act' },
  'act.description': {
    zh: '{kind}：{sentence}。{department}，{day}。附在公开记录里的证明。',
    en: '{kind}: {sentence}. {department}, {day}. With its proof of standing in the public record.',
  },
  'act.syntheticNote': {
    zh: '演示数据：这座城市和这件行为都是为演示而编写的。',
    en: 'Made up for demonstration: neither this city nor this act exists.',
  },
  'act.public': { zh: '公开的内容', en: 'What is public' },

  'field.kind': { zh: '种类', en: 'Kind' },
  'field.subject': { zh: '事项', en: 'Subject' },
  'field.at': { zh: '办理时间', en: 'Done' },
  'field.recorded': { zh: '入录时间', en: 'Recorded' },
  'field.department': { zh: '部门', en: 'Department' },
  'field.by': { zh: '经手', en: 'Capacity' },
  'field.district': { zh: '行政区', en: 'District' },
  'field.rule': { zh: '依据', en: 'Law or rule' },
  'field.noRule': { zh: '没有写明', en: 'none stated' },
  'field.series': { zh: '编号', en: 'Number' },
  'field.number': { zh: '{series} 第 {number} 号', en: '{number} of {series}' },
  'field.numberWaiting': { zh: '{series}，等待编号', en: '{series}, waiting for its number' },
  'field.place': { zh: '位置', en: 'Place' },
  'field.index': { zh: '日志里的第 {place} 件（序号 {index}）', en: 'act {place} of the log (index {index})' },
  'field.waiting': { zh: '正在排入日志', en: 'being put into the log' },
  'field.person': { zh: '当事人', en: 'Person' },
  'field.pseudonym': {
    zh: '代号 {person}，只在本系列内有效，不能与别处对上',
    en: 'pseudonym {person}, which holds within this series only and matches nothing elsewhere',
  },
  'field.sameSubject': { zh: '这一事项的全部行为', en: 'All acts on this subject' },

  'links.title': { zh: '前因后果', en: 'Before and after' },
  'links.none': { zh: '没有与它相连的行为。', en: 'No other act is linked to it.' },
  'earlier.corrects': { zh: '更正了', en: 'Corrects' },
  'earlier.supersedes': { zh: '取代了', en: 'Supersedes' },
  'earlier.withdraws': { zh: '撤回了', en: 'Withdraws' },
  'earlier.evidences': { zh: '依据是', en: 'Rests on' },
  'later.corrects': { zh: '后来被更正', en: 'Later corrected by' },
  'later.supersedes': { zh: '后来被取代', en: 'Later superseded by' },
  'later.withdraws': { zh: '后来被撤回', en: 'Later withdrawn by' },
  'later.evidences': { zh: '后来用作依据', en: 'Later relied on by' },
  'links.previous': { zh: '日志里的前一件', en: 'The act before it in the log' },
  'links.next': { zh: '日志里的后一件', en: 'The act after it in the log' },

  'private.title': { zh: '不公开的部分', en: 'What is not public' },
  'private.none': { zh: '这件行为没有不公开的部分。', en: 'This act has no private part.' },
  'private.kept': {
    zh: '有一部分内容涉及个人，不公开。日志里只留了它的封条：内容以后若被换掉，封条就对不上；凭封条猜不出内容。',
    en: 'Part of it concerns a person and is not shown. The log holds only its seal: were the content swapped later, the seal would not fit, and nobody can guess the content from the seal.',
  },
  'private.erased': {
    zh: '涉及个人的部分已经删除，无法恢复。封条还在，所以这件行为的证明不受影响。',
    en: 'The part that concerned a person was erased and can’t be brought back. Its seal remains, so the proof of this act still holds.',
  },
  'private.seal': { zh: '封条（加盐承诺）', en: 'Seal (salted commitment)' },
})
