import type { Changes, Operation } from '../editorial/changes-query.ts'

interface ReaderChanges {
  readonly changes: Changes
  /** How many parts of the rules behind the text changed: what they do is told by the text. */
  readonly ofRules: number
}

/** What somebody who only reads wants to know: the text, its grades, citations and sources. */
export function changesForReaders({
  operations,
  notes,
}: Pick<Changes, 'operations' | 'notes'>): ReaderChanges {
  return {
    changes: { operations: operations.filter(isOfText), notes, rules: null },
    ofRules: operations.filter(isOfRules).length,
  }
}

/** How people ask for a statement is for finding it, not for reading. */
function isOfText(one: Operation): boolean {
  if (one.__typename === 'EntryChange') return one.kind.startsWith('reference.')
  return one.kind !== 'askedAs.changed' && one.kind !== 'policy.changed'
}

function isOfRules({ __typename, kind }: Operation): boolean {
  return __typename === 'EntryChange' && !/^(reference|reason|case)\./.test(kind)
}
