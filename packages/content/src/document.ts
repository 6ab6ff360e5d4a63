import type { Certainty, Direction, RuleSet, Strength } from '@guideboard/rules'
import type { SeatRole } from './board-role.ts'
import type { CheckId } from './check-id.ts'
import type { CslItem } from './csl.ts'
import type { Topic } from './topic.ts'

export const audiences = ['patient', 'caregiver', 'clinician', 'researcher'] as const
export type Audience = (typeof audiences)[number]

export const sectionKinds = ['summary', 'safety', 'body', 'pitfalls', 'conclusion'] as const
export type SectionKind = (typeof sectionKinds)[number]

export const referenceKinds = ['guideline', 'drug-label', 'research', 'systematic-review'] as const
export type ReferenceKind = (typeof referenceKinds)[number]

export const marks = ['strong', 'emphasis'] as const
export type Mark = (typeof marks)[number]

export interface TextNode {
  readonly text: string
  readonly mark?: Mark
}

/** A citation stands where it is read; its number is given when the document is shown. */
export interface CiteNode {
  readonly cite: string
  readonly locator: string
}

/** Rich text lives only here, at the leaf. */
export type Inline = TextNode | CiteNode

/** Words per audience: the clinician's are always there, the others may fall back. */
export type PerAudience<Words> = { readonly clinician: Words } & {
  readonly [A in Exclude<Audience, 'clinician'>]?: Words
}

/** How far a statement is a recommendation, and for whom. */
export interface StatementGrade {
  readonly direction: Direction
  readonly strength: Strength
  readonly certainty: Certainty
  readonly population: string
}

/** How people ask for what a statement says; for finding it, not for reading. */
export interface AskedAs {
  /** Whole questions that the statement answers. */
  readonly questions?: readonly string[]
  /** Lay words, brand names and spellings that its text does not use. */
  readonly terms?: readonly string[]
}

/** Another article that says otherwise on purpose, and why. */
export interface Difference {
  readonly article: string
  readonly reason: string
}

/** One claim or recommendation; its key is stable over all versions of the article. */
export interface Statement {
  readonly key: string
  readonly text: PerAudience<readonly Inline[]>
  readonly recommendation?: StatementGrade
  /** Why the claim stands without a source; shown to readers. */
  readonly uncited?: { readonly reason: string }
  /** Other articles whose advice this one contradicts on purpose, by slug, and why; shown to readers. */
  readonly differsFrom?: readonly Difference[]
  readonly askedAs?: AskedAs
  /** YYYY-MM-DD. */
  readonly reviewDueOn?: string
}

export interface Section {
  readonly id: string
  readonly title: PerAudience<string>
  readonly kind: SectionKind
  /** Id of the section this one belongs under. */
  readonly parent?: string
  readonly statements: readonly Statement[]
}

export interface Reference {
  readonly id: string
  readonly kind: ReferenceKind
  readonly csl: CslItem
  readonly retracted?: { readonly on: string; readonly note: string }
  /** Since when something newer takes its place, and what. */
  readonly superseded?: { readonly on: string; readonly by: string }
  /** The day the source itself says it expires, YYYY-MM-DD. */
  readonly expiresOn?: string
  /** Why a superseded source is still cited. */
  readonly keptBecause?: string
  readonly note?: string
}

export interface PolicySeat {
  readonly role: SeatRole
  readonly needed: number
}

/** When a check runs: at each save, before submission, before approval. */
export const checkPoints = ['save', 'submit', 'approve'] as const
export type CheckPoint = (typeof checkPoints)[number]

export interface RequiredCheck {
  readonly id: CheckId
  readonly minVersion: number
  /** Where it runs anew if what it rests on has changed; green for the content it must be everywhere. */
  readonly runs?: readonly CheckPoint[]
}

/** What approval of this very content takes; written into it at each save, so that it is signed with it. */
export interface ReviewPolicy {
  readonly seats: readonly PolicySeat[]
  readonly requiredChecks: readonly RequiredCheck[]
  /** Audiences for whom every statement has words of its own; none unless said. */
  readonly requiredAudiences?: readonly Audience[]
  /** Calendar months within which the next review is due; 24 unless said. */
  readonly reviewWithinMonths?: number
  /** Days within which the votes of a round are asked for; 14 unless said. */
  readonly voteWithinDays?: number
}

/** What holds for a policy that does not say when the next review is due at the latest. */
export const defaultReviewWithinMonths = 24

export interface ChangeNote {
  readonly summary: string
  readonly reasons: readonly { readonly statement: string; readonly reason: string }[]
}

/** All that the board signs for one version of an article, under one hash. */
export interface ArticleContent {
  readonly schema: 'article/1'
  /** BCP 47. */
  readonly language: string
  readonly question: string
  readonly title: string
  /** What it is about, by which it is found beside its words; none unless said. */
  readonly topics?: readonly Topic[]
  readonly intendedUser: string
  readonly limits: string
  readonly sections: readonly Section[]
  readonly references: readonly Reference[]
  readonly disclaimer: string
  readonly changeNote: ChangeNote
  /** YYYY-MM-DD. */
  readonly reviewDueOn: string
  readonly ruleSet?: RuleSet
  readonly policy: ReviewPolicy
}
