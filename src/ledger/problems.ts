/** The ledger's problems. */
import { declareProblems } from '../kernel/problem.ts'

export const ledgerProblems = declareProblems('ledger', {
  'report-unknown': {
    status: 404,
    title: { zh: '没有这份报告', en: 'No such report' },
    detail: { zh: '没有编号为 {report} 的报告。', en: 'There is no report {report}.' },
    wayOut: { zh: '请在 /api/reports 查看全部报告。', en: 'See /api/reports for all of them.' },
  },
  'edition-unknown': {
    status: 404,
    title: { zh: '没有这一版', en: 'No such edition' },
    detail: { zh: '报告 {report} 没有第 {edition} 版。', en: 'The report {report} has no edition {edition}.' },
    wayOut: { zh: '去掉 edition 参数即为最新版。', en: 'Leave `edition` out to have the newest.' },
  },
  'city-unknown': {
    status: 404,
    title: { zh: '没有这座城市', en: 'No such city' },
    detail: { zh: '没有编号为 {city} 的城市,已有:{known}。', en: 'There is no city {city}; known are: {known}.' },
    wayOut: {
      zh: '请使用已有编号,或去掉 --city,由报告自己的名称建立城市。',
      en: 'Use one of those, or leave --city out: the report’s own name then makes the city.',
    },
  },
  'city-unnamed': {
    status: 422,
    title: { zh: '看不出是哪座城市的报告', en: 'Whose report it is cannot be told' },
    detail: { zh: '{file} 的正文没有写明是哪级政府的报告。', en: '{file} does not say which government reports.' },
    wayOut: { zh: '请用 --city 指明城市。', en: 'Name the city with --city.' },
  },
  'nothing-read': {
    status: 422,
    title: { zh: '没有读出任何数字或承诺', en: 'Nothing was read' },
    detail: {
      zh: '{file} 中没有读出任何数字或承诺,它可能不是政府工作报告。',
      en: 'No number and no promise was found in {file}; it may not be a work report.',
    },
    wayOut: {
      zh: '请用 ./yinuo read 查看读到的文字,换一份文件再试。',
      en: 'See what text was read with ./yinuo read, and try another file.',
    },
  },
  'pack-invalid': {
    status: 422,
    title: { zh: '内容包有误', en: 'The pack is not right' },
    detail: { zh: '内容包 {pack} 的 {field} 有误:{reason}。', en: 'The pack {pack} is wrong at {field}: {reason}.' },
    wayOut: { zh: '请修改 pack.json 后重试。', en: 'Correct its pack.json.' },
  },
})
