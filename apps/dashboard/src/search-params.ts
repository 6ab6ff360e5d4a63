import { isTopicCode, type VersionState } from '@guideboard/content'

export type AudienceParam = 'patient' | 'caregiver' | 'clinician' | 'researcher'

type Raw = Record<string, unknown>

const audiences: readonly AudienceParam[] = ['patient', 'caregiver', 'clinician', 'researcher']

const audienceOf = (value: unknown): AudienceParam | undefined => audiences.find((one) => one === value)

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined

const topicOf = (value: unknown): string | undefined =>
  typeof value === 'string' && isTopicCode(value) ? value : undefined

const wholeNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined

const onlyTrue = (value: unknown): true | undefined => (value === true ? true : undefined)

/** What stands after the `?` of each page; anything unreadable is dropped. */
export const articlesSearch = (raw: Raw): ArticlesSearch => ({
  q: text(raw.q),
  status: readerStates.find((one) => one === raw.status),
  topic: topicOf(raw.topic),
  since: day(raw.since),
  after: text(raw.after),
})

/** How the version that readers get of an article may stand. */
export const readerStates = [
  'APPROVED',
  'UNDER_REVIEW',
  'SUBMITTED',
  'WITHDRAWN',
] as const satisfies readonly VersionState[]

/** Which articles of the library: by words, state, topic, and the day since when they changed. */
export interface ArticlesSearch {
  q?: string | undefined
  status?: (typeof readerStates)[number] | undefined
  /** Id of the MeSH descriptor that they are about. */
  topic?: string | undefined
  since?: string | undefined
  after?: string | undefined
}

export const articleSearch = (
  raw: Raw,
): { for?: AudienceParam | undefined; v?: number | undefined; ask?: string | undefined } => ({
  for: audienceOf(raw.for),
  v: wholeNumber(raw.v),
  ask: text(raw.ask)?.slice(0, 500),
})

/** Which version is compared with the one before it, and in whose words. */
export const changesSearch = (raw: Raw): { for?: AudienceParam | undefined; v?: number | undefined } => ({
  for: audienceOf(raw.for),
  v: wholeNumber(raw.v),
})

export const referenceSearch = (raw: Raw): { for?: AudienceParam | undefined } => ({
  for: audienceOf(raw.for),
})

export const askSearch = (raw: Raw): { for?: AudienceParam | undefined; ask?: string | undefined } => ({
  for: audienceOf(raw.for),
  ask: text(raw.ask)?.slice(0, 500),
})

/** `back` must stay on this origin. */
export const signInSearch = (raw: Raw): { back?: string | undefined } => {
  const back = text(raw.back)
  return { back: back && /^\/(?![/\\])/.test(back) ? back : undefined }
}

const sexes = ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'] as const
const patientSorts = ['name', 'born', 'seen'] as const

/** Which patients, in which order. */
export interface PatientsSearch {
  q?: string | undefined
  sex?: (typeof sexes)[number] | undefined
  /** Only those of whom a guideline has been replaced or withdrawn since they were assessed. */
  changed?: true | undefined
  /** Only those whose last assessment lacked facts that would change its advice. */
  missing?: true | undefined
  /** Only those who were assessed, or were not. */
  assessed?: boolean | undefined
  /** By name unless said. */
  sort?: (typeof patientSorts)[number] | undefined
  /** The last one first. */
  down?: true | undefined
  do?: 'create' | 'import' | undefined
}

export const patientsSearch = (raw: Raw): PatientsSearch => ({
  q: text(raw.q),
  sex: sexes.find((one) => one === raw.sex),
  changed: onlyTrue(raw.changed),
  missing: onlyTrue(raw.missing),
  assessed: typeof raw.assessed === 'boolean' ? raw.assessed : undefined,
  sort: patientSorts.find((one) => one === raw.sort),
  down: onlyTrue(raw.down),
  do: raw.do === 'create' || raw.do === 'import' ? raw.do : undefined,
})

/** The assessment of the same patient beside which one is shown. */
export const assessmentSearch = (raw: Raw): { compare?: string | undefined } => ({
  compare: text(raw.compare),
})

const boardStates = [
  'DRAFT',
  'SUBMITTED',
  'UNDER_REVIEW',
  'APPROVED',
  'CHANGES_REQUESTED',
  'SUPERSEDED',
  'WITHDRAWN',
] as const satisfies readonly VersionState[]

/** Which versions of the board, and how they stand there. */
export interface BoardSearch {
  /** Words of the title or the question. */
  q?: string | undefined
  state?: VersionState | undefined
  /** Only what I wrote, what I review, and whose review I start. */
  mine?: true | undefined
  /** Only what is overdue for votes or for review. */
  overdue?: true | undefined
  /** Only reviews with a seat that nobody is asked for. */
  unassigned?: true | undefined
  closed?: true | undefined
  /** Columns unless said. */
  as?: 'list' | undefined
}

export const boardSearch = (raw: Raw): BoardSearch => ({
  q: text(raw.q),
  state: boardStates.find((one) => one === raw.state),
  mine: onlyTrue(raw.mine),
  overdue: onlyTrue(raw.overdue),
  unassigned: onlyTrue(raw.unassigned),
  closed: onlyTrue(raw.closed),
  as: raw.as === 'list' ? 'list' : undefined,
})

const draftParts = ['words', 'references', 'rules', 'cases', 'flow'] as const

const versionViews = [
  'text',
  'changes',
  'rules',
  'edit',
  'json',
  'comments',
  'checks',
  'impact',
  'history',
] as const
export type VersionView = (typeof versionViews)[number]

const threadsShown = ['open', 'resolved', 'orphaned'] as const
export type ThreadsParam = (typeof threadsShown)[number]

export const boardVersionSearch = (
  raw: Raw,
): {
  view?: VersionView | undefined
  for?: AudienceParam | undefined
  part?: (typeof draftParts)[number] | undefined
  show?: ThreadsParam | undefined
  from?: string | undefined
  to?: string | undefined
} => ({
  view: versionViews.find((one) => one === raw.view),
  part: draftParts.find((one) => one === raw.part),
  for: audienceOf(raw.for),
  show: threadsShown.find((one) => one === raw.show),
  from: text(raw.from),
  to: text(raw.to),
})

/** Which notices: the unread unless said, from where. */
export interface NoticesSearch {
  all?: true | undefined
  after?: string | undefined
}

export const noticesSearch = (raw: Raw): NoticesSearch => ({ all: onlyTrue(raw.all), after: text(raw.after) })
/** Of which days the board's metrics are, in UTC, both included. */
export interface MetricsSearch {
  from?: string | undefined
  until?: string | undefined
}

export const metricsSearch = (raw: Raw): MetricsSearch => ({ from: day(raw.from), until: day(raw.until) })

const outcomes = ['SUCCESS', 'DENIED', 'FAILED'] as const

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined

/** Which lines of the trail: days count in UTC, both included. */
export interface AuditSearch {
  who?: string | undefined
  action?: string | undefined
  entity?: string | undefined
  patient?: string | undefined
  outcome?: (typeof outcomes)[number] | undefined
  from?: string | undefined
  to?: string | undefined
}

export const auditSearch = (raw: Raw): AuditSearch => ({
  who: text(raw.who),
  action: text(raw.action),
  entity: text(raw.entity),
  patient: text(raw.patient),
  outcome: outcomes.find((one) => one === raw.outcome),
  from: day(raw.from),
  to: day(raw.to),
})
