/** The rulebook's kind of act. */
import { z } from 'zod'
import { declareActs } from '../record/index.ts'

/** The rulebook’s kinds of act. */
export const rulebookActs = declareActs('rulebook', {
  published: {
    name: { zh: '发布规则', en: 'Rules published' },
    says: {
      zh: '发布规则集 {ruleSet} 第 {version} 版，自 {validFrom} 起施行',
      en: 'Rule set {ruleSet}, version {version}, published; in force from {validFrom}',
    },
    body: z.strictObject({
      ruleSet: z.string(),
      version: z.int().min(1),
      /** The model's name, in its own language. */
      name: z.string(),
      sha256: z.string(),
      casesSha256: z.string(),
      relevantDay: z.string(),
      validFrom: z.iso.date(),
      endsOn: z.iso.date().optional(),
      because: z.string(),
    }),
  },
})
