/** How acts are made up: a plan for each kind says how many there are, when, where, and what they say. */
import type { ActDraft, ActKind, Actor, PastAct } from '../../../src/record/index.ts'
import type { Day, Pace, Year } from './calendar.ts'
import type { Place } from './places.ts'
import type { Random } from './random.ts'

/** An act with its second of the day. */
export type Moment = { readonly second: number; readonly act: Omit<PastAct, 'at'> }
/** The acts of one plan, day by day: asked for each day once, in order. */
export type Stream = (day: Day) => readonly Moment[]
/** A plan begins anew each time, so that two runs are alike. */
export type Plan = () => Stream

/** Numbers by year, which the acts of each year come to exactly. */
export type ByYear = Readonly<Partial<Record<Year, number>>>
/** Totals of an act's fields. */
export type Sums<Field extends string> = Readonly<Record<Field, ByYear>>
/** What an act of a kind says. */
export type Body<K extends ActKind> =
  K extends ActKind<infer B, infer P> ? Pick<ActDraft<B, P>, 'body' | 'private' | 'person'> : never

/** What every plan says. */
export type Common<Field extends string> = {
  readonly department: string
  /** Officers by default. */
  readonly by?: Actor['role']
  /** What the acts are about: `park` → park/2019-00117. */
  readonly about: string
  readonly pace?: Pace
  /** The first and the last day, where they are not all days. */
  readonly from?: string
  readonly until?: string
  readonly sums?: Sums<Field>
  readonly rule?: string
}

/** What a plan's `make` is told of an act. */
export type Thing<Field extends string> = {
  /** 1 is the first of the plan. */
  readonly n: number
  /** 1 is the first of its year. */
  readonly inYear: number
  readonly day: Day
  readonly place: Place
  readonly random: Random
  readonly sums: Readonly<Record<Field, number>>
}

/** Whether a plan has acts on a day at all. */
export const isOpen = (
  { from = '', until = '9' }: { readonly from?: string; readonly until?: string },
  { date }: Day,
) => date >= from && date <= until

/** Where an act is done, and what it says. */
export type Placed<K extends ActKind> = {
  readonly place: Place
  readonly subject: string
  readonly second: number
  readonly made: Body<K>
}

/** An act as its plan makes it. */
export function momentOf<K extends ActKind>(
  kind: K,
  { department, by = 'officer', rule }: Pick<Common<never>, 'department' | 'by' | 'rule'>,
  { place, subject, second, made }: Placed<K>,
): Moment {
  const where = place.district === undefined ? {} : { district: place.district }
  const under = rule === undefined ? {} : { rule }
  return { second, act: { kind, who: { role: by, department }, subject, ...where, ...under, ...made, synthetic: true } }
}

/** The fields that come to totals. */
export const fieldsOf = <Field extends string>(sums: Sums<Field> | undefined): (readonly [Field, ByYear])[] =>
  // Object.keys forgets which names a record has.
  sums === undefined ? [] : (Object.keys(sums) as Field[]).map(field => [field, sums[field]] as const)

/** A value for each of them. */
export const recordOf = <Field extends string>(sums: Sums<Field> | undefined, value: (field: Field) => number) =>
  // The record has each of the fields, which Object.fromEntries forgets.
  Object.fromEntries(fieldsOf(sums).map(([field]) => [field, value(field)])) as Readonly<Record<Field, number>>
