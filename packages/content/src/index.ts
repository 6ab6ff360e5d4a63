export {
  type Anchor,
  type Anchored,
  type AnchorState,
  type AnchorTarget,
  anchorStates,
  anchorTargets,
  type PartAnchor,
  type StatementAnchor,
} from './anchoring/anchor.ts'
export { captureAnchor, type Place } from './anchoring/capture-anchor.ts'
export { reanchor } from './anchoring/reanchor.ts'
export { type TextFor, textFor, titleFor, type WordsFor } from './audiences.ts'
export { type BoardRole, boardRoles, type SeatRole, seatRoles } from './board-role.ts'
export { canonicalContent, contentHash } from './canonical-content.ts'
export { type CheckId, checkIds } from './check-id.ts'
export type { CheckResult, CheckStatus, Finding, FindingSeverity } from './checks/check.ts'
export {
  type CheckContext,
  type ContextPart,
  contextParts,
  type GuidelineInForce,
  type SeenContext,
  type SignedContent,
  seenContext,
} from './checks/check-context.ts'
export { type ReadingGrade, readingGrade } from './checks/reading-grade.ts'
export { checkError, checkSees, checkVersions, eachCheck, runCheck, runChecks } from './checks/run-checks.ts'
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
  type AskedAs,
  type Audience,
  audiences,
  type ChangeNote,
  type CheckPoint,
  type CiteNode,
  checkPoints,
  type Difference,
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
export {
  type EditingPart,
  type EditingPlace,
  editingKeyFault,
  editingParts,
  meet,
} from './editing/editing-place.ts'
export {
  boardMadeUp,
  certaintyMeanings,
  gradeSource,
  interestsTold,
  policyLimits,
  roleMeanings,
  stateMeanings,
  strengthMeanings,
} from './editorial-policy.ts'
export { type FactShape, factLabel, factShape, factValueWords, unitWords } from './fact-words.ts'
export { formatAuthors } from './format-authors.ts'
export { formatReference } from './format-reference.ts'
export {
  type AmountBand,
  amountBands,
  type InterestEntry,
  type InterestKind,
  type InterestStatus,
  interestKinds,
  interestMonths,
} from './interests/interest.ts'
export { type InterestFault, interestFaults } from './interests/interest-faults.ts'
export { type InterestMatch, matchInterests } from './interests/match-interests.ts'
export {
  type Contribution,
  findMove,
  isEditable,
  isFinal,
  type LifecycleMove,
  type Move,
  type MoveMaker,
  mayFollowPassword,
  moveNamed,
  moves,
  movesFrom,
  rolesOf,
  type SignatureMeaning,
  takesTwoComponents,
  type VersionState,
  versionStates,
} from './lifecycle.ts'
export { linksOut } from './links-out.ts'
export { type Mentionable, mentionsIn } from './mentions.ts'
export type { BoardEvent, MoveEvent, SignedDates, SurveyEvent, VoteEvent } from './metrics/board-event.ts'
export {
  type BoardMetrics,
  boardMetrics,
  type Part,
  type PassedState,
  passedStates,
  type ReviewerVotes,
  type StateDurations,
  waitingStates,
} from './metrics/board-metrics.ts'
export type { Durations } from './metrics/durations.ts'
export {
  type NoticeFacts,
  type NoticeKind,
  noticeKinds,
  noticeView,
  noticeWords,
} from './notices/notice-words.ts'
export {
  evidenceReasons,
  type OverrideReason,
  overrideReason,
  overrideReasonGroups,
  overrideReasonSystem,
  questionsEvidence,
} from './override-reasons.ts'
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
  type AssignmentCandidate,
  type ProposedAssignment,
  proposeAssignments,
} from './seats/propose-assignments.ts'
export { votesDueOn } from './seats/votes-due-on.ts'
export {
  type GuardMeaning,
  type GuardSqlstate,
  guardMeaning,
  lifecycleConstraints,
  sqlstates,
} from './sqlstates.ts'
export { stateNames } from './state-names.ts'
export { mergeValues, sameValue, type ValueMerge } from './suggesting/merge-values.ts'
export {
  type FieldOf,
  fieldValue,
  fieldWords,
  type StatementField,
  statementFields,
  statementWithKey,
  withField,
} from './suggesting/statement-field.ts'
export { type WordChange, wordChanges } from './suggesting/word-changes.ts'
export { summaryFirst } from './summary-first.ts'
export { isTopicCode, type Topic } from './topic.ts'
export { type MoveDenial, type Mover, moveDenial } from './who-may-move.ts'
