import { randomUUID } from 'node:crypto'
import { makeBoardMember, makePerson, makeSession } from '@guideboard/database/test-kit'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { NotReady } from '../../platform/errors.ts'
import type { TestApi } from '../../test-kit.ts'
import { type BoardApi, boardApi, wholeContent } from '../board.test-kit.ts'
import { createArticle } from '../create-article.ts'
import { type Followed, follow } from '../followed.test-kit.ts'
import type { Version } from '../version.ts'
import { announceEditing } from './announce-editing.ts'

let on: BoardApi
let app: FastifyInstance
/** A second process on the same database. */
let elsewhere: FastifyInstance
let bruno: string
let count = 0
const followed: Followed[] = []

beforeAll(async () => {
  on = await boardApi()
  bruno = await makeBoardMember(on.api.test, 'author', 'Bruno Costa')
  app = await on.api.http({ streamCheckEvery: 200 })
  elsewhere = await on.api.http({ streamCheckEvery: 200 })
  await app.listen({ port: 0, host: '127.0.0.1' })
  await elsewhere.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(async () => {
  for (const one of followed.splice(0)) one.close()
  await on.api.test.sql('TRUNCATE editing_tab')
})
afterAll(async () => {
  await app?.close()
  await elsewhere?.close()
  await on?.api.close()
})

const draft = async () =>
  createArticle(await on.as(on.board.author), {
    slug: `edited-${++count}`,
    content: wholeContent({ title: `Title ${count}` }),
  })
const tab = () => ({ tabId: randomUUID() })
const rules = { part: 'RULES', key: null } as const
const statement = { part: 'STATEMENT', key: 'S1' } as const
const announce = async (personId: string, input: Parameters<typeof announceEditing>[1]) =>
  announceEditing(await on.as(personId), input)

async function session(personId: string, at: FastifyInstance = app) {
  const { id, token } = await makeSession(on.api.test, { personId })
  const address = at.server.address()
  const port = typeof address === 'object' ? address?.port : ''
  return { id, headers: { cookie: `guideboard=${token}`, origin: `http://localhost:${port}` } }
}
const query = (id: string) => `subscription { draftChanged(versionId: "${id}") {
  state changed others { person { name } places { part key } }
} }`
async function listen(version: Version, headers: Record<string, string>, at = app): Promise<Followed> {
  const one = await follow(at, query(version.id), headers)
  followed.push(one)
  return one
}
/** Who is seen where, in one line each, as the next event that says so has it. */
async function until(one: Followed, expected: readonly string[], within?: number): Promise<void> {
  for (;;) {
    const event = await one.next(within)
    if (event === 'ended') throw new Error('The stream ended.')
    if (JSON.stringify(seen(event)) === JSON.stringify(expected)) return
  }
}
interface Shown {
  readonly person: { readonly name: string }
  readonly places: readonly { readonly part: string; readonly key: string | null }[]
}
const seen = ({ others }: Record<string, unknown>) =>
  (others as readonly Shown[]).map(
    ({ person, places }) =>
      `${person.name}: ${places.map(({ part, key }) => [part, key].filter(Boolean).join(' ')).join(', ')}`,
  )
/** Takes so many seconds off the life of every tab, and has everybody look. */
async function age(version: Version, seconds: number): Promise<void> {
  const { sql } = on.api.test
  await sql('ALTER TABLE editing_tab DISABLE TRIGGER USER')
  await sql(`UPDATE editing_tab SET seen_at = seen_at - $1::int * interval '1 second'`, [seconds])
  for (const trigger of ['has_actor', 'stamped', 'told'])
    await sql(`ALTER TABLE editing_tab ENABLE ALWAYS TRIGGER editing_tab_${trigger}`)
  await sql('SELECT pg_notify($1, $2)', ['guideboard_editing', version.id])
}

describe('who else is in a draft', () => {
  it('is seen as they come, move on and leave, in another process too', async () => {
    const version = await draft()
    const { headers } = await session(on.board.chair, elsewhere)
    const one = await listen(version, headers, elsewhere)
    expect(await one.next()).toEqual({ state: 'DRAFT', changed: true, others: [] })
    const at = { versionId: version.id, ...tab() }
    expect(await announce(bruno, { ...at, place: statement })).toBe(true)
    await until(one, ['Bruno Costa: STATEMENT S1'])
    await announce(bruno, { ...at, place: rules })
    await until(one, ['Bruno Costa: RULES'])
    expect(await announce(bruno, { ...at, place: null })).toBe(false)
    await until(one, [])
  })

  it('is told at once to whoever comes later, without themselves, and by each of their tabs', async () => {
    const version = await draft()
    const [first, second] = [tab(), tab()]
    await announce(bruno, { versionId: version.id, ...first, place: rules })
    await announce(bruno, { versionId: version.id, ...second, place: statement })
    await announce(on.board.author, { versionId: version.id, ...tab(), place: rules })
    const mine = await listen(version, (await session(on.board.author)).headers)
    expect(seen(Object(await mine.next()))).toEqual(['Bruno Costa: RULES, STATEMENT S1'])
    await announce(bruno, { versionId: version.id, ...first, place: null })
    await until(mine, ['Bruno Costa: STATEMENT S1'])
  })

  it('goes on while they say so, and says nothing of it', async () => {
    const version = await draft()
    const at = { versionId: version.id, ...tab(), place: rules }
    await announce(bruno, at)
    const one = await listen(version, (await session(on.board.editor)).headers)
    while (!(await one.quiet(400)));
    await announce(bruno, at)
    await announce(bruno, at)
    expect(await one.quiet(400)).toBe(true)
  })

  it('ends by itself half a minute after the last word', async () => {
    const version = await draft()
    await announce(bruno, { versionId: version.id, ...tab(), place: rules })
    const one = await listen(version, (await session(on.board.editor)).headers)
    await until(one, ['Bruno Costa: RULES'])
    await age(version, 28)
    expect(await one.quiet(1_000)).toBe(true)
    await until(one, [], 3_000)
  })

  it('lives on for whoever is heard of again', async () => {
    const version = await draft()
    const at = { versionId: version.id, ...tab(), place: rules }
    await announce(bruno, at)
    const one = await listen(version, (await session(on.board.editor)).headers)
    await until(one, ['Bruno Costa: RULES'])
    await age(version, 28)
    await announce(bruno, at)
    expect(await one.quiet(3_000)).toBe(true)
  })

  it('is of one draft: people of another see nothing, not even that something happened', async () => {
    const [version, other] = [await draft(), await draft()]
    const one = await listen(other, (await session(on.board.author)).headers)
    while (!(await one.quiet(400)));
    const at = tab()
    await announce(bruno, { versionId: version.id, ...at, place: rules })
    expect(await one.quiet(400)).toBe(true)
    // The same tab goes to the other draft: it has left the first.
    const first = await listen(version, (await session(on.board.editor)).headers)
    await until(first, ['Bruno Costa: RULES'])
    await announce(bruno, { versionId: other.id, ...at, place: rules })
    await until(one, ['Bruno Costa: RULES'])
    await until(first, [])
  })

  it('is nobody once the draft is handed in', async () => {
    const version = await draft()
    await announce(bruno, { versionId: version.id, ...tab(), place: rules })
    const one = await listen(version, (await session(on.board.editor)).headers)
    await until(one, ['Bruno Costa: RULES'])
    await on.submit(version)
    for (let event = await one.next(); ; event = await one.next()) {
      if (event === 'ended') throw new Error('The stream ended.')
      if (event.state !== 'SUBMITTED') continue
      expect(event).toEqual({ state: 'SUBMITTED', changed: true, others: [] })
      break
    }
    const late = announce(bruno, { versionId: version.id, ...tab(), place: rules })
    await expect(late).rejects.toThrow(NotReady)
    expect(await announce(bruno, { versionId: version.id, ...tab(), place: null })).toBe(false)
  })

  it('is no longer told to whose role has ended', async () => {
    const version = await draft()
    const leaving = await makeBoardMember(on.api.test, 'reviewer')
    const one = await listen(version, (await session(leaving)).headers)
    await one.next()
    await on.api.test.sql('UPDATE board_grant SET ends_at = now() WHERE person_id = $1', [leaving])
    for (let event = await one.next(); event !== 'ended'; event = await one.next());
    await announce(bruno, { versionId: version.id, ...tab(), place: rules })
    const again = await listen(version, (await session(leaving)).headers)
    expect([again.status, again.code]).toEqual([403, 'ROLE_REQUIRED'])
  })

  it('is nothing for a stranger or a signed-in reader', async () => {
    const version = await draft()
    expect(await listen(version, {})).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
    const { headers } = await session(await makePerson(on.api.test))
    expect(await listen(version, headers)).toMatchObject({ status: 403, code: 'ROLE_REQUIRED' })
  })
})

describe('announcing', () => {
  const mutation = `mutation ($input: AnnounceEditingInput!) { announceEditing(input: $input) }`
  let api: TestApi
  beforeAll(() => {
    api = on.api
  })

  it('is for authors, and ends with the role', async () => {
    const version = await draft()
    const input = { versionId: version.id, ...tab(), place: { part: 'RULES' } }
    const author = await makeBoardMember(api.test, 'author')
    expect(await api.run(await api.actorOf(author), mutation, { input })).toEqual({
      data: { announceEditing: true },
    })
    await api.test.sql('UPDATE board_grant SET ends_at = now() WHERE person_id = $1', [author])
    for (const person of [author, on.board.chair, on.board.editor]) {
      const { errors } = await api.run(await api.actorOf(person), mutation, { input })
      expect(errors?.[0]?.extensions?.code).toBe('ROLE_REQUIRED')
    }
  })

  it.each([
    [{ tabId: 'mine' }, 'Make up a UUID for the tab.'],
    [{ place: { part: 'STATEMENT' } }, 'Give the key of the statement, such as S1.'],
    [{ place: { part: 'STATEMENT', key: 'Look at me' } }, 'Give the key of the statement, such as S1.'],
    [{ place: { part: 'RULES', key: 'S1' } }, 'Leave the key out.'],
  ])('refuses %j, and says how to mend it', async (wrong, fix) => {
    const version = await draft()
    const input = { versionId: version.id, ...tab(), place: { part: 'RULES' }, ...wrong }
    const { errors } = await api.run(await api.actorOf(bruno), mutation, { input })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reasons: [{ fix }] })
  })

  it('leaves no trace in the trail, and nothing behind it after a while', async () => {
    const version = await draft()
    const trail = () => api.test.sql('SELECT count(*) FROM audit_event')
    const before = await trail()
    await announce(bruno, { versionId: version.id, ...tab(), place: rules })
    expect(await trail()).toEqual(before)
    await age(version, 61)
    await announce(on.board.author, { versionId: version.id, ...tab(), place: rules })
    expect(await api.test.sql('SELECT person_id FROM editing_tab')).toEqual([{ person_id: on.board.author }])
  })

  it('by a page itself does not keep a session alive, and a use of the session does', async () => {
    const version = await draft()
    const { id, headers } = await session(bruno)
    const seenAt = async () =>
      (await api.test.sql<{ at: Date }>('SELECT last_seen_at AS at FROM session WHERE id = $1', [id]))[0]?.at
    await api.test.sql(`UPDATE session SET last_seen_at = now() - interval '14 minutes' WHERE id = $1`, [id])
    const before = await seenAt()
    const post = (more: Record<string, string>) =>
      app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { ...headers, host: new URL(headers.origin).host, ...more },
        payload: {
          query: mutation,
          variables: { input: { versionId: version.id, ...tab(), place: { part: 'RULES' } } },
        },
      })
    expect((await post({ 'x-guideboard-unattended': '1' })).json()).toEqual({
      data: { announceEditing: true },
    })
    expect(await seenAt()).toEqual(before)
    expect((await post({})).json()).toEqual({ data: { announceEditing: true } })
    expect(await seenAt()).not.toEqual(before)
  })
})
