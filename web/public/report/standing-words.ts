/** What the card of a number says of what the record knows. */
import { declareWords } from '../../../src/kernel/words.ts'

/** The words of a number's standing in its card. */
export const standingCardWords = declareWords({
  'row.latest': { zh: '最新', en: 'Latest' },
  'latest.sofar': { zh: '{period}到目前{line}', en: '{line} in {period} so far' },
  'latest.final': { zh: '{period}{line}', en: '{line} in {period}' },
  'row.computed': { zh: '怎么算', en: 'How' },
  'row.projected': { zh: '怎么预计', en: 'Projection' },
  'row.owner': { zh: '责任部门', en: 'Owner' },
  'row.district': { zh: '范围', en: 'Area' },
  'row.rests': { zh: '依据', en: 'Rests on' },
  'row.indicator': { zh: '指标', en: 'Indicator' },
  'row.notes': { zh: '请留意', en: 'Take note' },
  'rests.one': { zh: '1 条记录', en: '1 act' },
  'rests.acts': { zh: '{count} 条记录', en: '{count} acts' },
  'rests.reported': { zh: '部门上报和来源文件', en: 'The department’s report and its source' },
  'rests.formula': { zh: '其他指标', en: 'Other indicators' },
  'go.check': { zh: '自己核对', en: 'Check it yourself' },
  'go.evidence': { zh: '下载证据', en: 'Download the evidence' },
})
