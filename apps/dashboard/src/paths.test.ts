import { expect, it } from 'vitest'
import { paths } from './paths.ts'

it('keeps every address that people have bookmarked', () => {
  expect(paths).toMatchInlineSnapshot(`
    {
      "article": "/articles/$slug",
      "articles": "/articles",
      "assessment": "/assessments/$id",
      "audit": "/audit",
      "board": "/board",
      "boardVersion": "/board/versions/$id",
      "encounter": "/encounters/$id",
      "home": "/",
      "metrics": "/board/metrics",
      "newArticle": "/board/new",
      "newEncounter": "/patients/$id/encounters/new",
      "patient": "/patients/$id",
      "patients": "/patients",
      "policy": "/policy",
      "proof": "/articles/$slug/proof",
      "secondFactor": "/second-factor",
      "signIn": "/sign-in",
    }
  `)
})
