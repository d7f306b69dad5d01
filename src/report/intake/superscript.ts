/** Raised figures: a power of a unit stays (m², km³), a note's mark goes. */

const powers: Readonly<Record<string, string>> = { '2': '²', '3': '³' }
const afterUnit = /(?:[kcdm]?m|米|里)$/i
const noteMark = /^[[（(〔【]?(?:注|\d{1,3}|[\u2460-\u2473*†‡])[\]）)〕】]?$/

/** What stays of a raised text after what stands before it. Words that are raised for another reason stay as they are. */
export function raised(text: string, before: string): string {
  const bare = text.trim()
  const power = powers[bare]
  if (power !== undefined && afterUnit.test(before)) return power
  return noteMark.test(bare) ? '' : text
}
