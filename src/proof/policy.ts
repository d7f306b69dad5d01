/** Trust policies (C2SP tlog-policy): which logs are believed, and whose cosignatures they need. */
import { fromUtf8, toHex, utf8 } from './bytes.ts'
import { Malformed, PolicyMalformed, shown } from './malformed.ts'
import { parseVkey, type VerifierKey } from './vkey.ts'

/** A log that is believed. */
export type PolicyLog = { readonly key: VerifierKey; readonly url?: string }
/** A witness, by the policy's own name for it. */
export type PolicyWitness = { readonly name: string; readonly key: VerifierKey; readonly url?: string }
/** A group witnesses when at least `least` of its members, witnesses or groups defined before it, do. */
export type PolicyGroup = { readonly name: string; readonly least: number; readonly members: readonly string[] }

/** Whom to believe. `quorum` is the name of a witness or a group; `none` asks for no cosignature. */
export type Policy = {
  readonly logs: readonly PolicyLog[]
  readonly witnesses: readonly PolicyWitness[]
  readonly groups: readonly PolicyGroup[]
  readonly quorum: string
}

/** What was read so far; owned by one call of `parsePolicy`. */
type Draft = {
  logs: PolicyLog[]
  witnesses: PolicyWitness[]
  groups: PolicyGroup[]
  /** Each name that is defined, and whether it is a member of a group already. */
  taken: Map<string, boolean>
  quorum?: string
}

/** How a line is read by its first word; each throws a text where it isn't as it should be. */
const readers: Readonly<Record<string, (draft: Draft, words: readonly string[]) => void>> = {
  log: readLog,
  witness: readWitness,
  group: readGroup,
  quorum: readQuorum,
}

/**
 * Reads a policy. Names that aren't UTF-8 are kept apart, byte for byte.
 *
 *     log example.com/log+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k
 *     witness X1 witness.example/x1+…
 *     witness X2 witness.example/x2+…
 *     group X any X1 X2
 *     quorum X
 *
 * @throws PolicyMalformed with the line that isn't as the standard wants it
 */
export function parsePolicy(policy: string | Uint8Array): Policy {
  const octets = Array.from(typeof policy === 'string' ? utf8(policy) : policy, byte => String.fromCharCode(byte))
  const lines = octets.join('').split('\n')
  if (lines.pop() !== '')
    throw new PolicyMalformed({ zh: '末行应以换行结束', en: 'the last line ends in a newline too' }, lines.length + 1)
  const draft: Draft = { logs: [], witnesses: [], groups: [], taken: new Map() }
  for (const [at, line] of lines.entries()) readLine(draft, line, at + 1)
  const { logs, witnesses, groups, quorum } = draft
  if (quorum === undefined) throw new PolicyMalformed({ zh: '缺少“quorum”行', en: 'there is no quorum line' })
  return { logs, witnesses, groups, quorum }
}

function readLine(draft: Draft, line: string, number: number): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
  if (/[\0-\x08\x0a-\x1f\x7f]/.test(line))
    throw new PolicyMalformed(
      { zh: '除制表符外不得含控制字符', en: 'no control character but the tab may stand here' },
      number,
    )
  const [word = '', ...words] = line.split(/[ \t]+/).filter(part => part !== '')
  if (word === '' || word.startsWith('#')) return
  const read = Object.hasOwn(readers, word) ? readers[word] : undefined
  try {
    if (read === undefined)
      refuse(`不认识“${shown(nameOf(word))}”`, `“${shown(nameOf(word))}” begins no line of a policy`)
    read?.(draft, words.map(nameOf))
  } catch (error) {
    if (error instanceof Malformed) throw new PolicyMalformed(error.says, number)
    throw error
  }
}

