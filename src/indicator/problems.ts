/** The indicators' problems. */
import { declareProblems } from '../kernel/problem.ts'

/** The indicators’ problems. */
export const indicatorProblems = declareProblems('indicator', {
  'indicator-unknown': {
    status: 404,
    title: { zh: '没有这个指标', en: 'No such indicator' },
    detail: { zh: '没有编号为 {indicator} 的指标。', en: 'There is no indicator {indicator}.' },
    wayOut: { zh: '请在 /api/indicators 查看全部指标。', en: 'See /api/indicators for all of them.' },
  },
  'report-unknown': {
    status: 404,
    title: { zh: '没有这份报告', en: 'No such report' },
    detail: {
      zh: '没有报告 {report}，或没有第 {edition} 版。',
      en: 'There is no report {report}, or no edition {edition} of it.',
    },
    wayOut: { zh: '请在 /api/reports 查看全部报告。', en: 'See /api/reports for all of them.' },
  },
  'measure-unknown': {
    status: 404,
    title: { zh: '没有这个数字', en: 'No such number' },
    detail: { zh: '报告中没有编号为 {measure} 的数字。', en: 'No report has a number {measure}.' },
    wayOut: {
      zh: '编号写作“报告.版次.序号”，如 pengcheng-2020.1.17；全部编号见 /api/measures?report=报告编号。',
      en: 'An id is REPORT.EDITION.NUMBER, such as pengcheng-2020.1.17; /api/measures?report=REPORT lists them.',
    },
  },
  'definition-invalid': {
    status: 422,
    title: { zh: '指标定义有误', en: 'The definition is not right' },
    detail: {
      zh: '{file} 中有 {count} 处不符合要求，第一处是 {field}：“{value}”，应为{expected}。',
      en: '{file} is wrong in {count} place(s), first at {field}: “{value}”, expected {expected}.',
    },
    wayOut: { zh: '没有记录任何内容；请按说明修改后重试。', en: 'Nothing was recorded. Correct it and try again.' },
  },
  'reason-missing': {
    status: 422,
    title: { zh: '缺少修改理由', en: 'The reason is missing' },
    detail: {
      zh: '{subject} 已有记录，修改须说明理由。',
      en: '{subject} is on record already: a change needs a reason.',
    },
    wayOut: { zh: '请写明修改理由后重试。', en: 'Say why it changes, and try again.' },
  },
  'not-reported': {
    status: 422,
    title: { zh: '这个指标不由部门上报', en: 'Not a reported indicator' },
    detail: {
      zh: '指标 {indicator} 由行为记录或公式计算，不接受上报的数值。',
      en: 'The indicator {indicator} is computed from acts or a formula; a value can’t be reported for it.',
    },
    wayOut: { zh: '如计算有误，请修改其定义。', en: 'If its figure is wrong, change its definition.' },
  },
  'report-invalid': {
    status: 422,
    title: { zh: '上报的数值有误', en: 'The reported value is not right' },
    detail: {
      zh: '上报的 {field} 为“{value}”，应为{expected}。',
      en: '{field} of what was reported is “{value}”, expected {expected}.',
    },
    wayOut: { zh: '没有记录任何内容；请修改后重试。', en: 'Nothing was recorded. Correct it and try again.' },
  },
  'binding-unfit': {
    status: 422,
    title: { zh: '数字与指标不相符', en: 'The number does not fit the indicator' },
    detail: {
      zh: '“{quote}”不能绑定到指标 {indicator}：{why}。',
      en: '“{quote}” can’t be bound to {indicator}: {why}.',
    },
    wayOut: { zh: '请换一个指标或换算方式。', en: 'Choose another indicator or another transformation.' },
  },
  'binding-unknown': {
    status: 404,
    title: { zh: '这个数字没有绑定', en: 'The number is not bound' },
    detail: { zh: '数字 {measure} 没有绑定到任何指标。', en: 'The number {measure} is bound to no indicator.' },
    wayOut: {
      zh: '只有绑定到指标的数字才有证据；见 /api/measures 中的 standing。',
      en: 'Only a number that is bound has evidence; see its standing in /api/measures.',
    },
  },
  'evidence-not-ready': {
    status: 503,
    title: { zh: '证据还没有备齐', en: 'The evidence is not ready' },
    detail: {
      zh: '数字 {measure} 的证据还没有备齐：{why}。',
      en: 'The evidence of {measure} is not ready: {why}.',
    },
    wayOut: { zh: '请稍后再试。', en: 'Try again in a moment.' },
  },
  'period-invalid': {
    status: 400,
    title: { zh: '期间有误', en: 'Not a period' },
    detail: { zh: '“{period}”不是一个期间。', en: '“{period}” is not a period.' },
    wayOut: {
      zh: '请写作 2019、2016-2020、2019-H1、2019-Q3、2019-05 或 2019-05-03。',
      en: 'Write 2019, 2016-2020, 2019-H1, 2019-Q3, 2019-05 or 2019-05-03.',
    },
  },
  'pack-invalid': {
    status: 422,
    title: { zh: '指标包有误', en: 'The indicator pack is not right' },
    detail: { zh: '{file} 的 {field} 有误：{reason}。', en: '{file} is wrong at {field}: {reason}.' },
    wayOut: {
      zh: '没有记录任何内容；请修改该文件后重试。',
      en: 'Nothing was recorded. Correct the file and try again.',
    },
  },
})
