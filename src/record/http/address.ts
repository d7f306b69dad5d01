/** Where a list goes on. */

/** The address of the next page: the same, after the last thing of this one. */
export function addressAfter(url: string, last: number): string {
  const address = new URL(url, 'http://city')
  address.searchParams.set('after', String(last))
  return `${address.pathname}${address.search}`
}
