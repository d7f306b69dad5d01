/** What the page needs of the API's own description (OpenAPI 3.1). */
import { z } from 'zod'

const Parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query']),
  description: z.string().optional(),
  schema: z.object({
    type: z.string().optional(),
    enum: z.array(z.string()).optional(),
    default: z.union([z.string(), z.number(), z.boolean()]).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
})
/** A parameter of a route. */
export type Parameter = z.infer<typeof Parameter>

const Operation = z.object({
  summary: z.string(),
  description: z.string().optional(),
  parameters: z.array(Parameter).default([]),
  responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()).optional() })),
})

const Description = z.object({ paths: z.record(z.string(), z.partialRecord(z.enum(['get', 'post']), Operation)) })

/** One address of the API: how it is asked, what it takes, and the kinds of content that it answers with. */
export type Route = {
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly description: string | undefined
  readonly parameters: readonly Parameter[]
  readonly answers: readonly string[]
}

/** The addresses in the order in which they were declared. @throws when it is no such description */
export function routesIn(description: unknown): Route[] {
  return Object.entries(Description.parse(description).paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { responses, ...operation }]) => ({
      method: method.toUpperCase(),
      path,
      summary: operation.summary,
      description: operation.description,
      // What stands in the address comes first, as one reads it.
      parameters: operation.parameters.toSorted((a, b) => Number(a.in === 'query') - Number(b.in === 'query')),
      answers: Object.keys(responses['200']?.content ?? { 'application/octet-stream': {} }),
    })),
  )
}
