import { moves } from '@guideboard/content'
import fc from 'fast-check'
import type pg from 'pg'
import { connect } from '../../migrations/advisory-lock.ts'
import type { TestDatabase } from '../../test-kit/test-database.ts'
import { type Act, acts } from './act.ts'
import { standingVotes } from './board-model.ts'
import { BoardRun, type StoredVersion } from './board-run.ts'
import type { BoardModel } from './model-state.ts'
import { makePeople, modelPeople, startingRoles } from './people.ts'
import { perform } from './perform.ts'
import type { Performed, Stage } from './stage.ts'

/** Every reason for which the model lets an act be refused. */
const refusalCodes = [
  ...[
    'WF001',
    'WF002',
    'WF003',
    'WF004',
    'WF005',
    'WF006',
    'WF007',
    'WF008',
    'WF009',
    'WF010',
    'WF011',
    'WF012',
  ],
  ...[
    'WF013',
    'WF014',
    'WF015',
    'WF016',
    'WF017',
    'WF019',
    'WF020',
    'WF024',
    'WF025',
    'WF026',
    'WF027',
    '23505',
  ],
  'cancelled',
]

/** What the runs did altogether. */
export interface ModelReport {
  readonly runs: number
  /** How often each move was made. */
  readonly moves: ReadonlyMap<string, number>
  /** How often each code refused something; 0 for one that the model knows of and never met. */
  readonly refusals: ReadonlyMap<string, number>
  /** The smallest run in which database and model disagreed; none when they never did. */
  readonly violation?: string
}

/**
 * Random runs of the board on the model and on PostgreSQL: every act must end as the model says, and the
 * article must then look as the model says. A failing run is shrunk to its essence.
 */
export async function runModel(
  test: TestDatabase,
  options: { readonly runs: number; readonly seed: number; readonly onRun?: (run: number) => void },
): Promise<ModelReport> {
  const clients = { app: await connect(test.appUrl), owner: await connect(test.ownerUrl) }
  const people = await makePeople(test)
  const counts = {
    moves: new Map<string, number>(moves.map(({ move }) => [move, 0])),
    refusals: new Map<string, number>(refusalCodes.map((code) => [code, 0])),
  }
  let run = 0
  try {
    const details = await fc.check(
      fc.asyncProperty(acts, async (steps) => {
        run += 1
        options.onRun?.(run)
        await runOnce(clients, people, steps, counts)
      }),
      { numRuns: options.runs, seed: options.seed, endOnFailure: false },
    )
    return {
      runs: details.numRuns,
      ...counts,
      ...(details.failed
        ? { violation: `${details.errorInstance}\n${fc.defaultReportMessage(details)}` }
        : {}),
    }
  } finally {
    await clients.app.end()
    await clients.owner.end()
  }
}

interface Counts {
  readonly moves: Map<string, number>
  readonly refusals: Map<string, number>
}

async function runOnce(
  clients: { readonly app: pg.Client; readonly owner: pg.Client },
  people: readonly string[],
  steps: readonly Act[],
  counts: Counts,
): Promise<void> {
  const model: BoardModel = { people: modelPeople(), versions: [], checks: new Map() }
  const stage: Stage = { model, run: new BoardRun(clients, people), nextContent: 0 }
  await stage.run.as(0, startingRoles(people))
  await stage.run.start(0)
  await perform(stage, { kind: 'draft', who: 0, base: 0 })
  for (const step of steps) {
    const times = step.kind === 'onward' && step.flaw === undefined ? step.steps : 1
    for (let made = 0; made < times; made += 1) {
      const performed = await perform(stage, step)
      if (performed !== undefined) judge(performed, counts)
    }
  }
  const [stored, faults] = [await stage.run.state(), await stage.run.faults()]
  if (faults.length > 0) throw new Error(faults.join('; '))
  const wanted = inOrder(expected(stage))
  const found = inOrder(stored)
  if (wanted !== found) throw new Error(`The model has ${wanted}; the database has ${found}.`)
  // Nobody makes this move; an approval does.
  add(counts.moves, 'SUPERSEDE', model.versions.filter(({ state }) => state === 'SUPERSEDED').length)
}

const add = (counts: Map<string, number>, key: string, more: number) =>
  counts.set(key, (counts.get(key) ?? 0) + more)

function judge({ did, allowed, outcome, moved }: Performed, counts: Counts): void {
  const right = allowed.size === 0 ? outcome === 'done' : allowed.has(outcome)
  if (!right) {
    const wanted = allowed.size === 0 ? 'done' : [...allowed].join(' or ')
    throw new Error(`${did}: the model says ${wanted}, the database ${outcome}.`)
  }
  if (outcome !== 'done') add(counts.refusals, outcome, 1)
  else if (moved !== undefined) add(counts.moves, moved, 1)
}

function expected({ model, run }: Stage): readonly StoredVersion[] {
  return model.versions.map((version) => {
    const counting = new Set(standingVotes(model, version, undefined))
    return {
      number: version.number,
      state: version.state,
      lock: version.lock,
      round: version.round,
      hash: run.hashOf(version.content),
      wasInForce: version.wasInForce,
      isInForce: version.state === 'APPROVED',
      contributors: [...version.contributors].toSorted((a, b) => a - b),
      votes: version.votes.map((vote) => ({
        voter: vote.voter,
        seat: vote.seat,
        choice: vote.choice,
        live: !vote.voided,
        counts: counting.has(vote),
      })),
      events: version.events,
      threads: version.threads.map(({ opener, kind, open, entries }) => ({ opener, kind, open, entries })),
      schedules: version.schedules.map(({ chair, outcome }) => ({ chair, outcome })),
      surveys: version.surveys,
      dueMoved:
        version.surveys.includes('no-change') &&
        (version.state === 'APPROVED' || version.state === 'SUPERSEDED'),
      tasks: version.wasInForce && version.state === 'WITHDRAWN' ? 1 : 0,
    }
  })
}

/** jsonb has an order of keys of its own: the text of a value with its keys in order. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
