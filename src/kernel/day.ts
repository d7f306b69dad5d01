/** Days that somebody asks for. */
import { z } from 'zod'

/**
 * A day in an address: `2019-05-03`. Of the days of ISO 8601 only those that the database knows (PostgreSQL has no year
 * 0) and that have a day after them with four digits for its year, since days are asked for up to the next.
 */
export const AskedDay = z.iso
  .date()
  .refine(day => day >= '0001-01-01' && day < '9999-12-31', { error: '0001-01-01 … 9999-12-30' })
