/** What the bodies of the city's acts are made of. */
import { z } from 'zod'

/** A number of things: whole, none below nought. */
export const whole = z.int().min(0)

/** Money: fen (分), a hundredth of a yuan. */
export const fen = z.int().min(0)

/** The name or number of a thing; never of a person. */
export const label = z.string().min(1).max(60)

/**
 * Who applied: kept encrypted, never in the public part. Made-up people have identity numbers (GB 11643) whose area
 * begins with 99, which no real person's does.
 */
export const person = z.strictObject({
  applicant: z.string().min(1).max(40),
  idNumber: z.string().regex(/^99\d{15}[\dX]$/),
})
