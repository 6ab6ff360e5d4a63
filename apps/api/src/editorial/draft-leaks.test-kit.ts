import { randomUUID } from 'node:crypto'
import {
  articleContent,
  asPerson,
  makeApprovedArticle,
  makeBoard,
  makeClinic,
  makeDraft,
  makeEncounter,
  makeMove,
  makePatient,
  type TestCluster,
  walkTo,
} from '@guideboard/database/test-kit'
import { assessEncounter } from '../assessments/assess-encounter.ts'
import { type ArgumentValues, fieldPaths } from '../field-paths.test-kit.ts'
import type { Actor } from '../platform/actor.ts'
import { schema } from '../schema.ts'
import { anonymous, type TestApi, testApi } from '../test-kit.ts'

export interface LeakReport {
  /** Questions asked, each before and after the drafts were written. */
  readonly asked: number
  readonly leaks: readonly string[]
}

interface LeakOptions {
  readonly cluster?: TestCluster
  /** Ask only these fields of the query type. */
  readonly roots?: readonly string[]
  /** SQL that opens a leak, to see that it would be found. */
  readonly sabotage?: string
}

const secret = 'quokkaleak'
/** Within the limits of a document. */
const waysPerDocument = 8

/**
 * Asks everything that the schema lets anybody ask, as somebody anonymous, a clinician and a key with every
 * scope; then drafts are written, one sent back, one abandoned, and everything is asked again. To people off
 * the board the drafts must make no difference at all: no text, no count, no other error.
 */
export async function draftLeaks(options: LeakOptions = {}): Promise<LeakReport> {
  const api = await testApi(options)
  try {
    const world = await publicWorld(api)
    const questions = questionsWith(world.arguments, options.roots)
    const before = await answers(api, world.actors, questions)
    await writeDrafts(api, world)
    if (options.sabotage !== undefined) await api.test.sql(options.sabotage)
    const after = await answers(api, world.actors, questions)
    const leaks = questions.flatMap((question) =>
      world.actors.flatMap(([name]) => {
        const key = `${name}: ${question}`
        const [was, is] = [before.get(key), after.get(key)]
        if (was === is && is?.includes(secret) === false) return []
        return [`${key.slice(0, 200)}\n${firstDifference(was ?? '', is ?? '')}`]
      }),
    )
    return { asked: before.size, leaks }
  } finally {
    await api.close()
  }
}

function firstDifference(before: string, after: string): string {
  const at = Math.max(0, [...before].findIndex((letter, place) => letter !== after[place]) - 80)
  return `before: …${before.slice(at, at + 200)}\nafter:  …${after.slice(at, at + 200)}`
}

interface World {
  readonly board: Awaited<ReturnType<typeof makeBoard>>
  readonly actors: readonly (readonly [name: string, actor: Actor])[]
  readonly approved: { readonly articleId: string; readonly versionId: string }
  /** Articles without a version yet, and the ids that their drafts will have. */
  readonly toBe: readonly {
    readonly articleId: string
    readonly versionId: string
    readonly end: 'DRAFT' | 'CHANGES_REQUESTED' | 'ABANDONED'
  }[]
  readonly nextVersionId: string
  readonly arguments: readonly ArgumentValues[]
}

async function publicWorld(api: TestApi): Promise<World> {
  const { test } = api
  const board = await makeBoard(test)
  const ruleSet = {
    schema: 'ruleset/1',
    id: 'walking',
    version: '1.0.0',
    facts: { fever: { type: 'boolean', ask: { clinician: 'Fever?' } } },
    recommendations: [],
  } as const
  const approved = await makeApprovedArticle(test, {
    slug: 'walking',
    board,
    content: articleContent({ ruleSet }),
  })
  const clinic = await makeClinic(test)
  const patientId = await makePatient(test, clinic)
  const encounterId = await makeEncounter(test, clinic, { patientId })
  const clinician = await api.actorOf(clinic.clinicianId)
  const assessment = await assessEncounter(api.ctx(clinician), { encounterId })
  const toBe = (['DRAFT', 'CHANGES_REQUESTED', 'ABANDONED'] as const).map((end) => ({
    articleId: randomUUID(),
    versionId: randomUUID(),
    end,
  }))
  for (const { articleId, end } of toBe) {
    const slug = end.toLowerCase().replace('_', '-')
    await asPerson(
      test,
      board.author,
      (tx) => tx.$executeRaw`INSERT INTO article (id, slug) VALUES (${articleId}::uuid, ${slug})`,
    )
  }
  const nextVersionId = randomUUID()
  const key: Actor = {
    kind: 'key',
    id: 'leaktestkey',
    ownerId: clinic.clinicianId,
    organizationId: clinic.organizationId,
    scopes: ['articles:read', 'evaluate', 'patients:read', 'patients:write', 'assess'],
  }
  const records = { patient: patientId, encounter: encounterId, assessment: assessment.id }
  return {
    board,
    actors: [
      ['anonymous', anonymous],
      ['clinician', clinician],
      ['key', key],
    ],
    approved,
    toBe,
    nextVersionId,
    arguments: [
      valuesFor({ id: approved.versionId, slug: 'walking', version: undefined, records }),
      valuesFor({ id: nextVersionId, slug: 'walking', version: 2, records }),
      ...toBe.flatMap(({ articleId, versionId, end }) => {
        const slug = end.toLowerCase().replace('_', '-')
        return [
          valuesFor({ id: versionId, slug, version: 1, records }),
          valuesFor({ id: articleId, slug, version: undefined, records }),
        ]
      }),
    ],
  }
}

