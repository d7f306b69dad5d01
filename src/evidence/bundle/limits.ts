/** How large a bundle and its parts may be: what is handed in by strangers is never taken whole on trust. */

const MiB = 2 ** 20

/** Above this many acts a bundle holds a sample. */
export const mostActs = 250_000

/** The caps. `files` by name; what stands in documents/ has one of its own. */
export const limits = {
  file: 128 * MiB,
  /** Of all that is in it, unpacked. */
  total: 512 * MiB,
  entries: 1000,
  /** Unpacked to packed, of what is larger than a MiB unpacked. Acts pack 5 to 20 times. */
  ratio: 100,
  document: 64 * MiB,
  files: {
    'README.txt': MiB,
    'manifest.json': MiB,
    'report.txt': 8 * MiB,
    'acts.ndjson': 400 * MiB,
    'indices.json': 8 * MiB,
    'leaves.bin': 16 * MiB,
    'proof.bin': 256 * MiB,
    checkpoint: MiB,
    vkey: 8192,
  },
} as const

/** The name of a file that a bundle must hold. */
export type BundleFile = keyof typeof limits.files
