/** How well a name of an indicator answers to the words of a sentence: by the pairs of characters that both have. */

/** Words that say when, how much or that something was done, and nothing of what is measured. */
const empty =
  /全市|全年|本市|年底|年末|同比|比上年|累计|各类|完成|实现|达到|达|升至|增至|降到|提高到|不低于|不少于|超过|突破|共|约|近|个|的|了|为|数$/gu

/** The pairs of neighbouring characters of a text, without marks and empty words; one character is a pair of itself. */
function pairsOf(text: string): ReadonlySet<string> {
  const kept = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(empty, '')
      .replaceAll(/[\p{P}\p{Z}\p{S}]/gu, ''),
  ]
  if (kept.length === 1) return new Set(kept)
  return new Set(kept.slice(1).map((second, at) => `${kept[at]}${second}`))
}

/**
 * How alike two names are, from 0 to 1: the pairs that both have, against the pairs that either has.
 *
 *     likeness('新增就业', '新增就业人数') → 0.75
 */
export function likeness(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)]
  if (left.size === 0 || right.size === 0) return 0
  return (2 * left.intersection(right).size) / (left.size + right.size)
}

/** How much of a name stands in a sentence, from 0 to 1. */
export function coverage(name: string, sentence: string): number {
  const pairs = pairsOf(name)
  return pairs.size === 0 ? 0 : pairs.intersection(pairsOf(sentence)).size / pairs.size
}
