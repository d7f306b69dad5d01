/** `./yinuo test`: each check in its order, cheap ones first; the first that fails ends the run. */
import { spawn } from 'node:child_process'
import { glob } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))

type Step =
  | { readonly name: string; readonly command: readonly string[] }
  | { readonly name: string; readonly tests: string }

const steps: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'direction of imports, words, documents', tests: 'test/checks/**/*.test.ts' },
  { name: 'unused code', command: ['knip'] },
  { name: 'unit tests', tests: '{src,web,packs,bench}/**/!(*.store).test.ts' },
  { name: 'store tests', tests: 'src/**/*.store.test.ts' },
  { name: 'conformance', tests: 'test/conformance/**/*.test.ts' },
  { name: 'scenarios', tests: 'test/scenario/**/*.test.ts' },
  { name: 'browser', tests: 'test/browser/**/*.test.ts' },
]

/** Runs every check; returns the exit code. */
export async function runChecks(): Promise<number> {
  const began = performance.now()
  for (const step of steps) {
    const stepBegan = performance.now()
    console.log(`\n── ${step.name}`)
    const code = 'tests' in step ? await runTests(step.tests) : await run(step.command)
    if (code !== 0) {
      console.error(`\n✖ ${step.name} failed`)
      return 1
    }
    console.log(`── ${step.name}: ${secondsSince(stepBegan)} s`)
  }
  console.log(`\n✔ everything passed in ${secondsSince(began)} s`)
  return 0
}

/** Runs one module's tests, and the conformance and scenario tests that bear its name; returns the exit code. */
export async function runModuleTests(module: string): Promise<number> {
  const patterns = [
    `{src,web,packs}/${module}/**/*.test.ts`,
    `test/*/${module}*.test.ts`,
    `test/${module}/**/*.test.ts`,
  ]
  return runTests(`{${patterns.join(',')}}`)
}

async function runTests(pattern: string): Promise<number> {
  const files = (await Array.fromAsync(glob(pattern, { cwd: home }))).filter(
    file => !file.includes(`node_modules${sep}`),
  )
  if (files.length === 0) {
    console.error(`no test is named ${pattern}`)
    return 1
  }
  return run([
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    '--test',
    '--test-timeout=120000',
    ...files.sort(),
  ])
}

function run([program = '', ...args]: readonly string[]): Promise<number> {
  const path = [dirname(process.execPath), join(home, 'node_modules', '.bin'), process.env.PATH].join(':')
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: home, stdio: 'inherit', env: { ...process.env, PATH: path } })
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
}

function secondsSince(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1)
}
