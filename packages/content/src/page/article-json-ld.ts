import { numberCitations } from '../citation-numbering.ts'
import type { ArticleContent, Audience, Reference } from '../document.ts'
import { formatAuthors } from '../format-authors.ts'
import { linksOut } from '../links-out.ts'
import { stateNames } from '../state-names.ts'
import { meshAddress, type Topic } from '../topic.ts'
import { isoDateOfInstant } from '../written-date.ts'
import type { ShownArticle } from './shown-article.ts'

/** As schema.org words them; the others are told by their own name. */
const medicalAudiences = {
  patient: 'Patient',
  caregiver: 'Caregiver',
  clinician: 'Clinician',
  researcher: 'MedicalResearcher',
} as const satisfies Record<Audience, string>

interface Told {
  readonly canonical: string | undefined
  readonly description: string
}

/**
 * The article as schema.org describes a medical page. A review is told only where a board of real people approved
 * the version: a demonstration or a pending version claims none.
 */
export function articleJsonLd(article: ShownArticle, content: ArticleContent, told: Told): object {
  const approved = article.reviewStatus === 'APPROVED' && !article.demonstration ? article.approvedAt : null
  const status = article.reviewStatus && stateNames[article.reviewStatus]
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    ...(told.canonical === undefined ? {} : { '@id': told.canonical, url: told.canonical }),
    name: article.question,
    description: told.description,
    about: [{ '@type': 'MedicalEntity', name: article.title }, ...article.topics.map(topicEntity)],
    ...(article.topics.length > 0 && { keywords: article.topics.map(({ display }) => display) }),
    inLanguage: article.language,
    version: article.versionNumber,
    creativeWorkStatus: article.demonstration ? `${status} (demonstration)` : status,
    ...(article.lastUpdated && { dateModified: isoDateOfInstant(article.lastUpdated) }),
    ...(approved && { datePublished: isoDateOfInstant(approved), lastReviewed: isoDateOfInstant(approved) }),
    ...(approved && { reviewedBy: reviewers(article) }),
    medicalAudience: { '@type': 'MedicalAudience', audienceType: medicalAudiences[article.audience] },
    usageInfo: content.disclaimer,
    isAccessibleForFree: true,
    citation: numberCitations(content).references.map(({ reference }) => citation(reference)),
  }
}

function topicEntity({ code, display }: Topic): object {
  return {
    '@type': 'MedicalEntity',
    name: display,
    sameAs: meshAddress(code),
    code: { '@type': 'MedicalCode', codeValue: code, codingSystem: 'MeSH' },
  }
}

function reviewers({ signatories }: ShownArticle): readonly object[] {
  const judged = signatories.filter(({ meaning }) => meaning === 'reviewed' || meaning === 'approved')
  return [...new Set(judged.map(({ name }) => name))].map((name) => ({ '@type': 'Person', name }))
}

function citation({ kind, csl, retracted }: Reference): object {
  const [link] = linksOut({ doi: csl.DOI ?? null, pmid: csl.PMID ?? null, url: csl.URL ?? null })
  const authors = formatAuthors(csl, 3)
  const published = csl.issued?.['date-parts'][0]
  const where = csl['container-title']
  return {
    '@type': csl.type === 'article-journal' ? 'MedicalScholarlyArticle' : 'CreativeWork',
    name: csl.title,
    genre: kind,
    ...(authors && { creditText: authors }),
    ...(published && { datePublished: published.map((part) => String(part).padStart(2, '0')).join('-') }),
    ...(where && { isPartOf: { '@type': 'Periodical', name: where } }),
    ...(link && { url: link.href }),
    ...(retracted && { creativeWorkStatus: 'Retracted' }),
  }
}
