/** What the pages of the public record say. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of the record's list, its calendar and its rows. */
export const recordWords = declareWords({
  'record.title': { zh: '公开记录', en: 'Public record' },
  'record.description': {
    zh: '{city}的每一件公务行为，按发生次序公开，任何人都能核对。',
    en: 'Every official act of {city}, public in its order, for anyone to check.',
  },
  'record.lead': {
    zh: '{city}办的每一件公事——批准、发放、验收、监测——都在这里留下一条，按次序排好，由市里签名。少一条、改一字，核对时都会露出来。',
    en: 'Each official act of {city} – an approval, a payment, an inspection, a reading – leaves one entry here, in order, signed by the city. A missing entry or a changed word shows when you check.',
  },
  'record.thisCity': { zh: '本市', en: 'this city' },
  'record.verify': { zh: '我手里有一份证据文件，去核对', en: 'I have an evidence file to check' },
  'record.total': { zh: '{count} 件', en: '{count} acts' },
  'record.shown': { zh: '本页 {count} 件', en: '{count} acts on this page' },
  'record.older': { zh: '更早的', en: 'Earlier' },
  'record.newer': { zh: '更晚的', en: 'Later' },
  'record.newest': { zh: '最新的', en: 'Newest' },

  'sum.acts': { zh: '件公务行为', en: 'acts' },
  'sum.kinds': { zh: '个种类', en: 'kinds' },
  'sum.departments': { zh: '个部门', en: 'departments' },
  'sum.checkpoint': { zh: '最新检查点：{when}', en: 'Newest checkpoint: {when}' },

  'browse.title': { zh: '按日期、种类、部门查看', en: 'Browse by day, kind or department' },
  'browse.day': { zh: '按日期', en: 'By day' },
  'browse.kind': { zh: '按种类', en: 'By kind' },
  'browse.department': { zh: '按部门', en: 'By department' },
  'browse.more': { zh: '其余 {count} 个', en: '{count} more' },
  'browse.chosen': { zh: '已选条件', en: 'Chosen' },
  'browse.without': { zh: '去掉条件：{name}', en: 'Leave out: {name}' },
  'browse.subject': { zh: '事项 {subject}', en: 'Subject {subject}' },
  'browse.all': { zh: '看全部', en: 'Show all' },

  'month.weekdays': { zh: '一 二 三 四 五 六 日', en: 'M T W T F S S' },
  'month.previous': { zh: '上个月', en: 'Month before' },
  'month.next': { zh: '下个月', en: 'Month after' },
  'month.day': { zh: '日，{count} 件', en: ': {count} acts' },

  'row.number': { zh: '{kind}第 {number} 号', en: '{kind} no. {number}' },

  'none.title': { zh: '没有符合条件的记录', en: 'No act fits' },
  'empty.title': { zh: '还没有记录', en: 'No act has been recorded yet' },
  'empty.about': {
    zh: '第一件公务行为入录后，会在一两秒内出现在这里，并由市里签名。',
    en: 'The first act appears here a second or two after it is recorded, signed by the city.',
  },
  'empty.begin': {
    zh: '演示城市首次启动后，会在后台装入一年多的演示记录，请稍等片刻再刷新。',
    en: 'On its first start the demonstration city loads more than a year of made-up acts behind the pages; look again in a moment.',
  },

  'act.synthetic': { zh: '演示数据', en: 'made up for demonstration' },
  'act.unknownKind': { zh: '一件“{kind}”类的公务行为', en: 'An act of the kind “{kind}”' },
  'value.yes': { zh: '是', en: 'yes' },
  'value.no': { zh: '否', en: 'no' },
})
