import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handMadeTriggers } from '../migrations/hand-made-triggers.ts'
import { type TestDatabase, testDatabase } from '../test-kit/test-database.ts'
import { type Probe, probe } from './probe.ts'
import { additions } from './removal/additions.ts'
import { approvalGuards } from './removal/approval.ts'
import type { Guard } from './removal/guard.ts'
import { interestsGuards } from './removal/interests.ts'
import { readerGuards } from './removal/readers.ts'
import { makeScene, type Scene } from './removal/scene.ts'
import { standingGuards } from './removal/standing.ts'
import { threadsGuards } from './removal/threads.ts'
import { votesGuards } from './removal/votes.ts'

// Each guard, and whatever a trigger adds by itself, against its own removal. One that could be dropped unseen would
// fail here; so would a trigger that nothing here removes.

let db: TestDatabase
let owner: Probe
let scene: Scene

beforeAll(async () => {
  db = await testDatabase()
  owner = await probe(db, 'owner')
  scene = await makeScene(db)
})
afterAll(async () => {
  await owner?.close()
  await db?.close()
})

const written = [...approvalGuards, ...votesGuards, ...threadsGuards, ...interestsGuards, ...readerGuards]
const removedBy = (removals: readonly { readonly removal: string }[]): ReadonlySet<string> =>
  new Set(
    removals.flatMap(({ removal }) =>
      [...removal.matchAll(/DROP TRIGGER (\w+) ON (\w+)/g)].map(
        ([, trigger, table]) => `${table}.${trigger}`,
      ),
    ),
  )
const byHand = removedBy(written)
const guards: readonly Guard[] = [
  ...written,
  ...standingGuards.filter(({ removal }) => [...removedBy([{ removal }])].every((name) => !byHand.has(name))),
]

/** Runs all in one transaction that is taken back; answers the SQLSTATE of a refusal, or what the last query says. */
async function tried(
  client: pg.Client,
  actor: string,
  statements: readonly string[],
  asked = `SELECT 'done' AS answer`,
): Promise<unknown> {
  await client.query('BEGIN')
  try {
    await client.query(`SELECT set_config('app.actor', $1, true)`, [actor === '' ? '' : `person:${actor}`])
    for (const statement of statements) await client.query(statement)
    await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    return (await client.query(asked)).rows[0].answer
  } catch (error) {
    return (error as pg.DatabaseError).code ?? String(error)
  } finally {
    await client.query('ROLLBACK')
  }
}

test.each(guards)(
  '$guard: refused with $code, and done without the guard',
  async ({ code, removal, actor, act }) => {
    expect(await tried(owner.client, actor(scene), act(scene))).toBe(code)
    expect(await tried(owner.client, actor(scene), [removal, ...act(scene)])).toBe('done')
  },
)

test.each(additions)(
  '$addition: there by itself, and missing without its trigger',
  async ({ removal, actor, act, seen }) => {
    const asked = `SELECT coalesce(${seen(scene)}, false) AS answer`
    expect(await tried(owner.client, actor(scene), act(scene), asked)).toBe(true)
    expect(await tried(owner.client, actor(scene), [removal, ...act(scene)], asked)).toBe(false)
  },
)

test('no trigger is left out', () => {
  const removed = removedBy([...guards, ...additions])
  const left = handMadeTriggers.filter((name) => !removed.has(name))
  expect(left.filter((name) => !/_told$/.test(name))).toEqual([
    // Of the clinical record and of assessments, each tried where it is written.
    'assessment.assessment_sealed',
    'cds_feedback.cds_feedback_counted',
    'clinical_entry.clinical_entry_replaced_only',
    // Of who is editing: no part of any record, tried in presence.test.ts.
    'editing_tab.editing_tab_stamped',
    'recommendation_response.recommendation_response_sealed',
    'recorded_fact.recorded_fact_sealed',
  ])
  // Announcements go out at commit and hold nothing: what follows them is tried where it listens.
  expect(left.filter((name) => /_told$/.test(name))).toHaveLength(6)
})
