import { expect, it } from 'vitest'
import { paths } from './paths.ts'

it('keeps every address that people have bookmarked', () => {
  expect(paths).toMatchInlineSnapshot(`
    {
      "article": "/articles/$slug",
      "articles": "/articles",
      "ask": "/ask",
      "assessment": "/assessments/$id",
      "audit": "/audit",
      "board": "/board",
      "boardQuestions": "/board/questions",
      "boardVersion": "/board/versions/$id",
      "changes": "/articles/$slug/changes",
      "encounter": "/encounters/$id",
      "handout": "/assessments/$id/handout",
      "home": "/",
      "metrics": "/board/metrics",
      "newArticle": "/board/new",
      "newEncounter": "/patients/$id/encounters/new",
      "notices": "/notices",
      "organization": "/organization",
      "patient": "/patients/$id",
      "patients": "/patients",
      "policy": "/policy",
      "proof": "/articles/$slug/proof",
      "reference": "/references/$id",
      "secondFactor": "/second-factor",
      "signIn": "/sign-in",
    }
  `)
})
