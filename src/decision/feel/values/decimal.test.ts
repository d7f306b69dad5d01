import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  add,
  compareNumbers,
  divide,
  type FeelNumber,
  formatNumber,
  fromBig,
  multiply,
  negate,
  sameNumber,
  subtract,
} from './decimal.ts'
import { numberFromJs, parseNumber } from './number-text.ts'
import { exponential, logarithm, power, squareRoot } from './roots.ts'
import { modulo, round } from './rounding.ts'

const number = (text: string): FeelNumber => parseNumber(text) ?? assert.fail(`${text} is no number`)
const gives = (actual: FeelNumber | null, expected: string | null) =>
  assert.equal(actual === null ? null : formatNumber(actual).slice(0, 200), expected)

test('money adds up to the fen, and no digit of a long number is lost', () => {
  gives(add(number('0.1'), number('0.2')), '0.3')
  gives(add(number('12345678901234567890'), 1), '12345678901234567891')
  gives(subtract(number('1160'), number('0.01')), '1159.99')
  gives(multiply(number('1.1'), number('1.1')), '1.21')
  gives(multiply(9007199254740991, 9007199254740991), '81129638414606663681390495662081')
})

test('what does not end is rounded to 34 digits, ties to even', () => {
  gives(divide(1, 3), '0.3333333333333333333333333333333333')
  gives(divide(2, 3), '0.6666666666666666666666666666666667')
  gives(divide(1, 0), null)
  gives(add(number('1e34'), number('0.5')), '10000000000000000000000000000000000')
  gives(add(number('1e34'), number('5.000001')), '10000000000000000000000000000000010')
  gives(add(number('1e90'), 1), `1${'0'.repeat(90)}`)
})

test('beyond the range of decimal128 there is no number', () => {
  gives(multiply(number('1e6000'), number('1e6000')), null)
  gives(multiply(number('1e-6000'), number('1e-6000')), '0')
  assert.equal(numberFromJs(Number.NaN), null)
})

test('roots, powers and logarithms have 34 digits', () => {
  gives(squareRoot(2), '1.414213562373095048801688724209698')
  gives(squareRoot(16), '4')
  gives(squareRoot(-1), null)
  gives(exponential(1), '2.718281828459045235360287471352662')
  gives(logarithm(10), '2.302585092994045684017991454684364')
  gives(power(2, 100), '1267650600228229401496703205376')
  gives(power(5, -2), '0.04')
  gives(power(-2, number('0.5')), null)
})

test('rounding goes where its mode says', () => {
  for (const [mode, expected] of [
    ['floor', '-1.13'],
    ['ceiling', '-1.12'],
    ['up', '-1.13'],
    ['down', '-1.12'],
    ['half up', '-1.13'],
    ['half down', '-1.12'],
    ['half even', '-1.12'],
  ] as const) {
    gives(round(number('-1.125'), 2, mode), expected)
  }
  gives(round(1250, -2, 'half even'), '1200')
  gives(modulo(number('-10.1'), number('4.5')), '3.4')
})

/** A decimal of at most 15 digits, so that sums and products are exact. */
const small = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: -8, max: 2 }))
  .map(([coefficient, exponent]) => ({ coefficient, exponent, value: fromBig(coefficient, exponent) ?? 0 }))

const scaled = ({ coefficient, exponent }: { coefficient: bigint; exponent: number }): bigint =>
  coefficient * 10n ** BigInt(exponent + 8)

test('sums, differences and products are those of exact integers', () => {
  fc.assert(
    fc.property(small, small, (a, b) => {
      assert.ok(sameNumber(add(a.value, b.value) ?? 0, fromBig(scaled(a) + scaled(b), -8) ?? 0))
      assert.ok(sameNumber(subtract(a.value, b.value) ?? 0, fromBig(scaled(a) - scaled(b), -8) ?? 0))
      assert.ok(sameNumber(multiply(a.value, b.value) ?? 0, fromBig(scaled(a) * scaled(b), -16) ?? 0))
      assert.equal(
        Math.sign(compareNumbers(a.value, b.value)),
        scaled(a) < scaled(b) ? -1 : scaled(a) > scaled(b) ? 1 : 0,
      )
    }),
    { seed: 20200101 },
  )
})

test('what is written reads back the same, and minus twice is nothing', () => {
  fc.assert(
    fc.property(small, ({ value }) => {
      assert.ok(sameNumber(number(formatNumber(value)), value))
      assert.ok(sameNumber(negate(negate(value)), value))
    }),
    { seed: 20200102 },
  )
})

test('a quotient times its divisor is the dividend, to the last digit but one', () => {
  fc.assert(
    fc.property(small, small, (a, b) => {
      if (b.coefficient === 0n) return
      const back = multiply(divide(a.value, b.value) ?? 0, b.value) ?? 0
      assert.ok(sameNumber(round(back, 12, 'half even') ?? 0, round(a.value, 12, 'half even') ?? 0))
    }),
    { seed: 20200103 },
  )
})
