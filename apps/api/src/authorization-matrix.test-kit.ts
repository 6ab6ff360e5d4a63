import {
  board,
  by,
  type Cell,
  everybody,
  isKey,
  only,
  organization,
  type Principal,
  people,
  type Row,
  readers,
  trailReaders,
  version,
  voices,
} from './authorization-cells.test-kit.ts'

const move = 'input: {versionId: $versionId, lock: 1}'

/** Operation × principal. An operation of the schema that has no row here fails the build. */
export const matrix: Readonly<Record<string, Row>> = {
  installation: { call: '', cell: everybody },
  me: { call: '', cell: everybody },
  articles: { call: '', cell: readers },
  topics: { call: '', cell: readers },
  boardMembers: { call: '', cell: readers },
  article: { call: 'slug: "walking"', cell: readers },
  reference: { call: 'id: "walk"', cell: readers },
  evaluate: {
    call: 'input: {target: {guideline: "walking"}, facts: [], asOf: "2026-01-01"}',
    cell: only(['clinician', 'clinician elsewhere', 'key evaluate', 'key beyond its owner']),
  },
  ask: { call: 'input: {question: "Does walking help?", article: "walking"}', cell: readers },
  rateAnswer: {
    call: 'input: {article: "walking", statementKeys: ["S1"], helpful: true}',
    cell: readers,
  },
  unansweredQuestions: { call: '', cell: only(['author', 'editor', 'chair']) },
  answerRatings: { call: '', cell: only(['author', 'editor', 'chair']) },
  patients: { call: '', cell: only(['clinician', 'clinician elsewhere', 'key patients:read']) },
  patient: {
    call: 'id: $patientId',
    variables: by('patientId'),
    cell: only(['clinician', 'key patients:read'], ['clinician elsewhere']),
  },
  encounter: {
    call: 'id: $encounterId',
    variables: by('encounterId'),
    cell: only(['clinician', 'key patients:read'], ['clinician elsewhere']),
  },
  assessment: {
    call: 'id: $assessmentId',
    variables: by('assessmentId'),
    cell: only(['clinician', 'key patients:read', 'key assess'], ['clinician elsewhere']),
  },
  compareAssessments: {
    call: 'id: $assessmentId, with: $assessmentId',
    variables: by('assessmentId'),
    cell: only(['clinician', 'key patients:read', 'key assess'], ['clinician elsewhere']),
  },
  previewAssessment: {
    call: 'encounterId: $encounterId',
    variables: by('encounterId'),
    cell: only(['clinician', 'key assess'], ['clinician elsewhere']),
  },
  reviewQueue: { call: '', cell: only(board) },
  auditEvents: { call: '', cell: only(trailReaders) },
  verifyTrail: { call: '', cell: only(trailReaders) },
  auditProof: { call: 'articleSlug: "walking"', cell: readers },
  articleVersion: { call: 'id: $versionId', variables: version, cell: only(board) },
  boardPeople: { call: '', cell: only(board) },
  versionChecks: { call: 'versionId: $versionId', variables: version, cell: only(board) },
  cohortImpact: { call: 'versionId: $versionId', variables: version, cell: only(board) },
  computeCohortImpact: {
    call: 'versionId: $versionId',
    variables: version,
    cell: only(board.filter((role) => role !== 'auditor')),
  },
  cohortImpactProgress: { call: 'versionId: $versionId', variables: version, cell: only(board) },
  reviewQueueChanged: { call: '', cell: only(board) },
  draftChanged: { call: 'versionId: $versionId', variables: version, cell: only(board) },
  articleVersionChanged: {
    // A draft: of whoever reads articles alone it has never been heard.
    call: 'versionId: $versionId',
    variables: version,
    cell: (principal) => {
      const cell = only(board)(principal)
      return cell === 'denied' && readers(principal) === 'may' ? 'not-found' : cell
    },
  },
  versionDiff: {
    call: 'fromVersionId: $versionId, toVersionId: $versionId',
    variables: version,
    cell: only(board),
  },
  signIn: { call: 'input: {email: "nobody@test.example", password: "x"}', cell: everybody },
  signOut: { call: '', cell: (principal) => (isKey(principal) ? 'sign-in' : 'may') },
  createApiKey: {
    call: 'input: {name: "new", scopes: [ARTICLES_READ]}',
    cell: people(only([...organization, 'clinician elsewhere'])),
  },
  revokeApiKey: {
    call: 'id: $keyId',
    variables: by('keyId'),
    // Whoever acts for no organization, or for another one, has never heard of the key.
    cell: people(only(['clinician', 'org-admin'], ['clinician elsewhere', 'former clinician', ...board])),
  },
  confirmIdentity: {
    call: 'input: {password: "x", versionId: $versionId, contentHash: "none", meaning: AUTHORED}',
    variables: version,
    cell: people(only([...organization, ...board, 'clinician elsewhere', 'former clinician'])),
  },
  enrolTotp: {
    call: 'input: {password: "x"}',
    cell: people(only([...organization, ...board, 'clinician elsewhere', 'former clinician'])),
  },
  confirmTotp: {
    call: 'input: {code: "none"}',
    cell: people(only([...organization, ...board, 'clinician elsewhere', 'former clinician'])),
  },
  createPatient: {
    call: 'input: {name: "New Patient", sex: UNKNOWN}',
    cell: only(['clinician', 'clinician elsewhere', 'key patients:write']),
  },
  updatePatient: {
    call: 'input: {patientId: $patientId, deceased: false}',
    variables: by('patientId'),
    cell: only(['clinician', 'key patients:write'], ['clinician elsewhere']),
  },
  importFhirBundle: {
    call: 'input: {bundle: {resourceType: "Patient", id: "new"}}',
    cell: only(['clinician', 'clinician elsewhere', 'key patients:write']),
  },
  openEncounter: {
    call: 'input: {patientId: $patientId}',
    variables: by('patientId'),
    cell: only(['clinician', 'key patients:write'], ['clinician elsewhere']),
  },
  closeEncounter: {
    call: 'encounterId: $encounterId',
    variables: by('encounterId'),
    cell: only(['clinician', 'key patients:write'], ['clinician elsewhere']),
  },
  recordFacts: {
    call: 'input: {encounterId: $encounterId, facts: [{id: "fever", value: {boolean: true}}]}',
    variables: by('encounterId'),
    cell: only(['clinician', 'key patients:write'], ['clinician elsewhere']),
  },
  assessEncounter: {
    call: 'input: {encounterId: $encounterId}',
    variables: by('encounterId'),
    cell: only(['clinician', 'key assess'], ['clinician elsewhere']),
  },
  respondToRecommendation: {
    call: 'input: {assessmentId: $assessmentId, versionId: $versionId, recommendationId: "none", kind: OVERRIDE}',
    variables: ({ assessmentId, versionId }) => ({ assessmentId, versionId }),
    cell: only(['clinician', 'key assess'], ['clinician elsewhere']),
  },
  registerCdsClient: {
    call: 'input: {name: "EHR", issuer: ""}',
    cell: only(['org-admin']),
  },
  endCdsClient: { call: 'id: $cdsClientId', variables: by('cdsClientId'), cell: only(['org-admin']) },
  cdsClients: { call: '', cell: only(['org-admin']) },
  setQuietDays: { call: 'days: 14', cell: only(['org-admin']) },
  sharePatientTotals: { call: 'allow: true', cell: only(['org-admin']) },
  createArticle: {
    call: 'input: {slug: "new", content: $content}',
    variables: ({ content }) => ({ content }),
    cell: only(['author']),
  },
  reviseArticle: {
    call: 'input: {articleId: $articleId}',
    variables: by('articleId'),
    cell: only(['author']),
  },
  saveDraft: {
    call: 'input: {versionId: $versionId, lock: 1, content: $content}',
    variables: ({ versionId, content }) => ({ versionId, content }),
    cell: only(['author']),
  },
  runVersionChecks: { call: 'versionId: $versionId', variables: version, cell: only(board) },
  keepScratch: {
    call: 'input: {versionId: $versionId, lock: 1, content: $content}',
    variables: ({ versionId, content }) => ({ versionId, content }),
    cell: only(['author']),
  },
  announceEditing: {
    call: 'input: {versionId: $versionId, tabId: "00000000-0000-4000-8000-000000000001", place: {part: RULES}}',
    variables: version,
    cell: only(['author']),
  },
  dropScratch: { call: 'versionId: $versionId', variables: version, cell: only(['author']) },
  submitVersion: { call: move, variables: version, cell: only(['author']) },
  recallVersion: { call: move, variables: version, cell: only(['author']) },
  startReview: { call: move, variables: version, cell: only(['editor']) },
  requestChanges: { call: move, variables: version, cell: only(['editor']) },
  assignees: { call: 'versionId: $versionId', variables: version, cell: only(['editor']) },
  assignSeat: {
    call: 'input: {versionId: $versionId, seat: REVIEWER, assigneeId: $reviewerId}',
    variables: ({ versionId, reviewerId }) => ({ versionId, reviewerId }),
    cell: only(['editor']),
  },
  claimSeat: {
    call: 'input: {versionId: $versionId, seat: REVIEWER}',
    variables: version,
    cell: only(['reviewer']),
  },
  releaseSeat: { call: 'input: {versionId: $versionId}', variables: version, cell: only(board) },
  setVotesDue: {
    call: 'input: {versionId: $versionId, dueOn: "2026-01-01"}',
    variables: version,
    cell: only(['editor']),
  },
  castVote: {
    call: 'input: {versionId: $versionId, lock: 1, choice: APPROVE, seat: REVIEWER, token: "none"}',
    variables: version,
    cell: only(['reviewer']),
  },
  approveVersion: { call: move, variables: version, cell: only(['chair']) },
  declareInterests: {
    call: 'input: {versionId: $versionId, entries: []}',
    variables: version,
    cell: only(board.filter((role) => role !== 'auditor')),
  },
  judgeInterests: {
    call: 'input: {declarationId: $declarationId, verdict: CLEAR, reason: "x"}',
    variables: by('declarationId'),
    cell: only(['editor']),
  },
  setAsideObjection: {
    call: 'input: {versionId: $versionId, lock: 1, voteId: $versionId, signAs: CHAIR, reason: "x", token: "none"}',
    variables: version,
    cell: only(['chair']),
  },
  withdrawObjection: {
    call: 'input: {versionId: $versionId, lock: 1, reason: "x"}',
    variables: version,
    cell: only(board),
  },
  cancelScheduledApproval: {
    call: 'input: {scheduleId: $scheduleId, reason: "x"}',
    variables: by('scheduleId'),
    cell: only(['chair']),
  },
  reviewsDue: { call: '', cell: only(board) },
  boardMetrics: { call: 'from: "2026-01-01", until: "2026-12-31"', cell: only(board) },
  recordSurveillance: {
    call: 'input: {versionId: $versionId, outcome: UPDATE, sources: ["x"], reason: "x", token: "none"}',
    variables: version,
    cell: only(['editor', 'reviewer', 'methodologist']),
  },
  notices: { call: '', cell: only([...board, 'clinician', 'clinician elsewhere', 'org-admin']) },
  noticesChanged: { call: '', cell: only([...board, 'clinician', 'clinician elsewhere', 'org-admin']) },
  markNoticesRead: { call: '', cell: only([...board, 'clinician', 'clinician elsewhere', 'org-admin']) },
  openThread: {
    call: `input: {versionId: $versionId, contentHash: "none", kind: NOTE, target: STATEMENT, key: "S1", body: "x"}`,
    variables: version,
    cell: only(voices),
  },
  replyToThread: {
    call: 'input: {threadId: $threadId, body: "x"}',
    variables: by('threadId'),
    cell: only(voices),
  },
  resolveThread: { call: 'input: {threadId: $threadId}', variables: by('threadId'), cell: only(voices) },
  reopenThread: { call: 'input: {threadId: $threadId}', variables: by('threadId'), cell: only(voices) },
  suggestEdit: {
    call: `input: {versionId: $versionId, contentHash: "none", statementKey: "S1", field: POPULATION, replacement: "x"}`,
    variables: version,
    cell: only(voices),
  },
  acceptSuggestion: {
    call: 'input: {suggestionId: $suggestionId, versionId: $versionId, lock: 99}',
    variables: ({ suggestionId, versionId }) => ({ suggestionId, versionId }),
    cell: only(['author']),
  },
  // Whose it is, an author or an editor; the suggestion here is the patient representative's.
  declineSuggestion: {
    call: 'input: {suggestionId: $suggestionId}',
    variables: by('suggestionId'),
    cell: only(['author', 'editor', 'patient-representative']),
  },
  withdrawVersion: { call: move, variables: version, cell: only(['author', 'editor', 'chair']) },
}

/** The cell of an operation for a principal; a credential that is dead opens nothing, not even what is public. */
export function expectedCell(operation: string, principal: Principal): Cell | undefined {
  if (principal === 'revoked key' || principal === 'expired key') return 'dead'
  return matrix[operation]?.cell(principal)
}
