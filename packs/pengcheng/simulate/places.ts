/** The city's districts, sub-districts and communities, all made up, and how much of the city lies in each. */
import { spread } from './random.ts'

/** A part of the city; without `district` the city itself. */
export type Place = { readonly name: string; readonly district?: string; readonly weight: number }

/** The city as one place. */
export const city: Place = { name: '市本级', weight: 1 }

/** The districts with their shares of the city's life, and how many sub-districts each has: 74 in all. */
const shares: readonly (readonly [area: string, name: string, weight: number, subdistricts: number])[] = [
  ['990301', '中澜区', 0.12, 8],
  ['990302', '云麓区', 0.11, 8],
  ['990303', '前湾区', 0.045, 6],
  ['990304', '启明区', 0.09, 7],
  ['990305', '龙溪区', 0.16, 9],
  ['990306', '青坪区', 0.07, 6],
  ['990307', '茅湾区', 0.17, 10],
  ['990308', '盐港区', 0.035, 5],
  ['990309', '海望区', 0.185, 11],
  ['990310', '东陵合作区', 0.015, 4],
]

/** The ten districts. */
export const districts: readonly Place[] = shares.map(([district, name, weight]) => ({ district, name, weight }))

/** 662 in all: nine a sub-district, but for four with eight. */
const communitiesOf = (at: number) => (at % 20 === 7 ? 8 : 9)

const stems = [...'松望启禾榕澜石丹梧枫'].flatMap(first => [...'岭溪湖田湾坪口桥'].map(second => first + second))

/** The sub-districts. */
export const subdistricts: readonly Place[] = shares
  .flatMap(([district, , weight, count]) => Array.from({ length: count }, () => ({ district, weight: weight / count })))
  .map((place, at) => ({ ...place, name: `${stems[at]}街道` }))

/** The communities. */
export const communities: readonly Place[] = subdistricts.flatMap(({ name, district, weight }, at) =>
  spread(communitiesOf(at), [1]).flatMap(count =>
    Array.from({ length: count }, (_, nth) => ({
      name: `${name.replace('街道', '')}第${nth + 1}社区`,
      ...(district === undefined ? {} : { district }),
      weight: weight / count,
    })),
  ),
)

/** What a sub-district's places are called after: 松岭. */
export const stemOf = (place: Place): string => place.name.replace('街道', '')
