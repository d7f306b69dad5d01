/** The kinds of act by which indicators come about and numbers are held to them. */
import { BoundBody, DefinedBody, ReportedBody, UnboundBody } from '../evidence/index.ts'
import { declareActs } from '../record/index.ts'

/** The indicators’ kinds of act. */
export const indicatorActs = declareActs('indicator', {
  defined: {
    name: { zh: '指标定义', en: 'Indicator defined' },
    says: { zh: '定义指标的含义和算法', en: 'Said what an indicator means and how it is computed' },
    body: DefinedBody,
  },
  bound: {
    name: { zh: '数字绑定', en: 'Number bound' },
    says: {
      zh: '将报告中的一个数字绑定到指标 {indicator}（{period}）',
      en: 'Bound a number of the report to {indicator} for {period}',
    },
    body: BoundBody,
  },
  unbound: {
    name: { zh: '解除绑定', en: 'Number unbound' },
    says: {
      zh: '解除数字 {measure} 与指标 {indicator} 的绑定：{reason}',
      en: 'Ended the binding of {measure} to {indicator}: {reason}',
    },
    body: UnboundBody,
  },
  reported: {
    name: { zh: '数值报送', en: 'Value reported' },
    says: {
      zh: '报送指标 {indicator} 在 {period} 的数值：{value}',
      en: 'Reported {indicator} for {period}: {value}',
    },
    body: ReportedBody,
  },
})
