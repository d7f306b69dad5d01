/** Builds the web app when it is missing, or older than its sources. */
import { createHash } from 'node:crypto'
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

const home = fileURLToPath(new URL('..', import.meta.url))

/** Where the built app is. */
export const builtFolder = join(home, 'dist', 'web')

/** What runs in the reader's browser as on the server: whoever changes it changes the built app. */
const shared = ['src/kernel/words.ts', 'src/{proof,evidence}/**/*.ts']

/** The file that says which sources the app was built from. */
const builtFrom = join(builtFolder, '.built-from')

/**
 * Makes sure that the built app is that of the sources.
 *
 * @param onBuild called before a build begins, which takes some seconds
 */
export async function buildWebIfStale(onBuild: () => void): Promise<void> {
  const sources = await hashOfSources()
  if ((await readFile(builtFrom, 'utf8').catch(() => '')) === sources) return
  onBuild()
  // Built aside and then put in place, so that a program that starts meanwhile never sees half of it.
  const aside = join(home, 'dist', `web-${process.pid}`)
  await build({ configFile: join(home, 'vite.config.ts'), build: { outDir: aside } })
  await compressText(aside)
  await writeFile(join(aside, '.built-from'), sources)
  await mkdir(join(home, 'dist'), { recursive: true })
  await rm(builtFolder, { recursive: true, force: true })
  await rename(aside, builtFolder).catch(async (error: NodeJS.ErrnoException) => {
    // Another process put the same build in place a moment ago.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    await rm(aside, { recursive: true })
  })
}

async function hashOfSources(): Promise<string> {
  const files = await Array.fromAsync(
    glob(['vite.config.ts', 'package-lock.json', 'web/**/*.{ts,css,svg,woff2}', ...shared], { cwd: home }),
  )
  const hash = createHash('sha256')
  for (const file of files.filter(name => !name.endsWith('.test.ts')).sort()) {
    hash.update(`${file}\0`)
    hash.update(await readFile(join(home, file)))
  }
  return hash.digest('hex')
}

/** Text is compressed once, as far as it goes. */
async function compressText(folder: string): Promise<void> {
  for await (const name of glob('*.{css,js,svg}', { cwd: folder }))
    await writeFile(join(folder, `${name}.br`), brotliCompressSync(await readFile(join(folder, name))))
}
