import type { ReadTx } from '../audit/read-handle.ts'

/** Names of actors as rows keep them (`person:…`, `key:…`), for people to read. */
export async function actorNames(tx: ReadTx, actors: readonly string[]): Promise<(actor: string) => string> {
  const idsOf = (kind: string) =>
    [...new Set(actors)]
      .filter((actor) => actor.startsWith(`${kind}:`))
      .map((actor) => actor.slice(kind.length + 1))
  const [people, keys] = [idsOf('person'), idsOf('key')]
  const persons =
    people.length === 0
      ? []
      : await tx.person.findMany({ where: { id: { in: people } }, select: { id: true, name: true } })
  const apiKeys =
    keys.length === 0
      ? []
      : await tx.apiKey.findMany({ where: { id: { in: keys } }, select: { id: true, name: true } })
  const names = new Map<string, string>()
  for (const { id, name } of persons) names.set(`person:${id}`, name)
  for (const { id, name } of apiKeys) names.set(`key:${id}`, `API key "${name}"`)
  return (actor) => names.get(actor) ?? actor
}
