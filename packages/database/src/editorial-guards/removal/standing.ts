import { handMadeTriggers } from '../../migrations/hand-made-triggers.ts'
import { type Guard, withoutTrigger } from './guard.ts'

/** An insert of no row: what holds for the statement holds for it too. */
const nothing = (table: string) =>
  `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM ${table} WHERE false`

/** Kinds of trigger that hold for every statement, whatever rows it is about: told by their names. */
const kinds = [
  {
    ending: /_(append_only|kept|unchanged)$/,
    code: 'WF015',
    act: (table: string) => `DELETE FROM ${table} WHERE false`,
  },
  {
    ending: /_by_cause$/,
    code: 'WF015',
    act: nothing,
  },
  {
    ending: /_has_actor$/,
    code: 'WF016',
    actor: '',
    act: nothing,
  },
] as const

/** Rows that stay, rows that only their cause writes, and writes that name who makes them: every table's. */
export const standingGuards: readonly Guard[] = handMadeTriggers.flatMap((name) => {
  const [table = '', trigger = ''] = name.split('.')
  const kind = kinds.find(({ ending }) => ending.test(trigger))
  if (kind === undefined) return []
  return {
    guard: `${table}: ${trigger.slice(table.length + 1).replaceAll('_', ' ')}`,
    code: kind.code,
    removal: withoutTrigger(trigger, table),
    actor: ({ board }) => ('actor' in kind ? kind.actor : board.chair),
    act: () => [kind.act(table)],
  }
})
