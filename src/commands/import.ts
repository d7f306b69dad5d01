/** `yinuo import FILE`: takes a work report into the ledger. */
import { askCity } from '../city-commands.ts'
import { loadConfig } from '../kernel/config.ts'
import { fill, type Text } from '../kernel/words.ts'
import type { Imported } from '../ledger/index.ts'
import { type Call, type Command, tellProblem } from './command.ts'
import { readInput } from './input.ts'
import { sharedOptions } from './options.ts'

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE [--city CITY] [--data FOLDER] [--json]',
  says: { zh: '把工作报告导入台账', en: 'takes a work report into the ledger' },
  help: {
    zh: '读取工作报告(.txt、.md、.docx、.pdf、.html 或其 gzip)并存入台账,网站运行或停止时均可。\n同一文件再次导入不作改动;更正后的文本成为同一报告的新一版,旧链接保留。',
    en: 'Reads a work report (.txt, .md, .docx, .pdf, .html, or gzip of one) and stores it, whether the site runs or not.\nThe same file again changes nothing; a corrected text becomes the next edition of the same report.',
  },
  options: {
    city: {
      value: 'CITY',
      says: { zh: '城市编号;不写则按报告中的名称', en: 'the city’s id; without it the name in the report tells' },
    },
    data: sharedOptions.data,
    json: sharedOptions.json,
  },
  operands: [1, 1],
  run,
}

const outcomes: Readonly<Record<Imported['kind'], Text>> = {
  'new-report': {
    zh: '已导入报告 {report}:{measures} 个数字、{commitments} 项承诺、{findings} 处待核。',
    en: 'Imported the report {report}: {measures} numbers, {commitments} promises, {findings} findings.',
  },
  'new-edition': {
    zh: '已存为报告 {report} 的第 {edition} 版:{measures} 个数字、{commitments} 项承诺、{findings} 处待核。旧版仍在。',
    en: 'Stored as edition {edition} of {report}: {measures} numbers, {commitments} promises, {findings} findings. Earlier editions stay.',
  },
  'same-file': {
    zh: '没有改动:这个文件就是报告 {report} 的第 {edition} 版。',
    en: 'Nothing changed: this file is edition {edition} of {report} already.',
  },
  'same-text': {
    zh: '没有改动:文本与报告 {report} 的第 {edition} 版相同。',
    en: 'Nothing changed: its text is that of edition {edition} of {report}.',
  },
}

async function run(call: Call): Promise<number> {
  const config = loadConfig({ environment: call.environment, options: call.values })
  const { fileName, bytes } = await readInput(call.operands[0] ?? '')
  const asked = { fileName, base64: Buffer.from(bytes).toString('base64'), city: call.values.city }
  const answer = await askCity(config, 'import', asked, call.language)
  if ('problem' in answer) return tellProblem(call, answer.problem)
  const { kind, ...values } = answer.outcome
  call.print(call.switches.has('json') ? JSON.stringify(answer.outcome) : fill(outcomes[kind], call.language, values))
  return 0
}
