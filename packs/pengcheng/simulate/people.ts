/** People who don't exist. */
import type { Random } from './random.ts'

const surnames = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高']
const given = [...'文明晓丽建军海燕秀英志强玉兰春花国平桂芳小红美玲子涵雨欣浩然思远嘉怡']

/** GB 11643-1999: the weights of the first seventeen digits, and the check characters by the sum's remainder (MOD 11-2). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

/** The check character (校验码) of an identity number's first seventeen digits. */
export function checkOf(digits: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return checks.charAt(sum % 11)
}

/** Somebody born in one of the years: the number's area begins with 99, which is assigned to no place. */
export function personOf(random: Random, born: readonly [from: number, to: number]) {
  const area = `9903${String(random.whole(1, 10)).padStart(2, '0')}`
  const month = String(random.whole(1, 12)).padStart(2, '0')
  const day = String(random.whole(1, 28)).padStart(2, '0')
  const digits = `${area}${random.whole(...born)}${month}${day}${String(random.whole(1, 999)).padStart(3, '0')}`
  const second = random.next() < 0.75 ? random.pick(given) : ''
  return {
    applicant: `${random.pick(surnames)}${random.pick(given)}${second}`,
    idNumber: digits + checkOf(digits),
  }
}
