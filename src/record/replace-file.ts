/** Files of which there is one at any time: the earlier or the later, whole. */
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Puts a file (0600) in place of another; when it returns, a loss of power leaves this one. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const aside = await open(`${file}.next`, 'w', 0o600)
  try {
    await aside.writeFile(text)
    await aside.sync()
  } finally {
    await aside.close()
  }
  // A crash here leaves the earlier file, and one aside that the next replacing writes over.
  await rename(`${file}.next`, file)
  const folder = await open(dirname(file), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
