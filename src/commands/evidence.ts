/** `yinuo evidence`: writes what a number of a report rests on into one file that a stranger can check. */
import { writeFile } from 'node:fs/promises'
import { askCity } from '../city-commands.ts'
import { standings } from '../evidence/index.ts'
import { loadConfig } from '../kernel/config.ts'
import { codeOf } from '../kernel/failure.ts'
import { declareProblems, Problem } from '../kernel/problem.ts'
import { type Call, type Command, columns, tellProblem, WrongUsage } from './command.ts'
import { sharedOptions } from './options.ts'

const problems = declareProblems('evidence', {
  'file-unwritable': {
    status: 400,
    title: { zh: '无法写入文件', en: 'The file cannot be written' },
    detail: { zh: '无法写入 {file}（{reason}）。', en: 'Cannot write {file} ({reason}).' },
    wayOut: { zh: '请用 -o 指定其他位置。', en: 'Name another place with -o.' },
  },
})

/** The command `evidence`. */
export const evidence: Command = {
  name: 'evidence',
  usage: 'MEASURE [-o FILE.zip] | --list [--json]  [--data FOLDER]',
  says: { zh: '导出一个数字的证据文件', en: 'writes the evidence of a number into a file' },
  help: {
    zh: '把报告中一个数字所依据的一切写入一个文件：原句、绑定、指标定义、行为记录及其证明、来源文件。\n任何人可用 ./yinuo verify 离线核对。MEASURE 为“报告.版次.序号”，如 pengcheng-2020.1.17；--list 列出全部。',
    en: 'Writes all that a number of a report rests on into one file: sentence, binding, definitions, acts with their proof,\nsource documents. Anyone checks it offline with ./yinuo verify.\nMEASURE is REPORT.EDITION.NUMBER, such as pengcheng-2020.1.17; --list tells them all.',
  },
  options: {
    output: {
      value: 'FILE',
      short: 'o',
      says: { zh: '写入的文件（默认为 MEASURE.zip）', en: 'the file to write (MEASURE.zip)' },
    },
    list: { says: { zh: '列出最新版报告的全部数字', en: 'lists every number of the newest editions' } },
    data: sharedOptions.data,
    json: sharedOptions.json,
  },
  operands: [0, 1],
  run,
}

async function run(call: Call): Promise<number> {
  const [measure] = call.operands
  if (call.switches.has('list') === (measure !== undefined))
    throw new WrongUsage({ zh: '请给出一个数字的编号，或用 --list。', en: 'Give the id of a number, or --list.' })
  return measure === undefined ? list(call) : write(call, measure)
}

async function write(call: Call, measure: string): Promise<number> {
  const config = loadConfig({ environment: call.environment, options: call.values })
  const answer = await askCity(config, 'evidence', { measure }, call.language)
  if ('problem' in answer) return tellProblem(call, answer.problem)
  const bytes = Buffer.from(answer.outcome.base64, 'base64')
  const file = call.values.output ?? `${measure}.zip`
  if (file === '-') {
    process.stdout.write(bytes)
    return 0
  }
  try {
    await writeFile(file, bytes)
  } catch (error) {
    throw new Problem(problems['file-unwritable'], { file, reason: codeOf(error) }, [], { cause: error })
  }
  const said = { file, bytes: bytes.length }
  if (call.switches.has('json')) call.print(JSON.stringify(said))
  else
    call.say(
      {
        zh: '已写入 {file}（{bytes} 字节）。核对：./yinuo verify {file}',
        en: 'Wrote {file} ({bytes} bytes). Check it: ./yinuo verify {file}',
      },
      said,
    )
  return 0
}

async function list(call: Call): Promise<number> {
  const config = loadConfig({ environment: call.environment, options: call.values })
  const answer = await askCity(config, 'evidence-list', {}, call.language)
  if ('problem' in answer) return tellProblem(call, answer.problem)
  const measures = answer.outcome
  if (call.switches.has('json')) {
    call.print(JSON.stringify(measures))
    return 0
  }
  if (measures.length > 0)
    call.print(
      columns(
        measures.map(({ id, quote, state, method }) => [
          id,
          `${state.padEnd(13)}${(method ?? '–').padEnd(10)}${quote}`,
        ]),
      ),
    )
  const counts = standings
    .map(standing => `${standing} ${measures.filter(({ state }) => state === standing).length}`)
    .join(', ')
  call.tell({ zh: '共 {count} 个数字：{counts}', en: '{count} numbers: {counts}' }, { count: measures.length, counts })
  return 0
}
