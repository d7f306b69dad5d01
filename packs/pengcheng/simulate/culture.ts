/** The year of culture, sport and visitors. */
import { cultureActs as acts } from '../acts/culture.ts'
import { events, outings } from './calendar.ts'
import { closings } from './closings.ts'
import { dated } from './dated.ts'
import { districts, stemOf, subdistricts } from './places.ts'
import type { Plan } from './plan.ts'
import { things } from './things.ts'

const department = 'culture-tourism-sport'
const forms = ['concert', 'reading', 'exhibition', 'lecture', 'play', 'film'] as const

/** 38 sub-districts had their library by the end of 2019; 68 of the 74 by September 2020. */
const libraries = subdistricts.slice(0, 68).map((place, at) => {
  const month =
    at < 38 ? `2019-${String(1 + Math.floor(at / 3.2)).padStart(2, '0')}` : `2020-0${4 + Math.floor((at - 38) / 5)}`
  return [`${month}-${10 + (at % 18)}`, { body: { subdistrict: place.name } }, place] as const
})

/** What happens in culture and sport. */
export const culturePlans: readonly Plan[] = [
  things(acts['event-held'], {
    ...{ department, about: 'event', count: { 2019: 7400, 2020: 5800 }, pace: events },
    make: ({ random }) => ({
      body: {
        place: random.among([
          ...[['community', 31] as const, ['business-park', 12] as const],
          ...[['hall', 22] as const, ['library', 20] as const, ['square', 15] as const],
        ]),
        form: random.pick(forms),
      },
    }),
  }),
  dated(acts['library-opened'], { ...{ department, about: 'library' }, acts: libraries }),
  things(acts['ground-opened'], {
    ...{ department, about: 'sports-ground', count: { 2019: 160, 2020: 152 } },
    make: ({ n, place }) => ({ body: { ground: `${stemOf(place)}运动场${n}号` } }),
  }),
  closings(acts['visitors-counted'], {
    ...{ department, by: 'system', about: 'visitors', every: 'week', pace: outings, places: districts },
    sums: { visitors: { 2019: 149_300_000, 2020: 62_400_000 } },
    make: ({ sums }) => ({ body: sums }),
  }),
]
