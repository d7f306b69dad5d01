import type { Address } from './ast.ts'
import { nameKey } from './lexer.ts'
import { anyType, type FeelType } from './types.ts'

/** A name in scope: a variable, or the name of an import, whose members are variables. */
export interface Binding {
  readonly name: string
  readonly type: FeelType
  readonly index: number
  /** Members of an imported model, by key; their indices are in the same frame. */
  readonly members?: ReadonlyMap<string, Binding>
}

/** A binding found, with the frames between. `item` is set when a filter's item may hold the name at run time. */
export interface Found {
  readonly binding: Binding
  readonly address: Address
}

/**
 * The static side of a frame (10.3.2.11): what names it binds, at which index. Frames nest as scopes do, so a name's
 * address is known when it is parsed.
 */
export class Scope {
  readonly parent: Scope | undefined
  readonly bindings = new Map<string, Binding>()
  /** A filter's frame: its item stands at index 0, and its entries are in scope. */
  readonly item: FeelType | undefined
  /** Where `?` is bound to a unary test's input. */
  #longest = 0
  #size = 0

  constructor(parent?: Scope, item?: FeelType) {
    this.parent = parent
    this.item = item
  }

  /** Binds a name at the next index, or at one given. */
  bind(name: string, type: FeelType = anyType, index: number = this.#size): Binding {
    const binding = { name, type, index }
    this.add(binding)
    return binding
  }

  /** Adds a binding that already has its index. */
  add(binding: Binding): void {
    const key = nameKey(binding.name)
    this.bindings.set(key, binding)
    this.#size = Math.max(this.#size, binding.index + 1)
    this.#longest = Math.max(this.#longest, key.split(' ').length)
  }

  /** The most tokens that a name in this scope or around it has. */
  get longest(): number {
    const item = this.item?.kind === 'context' ? [...this.item.fields.keys()].map(tokenCount) : []
    return Math.max(this.#longest, this.parent?.longest ?? 0, ...item)
  }

  /** The nearest binding of a name, by key. */
  find(key: string, up = 0): Found | undefined {
    const binding = this.bindings.get(key)
    if (binding !== undefined) return { binding, address: { up, index: binding.index } }
    return this.parent?.find(key, up + 1)
  }

  /** Is some scope from here up a filter's whose item is not known to lack entries? */
  hasItems(): boolean {
    return this.item !== undefined || (this.parent?.hasItems() ?? false)
  }
}

const tokenCount = (name: string): number => nameKey(name).split(' ').length

/** The declared name and type of an entry, found by key. */
export function fieldOf(type: FeelType, key: string): { name: string; type: FeelType } | undefined {
  if (type.kind !== 'context') return undefined
  for (const [name, field] of type.fields) if (nameKey(name) === key) return { name, type: field }
  return undefined
}
