import type { ArticleContent } from '@guideboard/content'
import {
  articleContent,
  type Board,
  makeBoard,
  makeDeclarations,
  type TestCluster,
} from '@guideboard/database/test-kit'
import { coverage, type RuleSet } from '@guideboard/rules'
import { newSecret, secretHash } from '../accounts/secrets.ts'
import type { SignatureMeaning } from '../accounts/signature-meaning.ts'
import type { Ctx } from '../platform/ctx.ts'
import { type TestApi, testApi } from '../test-kit.ts'
import { approveVersion } from './approve-version.ts'
import { articleVersion } from './article-version.ts'
import { castVote } from './cast-vote.ts'
import { startReview } from './start-review.ts'
import { submitVersion } from './submit-version.ts'
import type { Version } from './version.ts'

/** A small article that passes every check: with words for patients too. */
export function wholeContent(given: Partial<ArticleContent> = {}): ArticleContent {
  const content = articleContent()
  const cite = { cite: 'walk', locator: 'p. 3' }
  const text = { clinician: [{ text: 'Walking helps. ' }, cite], patient: [{ text: 'Walk often. ' }, cite] }
  const sections = content.sections.map((section) => ({ ...section, statements: [{ key: 'S1', text }] }))
  return { ...content, sections, ...given }
}

/**
 * The same with rules that pass every check: S1 is graded as the first recommendation is, cases are added for whatever
 * the given ones leave untried, and every change of S1 has its reason.
 */
export function contentWithRules(ruleSet: RuleSet, given: Partial<ArticleContent> = {}): ArticleContent {
  const content = wholeContent()
  const [{ direction = 'for', strength, certainty } = noRule] = ruleSet.recommendations
  const recommendation = { direction, strength, certainty, population: 'Adults' } as const
  const sections = content.sections.map((section) => ({
    ...section,
    statements: section.statements.map((statement) => ({ ...statement, recommendation })),
  }))
  const cases = [...(ruleSet.cases ?? []), ...coverage(ruleSet).suggestions]
  const changeNote = {
    summary: 'As the new trial says.',
    reasons: [{ statement: 'S1', reason: 'A new trial.' }],
  }
  return { ...content, sections, changeNote, ruleSet: { ...ruleSet, cases }, ...given }
}

const noRule = { direction: 'for', strength: 'conditional', certainty: 'low' } as const

/** The API with a board whose people can be acted as by their place on it. */
export interface BoardApi {
  readonly api: TestApi
  readonly board: Board
  as(personId: string): Promise<Ctx>
  /** The token that `confirmIdentity` would give this person for this version as it is. */
  token(personId: string, version: Version, meaning: SignatureMeaning): Promise<string>
  /** Unless this person has declared interests for the version. */
  declareNone(personId: string, version: Version): Promise<void>
  now(version: Version): Promise<Version>
  submit(version: Version): Promise<Version>
  /** With everybody's interests declared: none. */
  underReview(version: Version): Promise<Version>
  vote(
    personId: string,
    version: Version,
    seat: 'reviewer' | 'methodologist' | 'patient-representative',
  ): Promise<Version>
  quorum(version: Version): Promise<void>
  approve(version: Version): Promise<Version>
}

export async function boardApi(options: { readonly cluster?: TestCluster } = {}): Promise<BoardApi> {
  const api = await testApi(options)
  const board = await makeBoard(api.test)
  const as = async (personId: string) => api.ctx(await api.actorOf(personId))
  const token: BoardApi['token'] = async (personId, version, meaning) => {
    const secret = newSecret()
    await api.test.sql(
      `INSERT INTO identity_confirmation (token_hash, person_id, meaning, version_id, content_hash, expires_at, second_factor)
       VALUES ($1, $2, $3, $4, $5, now() + interval '5 minutes',
               CASE WHEN $3 IN ('approved', 'withdrawn', 'set-aside') THEN 'totp' END)`,
      [secretHash(secret), personId, meaning, version.id, version.contentHash],
    )
    return secret
  }
  const now = async (version: Version) => {
    const found = await articleVersion(await as(board.editor), version.id)
    if (found === null) throw new Error('The version is gone.')
    return found
  }
  const at = ({ id, lock }: Version) => ({ versionId: id, lock })
  const submit = async (version: Version) =>
    submitVersion(await as(board.author), {
      ...at(version),
      token: await token(board.author, version, 'authored'),
    })
  const declareNone = async (personId: string, { id }: Version) => makeDeclarations(api.test, id, [personId])
  const vote: BoardApi['vote'] = async (personId, version, seat) => {
    await declareNone(personId, version)
    return castVote(await as(personId), {
      ...at(version),
      choice: 'approve',
      seat,
      token: await token(personId, version, 'reviewed'),
    })
  }
  return {
    api,
    board,
    as,
    token,
    declareNone,
    now,
    submit,
    underReview: async (version) => {
      const started = await startReview(await as(board.editor), at(await submit(version)))
      await makeDeclarations(api.test, version.id, [
        ...board.reviewers,
        board.methodologist,
        board.patientRepresentative,
        board.chair,
      ])
      return started
    },
    vote,
    quorum: async (version) => {
      for (const reviewer of board.reviewers) await vote(reviewer, version, 'reviewer')
      await vote(board.methodologist, version, 'methodologist')
      await vote(board.patientRepresentative, version, 'patient-representative')
    },
    approve: async (version) => {
      await declareNone(board.chair, version)
      return approveVersion(await as(board.chair), {
        ...at(version),
        token: await token(board.chair, version, 'approved'),
      })
    },
  }
}
