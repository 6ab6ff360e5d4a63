import { moveBlockers } from './board-model.ts'
import {
  type BoardModel,
  holds,
  isClear,
  isDisabled,
  type ModelSchedule,
  type ModelVersion,
  type Refusals,
  refusalsOf,
  type SignatureKind,
  type SurveyOutcome,
  signatureRefusal,
  waitingSchedule,
} from './model-state.ts'

export interface ScheduleAttempt {
  readonly who: number
  readonly version: ModelVersion
  readonly past: boolean
  readonly stale: boolean
  readonly signature: SignatureKind
}

export function scheduleRefusals(model: BoardModel, attempt: ScheduleAttempt): Refusals {
  const { who, version, past, stale, signature } = attempt
  return refusalsOf(
    isDisabled(model, who) && 'WF003',
    stale && 'WF011',
    ...moveBlockers(model, who, version, 'APPROVE'),
    past && 'WF025',
    signatureRefusal(signature, 'APPROVED'),
    waitingSchedule(version) !== undefined && '23505',
  )
}

/** What keeps a schedule from taking effect when its time comes: every gate, asked again of its chair. */
export function activationRefusals(model: BoardModel, version: ModelVersion, chair: number): Refusals {
  return refusalsOf(isDisabled(model, chair) && 'WF003', ...moveBlockers(model, chair, version, 'APPROVE'))
}

export function cancelRefusals(
  model: BoardModel,
  who: number,
  schedule: ModelSchedule,
  reason: string,
): Refusals {
  return refusalsOf(
    !holds(model, who, 'chair') && 'WF003',
    schedule.outcome !== 'waiting' && 'WF026',
    reason.trim() === '' && 'WF014',
  )
}

export interface SurveyAttempt {
  readonly who: number
  readonly version: ModelVersion
  readonly outcome: SurveyOutcome
  readonly next: 'none' | 'in time' | 'too late'
  readonly sources: boolean
  readonly reason: string
  readonly signature: SignatureKind
}

export function surveyRefusals(model: BoardModel, attempt: SurveyAttempt): Refusals {
  const { who, version, outcome, next, sources, reason, signature } = attempt
  const misfit =
    version.state !== 'APPROVED' ||
    !sources ||
    (outcome === 'no-change' ? next !== 'in time' : next !== 'none')
  return refusalsOf(
    isDisabled(model, who) && 'WF003',
    !(['editor', 'reviewer', 'methodologist'] as const).some((role) => holds(model, who, role)) && 'WF003',
    reason.trim() === '' && 'WF014',
    misfit && 'WF027',
    !isClear(version, who) && 'WF013',
    signatureRefusal(signature, 'SURVEYED'),
  )
}
