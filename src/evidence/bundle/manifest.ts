/** The manifest of a bundle: where to begin. Nothing of it is believed that the acts say themselves. */
import { z } from 'zod'

/** How many acts a series had, of which a sample was drawn. */
const SampledSeries = z.strictObject({ series: z.string().max(200), count: z.int().min(0) })

/** A bundle's manifest, format 1. */
export const Manifest = z.strictObject({
  format: z.literal(1),
  /** All acts that the number rests on, or a sample of them. */
  mode: z.enum(['complete', 'sample']),
  /** The number of the report, as `REPORT.EDITION.NUMBER`, and its words. */
  measure: z.string().max(300),
  quote: z.string().max(2000),
  /** The act that binds it. */
  binding: z.string().max(100),
  /** What whoever packed it computed, in the claim's terms; null where it could not be computed, or is not said. */
  computed: z.number().nullable(),
  /** The log and its size. */
  origin: z.string().max(300),
  size: z.int().min(1),
  acts: z.int().min(1),
  /** Of a sample: what it was drawn from, in this order, and how many were drawn. */
  sample: z.strictObject({ series: z.array(SampledSeries).min(1).max(1000), drawn: z.int().min(1) }).optional(),
})
export type Manifest = z.infer<typeof Manifest>
