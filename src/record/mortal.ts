/** A process that dies at a chosen statement: for tests of what it leaves behind. */
import type { KyselyPlugin } from 'kysely'
import type { Db } from '../kernel/database.ts'

/** Before a statement took effect, or after. */
export type Moment = 'before' | 'after'
/** What every statement of a dead process fails with. */
export const broken = new Error('broken off')

/** A database whose process dies at a statement, before or after it took effect, and sends nothing more. */
export function mortal(db: Db): { readonly db: Db; arm(statement: number, moment: Moment): void } {
  const state = { statement: Number.POSITIVE_INFINITY, moment: 'before' as Moment, sent: 0, answered: 0 }
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      state.sent++
      if (state.sent > state.statement || (state.sent === state.statement && state.moment === 'before')) throw broken
      return node
    },
    transformResult: async ({ result }) => {
      state.answered++
      if (state.answered === state.statement && state.moment === 'after') throw broken
      return result
    },
  }
  const arm = (statement: number, moment: Moment) => Object.assign(state, { statement, moment, sent: 0, answered: 0 })
  return { db: db.withPlugin(plugin), arm }
}
