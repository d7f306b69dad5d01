/** A witness from its files: keys, the logs that it watches, what it cosigned. */
import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { machineClock } from '../../kernel/clock.ts'
import { codeOf } from '../../kernel/failure.ts'
import { declareProblems, Problem } from '../../kernel/problem.ts'
import { Malformed, parseVkey } from '../../proof/index.ts'
import { makeKeyFile } from '../keys/key-files.ts'
import { type Cosigner, makeCosignerKeys, parseCosignerKeys } from './cosigner.ts'
import type { WatchedLogs } from './judge.ts'
import { serveWitness } from './serve.ts'
import { openWitnessState } from './state.ts'

/** The problems of a witness. */
const witnessProblems = declareProblems('witness', {
  'key-missing': {
    status: 404,
    title: { zh: '没有密钥文件', en: 'No key file' },
    detail: { zh: '没有密钥文件 {file}。', en: 'There is no key file {file}.' },
    wayOut: {
      zh: '用 --name 给出见证方的名称，即会生成密钥。',
      en: 'Give the witness’s name with --name, and keys are made.',
    },
  },
  'key-unreadable': {
    status: 400,
    title: { zh: '密钥文件无法读取', en: 'The key file cannot be read' },
    detail: { zh: '{file} 无法作为见证方的密钥读取。', en: '{file} cannot be read as a witness’s keys.' },
    wayOut: { zh: '请从备份中恢复它，或换一个文件。', en: 'Restore it from a backup, or name another file.' },
  },
  'logs-unreadable': {
    status: 400,
    title: { zh: '日志清单无法读取', en: 'The list of logs cannot be read' },
    detail: {
      zh: '{file} 无法作为日志清单读取（{reason}）。',
      en: '{file} cannot be read as a list of logs ({reason}).',
    },
    wayOut: {
      zh: '每行写一个日志的验证公钥（/log/vkey），# 后为注释。',
      en: 'Write the verifier key of a log (its /log/vkey) on each line; # begins a comment.',
    },
  },
})

/** Where a witness has its files, and where it listens. */
export type WitnessFiles = {
  readonly key: string
  readonly logs: string
  readonly state: string
  /** The name for fresh keys, where there is no key file. */
  readonly name?: string | undefined
  readonly host: string
  readonly port: number
}

/** A witness that listens: its address, its verifier keys, the origins that it watches. */
export type RunningWitness = {
  readonly url: string
  readonly vkeys: readonly string[]
  readonly origins: readonly string[]
  close(): Promise<void>
}

/**
 * Runs a witness until it is closed.
 *
 * @throws Problem witness.*, kernel.folder-held, kernel.port-taken, kernel.address-refused
 */
export async function runWitness({
  key,
  logs: list,
  state: folder,
  name,
  host,
  port,
}: WitnessFiles): Promise<RunningWitness> {
  const cosigners = await loadCosigners(key, name)
  const logs = await loadLogs(list)
  const state = await openWitnessState(folder)
  // Cosignatures say when they were given by the machine's clock: a city's clock may be set to another year.
  const now = () => Math.floor(machineClock.now().epochMilliseconds / 1000)
  try {
    const served = await serveWitness({ logs, cosigners, state, now }, { host, port })
    const close = async () => {
      await served.close()
      await state.close()
    }
    const origins = [...new Set(logs.map(log => log.name))]
    return { url: served.url, vkeys: cosigners.map(({ key: { text } }) => text), origins, close }
  } catch (error) {
    await state.close()
    throw error
  }
}

/** The keys of a file; made (0600) where there is none and a name is given. */
async function loadCosigners(file: string, name: string | undefined): Promise<Cosigner[]> {
  if (name !== undefined) await makeKeyFile(dirname(resolve(file)), basename(file), freshKeys(name, file))
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const kind = witnessProblems[codeOf(error) === 'ENOENT' ? 'key-missing' : 'key-unreadable']
    throw new Problem(kind, { file }, [], { cause: error })
  })
  const cosigners = parseCosignerKeys(text)
  if (cosigners === undefined) throw new Problem(witnessProblems['key-unreadable'], { file })
  return cosigners
}

function freshKeys(name: string, file: string): string {
  try {
    return makeCosignerKeys(name)
  } catch (error) {
    if (error instanceof RangeError)
      throw new Problem(witnessProblems['key-unreadable'], { file }, [], { cause: error })
    throw error
  }
}

async function loadLogs(file: string): Promise<WatchedLogs> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').map(line => line.replace(/#.*/, '').trim())
    return lines.filter(line => line !== '').map(parseVkey)
  } catch (error) {
    const reason = error instanceof Malformed ? error.says : codeOf(error)
    throw new Problem(witnessProblems['logs-unreadable'], { file, reason }, [], { cause: error })
  }
}
