import { makeSession } from '@guideboard/database/test-kit'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type BoardApi, boardApi, wholeContent } from './board.test-kit.ts'
import { createArticle } from './create-article.ts'
import { type Followed, follow } from './followed.test-kit.ts'
import { reviseArticle } from './revise-article.ts'
import { saveDraft } from './save-draft.ts'
import type { Version } from './version.ts'
import { withdrawVersion } from './withdraw-version.ts'

let on: BoardApi
let app: FastifyInstance
let count = 0
const followed: Followed[] = []

beforeAll(async () => {
  on = await boardApi()
  app = await on.api.http({ streamCheckEvery: 200, streams: { signedIn: 3, address: 4, total: 10 } })
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(async () => {
  for (const one of followed.splice(0)) one.close()
  await new Promise((resolve) => setTimeout(resolve, 100))
})
afterAll(async () => {
  await app?.close()
  await on?.api.close()
})

const host = () => {
  const address = app.server.address()
  return `localhost:${typeof address === 'object' ? address?.port : ''}`
}
const queue = 'subscription { reviewQueueChanged { articleId versionId state } }'
const ofSlug = (slug: string) =>
  `subscription { articleVersionChanged(slug: "${slug}") { articleId versionId state } }`
const ofVersion = (id: string) =>
  `subscription { articleVersionChanged(versionId: "${id}") { articleId versionId state } }`

async function listen(query: string, headers: Readonly<Record<string, string>> = {}): Promise<Followed> {
  const one = await follow(app, query, headers)
  followed.push(one)
  return one
}
async function session(personId: string) {
  const { id, token } = await makeSession(on.api.test, { personId })
  return { id, headers: { cookie: `guideboard=${token}`, origin: `http://${host()}` } }
}
const draft = async (slug = `article-${++count}`) =>
  createArticle(await on.as(on.board.author), { slug, content: wholeContent({ title: `Title ${count}` }) })
async function approved(slug = `article-${++count}`): Promise<Version> {
  const version = await on.underReview(await draft(slug))
  await on.quorum(version)
  return on.approve(version)
}
const withdraw = async (version: Version) =>
  withdrawVersion(await on.as(on.board.chair), {
    versionId: version.id,
    lock: version.lock,
    reason: 'Unsafe.',
    token: await on.token(on.board.chair, version, 'withdrawn'),
  })
/** Reads on until an event says this of the version. */
async function until(one: Followed, version: Version, state: string | null): Promise<void> {
  for (;;) {
    const event = await one.next()
    if (event === 'ended') throw new Error('The stream ended.')
    if (event.state === state && (state === null || event.versionId === version.id)) return
  }
}

describe('a stranger', () => {
  it('follows what readers see, and hears of a withdrawal within five seconds', async () => {
    const version = await approved('followed')
    const [bySlug, byId] = [await listen(ofSlug('followed')), await listen(ofVersion(version.id))]
    for (const one of [bySlug, byId])
      expect(await one.next()).toEqual({
        articleId: version.articleId,
        versionId: version.id,
        state: 'APPROVED',
      })
    const started = performance.now()
    await withdraw(await on.now(version))
    await Promise.all([until(bySlug, version, 'WITHDRAWN'), until(byId, version, 'WITHDRAWN')])
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('gets 401 for a draft, an article without a version for readers, the queue, and what never was', async () => {
    const version = await draft('in-preparation')
    for (const query of [
      ofVersion(version.id),
      ofSlug('in-preparation'),
      ofSlug('never-was'),
      ofVersion('00000000-0000-4000-8000-000000000000'),
      ofVersion('no-id'),
      queue,
    ]) {
      const one = await listen(query)
      expect([query, one.status, one.code]).toEqual([query, 401, 'UNAUTHENTICATED'])
    }
  })

  it('notices nothing of a draft, though the board does', async () => {
    const version = await approved()
    const reader = await listen(ofSlug(version.slug))
    const author = await listen(queue, (await session(on.board.author)).headers)
    expect(await reader.next()).toMatchObject({ versionId: version.id })
    expect(await author.next()).toEqual({ articleId: null, versionId: null, state: null })
    const next = await reviseArticle(await on.as(on.board.author), { articleId: version.articleId })
    await saveDraft(await on.as(on.board.author), {
      versionId: next.id,
      lock: next.lock,
      content: wholeContent({ title: 'Other words' }),
    })
    await until(author, next, 'DRAFT')
    expect(await reader.quiet(600)).toBe(true)
  })

  it('hears that a version is gone for readers, and then the stream is over', async () => {
    const version = await on.submit(await draft())
    const reader = await listen(ofVersion(version.id))
    expect(await reader.next()).toMatchObject({ state: 'SUBMITTED' })
    await on.api.test.sql(`SELECT set_config('app.actor', $1, false)`, [`person:${on.board.author}`])
    await on.api.test.sql(`SELECT transition($1, 'RECALL', $2, NULL, NULL)`, [version.id, version.lock])
    await on.api.test.sql(`SELECT set_config('app.actor', 'system:test', false)`)
    await until(reader, version, null)
    expect(await reader.next()).toBe('ended')
  })
})

describe('the board', () => {
  it('follows a draft and hears of votes', async () => {
    const version = await on.underReview(await draft())
    const { headers } = await session(on.board.editor)
    const [one, all] = [await listen(ofVersion(version.id), headers), await listen(queue, headers)]
    expect(await one.next()).toMatchObject({ versionId: version.id, state: 'UNDER_REVIEW' })
    expect(await all.next()).toMatchObject({ versionId: null })
    // The listener of this process may have begun just now, and say once more that anything may have changed.
    while (!(await one.quiet(300))) await one.next()
    await on.vote(on.board.reviewers[0], version, 'reviewer')
    await until(one, version, 'UNDER_REVIEW')
    await until(all, version, 'UNDER_REVIEW')
  })

  it('is no longer told once the session or the role has ended', async () => {
    const { id, headers } = await session(on.board.reviewers[1])
    const first = await listen(queue, headers)
    await first.next()
    await on.api.test.sql('UPDATE session SET ended_at = now() WHERE id = $1', [id])
    expect(await ended(first)).toBe(true)

    const second = await listen(queue, (await session(on.board.reviewers[1])).headers)
    await second.next()
    await on.api.test.sql(`UPDATE board_grant SET ends_at = now() WHERE person_id = $1`, [
      on.board.reviewers[1],
    ])
    expect(await ended(second)).toBe(true)
    await on.api.test.sql(`UPDATE board_grant SET ends_at = NULL WHERE person_id = $1`, [
      on.board.reviewers[1],
    ])
  })

  it('does not keep a session alive by listening', async () => {
    const { id, token } = await makeSession(on.api.test, {
      personId: on.board.editor,
      createdAt: new Date(Date.now() - 20 * 60_000),
      lastSeenAt: new Date(Date.now() - 14 * 60_000 - 58_000),
    })
    const one = await listen(queue, { cookie: `guideboard=${token}`, origin: `http://${host()}` })
    expect(await one.next()).toMatchObject({ versionId: null })
    // Connecting was a use of the session; what the stream asks afterwards is none.
    const seen = async () =>
      (
        await on.api.test.sql<{ last_seen_at: Date }>('SELECT last_seen_at FROM session WHERE id = $1', [id])
      )[0]?.last_seen_at.getTime()
    await on.api.test.sql(`UPDATE session SET last_seen_at = now() - interval '14 minutes' WHERE id = $1`, [
      id,
    ])
    const before = await seen()
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(await seen()).toBe(before)
  })
})

async function ended(one: Followed): Promise<boolean> {
  for (let event = await one.next(); ; event = await one.next()) if (event === 'ended') return true
}

describe('the stream', () => {
  it('is for subscriptions by POST from our own origin', async () => {
    const { headers } = await session(on.board.editor)
    const url = `http://${host()}/graphql/stream`
    expect((await fetch(`${url}?query=${encodeURIComponent(queue)}`, { headers })).status).toBe(405)
    expect(await listen('{ __typename }', headers)).toMatchObject({ status: 400 })
    expect(await listen('mutation { signOut }', headers)).toMatchObject({ status: 400 })
    for (const origin of ['http://elsewhere.example', `https://${host()}`, 'null'])
      expect(await listen(queue, { ...headers, origin })).toMatchObject({
        status: 403,
        code: 'ORIGIN_REFUSED',
      })
    const { origin: _, ...without } = headers
    expect(await listen(queue, without)).toMatchObject({ status: 403, code: 'ORIGIN_REFUSED' })
    expect(await listen(queue, { ...headers, accept: 'application/json' })).toMatchObject({ status: 406 })
    const key = 'Bearer gb_nothing'
    expect(await listen(queue, { ...headers, authorization: key })).toMatchObject({ status: 400 })
    expect(await listen(queue, { authorization: key })).toMatchObject({ status: 401 })
    expect(await listen(queue, { authorization: 'undefined' })).toMatchObject({ status: 401 })
  })

  it('holds documents and bodies to the limits of the other endpoint', async () => {
    const { headers } = await session(on.board.editor)
    const aliases = Array.from({ length: 31 }, (_, i) => `a${i}: state`).join(' ')
    expect(await listen(`subscription { reviewQueueChanged { ${aliases} } }`, headers)).toMatchObject({
      status: 400,
      code: 'QUERY_TOO_LARGE',
    })
    expect(await listen(`${queue} # ${'x'.repeat(100_001)}`)).toMatchObject({
      status: 413,
      code: 'BODY_TOO_LARGE',
    })
    expect(await listen('subscription {', headers)).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' })
    expect(await listen('subscription { reviewQueueChange { state } }', headers)).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    })
    expect(await listen('subscription { articleVersionChanged { state } }', headers)).toMatchObject({
      code: 'BAD_USER_INPUT',
    })
  })

  it('has so many places for one principal, and a closed stream gives its place back', async () => {
    const { headers } = await session(on.board.chair)
    const three = [await listen(queue, headers), await listen(queue, headers), await listen(queue, headers)]
    expect(three.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await listen(queue, headers)).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' })
    three[0]?.close()
    await expect.poll(async () => (await listen(queue, headers)).status, { interval: 100 }).toBe(200)
  })

  it('goes on after the connection to the database was lost', async () => {
    const { headers } = await session(on.board.editor)
    const one = await listen(queue, headers)
    await one.next()
    while (!(await one.quiet(300))) await one.next()
    const cut = await on.api.test.sql<{ cut: boolean }>(
      `SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
       WHERE application_name = 'guideboard-listener' AND datname = current_database()`,
    )
    expect(cut).toEqual([{ cut: true }])
    // What was missed meanwhile is covered by the word to read everything anew.
    expect(await one.next(10_000)).toMatchObject({ versionId: null })
    const version = await draft()
    await until(one, version, 'DRAFT')
  })

  it('is cut when the server closes, without waiting for its listeners', async () => {
    const other = await on.api.http()
    await other.listen({ port: 0, host: '127.0.0.1' })
    const version = await approved()
    const one = await follow(other, ofSlug(version.slug))
    await one.next()
    const started = performance.now()
    await other.close()
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(await ended(one)).toBe(true)
  })
})

describe('a notice', () => {
  it('holds ids and state, nothing else', async () => {
    const heard: unknown[] = []
    const stop = on.api.test.database.changes.subscribe((signal) => void heard.push(signal))
    const notice = () => heard.find((one) => typeof one === 'object')
    await expect
      .poll(async () => {
        await draft()
        return notice()
      })
      .toBeDefined()
    expect(Object.keys(notice() ?? {}).sort()).toEqual(['articleId', 'state', 'versionId'])
    stop()
  })

  it('that somebody made up is not passed on', async () => {
    const heard: unknown[] = []
    const stop = on.api.test.database.changes.subscribe((signal) => void heard.push(signal))
    for (const payload of ['', '{}', 'null', '[1]', '{"articleId":"x","versionId":"y","state":"APPROVED"}'])
      await on.api.test.sql('SELECT pg_notify($1, $2)', ['guideboard_version', payload])
    const version = await draft()
    await expect.poll(() => heard.length).toBeGreaterThan(0)
    expect(heard.every((one) => typeof one === 'object' && JSON.stringify(one).includes(version.id))).toBe(
      true,
    )
    stop()
  })
})
