import type { JsonObject } from '../fhir/element.ts'
import type { CardDraft } from './card.ts'
import type { GuidelineCall } from './guideline-call.ts'

type HookName = 'patient-view' | 'encounter-start' | 'encounter-discharge' | 'order-select' | 'order-sign'

/** The context of a call, as far as any hook has it. */
export interface HookContext {
  readonly userId: string
  readonly patientId: string
  readonly encounterId?: string
  /** `Type/id` of the orders that were picked just now. */
  readonly selections?: readonly string[]
  readonly draftOrders?: readonly JsonObject[]
}

type Field = 'required' | 'optional' | 'none'

/** A service of one hook: what discovery says of it, what its context holds, and what it answers. */
export interface HookService {
  readonly hook: HookName
  readonly hookVersion: string
  /** The title and the description that discovery gives, for an article of this title. */
  readonly title: (article: string) => string
  readonly description: (article: string) => string
  readonly context: { readonly encounterId: Field; readonly selections: Field; readonly draftOrders: Field }
  /** Whether the encounter is asked for beforehand. */
  readonly asksEncounter: boolean
  readonly answer: (call: GuidelineCall) => readonly CardDraft[]
}
