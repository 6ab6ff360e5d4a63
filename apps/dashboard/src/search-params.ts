export type AudienceParam = 'patient' | 'caregiver' | 'clinician' | 'researcher'

type Raw = Record<string, unknown>

const audiences: readonly AudienceParam[] = ['patient', 'caregiver', 'clinician', 'researcher']

const audienceOf = (value: unknown): AudienceParam | undefined => audiences.find((one) => one === value)

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined

const wholeNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined

/** What stands after the `?` of each page; anything unreadable is dropped. */
export const articlesSearch = (raw: Raw): { q?: string | undefined; after?: string | undefined } => ({
  q: text(raw.q),
  after: text(raw.after),
})

export const articleSearch = (raw: Raw): { for?: AudienceParam | undefined; v?: number | undefined } => ({
  for: audienceOf(raw.for),
  v: wholeNumber(raw.v),
})

/** `back` must stay on this origin. */
export const signInSearch = (raw: Raw): { back?: string | undefined } => {
  const back = text(raw.back)
  return { back: back && /^\/(?![/\\])/.test(back) ? back : undefined }
}

export const patientsSearch = (
  raw: Raw,
): { q?: string | undefined; do?: 'create' | 'import' | undefined } => ({
  q: text(raw.q),
  do: raw.do === 'create' || raw.do === 'import' ? raw.do : undefined,
})

export const boardSearch = (raw: Raw): { closed?: true | undefined } => ({
  closed: raw.closed === true ? true : undefined,
})

const versionViews = ['text', 'changes', 'edit', 'json', 'checks', 'history'] as const
export type VersionView = (typeof versionViews)[number]

export const boardVersionSearch = (
  raw: Raw,
): {
  view?: VersionView | undefined
  for?: AudienceParam | undefined
  from?: string | undefined
  to?: string | undefined
} => ({
  view: versionViews.find((one) => one === raw.view),
  for: audienceOf(raw.for),
  from: text(raw.from),
  to: text(raw.to),
})
