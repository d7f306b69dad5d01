/** Canonical JSON against the vectors of RFC 8785's authors, read in place: they are not ours to copy. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { canonical, toHex, utf8 } from '../../src/proof/index.ts'

const vectors = fileURLToPath(new URL('../../../shared/vectors/jcs/testdata', import.meta.url))
const skip = existsSync(vectors) ? false : 'skipped: ../shared/vectors/jcs is not here'

test('every vector of RFC 8785 is written to the byte', { skip }, async context => {
  const names = await readdir(`${vectors}/input`)
  assert.ok(names.length >= 6, `only ${names.length} vectors were seen`)
  for (const name of names) {
    const input = JSON.parse(await readFile(`${vectors}/input/${name}`, 'utf8'))
    const hex = await readFile(`${vectors}/outhex/${name.replace('.json', '.txt')}`, 'utf8')
    assert.equal(canonical(input), await readFile(`${vectors}/output/${name}`, 'utf8'), name)
    assert.equal(toHex(utf8(canonical(input))), hex.replaceAll(/\s/g, ''), name)
  }
  context.diagnostic(`${names.length} vectors passed`)
})

/** Appendix B of RFC 8785, and the sample lines beside the vectors: a double by its bits, and its text. */
const numbers: readonly (readonly [bits: bigint, text: string])[] = [
  [0x0000000000000000n, '0'],
  [0x8000000000000000n, '0'],
  [0x0000000000000001n, '5e-324'],
  [0x8000000000000001n, '-5e-324'],
  [0x7fefffffffffffffn, '1.7976931348623157e+308'],
  [0xffefffffffffffffn, '-1.7976931348623157e+308'],
  [0x4340000000000000n, '9007199254740992'],
  [0xc340000000000000n, '-9007199254740992'],
  [0x4340000000000001n, '9007199254740994'],
  [0x4340000000000002n, '9007199254740996'],
  [0x4430000000000000n, '295147905179352830000'],
  [0x444b1ae4d6e2ef4en, '999999999999999700000'],
  [0x444b1ae4d6e2ef4fn, '999999999999999900000'],
  [0x444b1ae4d6e2ef50n, '1e+21'],
  [0x3eb0c6f7a0b5ed8cn, '9.999999999999997e-7'],
  [0x3eb0c6f7a0b5ed8dn, '0.000001'],
  [0x41b3de4355555553n, '333333333.3333332'],
  [0x41b3de4355555555n, '333333333.3333333'],
  [0xbecbf647612f3696n, '-0.0000033333333333333333'],
  [0x43143ff3c1cb0959n, '1424953923781206.2'],
]

test('numbers are written as ECMAScript writes them; what is no number is refused', () => {
  const view = new DataView(new ArrayBuffer(8))
  const double = (bits: bigint) => {
    view.setBigUint64(0, bits)
    return view.getFloat64(0)
  }
  for (const [bits, text] of numbers) assert.equal(canonical(double(bits)), text, bits.toString(16))
  for (const bits of [0x7fffffffffffffffn, 0x7ff0000000000000n, 0xfff0000000000000n])
    assert.throws(() => canonical(double(bits)), TypeError)
})
