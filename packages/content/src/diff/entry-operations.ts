import { changedPaths } from './changed-paths.ts'
import { listChanges } from './list-changes.ts'
import type {
  Entries,
  EntryMove,
  EntryName,
  EntryOperation,
  ListEntryName,
  MapEntryName,
  Place,
} from './operation.ts'

/** What changed in a list of entries that have keys of their own. */
export function listEntryOperations<E extends ListEntryName>(
  name: E,
  before: readonly Entries[E][],
  after: readonly Entries[E][],
  keyOf: (entry: Entries[E]) => string,
): readonly (EntryOperation | EntryMove)[] {
  const { removed, added, moved, kept } = listChanges(before, after, keyOf)
  return [
    ...removed.map((value) => removedEntry(name, keyOf(value), value)),
    ...added.map(({ member, place }) => addedEntry(name, keyOf(member), member, place)),
    ...moved.map(({ key, place }) => ({ kind: `${name}.moved`, id: key, place }) as EntryMove),
    ...kept.flatMap((one) => changedEntry(name, one.key, one.before, one.after)),
  ]
}

/** What changed in entries by name, whose order means nothing. */
export function mapEntryOperations<E extends MapEntryName>(
  name: E,
  before: Readonly<Record<string, Entries[E]>> = {},
  after: Readonly<Record<string, Entries[E]>> = {},
): readonly EntryOperation[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return ids.flatMap((id): readonly EntryOperation[] => {
    const [old, fresh] = [own(before, id), own(after, id)]
    if (old !== undefined && fresh !== undefined) return changedEntry(name, id, old, fresh)
    if (old !== undefined) return [removedEntry(name, id, old)]
    return fresh === undefined ? [] : [addedEntry(name, id, fresh, null)]
  })
}

// The kind is made of the name, so the value is of that name: which the type of a template cannot follow.

function addedEntry<E extends EntryName>(name: E, id: string, value: Entries[E], place: Place | null) {
  return { kind: `${name}.added`, id, value, place } as EntryOperation
}

function removedEntry<E extends EntryName>(name: E, id: string, value: Entries[E]) {
  return { kind: `${name}.removed`, id, value } as EntryOperation
}

function changedEntry<E extends EntryName>(
  name: E,
  id: string,
  before: Entries[E],
  after: Entries[E],
): readonly EntryOperation[] {
  const paths = changedPaths(before, after)
  return paths.length === 0 ? [] : [{ kind: `${name}.changed`, id, before, after, paths } as EntryOperation]
}

function own<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined
}
