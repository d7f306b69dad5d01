import { createHash } from 'node:crypto'
import { type Evaluator, evaluatorOf } from './graph/evaluate.ts'
import { type CompileOptions, compileProgram, type Program } from './graph/program.ts'
import type { Definitions } from './model/model.ts'
import { readDefinitions } from './model/read.ts'

/** A DMN file: its text, and the name that problems call it by. */
export interface Source {
  readonly xml: string
  readonly file?: string
}

/** A model ready to decide. */
export interface DecisionModel {
  readonly name: string
  readonly namespace: string
  readonly definitions: Definitions
  readonly program: Program
  /** SHA-256 over the model's file and its imports', in order of namespace: the identity of a rule set. */
  readonly hash: string
  /** Prepares a decision, service or knowledge model. @throws dmn.unknown-decision */
  readonly decision: (name: string) => Evaluator
}

/**
 * Reads, links and compiles a DMN model with the models it imports.
 *
 *     const model = loadModel({ xml, file: 'allowance.dmn' })
 *     model.decision('Allowance').evaluate({ Age: 82 })   // → 300
 *
 * @throws DecisionProblem of every kind xml.*, dmn.* and feel.*, with file, line, column and element
 */
export function loadModel(
  source: Source,
  imports: readonly Source[] = [],
  options: CompileOptions = {},
): DecisionModel {
  const definitions = readDefinitions(source.xml, source.file)
  const others = imports.map(one => readDefinitions(one.xml, one.file))
  const program = compileProgram(definitions, others, options)
  const prepared = new Map<string, Evaluator>()
  return {
    name: definitions.name,
    namespace: definitions.namespace,
    definitions,
    program,
    hash: hashOf(source, imports),
    decision: name => {
      const known = prepared.get(name)
      if (known !== undefined) return known
      const made = evaluatorOf(program, name)
      prepared.set(name, made)
      return made
    },
  }
}

function hashOf(source: Source, imports: readonly Source[]): string {
  const digest = createHash('sha256')
  for (const one of [source, ...imports.toSorted((a, b) => (a.xml < b.xml ? -1 : 1))]) {
    digest.update(`${Buffer.byteLength(one.xml)}\n`).update(one.xml)
  }
  return digest.digest('hex')
}
