import type { CheckContext } from './checks/check-context.ts'
import { defaultPolicy } from './default-policy.ts'
import type { ArticleContent, Inline, Reference, Section, Statement } from './document.ts'

/** A line of text that may end in a citation: `said('Stay active', 'acp', 'rec 2')`. */
export function said(text: string, cite?: string, locator = 'p. 1'): readonly Inline[] {
  return cite === undefined ? [{ text }] : [{ text }, { cite, locator }]
}

export function statement(key: string, change: Partial<Statement> = {}): Statement {
  return { key, text: { clinician: said(`Clinician ${key}`, 'acp') }, ...change }
}

export function section(
  id: string,
  statements: readonly Statement[],
  change: Partial<Section> = {},
): Section {
  return { id, title: { clinician: `Section ${id}` }, kind: 'body', statements, ...change }
}

export function reference(id: string, csl: Partial<Reference['csl']> = {}): Reference {
  return {
    id,
    kind: 'guideline',
    csl: { type: 'article-journal', title: `Title of ${id}`, URL: `https://example.org/${id}`, ...csl },
  }
}

const spoken = { clinician: said('Stay active.', 'acp'), patient: said('Keep moving.', 'acp') }

/** The smallest article that passes every check; a test changes what it is about. */
export function article(change: Partial<ArticleContent> = {}): ArticleContent {
  return {
    schema: 'article/1',
    language: 'en',
    question: 'How is a sore back cared for?',
    title: 'Sore back',
    intendedUser: 'Clinicians in primary care',
    limits: 'Adults only',
    sections: [section('summary', [statement('S1', { text: spoken })], { kind: 'summary' })],
    references: [reference('acp')],
    disclaimer: 'General education, not advice for one person.',
    changeNote: { summary: 'First version', reasons: [] },
    reviewDueOn: '2027-11-01',
    policy: defaultPolicy,
    ...change,
  }
}

/** The world around an article: a day, nothing before it and nothing beside it. */
export function context(change: Partial<CheckContext> = {}): CheckContext {
  return { today: '2026-11-22', inForce: [], ...change }
}
