/** Acts over HTTP: lists of them, one with its proof, and the proof as a file that stands alone (C2SP tlog-proof). */
import { z } from 'zod'
import type { Db } from '../../kernel/database.ts'
import type { Http } from '../../kernel/http.ts'
import { Problem, ProblemDocument } from '../../kernel/problem.ts'
import { encodeEntry, type PlacedEntry, printProof, toBase64 } from '../../proof/index.ts'
import { type Included, provenIn } from '../proven.ts'
import { publicationProblems } from '../publication-problems.ts'
import type { Publication } from '../publish.ts'
import { findAct, listActs } from '../store/index.ts'
import { addressAfter } from './address.ts'
import { ActDocument, ActFilter, ActPage } from './shapes.ts'

/** The record is public. */
const open = { access: 'public' } as const

const ActParams = z.object({ act: z.string().max(100) })

/** Adds /api/acts, /api/acts/{id} and /api/acts/{id}/proof. */
export function addActRoutes(http: Http, db: Db, publication: Publication): void {
  http.get(
    '/api/acts',
    {
      config: open,
      schema: {
        summary: '公开记录中的行为，新的在前 · The acts of the public record, newest first',
        querystring: ActFilter,
        response: { 200: ActPage, 400: ProblemDocument },
      },
    },
    async (request, reply) => {
      const { after, limit, ...filter } = request.query
      const from = after === undefined ? undefined : after - 1
      const items = from === -1 ? [] : await listActs(db, { ...filter, from, limit })
      const next = items.length === limit ? addressAfter(request.url, items.at(-1)?.index ?? 0) : null
      if (next !== null) reply.header('link', `<${next}>; rel="next"`)
      return { items: items.map(documentOf), next }
    },
  )

  http.get(
    '/api/acts/:act',
    {
      config: open,
      schema: {
        summary: '一件行为及其证明 · An act, with the proof that it stands in the log',
        params: ActParams,
        response: { 200: ActDocument, 404: ProblemDocument },
      },
    },
    async request => {
      const act = await findAct(db, request.params.act)
      if (act === undefined) throw new Problem(publicationProblems['act-unknown'], { act: request.params.act })
      if (act.state === 'waiting') return { state: act.state, entry: shownOf(act.entry) }
      return { state: act.state, ...documentOf(act), proof: proofOf(await provenIn(db, publication, act)) }
    },
  )

  http.get(
    '/api/acts/:act/proof',
    {
      config: open,
      schema: {
        summary: '证明文件，可离线验证 · The proof as a file, to be checked offline (C2SP tlog-proof)',
        params: ActParams,
      },
    },
    async (request, reply) => {
      const { act: id } = request.params
      const act = await findAct(db, id)
      if (act === undefined) throw new Problem(publicationProblems['act-unknown'], { act: id })
      if (act.state === 'waiting') throw new Problem(publicationProblems['act-waiting'], { act: id })
      const { index, hashes, checkpoint } = await provenIn(db, publication, act)
      reply.header('content-disposition', `attachment; filename="${id}.tlog-proof"`)
      // The entry itself goes along: with it the leaf's hash can be computed from the file alone.
      const extra = encodeEntry(act.entry)
      return reply.type('text/plain; charset=utf-8').send(printProof({ extra, index, hashes, checkpoint }))
    },
  )
}

/** Entries are read-only; the schema's type is not, and says more of the body than anybody knows. */
const shownOf = <E>(entry: E) => structuredClone(entry) as never

const documentOf = ({ index, entry }: PlacedEntry) => ({ index, entry: shownOf(entry) })

function proofOf({ index, size, leaf, hashes, root, checkpoint }: Included) {
  return { index, size, leaf: toBase64(leaf), hashes: hashes.map(toBase64), root: toBase64(root), checkpoint }
}
