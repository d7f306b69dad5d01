/** How finely a sentence states its number. */

const manyfold: readonly (readonly [word: string, size: number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
]
const chineseSizes: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A third, 1/6, 一半 stand for what comes near to them: to one in a hundred. */
const fractionStep = 0.01

/**
 * The size of the last digit that a quote writes, in the claim's base unit.
 *
 *     2.69万亿元 → 1e10    3773亿元 → 1e8    增长6.7% → 0.1    50多万家 → 1e4    超过八成 → 10    三分之一 → 0.01
 */
export function stepOf(quote: string, value: number): number {
  if (/分之|\d\s*\/\s*\d|一半|过半|减半|半数/.test(quote)) return fractionStep
  if (/翻.{0,2}番|[一两二三四五六七八九十]番/.test(quote)) return 0.1
  const tenths = /[一二两三四五六七八九\d]成/.exec(quote)
  if (tenths !== null) return Math.abs(value) <= 1 ? 0.1 : 10
  return arabicStep(quote, value) ?? chineseStep(quote) ?? 1
}

/**
 * The step of the number that the value was read from: another may stand in the name (PM2.5降到24). Of a range that of
 * its last number, which carries the unit: 10至12条, 5%—5.5%.
 */
function arabicStep(quote: string, value: number): number | undefined {
  const numbers = [...quote.matchAll(/(\d[\d,，]*)(?:\.(\d+))?(?:[多余])?(万亿|亿|万)?/g)].map(
    ([, whole = '', decimals = '', many = '']) => ({
      value: Number(`${whole.replaceAll(/[,，]/g, '')}.${decimals}`) * sizeOf(many),
      step: sizeOf(many) / 10 ** decimals.length,
      isScaled: many !== '',
    }),
  )
  const last = numbers.at(-1)
  if (last === undefined) return undefined
  const own = numbers.find(number => Math.abs(number.value - value) <= 1e-9 * Math.abs(value))
  if (own !== undefined && (own === last || !/[至到\-—–~～]/.test(quote))) return own.step
  return last.isScaled ? last.step : Math.min(...numbers.map(({ step }) => step))
}

function chineseStep(quote: string): number | undefined {
  const [, digits = '', many = ''] = /([一二两三四五六七八九十百千零]+)[多余]?(万亿|亿|万)?/.exec(quote) ?? []
  if (digits === '') return undefined
  const last = digits.at(-1) ?? ''
  return sizeOf(many) * (chineseSizes[last] ?? 1)
}

const sizeOf = (many: string) => manyfold.find(([word]) => word === many)?.[1] ?? 1
