/** What is told of one number beyond its standing: the values behind it, loaded when its card is opened. */
import type { MeasureStanding } from '../../../src/indicator/index.ts'
import type { Text } from '../../../src/kernel/words.ts'
import type { NumberPorts, PagePoint } from './ports.ts'
import type { Mark, RecordMarks } from './standing.ts'
import { markOf } from './standing.ts'

/** A number's story. */
export type Story = {
  /** `pengcheng-2020.1.17`, for the address of its evidence. */
  readonly measureId: string
  readonly mark: Mark
  readonly standing: MeasureStanding | undefined
  readonly loading: RecordMarks['loading']
  /** The values of its indicator by month or quarter, and by year, in order, of the binding's district. */
  readonly fine: readonly PagePoint[]
  readonly years: readonly PagePoint[]
  readonly department: Text | undefined
  readonly district: Text | undefined
  readonly isSynthetic: boolean
}

/** Which edition of a report. */
type EditionKey = { readonly report: string; readonly number: number }

/** What the record says of an edition's numbers; nothing where the pages were mounted without one. */
export async function loadRecord(
  ports: NumberPorts | undefined,
  edition: EditionKey,
): Promise<RecordMarks | undefined> {
  if (ports === undefined) return undefined
  return { marks: await ports.marks(edition.report, edition.number), loading: ports.loading() }
}

/** Loads the story of a number of an edition. */
export async function loadStory(ports: NumberPorts, edition: EditionKey, number: number): Promise<Story> {
  const standing = await ports.findStanding(edition.report, edition.number, number)
  const loading = ports.loading()
  const marks = new Map(standing === undefined ? [] : [[number, standing.standing]])
  const { definition, binding } = standing ?? {}
  const asked = { district: binding?.district }
  const points = (frequency: 'year' | 'quarter' | 'month') =>
    definition === undefined ? [] : ports.points(definition.id, { ...asked, frequency })
  const [fine, years] = await Promise.all([points(finerOf(definition?.frequency)), points('year')])
  return {
    ...{ standing, loading, years },
    measureId: `${edition.report}.${edition.number}.${number}`,
    fine: definition?.frequency === 'year' ? [] : fine,
    mark: markOf({ marks, loading }, number),
    department: definition && ports.departmentName(definition.department),
    district: binding?.district === undefined ? undefined : ports.districtName(binding.district),
    isSynthetic: ports.isSynthetic,
  }
}

/** The frequency of the small steps of a chart: days are too many. */
function finerOf(frequency: 'year' | 'quarter' | 'month' | 'day' | undefined): 'quarter' | 'month' {
  return frequency === 'quarter' ? 'quarter' : 'month'
}
