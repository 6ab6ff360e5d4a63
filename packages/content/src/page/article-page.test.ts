import { expect, it } from 'vitest'
import { article, reference, said, section, statement } from '../content.test-kit.ts'
import type { ArticleContent } from '../document.ts'
import { articlePage } from './article-page.ts'
import type { ShownArticle } from './shown-article.ts'

const at = new Date('2026-11-02T10:00:00Z')
const place = { origin: 'https://guide.example', version: undefined }

const shown = (content: ArticleContent | undefined, change: Partial<ShownArticle> = {}): ShownArticle => ({
  slug: 'sore-back',
  title: content?.title ?? 'Sore back',
  question: content?.question ?? 'Sore back',
  topics: content?.topics ?? [],
  language: 'en',
  audience: 'clinician',
  page: 'TEXT',
  reviewStatus: 'APPROVED',
  banner: null,
  notices: ['Approved on 2 November 2026 by the board'],
  versionNumber: 2,
  contentHash: 'a'.repeat(64),
  reviewDueOn: '2027-11-01',
  overdue: false,
  lastUpdated: at,
  submittedAt: at,
  underReviewAt: at,
  approvedAt: at,
  withdrawnAt: null,
  withdrawnReason: null,
  signatories: [{ name: 'Chloe Chair', role: 'chair', meaning: 'approved', signedAt: at }],
  demonstration: false,
  content,
  ...change,
})

const dataOf = (head: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(head)?.[1] ?? '')

const graded = statement('M1', {
  text: {
    clinician: said('Image now.', 'acr', 'variant 5'),
    patient: said('You need a scan.', 'acr', 'variant 5'),
  },
  recommendation: {
    direction: 'against',
    strength: 'conditional',
    certainty: 'very-low',
    population: 'adults',
  },
})
const content = article({
  sections: [section('body', [graded]), section('summary', [statement('S1')], { kind: 'summary' })],
  references: [reference('acp'), reference('acr', { DOI: '10.1000/acr' })],
})

it('holds the answer first, each grade, each citation and each source', () => {
  const body = String(articlePage(shown(content), place).body)
  expect(body.indexOf('Clinician S1')).toBeLessThan(body.indexOf('Image now.'))
  expect(body).toContain('We suggest against (conditional)</strong> · certainty of the evidence: very low')
  expect(body).toContain('<a href="#reference-acr" title="variant 5" class="written-cite">[1]</a>')
  expect(body).toContain('<a href="https://doi.org/10.1000/acr" rel="noreferrer">DOI of reference 1</a>')
  expect(body).toContain('<a href="#statement-M1">Statement M1</a>')
  expect(body).toContain('<dt>Status</dt><dd>Approved</dd>')
  expect(body).toContain('Chloe Chair, chair: approved 2 November 2026')
})

it('speaks to the audience that was asked for, and says where it cannot', () => {
  const body = String(articlePage(shown(content, { audience: 'patient' }), { ...place, version: 2 }).body)
  expect(body).toContain('You need a scan.')
  expect(body).toContain('<p class="written-note">In the words for clinicians.</p>')
  expect(body).toContain('<a href="?for=researcher&amp;v=2">')
})

it('tells search engines of a review only when real people approved it', () => {
  const reviewed = dataOf(String(articlePage(shown(content), place).head))
  expect(reviewed).toMatchObject({
    '@type': 'MedicalWebPage',
    url: 'https://guide.example/articles/sore-back',
    lastReviewed: '2026-11-02',
    reviewedBy: [{ '@type': 'Person', name: 'Chloe Chair' }],
    citation: [{ name: 'Title of acr', url: 'https://doi.org/10.1000/acr' }, { name: 'Title of acp' }],
  })
  for (const change of [{ demonstration: true }, { reviewStatus: 'UNDER_REVIEW' }] as const) {
    const data = dataOf(String(articlePage(shown(content, change), place).head))
    expect(data).not.toHaveProperty('lastReviewed')
    expect(data).not.toHaveProperty('reviewedBy')
  }
  expect(dataOf(String(articlePage(shown(content, { demonstration: true }), place).head))).toMatchObject({
    creativeWorkStatus: 'Approved (demonstration)',
  })
})

