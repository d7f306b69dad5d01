/** What a public page can't find. */
import { declareProblems } from '../../src/kernel/problem.ts'

/** The public pages’ problems. */
export const publicProblems = declareProblems('public', {
  'report-unknown': {
    status: 404,
    title: { zh: '没有这份报告', en: 'There is no such report' },
    detail: { zh: '这里没有编号为“{report}”的报告。', en: 'No report here is called “{report}”.' },
    wayOut: { zh: '请从历年报告中选一份。', en: 'Choose one from the list of reports.' },
  },
  'act-unknown': {
    status: 404,
    title: { zh: '没有这件行为', en: 'There is no such act' },
    detail: { zh: '公开记录里没有“{act}”。', en: 'The public record holds no “{act}”.' },
    wayOut: {
      zh: '请从公开记录里找：/record 按日期、种类、部门列出每一件。',
      en: 'Look in the public record: /record lists every act by day, kind and department.',
    },
  },
  'indicator-unknown': {
    status: 404,
    title: { zh: '没有这个指标', en: 'There is no such indicator' },
    detail: { zh: '公开数据里没有“{indicator}”。', en: 'The open data hold no “{indicator}”.' },
    wayOut: { zh: '请从公开数据里找：/data 列出全部指标。', en: 'Look in the open data: /data lists all indicators.' },
  },
  'document-unknown': {
    status: 404,
    title: { zh: '没有这份文件', en: 'There is no such document' },
    detail: { zh: '没有校验值为“{document}”的来源文件。', en: 'No source document has the hash “{document}”.' },
    wayOut: {
      zh: '请从指标的页面下载：/data 列出全部指标。',
      en: 'Download it from the page of its indicator: /data lists all of them.',
    },
  },
  'place-unknown': {
    status: 404,
    title: { zh: '报告里没有这一处', en: 'The report has no such place' },
    detail: { zh: '这一版报告里没有“{place}”。', en: 'This edition of the report has no “{place}”.' },
    wayOut: {
      zh: '请回到报告全文，在目录里找或搜索。',
      en: 'Go back to the report and look in its contents, or search.',
    },
  },
})
