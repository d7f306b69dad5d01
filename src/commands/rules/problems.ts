/** What `decide` and `rules` can't take, beside what the engine itself refuses. */
import { declareProblems } from '../../kernel/problem.ts'

const jsonWayOut = {
  zh: '应为一个对象，以模型的输入名为键，例如 {"年龄": 82}；日期写成 "2020-06-01"。',
  en: 'Expected is an object with the model’s inputs by name, such as {"Age": 82}; dates as "2020-06-01".',
}

/** The problems, by name. */
export const rulesProblems = declareProblems('command', {
  'json-malformed': {
    status: 400,
    title: { zh: '不是 JSON', en: 'No JSON' },
    detail: { zh: '{file} 不是 JSON（{reason}）。', en: '{file} is no JSON ({reason}).' },
    wayOut: jsonWayOut,
  },
  'inputs-malformed': {
    status: 400,
    title: { zh: '输入不是对象', en: 'The inputs are no object' },
    detail: { zh: '{file} 中不是一个 JSON 对象，而是 {found}。', en: '{file} holds no JSON object but {found}.' },
    wayOut: jsonWayOut,
  },
  'cases-missing': {
    status: 400,
    title: { zh: '没有用例', en: 'There are no cases' },
    detail: { zh: '{model} 旁边没有用例文件 {file}。', en: 'There is no file of cases {file} beside {model}.' },
    wayOut: {
      zh: '表头如“case,年龄,= 津贴”，每行一例；以 = 开头的列是应得的结果。',
      en: 'Its head is like “case,Age,= Allowance”, each line a case; columns that begin with = hold what is expected.',
    },
  },
  'cases-empty': {
    status: 400,
    title: { zh: '用例文件是空的', en: 'The file of cases is empty' },
    detail: { zh: '{file} 中没有一个用例。', en: '{file} holds no case.' },
    wayOut: { zh: '第一行是表头，其后每行一例。', en: 'The first line is its head, each line after it a case.' },
  },
  'cases-malformed': {
    status: 400,
    title: { zh: '用例文件的格式不对', en: 'The file of cases is not right' },
    detail: { zh: '{file} 第 {line} 行：{reason}', en: '{file}, line {line}: {reason}' },
    wayOut: {
      zh: '应为一个列表，每项有 case、given 和 expected，不用别名。',
      en: 'Expected is a list, each item with case, given and expected, without aliases.',
    },
  },
  'record-malformed': {
    status: 400,
    title: { zh: '不是决定记录', en: 'No record of a decision' },
    detail: { zh: '{file} 不是决定记录。', en: '{file} is no record of a decision.' },
    wayOut: { zh: '应为 ./yinuo decide --json 的输出。', en: 'Expected is what ./yinuo decide --json prints.' },
  },
  'cases-expect-nothing': {
    status: 400,
    title: { zh: '用例没有写明应得的结果', en: 'The cases expect nothing' },
    detail: { zh: '{file} 中没有以 = 开头的列。', en: '{file} has no column that begins with =.' },
    wayOut: { zh: '加一列，例如“= 津贴”。', en: 'Add one, such as “= Allowance”.' },
  },
  'folder-empty': {
    status: 400,
    title: { zh: '目录中没有可用的文件', en: 'The folder has nothing of the kind' },
    detail: { zh: '{folder} 中没有{kind}。', en: '{folder} holds no {kind}.' },
    wayOut: { zh: '请检查路径。', en: 'Check the path.' },
  },
  'decision-unnamed': {
    status: 400,
    title: { zh: '没有写明是哪个决策', en: 'Which decision is not said' },
    detail: { zh: '{file} 中最终的决策有：{names}。', en: '{file} comes to these decisions: {names}.' },
    wayOut: { zh: '请用 --decision 写明其中一个。', en: 'Name one of them with --decision.' },
  },
  'decision-none': {
    status: 400,
    title: { zh: '模型中没有决策', en: 'The model decides nothing' },
    detail: { zh: '{file} 中没有决策。', en: '{file} holds no decision.' },
    wayOut: { zh: '请检查是否选错了文件。', en: 'Is it the right file?' },
  },
})
