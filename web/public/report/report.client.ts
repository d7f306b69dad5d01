/** What the live report does in a browser beyond being read: cards open beside the line, contents follow, search is instant. */
import { startReport } from './client/start.ts'

const report = document.querySelector<HTMLElement>('main.report')
if (report !== null) startReport(report)
