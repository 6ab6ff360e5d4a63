import type { paths } from '../../apps/dashboard/src/paths.ts'

/** One look at a page: who looks, and what fills its address. */
export interface Visit {
  /** Nobody: a stranger. */
  readonly as?: string
  readonly slug?: string
  readonly id?: keyof Things
  readonly search?: string
  /** On a phone: what wraps there can come too close to its neighbour. */
  readonly phone?: boolean
}

/** Ids of the demonstration that addresses are filled with. */
export interface Things {
  readonly patient: string
  readonly encounter: string
  readonly assessment: string
  readonly draft: string
  readonly inReview: string
  readonly approved: string
  readonly reference: string
}

const clinician = 'Dr. Mara Lindqvist'
const author = 'Ana Ferreira'
const editor = 'Edith Novak'
const chair = 'Prof. Sofia Rinaldi'
const admin = 'Tomas Okafor'
const article = 'degenerative-disk-disease'

/** For every address somebody who may see it, in each of its guises. A new address without a line does not compile. */
export const visits = {
  home: [{}],
  articles: [{}, { search: '?q=ankel&status=UNDER_REVIEW' }, { search: '?q=nothing-like-it' }],
  article: [
    { slug: article },
    { slug: article, phone: true },
    { slug: article, search: '?for=patient&ask=Do%20I%20need%20an%20MRI%3F' },
    { slug: article, search: '?v=1' },
    { slug: 'ottawa-ankle' },
    { slug: 'no-such-article' },
  ],
  changes: [{ slug: article }, { slug: 'ottawa-ankle' }],
  proof: [{ slug: article }],
  reference: [{ id: 'reference' }],
  ask: [{}, { search: '?ask=Can%20I%20take%20ibuprofen%3F&for=patient' }, { as: clinician }],
  policy: [{}],
  signIn: [{}],
  secondFactor: [{ as: clinician }],
  patients: [
    { as: clinician },
    { as: clinician, search: '?do=create' },
    { as: clinician, search: '?do=import' },
    { as: clinician, search: '?sex=FEMALE&sort=seen&down=true' },
    { as: clinician, phone: true },
  ],
  patient: [{ as: clinician, id: 'patient' }],
  newEncounter: [{ as: clinician, id: 'patient' }],
  encounter: [{ as: clinician, id: 'encounter' }],
  assessment: [
    { as: clinician, id: 'assessment' },
    { as: clinician, id: 'assessment', phone: true },
  ],
  handout: [{ as: clinician, id: 'assessment' }],
  organization: [{ as: admin }],
  board: [
    { as: editor },
    { as: editor, phone: true },
    { as: chair, search: '?as=list' },
    { as: author, search: '?closed=true' },
  ],
  newArticle: [{ as: author }],
  metrics: [{ as: chair }],
  boardQuestions: [{ as: editor }],
  boardVersion: [
    { as: chair, id: 'inReview' },
    { as: chair, id: 'inReview', search: '?view=changes' },
    { as: chair, id: 'inReview', search: '?view=rules' },
    { as: chair, id: 'inReview', search: '?view=comments' },
    { as: chair, id: 'inReview', search: '?view=checks' },
    { as: chair, id: 'inReview', search: '?view=impact' },
    { as: chair, id: 'approved', search: '?view=history' },
    { as: author, id: 'draft', search: '?view=edit' },
    { as: author, id: 'draft', search: '?view=edit', phone: true },
    { as: author, id: 'draft', search: '?view=edit&part=references' },
    { as: author, id: 'draft', search: '?view=edit&part=rules' },
    { as: author, id: 'draft', search: '?view=edit&part=cases' },
    { as: author, id: 'draft', search: '?view=edit&part=flow' },
    { as: author, id: 'draft', search: '?view=json' },
  ],
  notices: [{ as: author }, { as: editor, search: '?all=true' }],
  audit: [{ as: chair }, { as: admin }, { as: admin, phone: true }],
} as const satisfies Record<keyof typeof paths, readonly Visit[]>
