/** Whether what a sentence says is true of a value. */
import type { Claim } from '../model.ts'

/** `differsBy`: value minus what is stated, of a range its nearer end, in the claim's unit; 0 where they agree. */
export type Judgement = { readonly agrees: boolean; readonly differsBy: number }

/** 约, 左右, 上下: this share of the stated value either way. */
const aboutShare = 0.05
/** 近, 接近, 将近: this share below the stated value, and no more above it than rounding. */
const nearlyShare = 0.1

/**
 * Judges a claim by a value in its own terms (see `transformed`).
 *
 * - `=` is true of what rounds to the written digits: 2.69万亿 of 2,692,713,000,000; a range, from end to end so. Where
 *   万 or 亿 is the last digit, that rounding may not hide more than 5 %: 2万 is not true of 15,420;
 * - `>` 超过、突破、多: of what is larger, `>=` 以上、不少于: of that or larger, `<` and `<=` the other way round, exactly;
 * - `≈` 约、左右: of what lies within 5 % of it; with 近 in the quote within 10 % below it. Never less than rounding.
 *
 * A decrease is stated as a positive number. Nothing is taken from a comparator: 超过5600亿 is true of any larger sum.
 */
export function judge(claim: Claim, value: number, quote = ''): Judgement {
  const [low, high] = [claim.value, claim.valueMax ?? claim.value]
  const { from, to } = truthOf(claim, low, high, quote)
  // Doubles: 0.1 + 0.2 is not more than 0.3. What differs by less than a billionth doesn't differ.
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high), claim.step)
  const isStrict = claim.comparator === '>' || claim.comparator === '<'
  const agrees = isStrict
    ? (claim.comparator === '>' && value > low + slack) || (claim.comparator === '<' && value < high - slack)
    : value >= from - slack && value <= to + slack
  const nearest = Math.abs(value - low) <= Math.abs(value - high) ? low : high
  return { agrees, differsBy: agrees ? 0 : value - nearest }
}

/** Of which values the claim is true, ends included. */
function truthOf(
  claim: Claim,
  low: number,
  high: number,
  quote: string,
): { readonly from: number; readonly to: number } {
  const half = roundingOf(claim)
  switch (claim.comparator) {
    case '=':
      return { from: low - half, to: high + half }
    case '≈':
      return isNearly(quote)
        ? { from: low - Math.max(half, Math.abs(low) * nearlyShare), to: high + half }
        : {
            from: low - Math.max(half, Math.abs(low) * aboutShare),
            to: high + Math.max(half, Math.abs(high) * aboutShare),
          }
    case '>':
    case '>=':
      return { from: low, to: Number.POSITIVE_INFINITY }
    case '<':
    case '<=':
      return { from: Number.NEGATIVE_INFINITY, to: high }
  }
}

/** How far a value may be from the written one by rounding alone. */
function roundingOf({ step, value }: Claim): number {
  return step < 1e4 ? step / 2 : Math.min(step / 2, Math.abs(value) * aboutShare)
}

const isNearly = (quote: string) => /近|将近|接近/.test(quote)

/** Which way a target pulls. */
export type Pull = 'up' | 'down'

/** Whether a target asks for at least its value, or for at most: 缩短到4小时 is reached from above where less is good. */
export function pullOf({ comparator, change }: Claim, good: 'up' | 'down' | 'none'): Pull {
  if (comparator === '<' || comparator === '<=') return 'down'
  if (comparator === '>' || comparator === '>=') return 'up'
  return change === 'level' && good === 'down' ? 'down' : 'up'
}

/**
 * Whether a value reaches a target: more than was promised reaches it too, in the direction that it pulls. Rounding
 * brings nobody there: 20 公里 are not built with 19.6.
 */
export function reaches(claim: Claim, value: number, pull: Pull, quote = ''): boolean {
  const [low, high] = [claim.value, claim.valueMax ?? claim.value]
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high))
  if (
    pull === 'up' ? value >= low - slack && claim.comparator !== '>' : value <= high + slack && claim.comparator !== '<'
  )
    return true
  return claim.comparator !== '=' && judge(claim, value, quote).agrees
}
