/** What the reader doubts of a measure, in both languages; a reading holds the Chinese. */
import type { Language } from '../../kernel/words.ts'
import { declareWords } from '../../kernel/words.ts'

/** The doubts, by name. */
export const doubtWords = declareWords({
  'no-name': { zh: '未找到指标名称', en: 'no name for the indicator was found' },
  'guessed-name': { zh: '指标名称为推测', en: 'the indicator’s name is a guess' },
  'carried-name': { zh: '指标名称承前文', en: 'the indicator’s name comes from earlier words' },
  'guessed-unit': { zh: '原文未写单位，单位为推测', en: 'the text gives no unit; this one is a guess' },
  'no-unit': { zh: '原文未写单位', en: 'the text gives no unit' },
  'number-word': { zh: '汉字数目，可能只是提法', en: 'a number word that may be no more than a way of speaking' },
  'no-period': { zh: '原文未说明时期', en: 'the text does not say for when' },
  duration: { zh: '时长，请确认是否为指标', en: 'a duration: please confirm that it is an indicator' },
})

/** A note of a measure in a reader's language; one that is not the reader's own stays as it is. */
export function noteIn(note: string, language: Language): string {
  return Object.values(doubtWords).find(({ zh }) => zh === note)?.[language] ?? note
}
