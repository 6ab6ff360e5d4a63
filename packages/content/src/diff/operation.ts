import type {
  Certainty,
  Definition,
  Direction,
  FactDeclaration,
  Recommendation,
  RuleCase,
  RuleSet,
  Score,
  Strength,
  ValueSet,
} from '@guideboard/rules'
import type {
  AskedAs,
  Audience,
  ChangeNote,
  CiteNode,
  Difference,
  Inline,
  Reference,
  ReviewPolicy,
  Section,
  SectionKind,
  Statement,
  StatementGrade,
} from '../document.ts'
import type { Topic } from '../topic.ts'
import type { PathChange } from './changed-paths.ts'
import type { WordPart } from './word-changes.ts'

/** Where a member stands in its list: its index there, and the member before it (null for the first). */
export interface Place {
  readonly index: number
  readonly after: string | null
}

/** A section without its statements: those have operations of their own. */
export type SectionHead = Omit<Section, 'statements'>

/** Where a citation stands in a text: after so many characters of words, and as which of the citations there. */
export interface CitePlace {
  readonly offset: number
  readonly index: number
}

export type ArticleField = 'language' | 'question' | 'title' | 'intendedUser' | 'limits' | 'disclaimer'

/** The members of the document that are told as a whole, by their key, with the paths that changed inside. */
export interface Entries {
  readonly reference: Reference
  readonly reason: ChangeNote['reasons'][number]
  readonly rule: Recommendation
  readonly case: RuleCase
  readonly fact: FactDeclaration
  readonly definition: Definition
  readonly score: Score
  readonly valueSet: ValueSet
}
export type EntryName = keyof Entries
/** Those whose order is part of the document. */
export type ListEntryName = 'reference' | 'reason' | 'rule' | 'case'
export type MapEntryName = Exclude<EntryName, ListEntryName>

/** `place` is null where the entries have no order. */
export type EntryOperation = {
  readonly [E in EntryName]:
    | {
        readonly kind: `${E}.added`
        readonly id: string
        readonly value: Entries[E]
        readonly place: Place | null
      }
    | { readonly kind: `${E}.removed`; readonly id: string; readonly value: Entries[E] }
    | {
        readonly kind: `${E}.changed`
        readonly id: string
        readonly before: Entries[E]
        readonly after: Entries[E]
        readonly paths: readonly PathChange[]
      }
}[EntryName]

export type EntryMove = {
  readonly [E in ListEntryName]: {
    readonly kind: `${E}.moved`
    readonly id: string
    readonly place: Place
  }
}[ListEntryName]

type ArticleOperation =
  | {
      readonly kind: 'article.changed'
      readonly field: ArticleField
      readonly before: string
      readonly after: string
      readonly words: readonly WordPart[]
    }
  | {
      readonly kind: 'changeNote.changed'
      readonly before: string
      readonly after: string
      readonly words: readonly WordPart[]
    }
  | {
      readonly kind: 'topics.changed'
      /** Null where there were none. */
      readonly before: readonly Topic[] | null
      readonly after: readonly Topic[] | null
    }
  | { readonly kind: 'policy.changed'; readonly before: ReviewPolicy; readonly after: ReviewPolicy }
  | {
      readonly kind: 'reviewDue.changed'
      /** None: of the article as a whole. */
      readonly key: string | null
      readonly before: string | null
      readonly after: string | null
    }

export type SectionOperation =
  | { readonly kind: 'section.added'; readonly section: SectionHead; readonly place: Place }
  | { readonly kind: 'section.removed'; readonly section: SectionHead }
  | { readonly kind: 'section.moved'; readonly id: string; readonly place: Place }
  | {
      readonly kind: 'section.nested'
      readonly id: string
      readonly before: string | null
      readonly after: string | null
    }
  | {
      readonly kind: 'section.kindChanged'
      readonly id: string
      readonly before: SectionKind
      readonly after: SectionKind
    }
  | {
      readonly kind: 'section.renamed'
      readonly id: string
      readonly audience: Audience
      readonly before: string | null
      readonly after: string | null
      readonly words: readonly WordPart[]
    }

export type StatementOperation =
  | {
      readonly kind: 'statement.added'
      readonly statement: Statement
      readonly section: string
      readonly place: Place
    }
  | { readonly kind: 'statement.removed'; readonly statement: Statement; readonly section: string }
  | {
      readonly kind: 'statement.moved'
      readonly key: string
      readonly from: string
      readonly to: string
      readonly place: Place
    }
  | {
      readonly kind: 'statement.reordered'
      readonly key: string
      readonly section: string
      readonly place: Place
    }
  | { readonly kind: 'recommendation.added'; readonly key: string; readonly grade: StatementGrade }
  | { readonly kind: 'recommendation.removed'; readonly key: string; readonly grade: StatementGrade }
  | {
      readonly kind: 'strength.changed'
      readonly key: string
      readonly before: Strength
      readonly after: Strength
    }
  | {
      readonly kind: 'certainty.changed'
      readonly key: string
      readonly before: Certainty
      readonly after: Certainty
    }
  | {
      readonly kind: 'direction.changed'
      readonly key: string
      readonly before: Direction
      readonly after: Direction
    }
  | {
      readonly kind: 'population.changed'
      readonly key: string
      readonly before: string
      readonly after: string
    }
  | {
      readonly kind: 'uncited.changed'
      readonly key: string
      readonly before: string | null
      readonly after: string | null
    }
  | {
      readonly kind: 'differsFrom.changed'
      readonly key: string
      readonly before: readonly Difference[] | null
      readonly after: readonly Difference[] | null
    }
  | {
      readonly kind: 'askedAs.changed'
      readonly key: string
      readonly before: AskedAs | null
      readonly after: AskedAs | null
    }

export type TextOperation =
  | {
      readonly kind: 'text.added' | 'text.removed' | 'text.changed'
      readonly key: string
      readonly audience: Audience
      readonly before: readonly Inline[] | null
      readonly after: readonly Inline[] | null
      readonly words: readonly WordPart[]
    }
  | {
      readonly kind: 'citation.added' | 'citation.removed'
      readonly key: string
      readonly audience: Audience
      readonly citation: CiteNode
      readonly at: CitePlace
    }
  | {
      readonly kind: 'citation.locatorChanged'
      readonly key: string
      readonly audience: Audience
      readonly cite: string
      readonly before: string
      readonly after: string
      /** Where it stands in the text before. */
      readonly at: CitePlace
    }

/** Parts of a rule set that are told as a whole; of the others only that they are there, though empty. */
export type RulePart = Exclude<keyof RuleSet, 'schema' | 'facts' | 'recommendations'>

type RuleSetOperation =
  | { readonly kind: 'ruleSet.added' | 'ruleSet.removed'; readonly ruleSet: RuleSet }
  | {
      readonly kind: 'rulePart.changed'
      readonly part: RulePart
      /** Null where there was none. */
      readonly before: unknown
      readonly after: unknown
      readonly paths: readonly PathChange[]
    }

/** One real change between two documents of an article. */
export type Operation =
  | ArticleOperation
  | SectionOperation
  | StatementOperation
  | TextOperation
  | EntryOperation
  | EntryMove
  | RuleSetOperation

export type OperationKind = Operation['kind']
/** The operation of a kind; several kinds can share one shape. */
export type OperationOf<
  Kind extends OperationKind,
  Among extends Operation = Operation,
> = Among extends Operation ? (Kind extends Among['kind'] ? Among : never) : never
