/** The addresses of the public record. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Problem } from '../../../src/kernel/problem.ts'
import type { Site } from '../frame/frame.ts'
import { publicProblems } from '../problems.ts'
import { hidden, sendPage, visitIn } from '../serve.ts'
import { renderActPage } from './act.ts'
import { checkpointPageSize, renderCheckpointsPage } from './checkpoints.ts'
import { type RecordPage, renderRecordPage } from './page.ts'
import { type Facet, facets, type RecordPorts } from './ports.ts'
import { filterOf, linksIn, pageSize, RecordQuery } from './query.ts'

const Act = z.object({ act: z.uuid() })
const Index = z.object({ index: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) })
const CheckpointsQuery = z.object({ before: z.coerce.number().int().min(1).optional().catch(undefined) })

/** Adds `/record`, its checkpoints and the pages of acts, in both languages. */
export function addRecordPages(app: FastifyInstance, ports: RecordPorts): void {
  for (const prefix of ['', '/en']) {
    app.get(`${prefix}/record`, hidden, async (request, reply) => {
      const query = RecordQuery.parse(request.query)
      const page = await loadList(ports, query)
      return sendPage(reply, renderRecordPage(page, ports, await siteFor(ports), visitIn(request)))
    })
    app.get(`${prefix}/record/checkpoints`, hidden, async (request, reply) => {
      const { before } = CheckpointsQuery.parse(request.query)
      const slice = { limit: checkpointPageSize + 1, ...(before === undefined ? {} : { before }) }
      const [checkpoints, vkey] = await Promise.all([ports.listCheckpoints(slice), ports.findVkey()])
      const page = { checkpoints, vkey, isNewest: before === undefined }
      return sendPage(reply, renderCheckpointsPage(page, ports, await siteFor(ports), visitIn(request)))
    })
    app.get(`${prefix}/record/acts/:act`, hidden, async (request, reply) => {
      const detail = await loadAct(ports, request.params)
      return sendPage(reply, renderActPage(detail, ports, await siteFor(ports), visitIn(request)))
    })
    app.get(`${prefix}/record/:index`, hidden, async (request, reply) => {
      const named = Index.safeParse(request.params)
      const id = named.success ? await ports.findActAt(named.data.index) : undefined
      if (id === undefined) throw unknownAct(request.params)
      return reply.redirect(linksIn(visitIn(request).language).act(id), 302)
    })
  }
}

/** What these pages share with every page of the site. */
async function siteFor(ports: RecordPorts): Promise<Site> {
  return { city: await ports.findCity(), assets: ports.assets, publicUrl: ports.publicUrl }
}

/** What is counted by one facet keeps the others' choices, so that each list shows where it could lead. */
async function loadList(ports: RecordPorts, query: RecordQuery): Promise<RecordPage> {
  const { kind, department, day, ...uncounted } = filterOf(query)
  const tallies = async (facet: Facet) => {
    const { [facet]: _, ...others } = { kind, department, day }
    const said = Object.entries(others).filter(([, value]) => value !== undefined)
    return Object.keys(uncounted).length > 0 ? [] : ports.tallies(facet, Object.fromEntries(said))
  }
  const [found, [checkpoint], kinds, departments, days] = await Promise.all([
    loadActs(ports, query),
    ports.listCheckpoints({ limit: 1 }),
    ...facets.map(tallies),
  ] as const)
  return { ...found, checkpoint, counts: { kind: kinds ?? [], department: departments ?? [], day: days ?? [] } }
}

/** A page of acts and one more. Where too few come after an act, its page would be short: then the newest are shown. */
async function loadActs(ports: RecordPorts, query: RecordQuery): Promise<Pick<RecordPage, 'query' | 'acts'>> {
  const [filter, limit] = [filterOf(query), pageSize + 1]
  const { before, after, ...newest } = query
  if (after !== undefined) {
    const acts = await ports.listActs(filter, { after, limit })
    if (acts.length === limit) return { query: { ...newest, after }, acts }
  } else if (before !== undefined) return { query, acts: await ports.listActs(filter, { before, limit }) }
  return { query: newest, acts: await ports.listActs(filter, { limit }) }
}

async function loadAct(ports: RecordPorts, params: unknown) {
  const named = Act.safeParse(params)
  const detail = named.success ? await ports.findAct(named.data.act) : undefined
  if (detail === undefined) throw unknownAct(params)
  return detail
}

function unknownAct(params: unknown): Problem {
  const [act = ''] = Object.values(z.record(z.string(), z.string()).parse(params))
  return new Problem(publicProblems['act-unknown'], { act: act.slice(0, 80) })
}
