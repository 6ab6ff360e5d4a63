export { type TextFor, textFor, titleFor, type WordsFor } from './audiences.ts'
export { type BoardRole, boardRoles, type SeatRole, seatRoles } from './board-role.ts'
export { canonicalContent, contentHash } from './canonical-content.ts'
export { type CheckId, checkIds } from './check-id.ts'
export type { CheckResult, CheckStatus, Finding, FindingSeverity } from './checks/check.ts'
export { checkVersions, runCheck, runChecks } from './checks/run-checks.ts'
export { type StoredCheck, type UnmetCheck, unmetChecks } from './checks/unmet-checks.ts'
export { type CitationNumbers, type NumberedReference, numberCitations } from './citation-numbering.ts'
export { citationsOf } from './citations-of.ts'
export { type CslDate, type CslDateParts, type CslItem, type CslName, type CslType, cslTypes } from './csl.ts'
export { defaultPolicy, resolvePolicy } from './default-policy.ts'
export { certaintyWords, type StatementNote, statementNotes } from './diff/change-note.ts'
export { type PathChange, sameJson } from './diff/changed-paths.ts'
export { diffContent } from './diff/diff-content.ts'
export { keysOf } from './diff/field-value.ts'
export { type Merge, type MergeConflict, mergeContent, type Side } from './diff/merge-content.ts'
export type { EntryName, Operation, OperationKind, OperationOf } from './diff/operation.ts'
export { versionLabelFinding } from './diff/version-label.ts'
export type { WordPart } from './diff/word-changes.ts'
export {
  type ArticleContent,
  type Audience,
  audiences,
  type ChangeNote,
  type CiteNode,
  type Inline,
  type Mark,
  marks,
  type PerAudience,
  type PolicySeat,
  type Reference,
  type ReferenceKind,
  type RequiredCheck,
  type ReviewPolicy,
  referenceKinds,
  type Section,
  type SectionKind,
  type Statement,
  type StatementGrade,
  sectionKinds,
  type TextNode,
} from './document.ts'
export { formatAuthors } from './format-authors.ts'
export { formatReference } from './format-reference.ts'
export {
  type Contribution,
  findMove,
  isEditable,
  isFinal,
  type LifecycleMove,
  type Move,
  type MoveMaker,
  moveNamed,
  moves,
  movesFrom,
  rolesOf,
  type SignatureMeaning,
  type VersionState,
  versionStates,
} from './lifecycle.ts'
export { type ContentResult, parseContent } from './parse-content.ts'
export type { ContentError } from './parsing/reading.ts'
export { plainText } from './plain-text.ts'
export {
  countQuorum,
  type FilledSeat,
  liveObjections,
  type Quorum,
  type QuorumQuestion,
  quorumFloor,
  type UnmetSeat,
  type Vote,
  type VoteChoice,
  whyVoteDoesNotCount,
} from './quorum.ts'
export { type Permalink, type PermalinkReader, readerPermalink } from './reader-permalink.ts'
export {
  type BeingPrepared,
  banners,
  type ReaderPolicy,
  type ReaderView,
  readerView,
  type TextPage,
  type VersionForReaders,
  type WithdrawnNotice,
} from './reader-view.ts'
export { reviewDueOn } from './review-due.ts'
export {
  type GuardMeaning,
  type GuardSqlstate,
  guardMeaning,
  lifecycleConstraints,
  sqlstates,
} from './sqlstates.ts'
export { type MoveDenial, type Mover, moveDenial } from './who-may-move.ts'
