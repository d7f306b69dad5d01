/** The file that a command was given: a path, or `-` for standard input. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
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
    detail: { zh: '{file} 有 {size} MB，上限为 {limit} MB。', en: '{file} has {size} MB; the limit is {limit} MB.' },
    wayOut: { zh: '请检查是否选错了文件。', en: 'Is it the right file?' },
  },
})

const limitMb = 20

/** A file's name and bytes. @throws Problem command.file-unreadable, command.file-too-large */
export async function readInput(file: string): Promise<{ fileName: string; bytes: Uint8Array }> {
  try {
    if (file === '-') return { fileName: 'stdin', bytes: await buffer(process.stdin) }
    refuseLarge(file, (await stat(file)).size)
    return { fileName: basename(file), bytes: await readFile(file) }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(problems['file-unreadable'], { file, reason: codeOf(error) }, [], { cause: error })
  }
}

function refuseLarge(file: string, bytes: number): void {
  const size = Math.ceil(bytes / 2 ** 20)
  if (size > limitMb) throw new Problem(problems['file-too-large'], { file, size, limit: limitMb })
}
