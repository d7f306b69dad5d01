/** Small models for tests: written as data, given as DMN 1.5. */

interface ExampleInput {
  readonly name: string
  readonly type?: string
}

interface ExampleTable {
  readonly hitPolicy?: string
  readonly aggregation?: string
  readonly inputs: readonly string[]
  /** Listed output values, for PRIORITY and OUTPUT ORDER. */
  readonly outputValues?: string
  readonly fallback?: string
  readonly annotations?: readonly string[]
  /** Entries of each rule, the output last, then the annotations. */
  readonly rules: readonly (readonly string[])[]
}

interface ExampleDecision {
  readonly name: string
  readonly type?: string
  readonly needs: readonly string[]
  readonly logic: string | ExampleTable
}

interface Example {
  readonly inputs?: readonly ExampleInput[]
  readonly decisions: readonly ExampleDecision[]
  /** DMN put before the decisions as it is. */
  readonly raw?: string
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const textIn = (tag: string, text: string): string => `<${tag}><text>${escaped(text)}</text></${tag}>`
const typeIn = (type: string | undefined): string => (type === undefined ? '' : ` typeRef="${type}"`)

/** The example as a DMN file. */
export function modelXml({ inputs = [], decisions, raw = '' }: Example): string {
  const given = inputs.map(
    ({ name, type }) => `<inputData id="${name}" name="${name}"><variable name="${name}"${typeIn(type)}/></inputData>`,
  )
  const names = new Set(inputs.map(input => input.name))
  const made = decisions.map(({ name, type, needs, logic }) => {
    const required = needs.map(need => {
      const tag = names.has(need) ? 'requiredInput' : 'requiredDecision'
      return `<informationRequirement><${tag} href="#${need}"/></informationRequirement>`
    })
    const body = typeof logic === 'string' ? textIn('literalExpression', logic) : tableXml(logic)
    return `<decision id="${name}" name="${name}">\n<variable name="${name}"${typeIn(type)}/>${required.join('')}\n${body}</decision>`
  })
  const body = [...given, raw, ...made].join('\n')
  return `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="example" namespace="example">\n${body}\n</definitions>`
}

function tableXml(table: ExampleTable): string {
  const { hitPolicy = 'UNIQUE', aggregation, inputs, outputValues, fallback, annotations = [], rules } = table
  const clauses = inputs.map(input => `<input>${textIn('inputExpression', input)}</input>`).join('')
  const values = outputValues === undefined ? '' : textIn('outputValues', outputValues)
  const otherwise = fallback === undefined ? '' : textIn('defaultOutputEntry', fallback)
  const notes = annotations.map(name => `<annotation name="${name}"/>`).join('')
  const rows = rules.map(row => {
    const cells = row.slice(0, inputs.length).map(cell => textIn('inputEntry', cell))
    const rest = row.slice(inputs.length + 1).map(note => textIn('annotationEntry', note))
    return `<rule>${cells.join('')}${textIn('outputEntry', row[inputs.length] ?? '')}${rest.join('')}</rule>`
  })
  const attributes = `hitPolicy="${hitPolicy}"${aggregation === undefined ? '' : ` aggregation="${aggregation}"`}`
  return `<decisionTable ${attributes}>${clauses}<output>${values}${otherwise}</output>${notes}\n${rows.join('\n')}</decisionTable>`
}

/** An allowance by age, with reasons in both languages and the law. */
export const allowance = modelXml({
  inputs: [
    { name: 'Age', type: 'number' },
    { name: 'Resident', type: 'boolean' },
  ],
  decisions: [
    {
      name: 'Allowance',
      needs: ['Age', 'Resident'],
      logic: {
        hitPolicy: 'FIRST',
        inputs: ['Resident', 'Age'],
        annotations: ['zh', 'en', 'law'],
        rules: [
          ['false', '-', '0', '户籍不在本市', 'not registered here', 'art. 33'],
          ['-', '>= 80', '300', '', '', 'art. 33'],
          ['-', '[70..80)', '200', '七十至七十九周岁', 'aged 70 to 79', 'art. 33'],
          ['-', '-', '0', '未满七十周岁', 'younger than 70', ''],
        ],
      },
    },
  ],
})
