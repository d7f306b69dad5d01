/** The ledger's kind of act. */
import { ReportPublishedBody } from '../evidence/index.ts'
import { declareActs } from '../record/index.ts'

/** The ledger’s kinds of act. */
export const ledgerActs = declareActs('ledger', {
  'report-published': {
    name: { zh: '公布政府工作报告', en: 'Work report published' },
    says: {
      zh: '公布《{title}》（{report} 第 {edition} 版）',
      en: '“{title}” published ({report}, edition {edition})',
    },
    body: ReportPublishedBody,
  },
})