it('says what it is about to people and to search engines, in the terms of MeSH', () => {
  const about = article({
    topics: [
      { code: 'D017116', display: 'Low Back Pain' },
      { code: 'D012585', display: 'Sciatica' },
    ],
  })
  const { head, body } = articlePage(shown(about), place)
  expect(String(body)).toContain(
    'Topics: <a href="/articles?topic=D017116">Low Back Pain</a>, <a href="/articles?topic=D012585">Sciatica</a>',
  )
  expect(dataOf(String(head))).toMatchObject({
    about: [
      { name: 'Sore back' },
      {
        name: 'Low Back Pain',
        sameAs: 'http://id.nlm.nih.gov/mesh/D017116',
        code: { '@type': 'MedicalCode', codeValue: 'D017116', codingSystem: 'MeSH' },
      },
      { name: 'Sciatica' },
    ],
    keywords: ['Low Back Pain', 'Sciatica'],
  })
  const plain = articlePage(shown(content), place)
  expect(String(plain.body)).not.toContain('Topic')
  expect(dataOf(String(plain.head))).toMatchObject({ about: [{ name: 'Sore back' }] })
  expect(dataOf(String(plain.head))).not.toHaveProperty('keywords')
})

it('says that a version is pending before its text, and in what lists of results show', () => {
  const banner = 'Educational purpose only. Pending human review.'
  const { head, body } = articlePage(
    shown(content, { reviewStatus: 'UNDER_REVIEW', banner, approvedAt: null }),
    place,
  )
  expect(String(body)).toMatch(
    /<strong>Educational purpose only. Pending human review.<\/strong>[\s\S]*Image now/,
  )
  expect(String(body)).toContain('<li>Approved <small>not yet</small></li>')
  expect(String(head)).toContain(`<meta name="description" content="${banner} Clinician S1">`)
})

it('shows no text of what was withdrawn, and keeps it out of search', () => {
  const { head, body } = articlePage(
    shown(undefined, {
      page: 'WITHDRAWN_NOTICE',
      reviewStatus: 'WITHDRAWN',
      banner: 'Withdrawn: do not use',
      withdrawnAt: at,
      withdrawnReason: 'A source was retracted.',
    }),
    place,
  )
  expect(String(body)).toContain('<dt>Reason</dt><dd>A source was retracted.</dd>')
  expect(String(head)).toContain('<meta name="robots" content="noindex">')
  expect(String(head)).not.toContain('ld+json')
})

it('keeps markup in any text of the document inert', () => {
  const hostile = `</script><script>alert(1)</script><img src=x onerror="alert(1)">'`
  const bad = article({
    question: hostile,
    title: hostile,
    topics: [{ code: hostile, display: hostile }],
    disclaimer: hostile,
    limits: hostile,
    intendedUser: hostile,
    changeNote: { summary: hostile, reasons: [] },
    sections: [
      section('summary', [statement('S1', { text: { clinician: said(hostile, 'acp', hostile) } })], {
        kind: 'summary',
        title: { clinician: hostile },
      }),
    ],
    references: [reference('acp', { title: hostile, URL: 'javascript:alert(1)', DOI: `"><script>` })],
  })
  const { head, body } = articlePage(shown(bad, { signatories: [] }), place)
  const written = `${head}${body}`
  expect(written.match(/<script/g)).toEqual(['<script'])
  expect(written.match(/<\/script/g)).toEqual(['</script'])
  expect(written).not.toMatch(/<img|href="javascript/)
  expect(written.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/)
  expect(dataOf(String(head)).name).toBe(hostile)
})
