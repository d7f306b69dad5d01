/** Days as reports write them: 2020年1月8日, 二〇二一年一月五日, January 22, 2016. */

/** `month` and `day` are undefined where the text leaves them out (2022年1月, 2014年 月 日). */
export type WrittenDate = Readonly<{ year: number; month?: number; day?: number }>

const chineseDate =
  /([\d０-９]{4}|[一二三四五六七八九〇○零Oo０]{4})\s*年(?:\s*([\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*月(?:\s*([\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*日)?)?/
const months = 'january february march april may june july august september october november december'.split(' ')
const englishDate = new RegExp(`\\b(${months.join('|')})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')
const digits = '〇一二三四五六七八九'

/** The first date in a text; undefined where there is none, or only one that the calendar does not have. */
export function dateIn(text: string): WrittenDate | undefined {
  const chinese = chineseDate.exec(text)
  if (chinese !== null) return dateOf(yearOf(chinese[1] ?? ''), numberOf(chinese[2]), numberOf(chinese[3]))
  const english = englishDate.exec(text)
  if (english === null) return undefined
  return dateOf(Number(english[3]), months.indexOf((english[1] ?? '').toLowerCase()) + 1, Number(english[2]))
}

/** `2020-01-08`, or null unless the date names its day. */
export function isoDay(date: WrittenDate | undefined): string | null {
  if (date?.month === undefined || date.day === undefined) return null
  return [String(date.year), pad(date.month), pad(date.day)].join('-')
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

function dateOf(year: number, month: number | undefined, day: number | undefined): WrittenDate | undefined {
  if (year < 1949 || year > 2199 || (month !== undefined && (month < 1 || month > 12))) return undefined
  if (month === undefined) return { year }
  if (day === undefined) return { year, month }
  const last = new Temporal.PlainYearMonth(year, month).daysInMonth
  return day >= 1 && day <= last ? { year, month, day } : undefined
}

function yearOf(written: string): number {
  const plain = written.normalize('NFKC')
  if (/^\d+$/.test(plain)) return Number(plain)
  return Number(Array.from(plain.replace(/[○零Oo0]/g, '〇'), sign => digits.indexOf(sign)).join(''))
}

function numberOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  const plain = written.normalize('NFKC')
  if (/^\d+$/.test(plain)) return Number(plain)
  const [tens = '', ones = ''] = plain.includes('十') ? plain.split('十') : ['〇', plain]
  return digits.indexOf(tens || '一') * 10 + digits.indexOf(ones || '〇')
}
