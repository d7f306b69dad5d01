/** The log as static files (C2SP tlog-tiles): the checkpoint, the tiles of the tree, the bundles of entries. */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply } from 'fastify'
import type { Db } from '../../kernel/database.ts'
import type { Http } from '../../kernel/http.ts'
import { Problem } from '../../kernel/problem.ts'
import { parseTilePath, tileWidth } from '../../proof/index.ts'
import { publicationProblems } from '../publication-problems.ts'
import type { Publication } from '../publish.ts'
import { bytesOfEntries, listKeys, tileReader } from '../store/index.ts'
import { cosignedNote } from '../witness/store.ts'

/** Anyone may read the log, from any page: nothing in it is for some alone. */
const open = { access: 'public' } as const
/** A recount of the whole log fetches thousands of tiles; each costs a row. */
const openToRecounts = { ...open, rateLimit: { max: 12_000, timeWindow: '1 minute' } } as const

/**
 * Hashes look like anything: one tile in some hundreds begins like a zlib stream, and the server's compression would
 * send it as it is and say that it was compressed. So may a checkpoint, which begins with the log's name.
 */
const asItIs = { compress: false } as const

/** What never changes may be kept for a year (RFC 9111, RFC 8246). */
const forGood = 'public, max-age=31536000, immutable'

const compressed = promisify(gzip)

/** Adds /log/checkpoint, /log/vkey and /log/tile/. */
export function addTileRoutes(http: Http, db: Db, publication: Publication): void {
  http.get(
    '/log/checkpoint',
    {
      ...asItIs,
      config: open,
      schema: { summary: '最新的签名检查点 · The newest signed checkpoint (C2SP tlog-checkpoint)' },
    },
    async (_, reply) => {
      const newest = await publication.newest()
      if (newest === undefined) throw new Problem(publicationProblems['nothing-published'])
      return text(reply, 'public, max-age=1').send(await cosignedNote(db, newest))
    },
  )

  http.get(
    '/log/vkey',
    { config: open, schema: { summary: '城市的验证公钥 · The city’s verifier key (C2SP signed-note)' } },
    async (_, reply) => {
      const [inForce] = await listKeys(db)
      return text(reply, 'public, max-age=60').send(`${inForce?.vkey}\n`)
    },
  )

  http.get(
    '/log/tile/*',
    {
      ...asItIs,
      config: openToRecounts,
      schema: { summary: '树的瓦片和条目包 · Tiles of the tree, bundles of entries (C2SP tlog-tiles)' },
    },
    async (request, reply) => {
      const path = `tile/${(request.params as { '*': string })['*']}` // The route's own wildcard.
      const bytes = await tileAt(db, path, (await publication.newest())?.size ?? 0)
      shared(reply.header('cache-control', forGood)).type('application/octet-stream')
      if (!path.startsWith('tile/entries/')) return reply.send(Buffer.from(bytes))
      // tlog-tiles: entry bundles should be compressed; the hashes of tiles can't be.
      reply.header('vary', 'accept-encoding')
      if (!/\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '')) return reply.send(Buffer.from(bytes))
      return reply.header('content-encoding', 'gzip').send(await compressed(bytes))
    },
  )
}

/**
 * The bytes of a tile or bundle that the newest checkpoint holds. A partial one is the beginning of what is stored,
 * at any width up to that: those of earlier checkpoints are among them.
 *
 * @throws Problem record.tile-path, record.tile-unknown
 */
async function tileAt(db: Db, path: string, size: number): Promise<Uint8Array> {
  const tile = parseTilePath(path)
  if (tile === undefined) throw new Problem(publicationProblems['tile-path'], { path })
  const above = Math.floor(size / tileWidth ** tile.level)
  const isThere = tile.index * tileWidth + tile.width <= above
  if (!isThere) throw new Problem(publicationProblems['tile-unknown'], { path, size })
  if (tile.kind === 'entries') return bytesOfEntries(db, tile.index, tile.width)
  return (await tileReader(db)(tile.level, tile.index)).subarray(0, tile.width * 32)
}

const text = (reply: FastifyReply, cache: string) =>
  shared(reply.header('cache-control', cache)).type('text/plain; charset=utf-8')

/** Pages of other sites may read the log too: who checks the city should not need the city’s own page for it. */
const shared = (reply: FastifyReply) =>
  reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
