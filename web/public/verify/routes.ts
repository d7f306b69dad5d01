/** The address of the page that checks evidence. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { RecordPorts } from '../record/ports.ts'
import { hidden, sendPage, visitIn } from '../serve.ts'
import { renderVerifyPage } from './page.ts'

/** A number whose evidence is to be checked at once, by its id. */
const Query = z.object({
  measure: z
    .string()
    .max(300)
    .regex(/^.+\.[1-9]\d{0,8}\.[1-9]\d{0,8}$/u)
    .optional()
    .catch(undefined),
})

/** What the page needs: the city's key goes into it, so that files are held to it. */
export type VerifyPorts = Pick<RecordPorts, 'assets' | 'publicUrl' | 'findCity' | 'findVkey'>

/** Adds `/verify` in both languages. Nothing is sent to it: the check runs in the reader's browser. */
export function addVerifyPage(app: FastifyInstance, ports: VerifyPorts): void {
  for (const prefix of ['', '/en'])
    app.get(`${prefix}/verify`, hidden, async (request, reply) => {
      const site = { city: await ports.findCity(), assets: ports.assets, publicUrl: ports.publicUrl }
      return sendPage(
        reply,
        renderVerifyPage(await ports.findVkey(), site, visitIn(request), Query.parse(request.query).measure),
      )
    })
}
