/** Community micro-projects: each community has two million yuan a year, and a project seldom costs more than half a million. */
import { cityActs } from '../acts/city.ts'
import { type Day, days, works, type Year } from './calendar.ts'
import { communities, type Place } from './places.ts'
import { type Moment, momentOf, type Plan } from './plan.ts'
import { type Random, randomOf, spread } from './random.ts'

/** In fen: what a community may spend in a year, and the least that a project costs. */
const [most, least] = [200_000_000, 1_500_000]

const count: Readonly<Record<Year, number>> = { 2019: 9126, 2020: 6450 }
const matters = [
  'lighting',
  'ramp',
  'greenery',
  'playground',
  'drainage',
  'parking',
  'reading-room',
  'fitness',
] as const

/** The plan of all communities: each keeps its own account of the year. */
export const microProjects: Plan = () => {
  const random = randomOf('micro-projects')
  const counts = countsByDay()
  const spent = new Map<string, number>()
  let n = 0
  return day => {
    if (day.date.endsWith('-01-01')) {
      spent.clear()
      n = 0
    }
    return Array.from({ length: counts.get(day.date) ?? 0 }, () => {
      n += 1
      return microProject({ day, n, spent, random })
    })
  }
}

function countsByDay(): ReadonlyMap<string, number> {
  return new Map(
    ([2019, 2020] as const).flatMap(year => {
      const ours = days.filter(day => day.year === year)
      return spread(count[year], ours.map(works)).map((each, at) => [ours[at]?.date ?? '', each] as const)
    }),
  )
}

type Account = { readonly day: Day; readonly n: number; readonly spent: Map<string, number>; readonly random: Random }

function microProject({ day, n, spent, random }: Account): Moment {
  const place = placeWithMoney(spent, random)
  const before = spent.get(place.name) ?? 0
  const wished = Math.round(
    random.among([[2, 30] as const, [8, 40] as const, [18, 20] as const, [45, 10] as const]) * 1e6,
  )
  const amount = Math.min(wished + random.whole(0, 400_000) * 10, most - before)
  const communityTotal = before + amount
  spent.set(place.name, communityTotal)
  const matter = random.pick(matters)
  return momentOf(
    cityActs['micro-project-completed'],
    { department: 'civil-affairs', by: 'officer' },
    {
      ...{
        place,
        subject: `micro-project/${day.year}-${String(n).padStart(5, '0')}`,
        second: random.whole(32_400, 63_000),
      },
      made: { body: { community: place.name, matter, amount, communityTotal } },
    },
  )
}

/** A community that has money left; after a few tries the first in order that has. */
function placeWithMoney(spent: ReadonlyMap<string, number>, random: Random): Place {
  const hasMoney = (place: Place) => most - (spent.get(place.name) ?? 0) >= least
  for (let tries = 0; tries < 20; tries++) {
    const place = random.pick(communities)
    if (hasMoney(place)) return place
  }
  const place = communities.find(hasMoney)
  if (place === undefined) throw new Error('all communities have spent their year’s money')
  return place
}
