import type { SeatRole } from '@guideboard/content'
import { confirmIdentity } from '../accounts/confirm-identity.ts'
import type { SignatureMeaning } from '../accounts/signature-meaning.ts'
import { actingPerson } from '../editorial/acting-person.ts'
import { approveVersion } from '../editorial/approve-version.ts'
import { castVote } from '../editorial/cast-vote.ts'
import { createArticle } from '../editorial/create-article.ts'
import { declareInterests } from '../editorial/declare-interests.ts'
import { reviseArticle } from '../editorial/revise-article.ts'
import { saveDraft } from '../editorial/save-draft.ts'
import { startReview } from '../editorial/start-review.ts'
import { submitVersion } from '../editorial/submit-version.ts'
import type { Version } from '../editorial/version.ts'
import { withdrawVersion } from '../editorial/withdraw-version.ts'
import { demonstrationPassword, type PersonEmail } from './people.ts'
import type { ActAs } from './seed-people.ts'

const voters = [
  ['reviewer1@guideboard.example', 'reviewer'],
  ['reviewer2@guideboard.example', 'reviewer'],
  ['methodologist@guideboard.example', 'methodologist'],
  ['patient@guideboard.example', 'patient-representative'],
  ['methodologist2@guideboard.example', 'methodologist'],
] as const satisfies readonly (readonly [PersonEmail, SeatRole])[]

/** What the demonstration board does, each act by its own person through the same verbs as everybody's. */
export interface DemonstrationBoard {
  create(slug: string, content: unknown): Promise<Version>
  revise(version: Version, content?: unknown): Promise<Version>
  submit(version: Version): Promise<Version>
  /** Asks everybody who votes, or only those named for their seats. */
  startReview(version: Version, only?: readonly PersonEmail[]): Promise<Version>
  /** The first `count` of the board's five voters approve. */
  vote(version: Version, count: number): Promise<Version>
  approve(version: Version): Promise<Version>
  withdraw(version: Version, reason: string): Promise<Version>
}

export function demonstrationBoard(actAs: ActAs): DemonstrationBoard {
  const author = () => actAs('author@guideboard.example')
  const chair = () => actAs('chair@guideboard.example')
  const at = ({ id, lock }: Version) => ({ versionId: id, lock })

  const token = async (email: PersonEmail, version: Version, meaning: SignatureMeaning) => {
    const confirmed = await confirmIdentity(await actAs(email), {
      password: demonstrationPassword,
      versionId: version.id,
      contentHash: version.contentHash,
      meaning,
      peer: '127.0.0.1',
      fillingDemonstration: true,
    })
    return confirmed.token
  }
  const declareNone = async (email: PersonEmail, { id }: Version) =>
    declareInterests(await actAs(email), { versionId: id, entries: [] })

  const seated = async ([email, seat]: (typeof voters)[number]) => ({
    seat,
    assigneeId: actingPerson((await actAs(email)).actor).id,
  })

  return {
    create: async (slug, content) => createArticle(await author(), { slug, content }),
    revise: async ({ articleId }, content) => {
      const draft = await reviseArticle(await author(), { articleId })
      return content === undefined ? draft : saveDraft(await author(), { ...at(draft), content })
    },
    submit: async (version) =>
      submitVersion(await author(), {
        ...at(version),
        token: await token('author@guideboard.example', version, 'authored'),
      }),
    startReview: async (version, only) =>
      startReview(await actAs('editor@guideboard.example'), {
        ...at(version),
        assign:
          only === undefined
            ? null
            : await Promise.all(voters.filter(([email]) => only.includes(email)).map(seated)),
      }),
    vote: async (version, count) => {
      let after = version
      for (const [email, seat] of voters.slice(0, count)) {
        await declareNone(email, after)
        after = await castVote(await actAs(email), {
          ...at(after),
          choice: 'approve',
          seat,
          token: await token(email, after, 'reviewed'),
        })
      }
      return after
    },
    approve: async (version) => {
      await declareNone('chair@guideboard.example', version)
      return approveVersion(await chair(), {
        ...at(version),
        token: await token('chair@guideboard.example', version, 'approved'),
      })
    },
    withdraw: async (version, reason) =>
      withdrawVersion(await chair(), {
        ...at(version),
        reason,
        token: await token('chair@guideboard.example', version, 'withdrawn'),
      }),
  }
}
