import { type Audience, audiences, isTopicCode } from '@guideboard/content'
import { articlePage, homePage, libraryPage, policyPage } from '@guideboard/content/page'
import { installation } from '../accounts/installation.ts'
import type { PageRequest, PageWriter } from '../platform/written-pages.ts'
import { article } from './article.ts'
import { boardMembers } from './board-members.ts'
import { listArticles } from './list-articles.ts'

/** The pages that readers get without JavaScript: what they hold comes from the verbs that GraphQL calls too. */
export const readerPages: readonly PageWriter[] = [
  {
    url: '/',
    write: async (ctx, { origin }) => {
      const { edges } = await listArticles(ctx, { latestFirst: true, first: 5 })
      const { demonstration } = await installation(ctx)
      return homePage(
        edges.map(({ node }) => node),
        { origin },
        demonstration,
      )
    },
  },
  {
    url: '/articles',
    write: async (ctx, request) => {
      const code = topicAsked(request)
      const { edges } = await listArticles(ctx, { topic: code, first: 100 })
      const topic =
        code === undefined
          ? undefined
          : {
              code,
              display:
                edges.flatMap(({ node }) => node.topics).find((one) => one.code === code)?.display ?? code,
            }
      const { demonstration } = await installation(ctx)
      return libraryPage(
        edges.map(({ node }) => node),
        { origin: request.origin, topic },
        demonstration,
      )
    },
  },
  {
    url: '/articles/:slug',
    write: async (ctx, request) => {
      const slug = request.params.slug ?? ''
      const version = versionAsked(request)
      // Other characters are in no slug, and some of them are refused by the database.
      if (!/^[a-z0-9-]{1,200}$/.test(slug)) return undefined
      const found = await article(ctx, { slug, version, audience: audienceAsked(request) })
      if (found === null) return undefined
      const [content, signatories, { demonstration }] = await Promise.all([
        found.content(),
        found.signatories(),
        installation(ctx),
      ])
      const shown = { ...found, content, signatories, demonstration }
      return articlePage(shown, { origin: request.origin, version })
    },
  },
  {
    url: '/policy',
    write: async (ctx, { origin }) => {
      const [members, { demonstration }] = await Promise.all([boardMembers(ctx), installation(ctx)])
      return policyPage(members, { origin }, demonstration)
    },
  },
]

/** Whose words; a clinician's unless said, as in the dashboard. */
function audienceAsked({ query }: PageRequest): Audience {
  return audiences.find((audience) => audience === query.for) ?? 'clinician'
}

/** What is no topic narrows nothing, as in the dashboard. */
function topicAsked({ query }: PageRequest): string | undefined {
  return typeof query.topic === 'string' && isTopicCode(query.topic) ? query.topic : undefined
}

/** What is no number of a version opens the article itself, as in the dashboard. */
function versionAsked({ query }: PageRequest): number | undefined {
  return typeof query.v === 'string' && /^[1-9]\d{0,5}$/.test(query.v) ? Number(query.v) : undefined
}