/** Octets as text: UTF-8 where they are, else each high octet as a lone surrogate, which no UTF-8 stands for. */
function nameOf(octets: string): string {
  const bytes = Uint8Array.from(octets, octet => octet.charCodeAt(0))
  return fromUtf8(bytes) ?? octets.replaceAll(/[\x80-\xff]/g, high => String.fromCharCode(0xdc00 + high.charCodeAt(0)))
}

function readLog(draft: Draft, [vkey, ...rest]: readonly string[]): void {
  const { key, ...url } = keyAndUrl(vkey, rest)
  if (draft.logs.some(log => sameKey(log.key, key)))
    refuse('此日志公钥已列出', 'a log with this public key stands above')
  draft.logs.push({ key, ...url })
}

function readWitness(draft: Draft, [name = '', vkey, ...rest]: readonly string[]): void {
  const { key, ...url } = keyAndUrl(vkey, rest)
  if (key.type === 1) refuse('见证方的公钥应为类型 4 或 6', 'a witness has a key of type 4 or 6')
  if (draft.witnesses.some(witness => sameKey(witness.key, key)))
    refuse('此见证方公钥已列出', 'a witness with this public key stands above')
  define(draft, name)
  draft.witnesses.push({ name, key, ...url })
}

function readGroup(draft: Draft, [name = '', threshold = '', ...members]: readonly string[]): void {
  if (members.length === 0) refuse('组至少应有一个成员', 'a group has at least one member')
  const least = threshold === 'any' ? 1 : threshold === 'all' ? members.length : Number(threshold)
  if (!/^(?:any|all|[1-9]\d{0,8})$/.test(threshold) || least > members.length)
    refuse(
      `“${shown(threshold)}”应为 any、all 或 1 至 ${members.length}`,
      `“${shown(threshold)}” is not any, all or 1–${members.length}`,
    )
  for (const member of members) {
    const isMember = draft.taken.get(member)
    if (isMember === undefined) refuse(`前文没有“${shown(member)}”`, `“${shown(member)}” isn't defined above`)
    if (isMember === true) refuse(`“${shown(member)}”已属于一个组`, `“${shown(member)}” is a member already`)
    draft.taken.set(member, true)
  }
  define(draft, name)
  draft.groups.push({ name, least, members })
}

function readQuorum(draft: Draft, [name = '', ...rest]: readonly string[]): void {
  if (draft.quorum !== undefined) refuse('“quorum”只能有一行', 'there is one quorum line only')
  if (rest.length > 0) refuse('“quorum”之后只能有一个名称', 'one name follows “quorum”')
  if (name !== 'none' && !draft.taken.has(name))
    refuse(`前文没有“${shown(name)}”`, `“${shown(name)}” isn't defined above`)
  draft.quorum = name
}

function define(draft: Draft, name: string): void {
  if (name === 'none' || draft.taken.has(name))
    refuse(`名称“${shown(name)}”已被占用`, `the name “${shown(name)}” is taken`)
  draft.taken.set(name, false)
}

function keyAndUrl(vkey = '', [url, ...rest]: readonly string[]): PolicyLog {
  if (rest.length > 0) refuse('此行多了内容', 'this line has words too many')
  return { key: parseVkey(vkey), ...(url === undefined ? {} : { url }) }
}

/** Keys are the same where the public key is, whatever they are called. */
const sameKey = (a: VerifierKey, b: VerifierKey) => toHex(a.publicKey) === toHex(b.publicKey)

function refuse(zh: string, en: string): never {
  throw new Malformed({ zh, en })
}

/** Whether those who cosigned, by the policy's names for them, are enough. */
export function meetsQuorum(policy: Policy, cosigned: Iterable<string>): boolean {
  if (policy.quorum === 'none') return true
  const names = new Set(policy.witnesses.map(witness => witness.name))
  const standing = new Set([...cosigned].filter(name => names.has(name)))
  // Groups stand after their members, so that one pass is enough.
  for (const { name, least, members } of policy.groups)
    if (members.filter(member => standing.has(member)).length >= least) standing.add(name)
  return standing.has(policy.quorum)
}
