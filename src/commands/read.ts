/** `yinuo read FILE`: reads a work report and prints what is in it; nothing is stored. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toCsv } from '../kernel/csv.ts'
import { type FileReading, measureColumns, readReportFile, summaryOf } from '../report/index.ts'
import { type Call, type Command, WrongUsage } from './command.ts'
import { readInput } from './input.ts'
import { sharedOptions } from './options.ts'

/** The command `read`. */
export const read: Command = {
  name: 'read',
  usage: 'FILE [--json | --csv | --html]',
  says: { zh: '读一份工作报告，不保存', en: 'reads a work report and stores nothing' },
  help: {
    zh: '读出报告中的数字和承诺并打印摘要。可读 .txt、.md、.docx、.pdf（有文字层）、保存的 .html 及其 gzip；- 表示标准输入。',
    en: 'Finds the numbers and promises in a report and prints a summary.\nReads .txt, .md, .docx, .pdf with a text layer, saved .html, and gzip of them; - is standard input.',
  },
  options: {
    json: sharedOptions.json,
    csv: { says: { zh: '以 CSV 输出数字表', en: 'prints the numbers as CSV' } },
    html: { says: { zh: '输出一个独立的网页', en: 'prints one self-contained page' } },
  },
  operands: [1, 1],
  run,
}

/** How a reading is printed, by the switch that asks for it. */
const forms: Readonly<Record<string, (read: FileReading, call: Call, fileName: string) => string | Promise<string>>> = {
  json: ({ reading }) => JSON.stringify(reading),
  csv: ({ reading: { measures } }) =>
    toCsv(
      measures.map((measure, at) => ({ ...measure, number: at + 1 })),
      measureColumns,
    ),
  html: printPage,
}

async function run(call: Call): Promise<number> {
  if (call.switches.size > 1)
    throw new WrongUsage({
      zh: '--json、--csv、--html 只能用一个。',
      en: 'One of --json, --csv and --html at a time.',
    })
  const { fileName, bytes } = await readInput(call.operands[0] ?? '')
  const read = await readReportFile(bytes, fileName)
  const { reading } = read
  const [form = ''] = call.switches
  const print = forms[form] ?? (() => summaryOf(reading, call.language))
  call.print(await print(read, call, fileName))
  if (reading.measures.length + reading.commitments.length > 0) return 0
  call.tell(
    {
      zh: '{file} 中没有读出任何数字或承诺，它可能不是政府工作报告；请检查文件，或用 --json 查看读到的文字。',
      en: 'No number and no promise was found in {file}: it may not be a work report. See the text that was read with --json.',
    },
    { file: fileName },
  )
  return 1
}

/** The pages and their builder are loaded only here: the other forms are quicker without. */
async function printPage(read: FileReading, call: Call, fileName: string): Promise<string> {
  const { renderStandalone, styleFilesOf } = await import('../../web/public/index.ts')
  const { builtFolder, buildWebIfStale } = await import('../../web/build.ts')
  const { facesFor } = await import('../../web/fonts/embed.ts')
  await buildWebIfStale(() => call.tell({ zh: '正在构建页面…', en: 'Building the pages …' }))
  const built = (name: string) => readFile(join(builtFolder, name))
  const files = styleFilesOf(await readFile(join(builtFolder, '.vite', 'manifest.json'), 'utf8'))
  const faces = await facesFor(read.reading.text, String(await built(files.faces)), built)
  return renderStandalone(read, fileName, `${await built(files.page)}\n${faces}`, call.language)
}
