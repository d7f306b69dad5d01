/** Measures of the running program for operators, in the Prometheus text format. */
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export type Metrics = {
  /** Counts one answered request: its route as declared (never the address, which may name somebody). */
  answered(request: { method: string; route: string; status: number; seconds: number }): void
  print(): Promise<string>
  readonly contentType: string
}

/** Fresh measures: the process's own (memory, event loop, handles) and the answers by route. */
export function openMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return {
    answered: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
    print: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
