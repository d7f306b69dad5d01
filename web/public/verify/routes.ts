/** The address of the page that checks evidence. */
import type { FastifyInstance } from 'fastify'
import type { RecordPorts } from '../record/ports.ts'
import { hidden, sendPage, visitIn } from '../serve.ts'
import { renderVerifyPage } from './page.ts'

/** What the page needs: the city's key goes into it, so that files are held to it. */
export type VerifyPorts = Pick<RecordPorts, 'assets' | 'publicUrl' | 'findCity' | 'findVkey'>

/** Adds `/verify` in both languages. Nothing is sent to it: the check runs in the reader's browser. */
export function addVerifyPage(app: FastifyInstance, ports: VerifyPorts): void {
  for (const prefix of ['', '/en'])
    app.get(`${prefix}/verify`, hidden, async (request, reply) => {
      const site = { city: await ports.findCity(), assets: ports.assets, publicUrl: ports.publicUrl }
      return sendPage(reply, renderVerifyPage(await ports.findVkey(), site, visitIn(request)))
    })
}
