/** The log's history over HTTP: its checkpoints with who cosigned them, its keys, and that one tree continues another. */
import type { Db } from '../../kernel/database.ts'
import type { Http } from '../../kernel/http.ts'
import { Problem, ProblemDocument } from '../../kernel/problem.ts'
import { consistencyProof, rootAt, toBase64 } from '../../proof/index.ts'
import { publicationProblems } from '../publication-problems.ts'
import type { Publication } from '../publish.ts'
import { listCheckpoints, listKeys, tileReader } from '../store/index.ts'
import { cosignaturesOf } from '../witness/store.ts'
import { addressAfter } from './address.ts'
import { CheckpointFilter, CheckpointPage, ConsistencyDocument, ConsistencyQuery, KeyList } from './shapes.ts'

/** The record is public. */
const open = { access: 'public' } as const

/** Adds /api/log/checkpoints, /api/log/consistency and /api/log/keys. */
export function addLogRoutes(http: Http, db: Db, publication: Publication): void {
  addCheckpointsRoute(http, db, publication)
  addConsistencyRoute(http, db, publication)
  addKeysRoute(http, db)
}

function addCheckpointsRoute(http: Http, db: Db, publication: Publication): void {
  http.get(
    '/api/log/checkpoints',
    {
      config: open,
      schema: {
        summary: '已公布的检查点，新的在前 · Published checkpoints, newest first',
        querystring: CheckpointFilter,
        response: { 200: CheckpointPage, 400: ProblemDocument },
      },
    },
    async (request, reply) => {
      const { after, limit } = request.query
      await publication.newest()
      const checkpoints = await listCheckpoints(db, { before: after, limit })
      const last = checkpoints.length === limit ? checkpoints.at(-1) : undefined
      const next = last === undefined ? null : addressAfter(request.url, last.size)
      if (next !== null) reply.header('link', `<${next}>; rel="next"`)
      const cosignatures = await cosignaturesOf(
        db,
        checkpoints.map(({ size }) => size),
      )
      const witnessesOf = (size: number) =>
        cosignatures.filter(one => one.size === size).map(({ name, at }) => ({ name, at: at.toString() }))
      const items = checkpoints.map(({ size, root, note, at }) => ({
        ...{ size, root: toBase64(root), at: at.toString(), note },
        witnesses: witnessesOf(size),
      }))
      return { items, next }
    },
  )
}

function addConsistencyRoute(http: Http, db: Db, publication: Publication): void {
  http.get(
    '/api/log/consistency',
    {
      config: open,
      schema: {
        summary: '证明记录只增不改 · The proof that the larger tree begins with the smaller (RFC 6962 § 2.1.2)',
        querystring: ConsistencyQuery,
        response: { 200: ConsistencyDocument, 400: ProblemDocument, 404: ProblemDocument },
      },
    },
    async request => {
      const { from, to } = request.query
      const size = (await publication.newest())?.size ?? 0
      if (from > to || to > size) throw new Problem(publicationProblems['size-unknown'], { from, to, size })
      const reader = tileReader(db)
      const [fromRoot, toRoot, hashes] = await Promise.all([
        rootAt(reader, from),
        rootAt(reader, to),
        consistencyProof(reader, from, to),
      ])
      return {
        ...{ from, to, fromRoot: toBase64(fromRoot), toRoot: toBase64(toRoot) },
        hashes: hashes.map(toBase64),
      }
    },
  )
}

function addKeysRoute(http: Http, db: Db): void {
  http.get(
    '/api/log/keys',
    {
      config: open,
      schema: {
        summary: '签名密钥的历史，新的在前 · The keys that signed the log, newest first',
        response: { 200: KeyList },
      },
    },
    async () => {
      const keys = await listKeys(db)
      return {
        items: keys.map(({ vkey, since, until, retiredAt }) => ({
          ...{ vkey, since: since.toString() },
          until: until?.toString() ?? null,
          retiredAt: retiredAt?.toString() ?? null,
        })),
      }
    },
  )
}
