import { compileProgram } from '../graph/program.ts'
import { readDefinitions } from '../model/read.ts'
import type { Source } from '../model.ts'
import { DecisionProblem } from '../problems.ts'
import { checkExpression } from './expressions.ts'
import { type Finding, findingOf } from './findings.ts'
import { checkTable } from './tables.ts'
import { checkTypeNames } from './type-names.ts'

/**
 * Checks a model without running it. Whatever keeps the whole file from being read is the only finding; otherwise all
 * elements are checked, the good beside the bad.
 */
export function checkModel(source: Source, imports: readonly Source[] = []): readonly Finding[] {
  const findings: Finding[] = []
  try {
    const main = readDefinitions(source.xml, source.file)
    const others = imports.map(one => readDefinitions(one.xml, one.file))
    const program = compileProgram(main, others, { onProblem: problem => void findings.push(findingOf(problem)) })
    findings.push(...checkTypeNames(program.graph))
    for (const { node, source: text, place, owner } of program.seen) {
      findings.push(...checkExpression(node, text, { ...owner.element.place, ...place }))
    }
    for (const [table, owner] of program.tables) {
      const hasDefault = table.table.outputs.some(clause => clause.default !== undefined)
      const placed = (finding: Finding): Finding => ({
        ...finding,
        place: { ...owner.element.place, ...finding.place },
      })
      findings.push(...tableExpressions(table), ...checkTable(table, hasDefault).map(placed))
    }
  } catch (error) {
    if (!(error instanceof DecisionProblem)) throw error
    findings.push(findingOf(error))
  }
  return findings
}

/** The expressions of a table's inputs, entries and outputs. */
function tableExpressions(table: Parameters<typeof checkTable>[0]): Finding[] {
  const boxed = table.table
  const inputs = table.inputs.flatMap((node, i) => {
    const text = boxed.inputs[i]?.expression
    return text === undefined ? [] : checkExpression(node, text.text, text.place)
  })
  const cells = table.cells.flatMap((row, rule) =>
    row.flatMap((tests, i) => {
      const text = boxed.rules[rule]?.inputs[i]
      return text === undefined ? [] : tests.tests.flatMap(({ node }) => checkExpression(node, text.text, text.place))
    }),
  )
  const outputs = table.outputs.flatMap((row, rule) =>
    row.flatMap((node, i) => {
      const text = boxed.rules[rule]?.outputs[i]
      return text === undefined ? [] : checkExpression(node, text.text, text.place)
    }),
  )
  return [...inputs, ...cells, ...outputs]
}
