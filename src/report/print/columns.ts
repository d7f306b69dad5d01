/** Measures and commitments as tables, for spreadsheets. */
import type { Column } from '../../kernel/csv.ts'
import type { Commitment, Measure } from '../model.ts'

/** The columns of a table of measures. `number` is the place in the text; 1 is the first. */
export const measureColumns: readonly Column<Measure & { readonly number: number }>[] = [
  ['number', measure => measure.number],
  ['quote', measure => measure.quote],
  ['indicator', measure => measure.indicator],
  ['value', measure => measure.value],
  ['value_max', measure => measure.valueMax],
  ['unit', measure => measure.unit],
  ['comparator', measure => measure.comparator],
  ['change', measure => measure.change],
  ['period', measure => measure.period],
  ['role', measure => measure.role],
  ['section', measure => measure.section],
  ['confidence', measure => measure.confidence],
  ['notes', measure => measure.notes.join('; ')],
  ['start', measure => measure.start],
  ['end', measure => measure.end],
]

/** The columns of a table of commitments. */
export const commitmentColumns: readonly Column<Commitment & { readonly number: number }>[] = [
  ['number', commitment => commitment.number],
  ['quote', commitment => commitment.quote],
  ['action', commitment => commitment.action],
  ['object', commitment => commitment.object],
  ['deadline', commitment => commitment.deadline],
  ['hard', commitment => commitment.hard],
  ['measures', commitment => commitment.measures.join(' ')],
  ['section', commitment => commitment.section],
  ['confidence', commitment => commitment.confidence],
  ['start', commitment => commitment.start],
  ['end', commitment => commitment.end],
]
