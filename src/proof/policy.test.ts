import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { joinBytes, utf8 } from './bytes.ts'
import { exampleSigner } from './examples.ts'
import { PolicyMalformed } from './malformed.ts'
import { meetsQuorum, parsePolicy } from './policy.ts'

const keyOf = (name: string, seed: number, type: 1 | 4 = 4) => exampleSigner(`${name}.example`, seed, type).key.text
const log = `log ${keyOf('log', 1, 1)}\n`
const witness = (name: string, seed: number) => `witness ${name} ${keyOf(name.toLowerCase(), seed)}\n`

/** The example of tlog-policy, with keys. */
const example = `${log}
${witness('X1', 11)}${witness('X2', 12)}${witness('X3', 13)}group X-witnesses 2 X1 X2 X3

# 另一家机构
${witness('Y1', 21)}${witness('Y2', 22)}${witness('Y3', 23)}group Y-witnesses any Y1 Y2 Y3

group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`

test('the standard’s example means what the standard says', () => {
  const policy = parsePolicy(example)
  assert.deepEqual([policy.logs.length, policy.witnesses.length, policy.groups.length], [1, 6, 3])
  for (const [cosigned, enough] of [
    [['X1', 'X3', 'Y2'], true],
    [['X1', 'X2', 'X3', 'Y1', 'Y2', 'Y3'], true],
    [['X1', 'X2', 'X3'], false],
    [['X1', 'Y1', 'Y2', 'Y3'], false],
    [['X1', 'X1', 'Y1'], false],
    // Only witnesses cosign: nobody is believed to be a group.
    [['X-and-Y'], false],
    [['X-witnesses', 'Y1'], false],
    [['stranger', 'X1', 'Y1'], false],
    [[], false],
  ] as const)
    assert.equal(meetsQuorum(policy, cosigned), enough, cosigned.join())
})

test('more cosignatures never make a quorum fail', () => {
  const policy = parsePolicy(example)
  const some = fc.subarray(policy.witnesses.map(({ name }) => name))
  fc.assert(
    fc.property(some, some, (one, more) => {
      assert.ok(!meetsQuorum(policy, one) || meetsQuorum(policy, [...one, ...more]))
    }),
  )
})

test('a policy may ask for nobody, for one, or leave out logs; addresses, tabs and comments are read', () => {
  assert.equal(meetsQuorum(parsePolicy('quorum none\n'), []), true)
  const one = parsePolicy(
    `\t# 说明\n \t\nlog\t${keyOf('log', 1, 1)}  https://log.example/ \n  ${witness('A', 2)}quorum A\n`,
  )
  assert.equal(one.logs[0]?.url, 'https://log.example/')
  assert.deepEqual([meetsQuorum(one, ['A']), meetsQuorum(one, [])], [true, false])
})

test('32 logs, 32 witnesses and 32 groups are read', () => {
  const numbers = Array.from({ length: 32 }, (_, at) => at)
  const lines = [
    ...numbers.map(at => `log ${keyOf(`l${at}`, at, 1)}\n`),
    ...numbers.map(at => witness(`w${at}`, 100 + at)),
    ...numbers.map(at => `group g${at} all w${at}${at === 0 ? '' : ` g${at - 1}`}\n`),
    'quorum g31\n',
  ]
  const policy = parsePolicy(lines.join(''))
  assert.ok(
    meetsQuorum(
      policy,
      numbers.map(at => `w${at}`),
    ),
  )
  assert.ok(
    !meetsQuorum(
      policy,
      numbers.slice(1).map(at => `w${at}`),
    ),
  )
})

test('names are octets: what looks alike is not the same, and what is no UTF-8 is kept apart', () => {
  const raw = (octets: number[]) =>
    joinBytes(utf8('witness '), Uint8Array.from(octets), utf8(` ${keyOf('a', octets[0] ?? 0)}\n`))
  const policy = parsePolicy(
    joinBytes(raw([0x4b]), raw([0xe2, 0x84, 0xaa]), raw([0xc3]), raw([0xc4]), utf8('group g all K \u212a\nquorum g\n')),
  )
  assert.equal(new Set(policy.witnesses.map(({ name }) => name)).size, 4)
  assert.ok(meetsQuorum(policy, ['K', '\u212a']))
  assert.ok(!meetsQuorum(policy, ['K']))
})

test('policies that are not as the standard has them are refused, with the line', () => {
  const [a, b] = [witness('A', 2), witness('B', 3)]
  for (const [text, where] of [
    ['', undefined],
    ['quorum none', 1],
    [log, undefined],
    ['quorum none\nquorum none\n', 2],
    ['quorum\n', 1],
    ['quorum none none\n', 1],
    ['quorum A\n', 1],
    [`quorum A\n${a}`, 1],
    ['quorum none\r\n', 1],
    ['quorum none\n\0\n', 2],
    ['quorum none\n\x7f\n', 2],
    ['quorum none\nfoo bar\n', 2],
    ['quorum none\nconstructor x\n', 2],
    ['quorum none\nlog\n', 2],
    ['quorum none\nlog nonsense\n', 2],
    [`${log.trim()} https://a https://b\nquorum none\n`, 1],
    [`${log}${log}quorum none\n`, 2],
    [`${log}log ${keyOf('other-name', 1, 1)}\nquorum none\n`, 2],
    [`${a}${witness('B', 2)}quorum A\n`, 2],
    [`${a}${witness('A', 3)}quorum A\n`, 2],
    [`${witness('none', 2)}quorum none\n`, 1],
    [`witness A ${keyOf('a', 2, 1)}\nquorum A\n`, 1],
    ['witness A\nquorum A\n', 1],
    [`${a}group g any\nquorum g\n`, 2],
    [`${a}group g any none\nquorum g\n`, 2],
    [`${a}group g any h\ngroup h any A\nquorum g\n`, 2],
    [`${a}group g any g\nquorum g\n`, 2],
    [`${a}${b}group g all A A\nquorum g\n`, 3],
    [`${a}${b}group g all A\ngroup h all A B\nquorum h\n`, 4],
    [`${a}${b}group A all B\nquorum A\n`, 3],
    [`${a}${b}group g 0 A B\nquorum g\n`, 3],
    [`${a}${b}group g 3 A B\nquorum g\n`, 3],
    [`${a}${b}group g 01 A B\nquorum g\n`, 3],
    [`${a}${b}group g +1 A B\nquorum g\n`, 3],
    [`${a}${b}group g most A B\nquorum g\n`, 3],
  ] as const)
    assert.throws(
      () => parsePolicy(text),
      (error: unknown) => error instanceof PolicyMalformed && error.line === where,
      JSON.stringify(text),
    )
})
