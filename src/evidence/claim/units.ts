/** Units as reports write them, and which can be turned into which. */

/** What is measured, and how much of its base unit one is. */
type Scale = { readonly of: string; readonly size: number }

/** 人 and 人次 measure different things: nobody can say how many persons three visits are. */
const scales: Readonly<Record<string, Scale>> = {
  分: { of: 'money', size: 0.01 },
  角: { of: 'money', size: 0.1 },
  元: { of: 'money', size: 1 },
  毫米: { of: 'length', size: 0.001 },
  厘米: { of: 'length', size: 0.01 },
  米: { of: 'length', size: 1 },
  公里: { of: 'length', size: 1000 },
  千米: { of: 'length', size: 1000 },
  平方米: { of: 'area', size: 1 },
  公顷: { of: 'area', size: 10_000 },
  平方公里: { of: 'area', size: 1_000_000 },
  平方千米: { of: 'area', size: 1_000_000 },
  升: { of: 'volume', size: 0.001 },
  立方米: { of: 'volume', size: 1 },
  秒: { of: 'time', size: 1 },
  分钟: { of: 'time', size: 60 },
  小时: { of: 'time', size: 3600 },
  日: { of: 'time', size: 86_400 },
  天: { of: 'time', size: 86_400 },
  // How many days a month has depends on which: months and years turn into each other alone, working days into nothing.
  月: { of: 'months', size: 1 },
  个月: { of: 'months', size: 1 },
  年: { of: 'months', size: 12 },
  克: { of: 'mass', size: 0.001 },
  公斤: { of: 'mass', size: 1 },
  千克: { of: 'mass', size: 1 },
  吨: { of: 'mass', size: 1000 },
  '‰': { of: 'share', size: 0.1 },
  '%': { of: 'share', size: 1 },
  分数: { of: 'share', size: 100 },
  基点: { of: 'points', size: 0.01 },
  百分点: { of: 'points', size: 1 },
  个百分点: { of: 'points', size: 1 },
  人: { of: 'persons', size: 1 },
  名: { of: 'persons', size: 1 },
  位: { of: 'persons', size: 1 },
  倍: { of: 'times', size: 1 },
  番: { of: 'times', size: 1 },
}

/** Counting words: which one is written depends on the noun, not on what is counted. */
const counters = new Set('个 项 件 家 所 处 条 座 宗 种 类 场 部 台 套 张 辆 只 户 对 间 栋 支 批'.split(' '))

const manyfold: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 }

function scaleOf(unit: string): Scale {
  const own = Object.hasOwn(scales, unit) ? scales[unit] : undefined
  if (own !== undefined) return own
  const [, many = '', base = ''] = /^(万亿|亿|万)(.+)$/.exec(unit) ?? []
  if (many !== '') {
    const { of, size } = scaleOf(base)
    return { of, size: size * (manyfold[many] ?? 1) }
  }
  return { of: counters.has(unit) ? 'count' : unit, size: 1 }
}

/**
 * A value in another unit; undefined where the one can't be turned into the other.
 *
 *     convert(26927.13, '亿元', '元') → 2692713000000    convert(3, '人次', '人') → undefined
 */
export function convert(value: number, from: string, to: string): number | undefined {
  if (from === to) return value
  const [of, into] = [scaleOf(from), scaleOf(to)]
  // A sentence often leaves out what an amount is paid by: 1160元 of a standard of 1160 元/月.
  const isSame = of.of === into.of || (into.of === 'money' && /^[^/]+/.exec(from)?.[0] === to && from.includes('/'))
  if (!isSame) return undefined
  if (of.of !== into.of) return value
  return of.size >= into.size ? value * rounded(of.size / into.size) : value / rounded(into.size / of.size)
}

/** Ratios of the table are whole where they should be, also where 1 / 0.01 would not be to the last bit. */
function rounded(ratio: number): number {
  const whole = Math.round(ratio)
  return Math.abs(ratio - whole) < 1e-9 * ratio ? whole : ratio
}

/** Whether a unit tells a share: %, ‰, a fraction. */
export const isShare = (unit: string): boolean => scaleOf(unit).of === 'share'

/** Whether a unit tells a difference of shares: percentage points. */
export const isPoints = (unit: string): boolean => scaleOf(unit).of === 'points'

/** Whether a unit tells a multiple: 倍, 番. */
export const isTimes = (unit: string): boolean => scaleOf(unit).of === 'times'
