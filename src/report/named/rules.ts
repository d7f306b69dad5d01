/** How the names of each kind are told by their last words. */
import type { Named } from '../model.ts'
import type { WordList } from '../words/word-list.ts'
import type { NameLists } from './words.ts'

export type Rule = {
  readonly kind: Named['kind']
  /** What it is instead where it is being built: a hospital is a body, one under construction a project. */
  readonly builtKind?: Named['kind']
  readonly endings: WordList
  /** Read only under a verb of building. */
  readonly onlyBuilt: boolean
  /** Read only in a list: 深圳河、茅洲河. */
  readonly onlyListed: boolean
  /** The longest name of the kind; places told by one character need to be short. */
  readonly longest: number
  /** The fewest characters before the ending. */
  readonly proper: number
  /** A plan may be named by its sort alone (国土空间总体规划), a bridge not. */
  readonly maySort: boolean
  /** May carry its seat in brackets: 某某大学（深圳）. */
  readonly maySeat: boolean
}

/** In the order in which they are tried: the first whose ending fits decides. */
export function rulesOf(lists: NameLists): Rule[] {
  const usual = { onlyBuilt: false, onlyListed: false, longest: 22, proper: 2, maySort: false, maySeat: false }
  return [
    { ...usual, kind: 'plan', endings: lists.writtenPlans, proper: 4, maySort: true },
    { ...usual, kind: 'law', endings: lists.writtenLaws, proper: 4, maySort: true },
    { ...usual, kind: 'line', endings: lists.lines },
    { ...usual, kind: 'org', builtKind: 'project', endings: lists.builtBodies, maySeat: true },
    { ...usual, kind: 'project', endings: lists.works, onlyBuilt: true },
    { ...usual, kind: 'org', endings: lists.bodies },
    { ...usual, kind: 'place', endings: lists.places },
    { ...usual, kind: 'place', endings: lists.shortPlaces, longest: 4, onlyListed: true },
  ]
}
