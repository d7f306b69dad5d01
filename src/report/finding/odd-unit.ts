/** Units that don't fit what is counted: persons in yuan, areas in kilometres, more people than the nation has. */
import type { Measure } from '../model.ts'
import { dimensions, fits } from './dimensions.ts'
import { messages } from './messages.ts'
import type { Draft, Read } from './passage.ts'
import { type Passage, stretchOf, wordsToDigits } from './words.ts'

/** More than the nation's people (1.4 billion, census of 2020). */
const nation = 1.45e9

const verbs =
  /(?:达到?了?|超过|完成了?|实现|约?为|是|预计|控制在|保持在|稳定在|共计?|合计|总数|新增|突破|降至|降到|提高到|提高至|增至|增加到|扩大到|左右|近|约|超|[:：])+$/

/** Finds numbers whose unit measures another thing than the noun just before them. Counting words and rates are never odd. */
export function oddUnit(read: Read): Draft[] {
  return read.sentences.flatMap(sentence =>
    sentence.clauses.flatMap(clause => clause.measures.flatMap(measure => oddIn(measure, clause))),
  )
}

function oddIn(measure: Measure, clause: Passage): Draft[] {
  const place = { kind: 'odd-unit' as const, ...stretchOf(measure), related: [] }
  if (measure.unit === '人' && measure.value > nation)
    return [{ ...place, says: messages.moreThanTheNation(measure.quote) }]
  const dimension = dimensions[measure.unit]
  const name = wordsToDigits(clause, measure).replace(verbs, '')
  const fit = fits.find(({ noun }) => noun.test(name))
  if (fit === undefined || dimension === undefined || dimension === 'rate' || fit.fits.includes(dimension)) return []
  const noun = fit.noun.exec(name)?.[0] ?? name
  return [{ ...place, says: messages.unitDoesNotFit(noun, measure.quote, measure.unit, fit.usual) }]
}
