/** Who may call a route: said with the route, refused where it is not said. */
import type { RouteOptions } from 'fastify'

/** `public`: anyone, without an account. Roles of officers come with their accounts. */
export type Access = 'public'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call this route. A route that does not say so can't be added. */
    access?: Access
  }
}

/** One line of the table of who may call what. */
export type RouteAccess = { readonly method: string; readonly path: string; readonly access: Access }

/**
 * The access of a route that is being added: a line for each of its methods.
 *
 * @throws when the route does not say who may call it
 */
export function accessOf({ method, url, config }: RouteOptions): RouteAccess[] {
  const { access } = config ?? {}
  if (access === undefined) throw new Error(`the route ${method} ${url} does not say who may call it`)
  return [method].flat().map(name => ({ method: name, path: url, access }))
}
