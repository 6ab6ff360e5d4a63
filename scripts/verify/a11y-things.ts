import type { BrowserContext } from 'playwright-core'
import type { Things } from './a11y-visits.ts'

interface Row {
  readonly id: string
}

interface PatientRow extends Row {
  readonly encounters: readonly Row[]
  readonly assessments: readonly Row[]
}

interface VersionRow extends Row {
  readonly state: string
}

/** Asks the running system as whoever a browser is signed in as. */
async function ask<T>(
  context: BrowserContext,
  url: string,
  query: string,
  variables: object = {},
): Promise<T> {
  const response = await context.request.post(`${url}/graphql`, {
    data: { query, variables },
    headers: { origin: url },
  })
  const answer: { data?: T; errors?: readonly { message: string }[] } = await response.json()
  if (!answer.data || answer.errors) throw new Error(`${query}: ${JSON.stringify(answer.errors)}`)
  return answer.data
}

/** The patient of the demonstration who has an assessment. */
export async function clinicalThings(
  context: BrowserContext,
  url: string,
): Promise<Pick<Things, 'patient' | 'encounter' | 'assessment'>> {
  const { patients } = await ask<{ patients: { edges: readonly { node: PatientRow }[] } }>(
    context,
    url,
    '{ patients(first: 50) { edges { node { id encounters { id } assessments { id } } } } }',
  )
  const found = patients.edges.find(({ node }) => node.assessments.length > 0)?.node
  const encounter = found?.encounters[0]
  const assessment = found?.assessments[0]
  if (!found || !encounter || !assessment) throw new Error('Nobody of the demonstration has an assessment.')
  return { patient: found.id, encounter: encounter.id, assessment: assessment.id }
}

/** A version in review, one in force, and a draft of its next version. */
export async function editorialThings(
  context: BrowserContext,
  url: string,
): Promise<Pick<Things, 'inReview' | 'approved' | 'draft'>> {
  const { reviewQueue } = await ask<{ reviewQueue: { edges: readonly { node: VersionRow }[] } }>(
    context,
    url,
    '{ reviewQueue(first: 100) { edges { node { id state } } } }',
  )
  const inState = (wanted: string) => {
    const found = reviewQueue.edges.find(({ node }) => node.state === wanted)?.node
    if (!found) throw new Error(`No version of the demonstration is ${wanted}.`)
    return found.id
  }
  const { article } = await ask<{ article: Row }>(context, url, '{ article(slug: "curb-65") { id } }')
  const { reviseArticle } = await ask<{ reviseArticle: { readonly version?: Row } }>(
    context,
    url,
    'mutation ($input: ReviseArticleInput!) { reviseArticle(input: $input) { ... on ChangedVersion { version { id } } } }',
    { input: { articleId: article.id } },
  )
  if (!reviseArticle.version) throw new Error('No draft could be made.')
  return { inReview: inState('UNDER_REVIEW'), approved: inState('APPROVED'), draft: reviseArticle.version.id }
}
