/** Starts what a report does in a browser; also for one that came in by script after the page was open. */
import { openCards } from './cards.ts'
import { followReading } from './contents.ts'
import { searchAsTyped } from './find.ts'

/** Starts what a page with a report does in the browser. */
export function startReport(main: HTMLElement): void {
  main.dataset.live = ''
  followReading(main)
  openCards(main)
  searchAsTyped(main)
}
