import type { Ctx } from '../platform/ctx.ts'
import { ownOrigin } from '../platform/own-origin.ts'
import type { AddRoutes } from '../platform/server.ts'
import { listArticles } from './list-articles.ts'
import type { ReaderArticle } from './reader-article.ts'

/** Twenty pages of the list: a larger library is found by the links from there. */
const mostPages = 20

/** Pages of people at work, and addresses for machines. */
const notForSearch = ['/board', '/patients', '/encounters', '/assessments', '/audit', '/graphql', '/fhir']

/** What is in force, and nothing else: neither a draft nor what still waits for its board. */
async function approvedArticles(ctx: Ctx): Promise<readonly ReaderArticle[]> {
  const found: ReaderArticle[] = []
  let after: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const { edges, hasNextPage } = await listArticles(ctx, { reviewStatus: 'APPROVED', first: 100, after })
    found.push(...edges.map(({ node }) => node))
    after = edges.at(-1)?.cursor
    if (!hasNextPage || after === undefined) break
  }
  return found
}

/** `GET /robots.txt` and `GET /sitemap.xml`: which pages search engines may show, and where they are. */
export function addSitemap({ publicUrl }: { readonly publicUrl: string | undefined }): AddRoutes {
  return (app, ctxOf) => {
    app.get('/robots.txt', async (request, reply) => {
      const origin = ownOrigin(publicUrl, request)
      const lines = [
        'User-agent: *',
        ...notForSearch.map((path) => `Disallow: ${path}`),
        ...(origin === undefined ? [] : [`Sitemap: ${origin}/sitemap.xml`]),
      ]
      return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`)
    })
    app.get('/sitemap.xml', async (request, reply) => {
      const origin = ownOrigin(publicUrl, request) ?? ''
      const pages = [
        `<url><loc>${origin}/</loc></url>`,
        `<url><loc>${origin}/articles</loc></url>`,
        `<url><loc>${origin}/policy</loc></url>`,
        ...(await approvedArticles(ctxOf(request, reply))).map(
          // A slug has letters, digits and hyphens alone: nothing to escape.
          ({ slug, lastUpdated }) =>
            `<url><loc>${origin}/articles/${slug}</loc>${lastUpdated ? `<lastmod>${lastUpdated.toISOString()}</lastmod>` : ''}</url>`,
        ),
      ]
      return reply
        .type('application/xml; charset=utf-8')
        .header('cache-control', 'public, max-age=3600')
        .send(
          `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${pages.join('\n')}\n</urlset>\n`,
        )
    })
  }
}
