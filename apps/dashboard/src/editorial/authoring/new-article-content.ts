import { type Audience, defaultPolicy, type SectionKind } from '@guideboard/content'
import { perAudience } from './draft-form.ts'

/** What a person says of a new article before its first draft. */
export interface NewArticle {
  readonly question: string
  readonly title: string
  readonly slug: string
  readonly audience: Audience
  readonly intendedUser: string
  readonly limits: string
  readonly sectionTitle: string
  readonly sectionKind: SectionKind
  /** YYYY-MM-DD. */
  readonly reviewDueOn: string
}

const disclaimer =
  'General information for clinicians. It does not replace the judgement of the clinician who sees the patient.'

/** The first document of an article, to be read by `parseContent`. */
export function newArticleContent(given: NewArticle): unknown {
  const title = given.sectionTitle.trim()
  const words = perAudience((audience) =>
    audience === 'clinician' || audience === given.audience ? title : '',
  )
  return {
    schema: 'article/1',
    language: 'en',
    question: given.question.trim(),
    title: given.title.trim(),
    intendedUser: given.intendedUser.trim(),
    limits: given.limits.trim(),
    sections: [
      {
        id: slugOf(title) || 'summary',
        kind: given.sectionKind,
        title: Object.fromEntries(Object.entries(words).filter(([, text]) => text !== '')),
        statements: [],
      },
    ],
    references: [],
    disclaimer,
    changeNote: { summary: 'First version', reasons: [] },
    reviewDueOn: given.reviewDueOn,
    policy: defaultPolicy,
  }
}

/** A title as it stands in an address: small letters, digits and single dashes, beginning with a letter. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}
