import type { Bench } from './bench.ts'
export const bench: Bench = { title: '', note: '', rows: async () => [] }
