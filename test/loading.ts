/** Waiting for what a running city does behind its pages. */
import { setTimeout as wait } from 'node:timers/promises'

/** Looks twice a second until it is so; the test's own time limit ends it. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(500)
}

/** Whether the pages say that the demonstration's year is still coming in. */
export async function isLoading(url: string): Promise<boolean> {
  const page = await (await fetch(`${url}/en/reports/pengcheng-2020/glance`)).text()
  return page.includes('The city’s record is being loaded')
}

/** How many acts have their place in the log. */
export async function countActs(url: string): Promise<number> {
  const { items } = await (await fetch(`${url}/api/acts?limit=1`)).json()
  return items.length === 0 ? 0 : items[0].index + 1
}
