import type { Cite } from '../../recommendation.ts'
import type { ContactDetail, Publishable, RelatedArtifact } from './fhir-r4.ts'

/** What an article adds to its rule set when both are published. Dates are YYYY-MM-DD; texts are plain or Markdown. */
export interface ExportedArticle {
  /** Start of the canonical addresses, without a slash at its end, such as `https://example.org/fhir`. */
  readonly baseUrl: string
  /** What its resources are called by; the id of the rule set unless given. */
  readonly id?: string
  readonly title: string
  /** The label major.minor.patch of the version. */
  readonly version: string
  readonly status: 'draft' | 'active' | 'retired'
  readonly experimental?: boolean
  readonly date?: string
  readonly publisher?: string
  readonly description?: string
  readonly purpose?: string
  readonly usage?: string
  readonly copyright?: string
  readonly approvalDate?: string
  readonly lastReviewDate?: string
  readonly effectivePeriod?: { readonly start?: string; readonly end?: string }
  readonly topics?: readonly string[]
  readonly authors?: readonly string[]
  readonly editors?: readonly string[]
  readonly reviewers?: readonly string[]
  readonly endorsers?: readonly string[]
  /** `url|version` of the version that this one replaces, or that replaced it. */
  readonly predecessor?: string
  readonly successor?: string
  /** The wording of each statement that the rule set names. */
  readonly statements: { readonly [key: string]: string }
  /** Each reference that the rule set cites. */
  readonly references: { readonly [ref: string]: { readonly citation: string; readonly url?: string } }
}

/** The metadata that all resources of one export share, with a name of their own each. */
export function publishable(
  article: ExportedArticle,
  kind: 'PlanDefinition' | 'Library',
  own: { readonly id: string; readonly name: string; readonly title: string },
): Publishable {
  return {
    ...own,
    url: `${article.baseUrl}/${kind}/${own.id}`,
    version: article.version,
    status: article.status,
    ...present(article, 'experimental'),
    ...present(article, 'date'),
    ...present(article, 'publisher'),
    ...present(article, 'description'),
    ...present(article, 'purpose'),
    ...present(article, 'usage'),
    ...present(article, 'copyright'),
    ...present(article, 'approvalDate'),
    ...present(article, 'lastReviewDate'),
    ...present(article, 'effectivePeriod'),
    ...(filled(article.topics) && { topic: article.topics.map((text) => ({ text })) }),
    ...(filled(article.authors) && { author: contacts(article.authors) }),
    ...(filled(article.editors) && { editor: contacts(article.editors) }),
    ...(filled(article.reviewers) && { reviewer: contacts(article.reviewers) }),
    ...(filled(article.endorsers) && { endorser: contacts(article.endorsers) }),
  }
}

/** The wording of a statement. Throws a TypeError when the article has none. */
export function wordingOf(article: ExportedArticle, key: string): string {
  const text = Object.hasOwn(article.statements, key) ? article.statements[key] : undefined
  if (text === undefined || text === '') throw new TypeError(`the article has no statement "${key}"`)
  return text
}

/** A place in a reference as FHIR cites it. Throws a TypeError when the article has no such reference. */
export function citation(article: ExportedArticle, { ref, locator }: Cite): RelatedArtifact {
  const reference = Object.hasOwn(article.references, ref) ? article.references[ref] : undefined
  if (reference === undefined) throw new TypeError(`the article has no reference "${ref}"`)
  return {
    type: 'citation',
    label: ref,
    display: locator,
    citation: reference.citation,
    ...(reference.url === undefined ? {} : { url: reference.url }),
  }
}

// What is empty is left out: FHIR has no empty values.
function present<K extends keyof ExportedArticle>(
  article: ExportedArticle,
  key: K,
): Pick<ExportedArticle, K> | object {
  const value = article[key]
  return value === undefined || value === '' ? {} : { [key]: value }
}

function filled<T>(list: readonly T[] | undefined): list is readonly T[] {
  return list !== undefined && list.length > 0
}

function contacts(names: readonly string[]): readonly ContactDetail[] {
  return names.map((name) => ({ name }))
}
