import { nameKey } from '../feel/lexer.ts'
import { type Binding, Scope } from '../feel/scope.ts'
import { anyType, type FeelType } from '../feel/types.ts'
import type { Linked } from './link.ts'

/**
 * The scope of an element's logic (10.4): the names of what it requires. Elements of an imported model are reached
 * through the import's name; those of an import without name, directly.
 */
export function scopeOf(linked: Linked, required: readonly Linked[], typeOf: (one: Linked) => FeelType): Scope {
  const scope = new Scope()
  const members = new Map<string, Map<string, Binding>>()
  for (const one of required) {
    const binding: Binding = { name: one.element.name, type: typeOf(one), index: one.slot }
    const importName = one.model === linked.model ? '' : importNameOf(linked, one)
    if (importName === '') scope.add(binding)
    else {
      const group = members.get(importName) ?? new Map<string, Binding>()
      group.set(nameKey(binding.name), binding)
      members.set(importName, group)
    }
  }
  for (const [name, group] of members) scope.add({ name, type: anyType, index: 0, members: group })
  return scope
}

const importNameOf = (from: Linked, to: Linked): string =>
  from.model.imports.find(one => one.namespace === to.model.namespace)?.name ?? ''
