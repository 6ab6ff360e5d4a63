import { type ArticleContent, formatReference, plainText, type Reference, textFor } from '@guideboard/content'
import { type ExportedArticle, type PlanDefinitionExport, toPlanDefinition } from '@guideboard/rules'
import type { Signatory } from '../../articles/load-reader-versions.ts'
import type { PublishedVersion } from './load-published.ts'

/** What is known of a version beside its content. */
export interface ExportedVersion {
  readonly version: PublishedVersion
  readonly content: ArticleContent
  readonly signatories: readonly Signatory[]
  /** The published versions before and after it. */
  readonly predecessor?: PublishedVersion | undefined
  readonly successor?: PublishedVersion | undefined
  readonly demonstration: boolean
  /** Start of the canonical addresses. */
  readonly baseUrl: string
}

/** A version with rules as FHIR R4 resources. Pure: the same version gives the same resources. */
export function exportedGuideline(of: ExportedVersion): PlanDefinitionExport {
  const { ruleSet } = of.content
  if (ruleSet === undefined) throw new TypeError('A guideline has rules.')
  return toPlanDefinition(ruleSet, articleOf(of))
}

function articleOf(of: ExportedVersion): ExportedArticle {
  const { version, content, signatories, predecessor, successor, demonstration, baseUrl } = of
  const named = (meaning: Signatory['meaning']) =>
    [...new Set(signatories.filter((one) => one.meaning === meaning).map(({ name }) => name))].sort()
  const approvedOn = dayOf(version.inForceFrom)
  return {
    baseUrl,
    id: version.slug,
    title: content.title,
    version: version.label,
    status: version.state === 'APPROVED' ? 'active' : 'retired',
    experimental: demonstration,
    date: approvedOn,
    description: content.question,
    purpose: content.question,
    usage: [content.intendedUser, content.limits, content.disclaimer]
      .filter((text) => text !== '')
      .join('\n\n'),
    approvalDate: approvedOn,
    lastReviewDate: version.checkedOn ?? approvedOn,
    effectivePeriod: {
      start: approvedOn,
      ...(version.inForceTo === null ? {} : { end: dayOf(version.inForceTo) }),
    },
    topics: [content.title],
    authors: named('authored'),
    reviewers: named('reviewed'),
    endorsers: named('approved'),
    ...(predecessor === undefined ? {} : { predecessor: canonicalOf(baseUrl, predecessor) }),
    ...(successor === undefined ? {} : { successor: canonicalOf(baseUrl, successor) }),
    statements: Object.fromEntries(
      content.sections
        .flatMap(({ statements }) => statements)
        .map((one) => [one.key, plainText(textFor(one, 'clinician').inline)]),
    ),
    references: Object.fromEntries(content.references.map((one) => [one.id, citedAs(one)])),
  }
}

/** `url|version` of a guideline: names one content for ever. */
export function canonicalOf(
  baseUrl: string,
  { slug, label }: Pick<PublishedVersion, 'slug' | 'label'>,
): string {
  return `${baseUrl}/PlanDefinition/${slug}|${label}`
}

function citedAs(reference: Reference): ExportedArticle['references'][string] {
  const { DOI, URL: url } = reference.csl
  const address = DOI === undefined ? url : `https://doi.org/${DOI}`
  return { citation: formatReference(reference), ...(address === undefined ? {} : { url: address }) }
}

export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
