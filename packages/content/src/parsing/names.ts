import { type NameAt, type NameKind, type Reading, report } from './reading.ts'

const called = {
  statement: 'statement key',
  section: 'section id',
  reference: 'reference id',
  reason: 'statement',
  seat: 'seat',
  check: 'check',
  topic: 'topic',
} as const satisfies { readonly [Kind in NameKind]: string }

/** Reports names that are declared twice, and uses of names that nothing declares. */
export function resolveNames(reading: Reading): void {
  const first = new Map<string, NameAt>()
  for (const name of reading.declared) {
    const known = first.get(id(name))
    if (known === undefined) first.set(id(name), name)
    else refuseDuplicate(name, known, reading)
  }
  for (const use of reading.used) {
    const declared = first.get(id(use))
    if (declared === undefined) refuseDangling(use, reading)
    else if (use.kind === 'section') refuseLaterParent(use, declared, reading)
  }
}

function refuseDuplicate(name: NameAt, known: NameAt, reading: Reading): void {
  const message = `${called[name.kind]} "${name.name}" is already at ${known.path}`
  report(reading, name.path, message, 'give each its own, or remove one')
}

function refuseDangling({ kind, name, path }: NameAt, reading: Reading): void {
  report(
    reading,
    path,
    `there is no ${called[kind]} "${name}"`,
    `add it, or name one that is in the document`,
  )
}

/** A section stands below one that came before it: so no section is its own ancestor. */
function refuseLaterParent(use: NameAt, parent: NameAt, reading: Reading): void {
  const ownId = use.path.replace(/parent$/, 'id')
  const position = (path: string) => reading.declared.findIndex((name) => name.path === path)
  if (position(ownId) === -1 || position(parent.path) < position(ownId)) return
  report(reading, use.path, `section "${use.name}" does not come before this one`, 'put the parent first')
}

function id({ kind, name }: NameAt): string {
  return `${kind} ${name}`
}
