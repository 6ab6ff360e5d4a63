import type { AssessedGuideline } from '../../assessments/assess-record.ts'
import type { GuidelineResultJson } from '../../assessments/guideline-result-json.ts'
import type { GuidelineInForce } from '../../encounters/guidelines-in-force.ts'
import type { DraftedOrder } from './drafted-orders.ts'

/** One guideline asked about one patient: what a service answers from, worked out when it is needed. */
export interface GuidelineCall {
  readonly guideline: GuidelineInForce
  /** Whether the guideline is for the patient, and what would tell; no recommendation is looked at. */
  readonly eligibility: () => GuidelineResultJson
  /** As the record is. */
  readonly assessed: () => AssessedGuideline
  /** What it would say if the patient had the condition that it is for; where nobody knows whether they do. */
  readonly ifForPatient: () => AssessedGuideline | undefined
  /** What it would say once an order is carried out, by the order's id. */
  readonly onceCarriedOut: (order: DraftedOrder, from: AssessedGuideline) => AssessedGuideline | undefined
  readonly orders: readonly DraftedOrder[]
  readonly selections: readonly string[]
  /** What did not reach us, in words; it is unknown, not absent. */
  readonly notReceived: readonly string[]
  readonly demonstration: boolean
}
