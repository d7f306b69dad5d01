/** `yinuo verify`: checks the evidence of a number, the proof of an act, or a whole log, with nothing but a key. */
import { readFile } from 'node:fs/promises'
import { BundleRefused, type Trust, type Verdict, verifyBundle, verifyProof } from '../evidence/index.ts'
import { codeOf } from '../kernel/failure.ts'
import { Problem } from '../kernel/problem.ts'
import { fromUtf8, Malformed, ProofMalformed } from '../proof/index.ts'
import { type Call, type Command, WrongUsage } from './command.ts'
import { readInput } from './input.ts'
import { sharedOptions } from './options.ts'
import { printVerdict } from './verify/print.ts'
import { verifyProblems } from './verify/problems.ts'
import { verifyWholeLog } from './verify/whole-log.ts'
import { verifyCommandWords as words } from './verify/words.ts'

/** The command `verify`. */
export const verify: Command = {
  name: 'verify',
  usage: 'FILE.zip | FILE.tlog-proof | --log URL  [--vkey KEY] [--policy FILE] [--json]',
  says: { zh: '核对证据包、行为证明或整个公开日志', en: 'verifies evidence, the proof of an act, or a whole log' },
  help: {
    zh: '核对不需要服务器，也不需要账号。\n证据包（.zip）：签名、每条行为在日志中、次序与完整、绑定与定义、重新算出数值并与原文比较。\n行为证明（.tlog-proof）：签名和该行为在日志中。\n--log：读取整个公开日志，重算哈希树、序列和报告中的每个数字。\n退出码：0 核对通过，1 不通过。',
    en: 'Needs no server and no account.\nEvidence (.zip): the signature, each act in the log, order and completeness, binding and definition; the number is\ncomputed anew and held against the sentence. Proof of an act (.tlog-proof): the signature, and the act in the log.\n--log reads a whole public log: the tree, the series and every number of the reports are computed anew.\nExit code: 0 it holds, 1 it does not.',
  },
  options: {
    log: {
      value: 'URL',
      says: { zh: '公开日志的地址，如 https://城市/log', en: 'a public log, such as https://CITY/log' },
    },
    vkey: {
      value: 'KEY',
      says: { zh: '市政府公布的公钥：名称+编号+base64', en: 'the key that the city publishes: NAME+ID+BASE64' },
    },
    policy: {
      value: 'FILE',
      says: { zh: '信任政策（C2SP tlog-policy）：日志与见证方', en: 'a policy (C2SP tlog-policy): logs and witnesses' },
    },
    json: sharedOptions.json,
  },
  operands: [0, 1],
  run,
}

/** Bundles may be larger than reports. */
const largestFileMb = 128

async function run(call: Call): Promise<number> {
  const [file] = call.operands
  const { log } = call.values
  if ((file === undefined) === (log === undefined))
    throw new WrongUsage({
      zh: '请给出一个文件，或用 --log 给出地址。',
      en: 'Give one file, or an address with --log.',
    })
  const trust = await trustOf(call)
  if (log !== undefined) return verifyWholeLog(call, log, trust)
  return verifyFile(call, file ?? '', trust)
}

async function trustOf({ values: { vkey, policy } }: Call): Promise<Trust> {
  return {
    ...(vkey === undefined ? {} : { vkeys: [vkey] }),
    ...(policy === undefined ? {} : { policy: await readPolicy(policy), verifyMlDsa44: await loadMlDsa() }),
  }
}

/** Only a policy asks for witnesses: without one, what the record needs to run is not loaded. */
async function loadMlDsa(): Promise<NonNullable<Trust['verifyMlDsa44']>> {
  return (await import('../record/index.ts')).verifyMlDsa44
}

async function readPolicy(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new Problem(verifyProblems['key-refused'], { reason: `${file}: ${codeOf(error)}` }, [], { cause: error })
  }
}

async function verifyFile(call: Call, file: string, trust: Trust): Promise<number> {
  const { bytes } = await readInput(file, largestFileMb)
  const isProof = fromUtf8(bytes.subarray(0, 100))?.startsWith('c2sp.org/tlog-proof@v1\n') ?? false
  if (isProof && trust.vkeys === undefined && trust.policy === undefined) throw new WrongUsage(words['proof.key'])
  const verdict = verdictOf(file, () => (isProof ? verifyProof(bytes, trust).verdict : verifyBundle(bytes, trust)))
  if (call.switches.has('json')) call.print(JSON.stringify(verdict, null, 2))
  else printVerdict(call, verdict)
  return verdict.ok ? 0 : 1
}

/** What is no bundle, no proof or no key is a problem, not a verdict. */
function verdictOf(file: string, verified: () => Verdict): Verdict {
  try {
    return verified()
  } catch (error) {
    if (error instanceof BundleRefused) throw new Problem(verifyProblems['file-refused'], { file, reason: error.says })
    if (error instanceof ProofMalformed) throw new Problem(verifyProblems['file-refused'], { file, reason: error.says })
    if (!(error instanceof Malformed)) throw error
    throw new Problem(verifyProblems['key-refused'], { reason: error.says })
  }
}
