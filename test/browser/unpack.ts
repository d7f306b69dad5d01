/** Brings the browser of @sparticuz/chromium out of its package, once for each version, safely for tests at once. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Where the browser lies and what it needs around it. */
export type Unpacked = { readonly executable: string; readonly environment: Readonly<Record<string, string>> }

/**
 * The unpacked browser. It sees the package's one Latin face and none of the machine's: pages look the same everywhere,
 * and always as on a machine without Chinese fonts.
 */
export async function unpackChromium(): Promise<Unpacked> {
  const folder = join(tmpdir(), `yinuo-chromium-${await packagedVersion()}`)
  if (!existsSync(folder)) await unpackInto(folder)
  return {
    executable: join(folder, 'chromium'),
    environment: {
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    },
  }
}

async function packagedVersion(): Promise<string> {
  const manifest = fileURLToPath(new URL('../package.json', import.meta.resolve('@sparticuz/chromium')))
  return String(JSON.parse(await readFile(manifest, 'utf8')).version)
}

/**
 * The package unpacks into the temporary folder of its process and takes a half-written file there for a whole one. So it
 * gets a process and a folder of its own; the folder is named only when it is whole. Who comes second throws his away.
 */
async function unpackInto(folder: string): Promise<void> {
  const own = await mkdtemp(`${folder}-`)
  const script = "await (await import('@sparticuz/chromium')).default.executablePath()"
  // VERCEL makes it unpack its shared libraries too, which a bare machine lacks.
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { PATH: process.env.PATH, TMPDIR: own, VERCEL: '1' },
  })
  await writeFile(join(own, 'fonts.conf'), fontsOf(folder))
  try {
    await rename(own, folder)
  } catch (error) {
    await rm(own, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}

const fontsOf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`
