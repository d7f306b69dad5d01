/** What a finding says, in both languages of the house. */

/** One message, in Chinese and English. */
export type Says = { readonly zh: string; readonly en: string }

const percent = (value: number): string => `${Number(value.toFixed(2))}%`

export const messages = {
  nothingCounted: (quote: string) => ({
    zh: `“${quote}”没有说明数的是什么，前文也没有可数的名词，可能漏了字。`,
    en: `“${quote}” does not say what is counted, nor does the text before it: words may be missing.`,
  }),
  objectMissing: (clause: string) => ({
    zh: `“${clause}”缺少宾语或定语，可能漏了字。`,
    en: `“${clause}” lacks its object or what it qualifies: words may be missing.`,
  }),
  cutShort: (words: string) => ({
    zh: `“${words}”在标点前中断，可能漏了字。`,
    en: `“${words}” breaks off before the punctuation mark: words may be missing.`,
  }),
  unitMissing: (words: string) => ({
    zh: `“${words}”的数字后没有单位，可能漏了字。`,
    en: `The number of “${words}” has no unit: words may be missing.`,
  }),
  nothingBetween: (marks: string) => ({
    zh: `“${marks}”之间没有文字，可能漏了字。`,
    en: `Nothing stands between “${marks}”: words may be missing.`,
  }),
  numberMissing: (words: string) => ({
    zh: `“${words}”应有数字而没有，可能漏填。`,
    en: `“${words}” should hold a number and does not: it may not have been filled in.`,
  }),
  partOverTotal: (part: string, total: string, over: string) => ({
    zh: `其中“${part}”大于总数“${total}”，多${over}。`,
    en: `The part “${part}” is more than the total “${total}”, by ${over}.`,
  }),
  partsOverTotal: (parts: string, total: string, sum: string, over: string) => ({
    zh: `其中各项“${parts}”合计${sum}，大于总数“${total}”，多${over}。`,
    en: `The parts “${parts}” add up to ${sum}, more than the total “${total}”, by ${over}.`,
  }),
  sumIsAnother: (parts: string, total: string, sum: string, apart: string) => ({
    zh: `“${parts}”相加为${sum}，与“${total}”相差${apart}。`,
    en: `“${parts}” add up to ${sum}, which differs from “${total}” by ${apart}.`,
  }),
  structureNotWhole: (ratio: string, sum: number) => ({
    zh: `结构比“${ratio}”各项相加为${percent(sum)}，与100%相差${percent(Math.abs(sum - 100))}。`,
    en: `The parts of the ratio “${ratio}” add up to ${percent(sum)}, ${percent(Math.abs(sum - 100))} away from 100%.`,
  }),
  growthIsAnother: (before: string, after: string, stated: string, computed: string, apart: string) => ({
    zh: `由“${before}”到“${after}”应为${computed}，文中写“${stated}”，相差${apart}。`,
    en: `From “${before}” to “${after}” is ${computed}, but the text says “${stated}”: ${apart} apart.`,
  }),
  growthBeyondPrices: (before: string, after: string, stated: string, computed: string, apart: string) => ({
    zh: `由“${before}”到“${after}”按现价${computed}，与文中“${stated}”（可比价）相差${apart}，价格变动难以解释。`,
    en: `From “${before}” to “${after}” is ${computed} at current prices, ${apart} from “${stated}” at comparable ones: more than prices explain.`,
  }),
  toldTwice: (name: string, period: string, one: string, other: string, apart: string) => ({
    zh: `${period}年“${name}”前后不一：一处为“${one}”，一处为“${other}”，相差${apart}。`,
    en: `“${name}” of ${period} is told twice: “${one}” in one place, “${other}” in another, ${apart} apart.`,
  }),
  shareOverWhole: (quote: string, over: number) => ({
    zh: `“${quote}”：份额不能大于100%，多${percent(over)}。`,
    en: `“${quote}”: a share cannot be more than 100%; this is ${percent(over)} over.`,
  }),
  sharesOverWhole: (quotes: string, sum: number) => ({
    zh: `同一整体的份额“${quotes}”相加为${percent(sum)}，比100%多${percent(sum - 100)}。`,
    en: `The shares “${quotes}” of one whole add up to ${percent(sum)}, ${percent(sum - 100)} over 100%.`,
  }),
  fallOverWhole: (quote: string, over: number) => ({
    zh: `“${quote}”：下降幅度不能大于100%，多${percent(over)}。`,
    en: `“${quote}”: nothing falls by more than 100%; this is ${percent(over)} over.`,
  }),
  unitDoesNotFit: (name: string, quote: string, unit: string, usual: Says) => ({
    zh: `“${name}”一般不以“${unit}”计（“${quote}”），常用${usual.zh}。`,
    en: `“${name}” is not usually counted in “${unit}” (“${quote}”) but in ${usual.en}.`,
  }),
  moreThanTheNation: (quote: string) => ({
    zh: `“${quote}”多于全国人口（约14亿人），请核对单位。`,
    en: `“${quote}” is more than the nation’s people (about 1.4 billion): check the unit.`,
  }),
  noDate: (quote: string) => ({
    zh: `目标“${quote}”没有说明何时完成。`,
    en: `The target “${quote}” does not say by when.`,
  }),
  noDates: (quote: string, count: number) => ({
    zh: `自“${quote}”起，有${count}个目标没有说明何时完成。`,
    en: `${count} targets, from “${quote}” on, do not say by when.`,
  }),
  noEnd: (words: string) => ({
    zh: `“${words}”没有可核对的结果：既无数字，也无可见的成果。`,
    en: `“${words}” has no end that could be checked: no number, and nothing to be seen.`,
  }),
  noEnds: (words: string, count: number) => ({
    zh: `本部分有${count}处承诺没有可核对的结果，如“${words}”。`,
    en: `${count} promises of this part have no end that could be checked, such as “${words}”.`,
  }),
} as const satisfies Record<string, (...facts: never[]) => Says>
