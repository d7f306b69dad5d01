/** The file that a command was given: a path, or `-` for standard input. */
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { codeOf } from '../kernel/failure.ts'
import { declareProblems, Problem } from '../kernel/problem.ts'

const problems = declareProblems('command', {
  'file-unreadable': {
    status: 400,
    title: { zh: '无法读取文件', en: 'The file cannot be read' },
    detail: { zh: '无法读取 {file}（{reason}）。', en: 'Cannot read {file} ({reason}).' },
    wayOut: { zh: '请检查路径和权限。', en: 'Check its path and permissions.' },
  },
  'file-too-large': {
    status: 413,
    title: { zh: '文件过大', en: 'The file is too large' },
    detail: { zh: '{file} 超过了 {limit} MB 的上限。', en: '{file} is over the limit of {limit} MB.' },
    wayOut: { zh: '请检查是否选错了文件。', en: 'Is it the right file?' },
  },
})

/** A file's name and bytes. @throws Problem command.file-unreadable, command.file-too-large */
export async function readInput(file: string, limitMb = 20): Promise<{ fileName: string; bytes: Uint8Array }> {
  try {
    if (file === '-') return { fileName: 'stdin', bytes: await readUpToLimit(process.stdin, file, limitMb) }
    return { fileName: basename(file), bytes: await readUpToLimit(createReadStream(file), file, limitMb) }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(problems['file-unreadable'], { file, reason: codeOf(error) }, [], { cause: error })
  }
}

/** Reads no further than the limit: a pipe or a device does not say how much will come. */
async function readUpToLimit(stream: AsyncIterable<Buffer>, file: string, limitMb: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length > limitMb * 2 ** 20) throw new Problem(problems['file-too-large'], { file, limit: limitMb })
  }
  return Buffer.concat(chunks)
}
