/** Indicators, values and standings as the API gives them. */
import { z } from 'zod'
import { Binding, Claim, Definition, standings, whyText } from '../../evidence/index.ts'
import { type MeasureKey, type MeasureStanding, measureIdOf, type Point, type SourceMeasure } from '../model.ts'
import { reasonText } from '../words.ts'

const Text = z.object({ zh: z.string(), en: z.string() })
const moment = z.iso.datetime({ offset: true })

/** A value of an indicator. */
export const PointShape = z
  .object({
    period: z.string().describe('2019、2019-Q3、2019-05、2019-05-03、2016-2020'),
    district: z.string().nullable().describe('GB/T 2260；全市为 null · Null for the whole city'),
    value: z.number().nullable(),
    why: Text.nullable().describe('没有数值的原因 · Why there is none'),
    provisional: z.boolean().describe('期间关账前会变 · Changes until its period is closed'),
    acts: z.int().describe('所依据的行为数 · How many acts it rests on'),
    version: z.int().describe('所用的指标定义版本 · By which version of the definition'),
    revision: z.int(),
    knownAt: moment,
    replacedAt: moment.nullable(),
    reason: Text.nullable().describe('修订理由 · Why it replaced an earlier one'),
  })
  .meta({ id: 'IndicatorPoint' })

/** A point as the API gives it. */
export function pointShape(point: Point): z.infer<typeof PointShape> {
  const { period, district, value, why, provisional, acts, version, revision, knownAt, replacedAt, reason } = point
  return {
    ...{ period, district: district === '' ? null : district, value, why: why === null ? null : whyText[why] },
    ...{ provisional, acts, version, revision, knownAt: knownAt.toString() },
    replacedAt: replacedAt?.toString() ?? null,
    reason: reason === null ? null : reasonText(reason),
  }
}

/** An indicator in a list. */
export const IndicatorShape = z
  .object({
    ...Definition.shape,
    version: z.int(),
    latest: PointShape.nullable().describe('全市的最新数值 · The city’s newest value'),
    numbers: z.int().describe('绑定到它的报告数字 · Numbers of reports bound to it'),
  })
  .meta({ id: 'Indicator' })

/** A version of a definition. */
export const VersionShape = z
  .object({
    version: z.int(),
    act: z.string(),
    definedAt: moment,
    reason: z.string().nullable(),
    definition: Definition,
  })
  .meta({ id: 'IndicatorVersion' })

/** A number of a report with what can be said of it. */
export const MeasureShape = z
  .object({
    id: z.string(),
    number: z.int(),
    quote: z.string(),
    section: z.string(),
    claim: Claim,
    standing: z.enum(standings),
    method: z.enum(['acts', 'formula', 'reported']).nullable(),
    indicator: z.string().nullable(),
    period: z.string().nullable(),
    base: z.string().nullable(),
    district: z.string().nullable(),
    transform: Binding.shape.transform.nullable(),
    figure: z.number().nullable().describe('按句中说法换算后的数值 · The figure in the terms of the sentence'),
    level: z.number().nullable().describe('指标本身的数值 · The indicator’s own value'),
    differsBy: z.number().nullable(),
    asOf: z.iso.date().nullable(),
    why: Text.nullable(),
    acts: z.int().nullable(),
    notes: z.array(Text),
    path: z.record(z.string(), z.unknown()).nullable().describe('目标的推算 · The projection of a target'),
    binding: z.string().nullable().describe('绑定行为 · The act that binds it'),
    evidence: z.string().nullable().describe('证据文件的地址 · Where its evidence is'),
  })
  .meta({ id: 'MeasureStanding' })
export type MeasureShape = z.infer<typeof MeasureShape>

/** A number as the API gives it; without a standing it is bound to nothing. */
export function measureShape(
  key: MeasureKey,
  { ref, claim, section }: SourceMeasure,
  standing: MeasureStanding | undefined,
): MeasureShape {
  const id = measureIdOf(key)
  const { binding } = standing ?? {}
  return {
    ...{ id, number: key.number, quote: ref.quote, section, claim },
    ...{ standing: standing?.standing ?? 'untracked', method: standing?.method ?? null },
    ...{ indicator: binding?.indicator ?? null, period: binding?.period ?? null, base: binding?.base ?? null },
    ...{ district: binding?.district ?? null, transform: binding?.transform ?? null },
    ...{ figure: standing?.figure ?? null, level: standing?.level ?? null },
    ...{ differsBy: standing?.differsBy ?? null, asOf: standing?.asOf ?? null, why: standing?.why ?? null },
    ...{ acts: standing?.acts ?? null, notes: [...(standing?.notes ?? [])], path: standing?.path ?? null },
    binding: binding?.act ?? null,
    evidence: binding === undefined ? null : `/api/measures/${encodeURIComponent(id)}/evidence`,
  }
}
