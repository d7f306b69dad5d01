/** Gives out built files: their names change with their content, so that a browser may keep them for good. */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Http } from './http.ts'
import { Problem } from './problem.ts'
import { kernelProblems } from './problems.ts'

const typeOf: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

type Built = { readonly type: string; readonly plain: Buffer; readonly brotli: Buffer | undefined }

/** Adds `/assets/{name}` for the files of a folder, held in memory; `name.br` beside a file is it compressed. */
export async function addStaticRoutes(http: Http, folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(name => typeOf[extname(name)] !== undefined)
  const built = new Map(await Promise.all(names.map(async name => [name, await load(join(folder, name))] as const)))
  // `compress: false`: what is sent here is compressed already, or would not shrink.
  const options = { schema: { hide: true }, compress: false, config: { access: 'public', rateLimit: false } } as const
  http.get<{ Params: { name: string } }>('/assets/:name', options, async (request, reply) => {
    const file = built.get(request.params.name)
    if (file === undefined) throw new Problem(kernelProblems['not-found'], { path: request.url })
    reply.type(file.type).headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
    const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
    if (file.brotli === undefined || !takesBrotli) return reply.send(file.plain)
    return reply.header('content-encoding', 'br').send(file.brotli)
  })
}

async function load(path: string): Promise<Built> {
  const brotli = await readFile(`${path}.br`).catch(() => undefined)
  return { type: typeOf[extname(path)] ?? '', plain: await readFile(path), brotli }
}
