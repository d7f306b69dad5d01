/** Text that came without its line breaks, as from some web archives, is given them back where headings open. */

/** Lines of this length are no paragraphs any more. */
const endless = 2500

const numeral = '[一二三四五六七八九十]{1,3}'
const address = /\s*(各位代表[:：])\s*/g
const opensAfterSentence = new RegExp(
  `(?<=[。！？；])\\s*(?=[（(]${numeral}[）)]|${numeral}、(?!${numeral}、)|——|----|各位代表[！!，,])`,
  'g',
)
/** A first-level heading that runs into its text: `一、2022年工作回顾2022年是…`. */
const runningHeading = new RegExp(
  `^(${numeral}、[^。；]{2,24}?(?:回顾|回忆|安排|任务|目标|工作|打算))(?=\\d{4}年|今年|过去|做好)`,
)

/** Breaks an endless line at the address, at headings and at ——; other lines stay as they are. */
export function unfold(text: string): string {
  if (text.length < endless) return text
  return text
    .split('\n')
    .map(line => (line.length < endless ? line : breakUp(line)))
    .join('\n')
}

function breakUp(line: string): string {
  return line
    .replace(address, '\n$1\n')
    .replace(opensAfterSentence, '\n')
    .split('\n')
    .map(part => part.replace(runningHeading, '$1\n'))
    .join('\n')
}
