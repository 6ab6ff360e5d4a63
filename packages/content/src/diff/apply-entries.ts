import { putInPlace } from './list-changes.ts'
import type { Entries, EntryName, ListEntryName, MapEntryName, Operation, Place } from './operation.ts'

/** The operations on the entries of one name, sorted by what they do. */
interface EntryChanges<Entry> {
  readonly added: readonly { readonly member: Entry; readonly id: string; readonly place: Place | null }[]
  readonly removed: ReadonlySet<string>
  readonly changed: ReadonlyMap<string, Entry>
  readonly moved: ReadonlyMap<string, Place>
}

function entryChanges<E extends EntryName>(
  name: E,
  operations: readonly Operation[],
): EntryChanges<Entries[E]> {
  const added: { member: Entries[E]; id: string; place: Place | null }[] = []
  const removed = new Set<string>()
  const changed = new Map<string, Entries[E]>()
  const moved = new Map<string, Place>()
  // The kind names the entry, so the value is of that name: which the type of a template cannot follow.
  for (const one of operations) {
    if (one.kind === `${name}.added` && 'place' in one && 'value' in one)
      added.push({ member: one.value as Entries[E], id: one.id, place: one.place })
    else if (one.kind === `${name}.removed` && 'id' in one) removed.add(one.id)
    else if (one.kind === `${name}.changed` && 'id' in one && 'after' in one)
      changed.set(one.id, one.after as Entries[E])
    else if (one.kind === `${name}.moved` && 'id' in one && 'place' in one && one.place)
      moved.set(one.id, one.place)
  }
  return { added, removed, changed, moved }
}

export function applyListEntries<E extends ListEntryName>(
  name: E,
  list: readonly Entries[E][],
  operations: readonly Operation[],
  keyOf: (entry: Entries[E]) => string,
): readonly Entries[E][] {
  const { added, removed, changed, moved } = entryChanges(name, operations)
  const there = list
    .filter((entry) => !removed.has(keyOf(entry)))
    .map((entry) => changed.get(keyOf(entry)) ?? entry)
  const known = new Set(there.map(keyOf))
  return putInPlace(
    there.filter((entry) => !moved.has(keyOf(entry))),
    [
      ...there.flatMap((member) => {
        const place = moved.get(keyOf(member))
        return place === undefined ? [] : [{ member, place }]
      }),
      ...added.flatMap(({ member, id, place }) =>
        place === null || known.has(id) ? [] : [{ member, place }],
      ),
    ],
    keyOf,
  )
}

export function applyMapEntries<E extends MapEntryName>(
  name: E,
  map: Readonly<Record<string, Entries[E]>> | undefined,
  operations: readonly Operation[],
): Readonly<Record<string, Entries[E]>> | undefined {
  const { added, removed, changed } = entryChanges(name, operations)
  if (added.length + removed.size + changed.size === 0) return map
  const entries = new Map(Object.entries(map ?? {}))
  for (const id of removed) entries.delete(id)
  for (const [id, entry] of changed) if (entries.has(id)) entries.set(id, entry)
  for (const { id, member } of added) if (!entries.has(id)) entries.set(id, member)
  const emptied = entries.size === 0 && Object.keys(map ?? {}).length > 0
  return emptied ? undefined : Object.fromEntries(entries)
}
