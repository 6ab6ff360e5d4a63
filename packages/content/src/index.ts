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
export { type FactShape, factLabel, factShape, factValueWords, unitWords } from './fact-words.ts'
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
export { type ReasonNode, type ReasonWords, reasonTree } from './reason-tree.ts'
export { readAuthors, writeAuthors } from './references/author-lines.ts'
export { readCslDate, writeCslDate } from './references/csl-date.ts'
export type { Pasted, PastedReference, PasteProblem } from './references/pasted-reference.ts'
export { proposeReferenceId } from './references/propose-reference-id.ts'
export { readPastedReferences } from './references/read-pasted-references.ts'
export { type SameSource, sameSource } from './references/same-source.ts'
export { reviewDueOn } from './review-due.ts'
export { caseFromEvaluation, freeCaseName } from './rule-authoring/case-from-evaluation.ts'
export { conditionWords, definitionWords, isChoose, nameWords } from './rule-authoring/condition-words.ts'
export {
  type FlowEdge,
  type FlowGraph,
  type FlowKind,
  type FlowNode,
  type FlowRole,
  flowGraph,
} from './rule-authoring/flow-graph.ts'
export { type RuleNameKind, renameInRules } from './rule-authoring/rename-in-rules.ts'
export {
  type GuardMeaning,
  type GuardSqlstate,
  guardMeaning,
  lifecycleConstraints,
  sqlstates,
} from './sqlstates.ts'
export { type MoveDenial, type Mover, moveDenial } from './who-may-move.ts'
