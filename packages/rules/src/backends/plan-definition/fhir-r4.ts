/** The parts of FHIR R4 (4.0.1) that an export writes; each is assignable to the published type of its name. */
interface Coding {
  readonly system?: string
  readonly code: string
  readonly display?: string
}

interface CodeableConcept {
  readonly coding?: readonly Coding[]
  readonly text?: string
}

export interface Extension {
  readonly url: string
  readonly valueCodeableConcept: CodeableConcept
}

export interface RelatedArtifact {
  readonly type: 'documentation' | 'citation' | 'depends-on' | 'composed-of' | 'predecessor' | 'successor'
  readonly label?: string
  readonly display?: string
  readonly citation?: string
  readonly url?: string
  readonly resource?: string
}

export interface ContactDetail {
  readonly name: string
}

/** Metadata that every published definition carries. Dates are YYYY-MM-DD. */
export interface Publishable {
  readonly id: string
  readonly url: string
  readonly version: string
  readonly name: string
  readonly title: string
  readonly status: 'draft' | 'active' | 'retired'
  readonly experimental?: boolean
  readonly date?: string
  readonly publisher?: string
  readonly description?: string
  readonly purpose?: string
  readonly usage?: string
  readonly copyright?: string
  readonly approvalDate?: string
  readonly lastReviewDate?: string
  readonly effectivePeriod?: { readonly start?: string; readonly end?: string }
  readonly topic?: readonly CodeableConcept[]
  readonly author?: readonly ContactDetail[]
  readonly editor?: readonly ContactDetail[]
  readonly reviewer?: readonly ContactDetail[]
  readonly endorser?: readonly ContactDetail[]
  readonly relatedArtifact?: readonly RelatedArtifact[]
}

export interface PlanAction {
  readonly extension?: readonly Extension[]
  readonly title: string
  readonly description?: string
  readonly priority?: 'routine' | 'urgent' | 'asap' | 'stat'
  readonly code?: readonly CodeableConcept[]
  readonly documentation?: readonly RelatedArtifact[]
  readonly condition?: readonly {
    readonly kind: 'applicability'
    readonly expression: { readonly language: string; readonly expression: string }
  }[]
  readonly groupingBehavior?: 'logical-group'
  readonly selectionBehavior?: 'any' | 'at-most-one'
  readonly definitionCanonical?: string
  readonly action?: readonly PlanAction[]
}

export interface PlanDefinition extends Publishable {
  readonly resourceType: 'PlanDefinition'
  readonly type: CodeableConcept
  readonly library?: readonly string[]
  readonly action: readonly PlanAction[]
}

export interface LibraryParameter {
  readonly name: string
  readonly use: 'in' | 'out'
  readonly min: number
  readonly max: string
  readonly type: 'boolean' | 'string' | 'decimal' | 'date' | 'Quantity'
}

export interface Library extends Publishable {
  readonly resourceType: 'Library'
  readonly type: CodeableConcept
  readonly parameter?: readonly LibraryParameter[]
  /** `data` is base64. */
  readonly content: readonly { readonly contentType: string; readonly title: string; readonly data: string }[]
}
