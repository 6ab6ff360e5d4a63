import {
  type BoardModel,
  holds,
  type ModelThread,
  type ModelVersion,
  type Refusals,
  refusalsOf,
  roles,
} from './model-state.ts'

const maySpeak = (model: BoardModel, who: number) => roles.some((role) => holds(model, who, role))

export function openThreadRefusals(model: BoardModel, who: number, stale: boolean): Refusals {
  return refusalsOf(!maySpeak(model, who) && 'WF003', stale && 'WF009')
}

export function replyRefusals(model: BoardModel, who: number): Refusals {
  return refusalsOf(!maySpeak(model, who) && 'WF003')
}

export interface ThreadTurn {
  readonly who: number
  readonly version: ModelVersion
  readonly thread: ModelThread
  readonly open: boolean
  readonly reason: string
}

export function turnRefusals(
  model: BoardModel,
  { who, version, thread, open, reason }: ThreadTurn,
): Refusals {
  const silent = reason.trim() === ''
  return refusalsOf(
    !maySpeak(model, who) && 'WF003',
    thread.open === open && 'WF015',
    open && silent && 'WF014',
    !open && !mayResolve(model, who, version, thread) && 'WF003',
    !open && thread.opener !== who && silent && 'WF014',
  )
}

function mayResolve(model: BoardModel, who: number, version: ModelVersion, thread: ModelThread): boolean {
  if (thread.kind !== 'blocking' || thread.opener === who) return true
  const grown = model.versions.filter((other) => ancestryOf(other).includes(version))
  return holds(model, who, 'editor') && grown.every(({ contributors }) => !contributors.has(who))
}

/** A version and all that it grew from. */
function ancestryOf(version: ModelVersion): readonly ModelVersion[] {
  return version.basedOn === undefined ? [version] : [version, ...ancestryOf(version.basedOn)]
}

/** The open threads that keep a version from approval, each with the version it is on. */
export function blockingThreads(version: ModelVersion): readonly { on: ModelVersion; thread: ModelThread }[] {
  return ancestryOf(version).flatMap((on) =>
    on.threads.flatMap((thread) => (thread.kind === 'blocking' && thread.open ? [{ on, thread }] : [])),
  )
}
