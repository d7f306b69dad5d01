/** What a reader prefers to see, kept in cookies on the reader's own machine. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

const Preferences = z.object({
  view: z.enum(['plain', 'elder']).optional().catch(undefined),
  scheme: z.enum(['auto', 'light', 'dark']).optional().catch(undefined),
  back: z.string().optional().catch(undefined),
})

const yearSeconds = 365 * 24 * 60 * 60

/** Adds `GET /preferences?view=elder&back=/reports`: sets the cookies and goes back. */
export function addPreferenceRoute(app: FastifyInstance): void {
  app.get('/preferences', { schema: { hide: true } }, async (request, reply) => {
    const { view, scheme, back } = Preferences.parse(request.query)
    const secure = request.protocol === 'https' ? '; Secure' : ''
    const cookies = Object.entries({ view, scheme })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${value}; Path=/; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${secure}`)
    return reply.header('set-cookie', cookies).redirect(localPath(back), 303)
  })
}

/**
 * The path to go back to, where it is one of this site; the front page otherwise. What a browser would take for another
 * host (`//host`, `/\host`, `/%09/host`) never passes.
 */
export function localPath(back: string | undefined): string {
  const here = 'http://here.invalid'
  if (back === undefined || !/^\/(?![/\\])[^\s\\]*$/.test(back) || !URL.canParse(back, here)) return '/'
  const { origin, pathname, search } = new URL(back, here)
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}` : '/'
}
