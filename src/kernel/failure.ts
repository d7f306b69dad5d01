/** What an error of the system says of itself. */

/** The system's code of an error (`ENOENT`, `EADDRINUSE`), or the error in words where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : reasonOf(error)
}

/** An error in words, with each of those that it stands for. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
