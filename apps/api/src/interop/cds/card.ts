import type { JsonObject } from '../fhir/element.ts'

export interface Coding {
  readonly system: string
  readonly code: string
  readonly display: string
}

type CardAction =
  | { readonly type: 'create'; readonly description: string; readonly resource: JsonObject }
  | { readonly type: 'delete'; readonly description: string; readonly resourceId: string }

/** What a card says, before it has ids and a source. */
export interface CardDraft {
  readonly summary: string
  readonly indicator: 'info' | 'warning' | 'critical'
  readonly detail: string
  /** The recommendations it speaks for, and what each rested on. */
  readonly about: readonly { readonly recommendationId: string; readonly factHash: string }[]
  readonly suggestions: readonly { readonly label: string; readonly action: CardAction }[]
  readonly overrideReasons: readonly Coding[]
}

/** A card as CDS Hooks has it; what has no value is left out. */
export interface Card {
  readonly uuid: string
  readonly summary: string
  readonly indicator: CardDraft['indicator']
  readonly detail: string
  readonly source: { readonly label: string; readonly url: string; readonly topic: Coding }
  readonly suggestions?: readonly {
    readonly label: string
    readonly uuid: string
    readonly actions: readonly CardAction[]
  }[]
  readonly selectionBehavior?: 'at-most-one' | 'any'
  readonly overrideReasons?: readonly Coding[]
  readonly links: readonly { readonly label: string; readonly url: string; readonly type: 'absolute' }[]
}
