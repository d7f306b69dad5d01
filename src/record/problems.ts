/** The record's problems. */
import { declareProblems } from '../kernel/problem.ts'

/** The record’s problems. */
export const recordProblems = declareProblems('record', {
  'kind-unknown': {
    status: 422,
    title: { zh: '没有这种行为', en: 'No such kind of act' },
    detail: { zh: '行为目录中没有 {kind}。', en: 'The catalogue of acts has no kind {kind}.' },
    wayOut: {
      zh: '请核对行为种类的名称，或先在模块中声明。',
      en: 'Check the name of the kind, or declare it in its module first.',
    },
  },
  'body-invalid': {
    status: 422,
    title: { zh: '行为内容有误', en: 'The act is not right' },
    detail: { zh: '{kind} 有 {count} 处内容不符合要求。', en: '{count} part(s) of a {kind} could not be taken.' },
    wayOut: {
      zh: '请按 errors 中的说明逐项修改后重试，本次未作任何记录。',
      en: 'Correct each field as `errors` says; nothing was recorded.',
    },
  },
  'entry-too-large': {
    status: 413,
    title: { zh: '行为内容过大', en: 'The act is too large' },
    detail: {
      zh: '{kind} 的公开部分为 {size} 字节，上限为 {limit} 字节。',
      en: 'The public part of a {kind} is {size} bytes; at most {limit} can be taken.',
    },
    wayOut: {
      zh: '请把大段内容存为文件，在行为中只写它的 SHA-256。',
      en: 'Keep long content in a file and put its SHA-256 into the act.',
    },
  },
  'series-closed': {
    status: 409,
    title: { zh: '该期间已关账', en: 'The period is closed' },
    detail: { zh: '{series} 已关账，不能再记入。', en: '{series} is closed and takes no more acts.' },
    wayOut: {
      zh: '请在当前期间记录一件更正行为，并关联原行为。',
      en: 'Record an act in the current period that corrects the earlier one and links to it.',
    },
  },
  'series-unknown': {
    status: 404,
    title: { zh: '没有这个期间', en: 'No such series' },
    detail: {
      zh: '{series} 不是“行为种类/年份”，或行为目录中没有这种行为。',
      en: '{series} is not KIND/YEAR with a kind of the catalogue.',
    },
    wayOut: { zh: '请写成 application.decided/2019 的形式。', en: 'Write it as application.decided/2019.' },
  },
  'period-running': {
    status: 409,
    title: { zh: '该期间尚未结束', en: 'The period is still running' },
    detail: {
      zh: '{series} 所在的年份尚未结束（今天是 {today}）。',
      en: 'The year of {series} is not over (it is {today}).',
    },
    wayOut: { zh: '请在年度结束后关账。', en: 'Close it when the year is over.' },
  },
  'clock-behind': {
    status: 503,
    title: { zh: '城市时钟倒退了', en: 'The city’s clock was set back' },
    detail: {
      zh: '城市时钟为 {now}，而最近一件行为记录于 {newest}。',
      en: 'The city’s clock says {now}, but the newest act was recorded at {newest}.',
    },
    wayOut: {
      zh: '请校准时钟后重试，本次未作任何记录。',
      en: 'Set the clock right and try again; nothing was recorded.',
    },
  },
  'act-in-future': {
    status: 422,
    title: { zh: '行为的时间在将来', en: 'The act lies in the future' },
    detail: {
      zh: '{subject} 的行为时间 {at} 晚于城市时钟 {now}。',
      en: 'An act on {subject} is of {at}, but the city’s clock says {now}.',
    },
    wayOut: { zh: '请核对时间后重试，本次未作任何记录。', en: 'Correct its moment; nothing was recorded.' },
  },
  'key-foreign': {
    status: 409,
    title: { zh: '密钥不属于这份记录', en: 'The keys are another record’s' },
    detail: {
      zh: '{file} 不是这份记录正在使用的密钥（应为 {expected}）。',
      en: '{file} is not the key that this record uses ({expected}).',
    },
    wayOut: {
      zh: '请把城市原来的密钥文件放回 {folder}。',
      en: 'Put the city’s own key files into {folder}.',
    },
  },
  'key-missing': {
    status: 409,
    title: { zh: '缺少密钥文件', en: 'A key file is missing' },
    detail: { zh: '{folder} 中没有 {file}。', en: 'There is no {file} in {folder}.' },
    wayOut: {
      zh: '请从密钥备份中恢复它；多台机器共用一个数据库时，须共用同一组密钥。',
      en: 'Restore it from the backup of the keys; machines that share a database share its keys.',
    },
  },
  'key-unreadable': {
    status: 409,
    title: { zh: '密钥文件无法读取', en: 'A key file cannot be read' },
    detail: { zh: '{file} 无法作为密钥读取（{reason}）。', en: '{file} cannot be read as a key ({reason}).' },
    wayOut: { zh: '请从密钥备份中恢复它。', en: 'Restore it from the backup of the keys.' },
  },
  'failure-unknown': {
    status: 404,
    title: { zh: '没有这条失败记录', en: 'No such failure' },
    detail: {
      zh: '订阅者 {subscriber} 没有第 {index} 件行为的失败记录。',
      en: 'The subscriber {subscriber} has no failure at act {index}.',
    },
    wayOut: { zh: '请先查看失败列表。', en: 'List the failures first.' },
  },
})
