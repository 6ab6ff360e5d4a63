import type { Move } from '@guideboard/content'
import type { BoardRun, Outcome } from './board-run.ts'
import type { BoardModel, ModelVersion, Refusals } from './model-state.ts'

/** One act as it went: what the model allows for, and what the database answered. */
export interface Performed {
  readonly did: string
  readonly allowed: Refusals
  readonly outcome: Outcome
  /** The move that was made, where one was. */
  readonly moved?: Move
}

/** What a run carries along: the model, the article, and the number of the next text. */
export interface Stage {
  readonly model: BoardModel
  readonly run: BoardRun
  nextContent: number
}

export const idOf = (stage: Stage, version: ModelVersion): string =>
  stage.run.versionIds[version.number - 1] ?? ''