/** Arguments by their names: ids and slugs of what is hidden, a word that only drafts have, whole pages. */
function valuesFor(given: {
  readonly id: string
  readonly slug: string
  readonly version: number | undefined
  readonly records: { readonly [noun: string]: string }
}): ArgumentValues {
  return ({ name, type }) => {
    const kind = String(type).replace(/[![\]]/g, '')
    const text = (value: string) => (String(type).startsWith('[') ? `["${value}"]` : `"${value}"`)
    if (name === 'guideline' || /slug/i.test(name)) return text(given.slug)
    if (name === 'version' && kind === 'Int') return given.version?.toString()
    if (name === 'first' || name === 'last') return '50'
    if (kind === 'AskInput') return `{question: "Does ${secret} or walking help?", article: "${given.slug}"}`
    if (kind === 'ID') {
      const record = Object.entries(given.records).find(([noun]) => name.toLowerCase().includes(noun))
      return text(record?.[1] ?? given.id)
    }
    if (kind === 'String' && name === 'id') return text('walk') // the source that drafts cite too
    if (kind === 'String' && /search|query|text|question|name/i.test(name)) return text(secret)
    return undefined
  }
}

/** Documents that together go every way with every set of arguments; several ways from one root field to each. */
function questionsWith(
  sets: readonly ArgumentValues[],
  roots: readonly string[] | undefined,
): readonly string[] {
  const ways = sets
    .flatMap((values) => fieldPaths(schema, values))
    .filter(({ root }) => roots?.includes(root) ?? true)
  return [...Map.groupBy(ways, ({ root }) => root).values()].flatMap((ofRoot) => {
    const selections = [...new Set(ofRoot.map(({ selection }) => selection))]
    return Array.from({ length: Math.ceil(selections.length / waysPerDocument) }, (_, place) => {
      const some = selections.slice(place * waysPerDocument, (place + 1) * waysPerDocument)
      return `{ ${some.map((selection, index) => `q${index}: ${selection}`).join(' ')} }`
    })
  })
}

async function answers(
  api: TestApi,
  actors: World['actors'],
  questions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const [name, actor] of actors) {
    for (const question of questions) {
      found.set(`${name}: ${question}`, steady(await api.run(actor, question)))
    }
  }
  return found
}

/**
 * An answer as text. Which fields fail first, and so which of their errors are told, is chance. The proof of an
 * article has links of its chain that say nothing but their hash: that something happened is public, what is not.
 */
function steady({ data, errors = [] }: Awaited<ReturnType<TestApi['run']>>): string {
  const told = errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`)
  const shown = { data, errors: [...new Set(told)].toSorted() }
  return JSON.stringify(shown, (_key, value) =>
    Array.isArray(value) ? value.filter((item) => !isBareLink(item)) : value,
  )
}

const linkFields = new Set(['hash', 'previousHash', 'seq', 'linked'])

function isBareLink(item: unknown): boolean {
  if (typeof item !== 'object' || item === null || !('previousHash' in item)) return false
  return Object.entries(item).every(([name, value]) => linkFields.has(name) || value === null)
}

async function writeDrafts(api: TestApi, world: World): Promise<void> {
  const { test } = api
  const { board } = world
  const content = articleContent({
    title: `Title ${secret}`,
    question: `Is it ${secret}?`,
    disclaimer: secret,
    changeNote: { summary: secret, reasons: [] },
  })
  for (const { articleId, versionId, end } of world.toBe) {
    const draft = await makeDraft(test, board, { articleId, versionId, content })
    if (end === 'CHANGES_REQUESTED') await walkTo(test, board, draft, 'CHANGES_REQUESTED')
    if (end === 'ABANDONED')
      await makeMove(test, board.author, draft, { move: 'ABANDON_DRAFT', reason: secret })
  }
  const { articleId, versionId } = world.approved
  await makeDraft(test, board, { articleId, versionId: world.nextVersionId, basedOn: versionId, content })
}
