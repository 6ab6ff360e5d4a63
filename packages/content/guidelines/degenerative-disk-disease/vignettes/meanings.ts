import type { Answer, AnsweredRecommendation } from './answer.ts'
import { agesAreShown, differencesAreShown } from './shown.ts'
import { isOffered, presentCautions, type Stance, speaking, stanceOf } from './stance.ts'
import { imagingNow, mri, mriTopic, nsaid, nsaidTopic, relaxantTopic, topics } from './topics.ts'

/** `not-covered`: the rules leave it open, so they do not contradict it. */
export type Judgment = 'right' | 'not-covered' | 'wrong'

/** What a topic together with an outcome means for the rules. */
interface Meaning {
  readonly topic: RegExp
  readonly outcome: RegExp
  /** Recommendations that answer it, the one that would overrule the others first. */
  readonly by: readonly string[]
  readonly judge: (result: AnsweredRecommendation | undefined, answer: Answer) => Judgment
  /** The outcome itself depends on something unsaid ("if severe"), so asking for it is right. */
  readonly depends?: true
}

const offers: readonly Stance[] = ['offer', 'offer-with-caution', 'offer-not-excluded']
const says =
  (right: readonly Stance[], notCovered: readonly Stance[] = ['open', 'silent']): Meaning['judge'] =>
  (result) => {
    const stance = stanceOf(result)
    if (right.includes(stance)) return 'right'
    return notCovered.includes(stance) ? 'not-covered' : 'wrong'
  }
const withCaution =
  (id: string): Meaning['judge'] =>
  (result) =>
    isOffered(stanceOf(result)) && presentCautions(result).includes(id) ? 'right' : 'wrong'

const any = /./

/** Sources differ in when they offer it; one that does is enough. */
function someOffered(...ids: readonly string[]): Meaning['judge'] {
  return (_, answer) => {
    const stances = ids.map((id) => stanceOf(speaking(answer, [id])))
    if (stances.some(isOffered)) return 'right'
    return stances.includes('open') ? 'not-covered' : 'wrong'
  }
}

const outsideEvidence: Meaning['judge'] = (_, answer) =>
  answer.recommendations.every((one) => one.outcome.kind === 'not-applicable') ? 'right' : 'wrong'

/** Most specific first; the first row that fits both topic and outcome judges. */
const meanings: readonly Meaning[] = [
  { topic: /article applies/i, outcome: /^no|outside/i, by: [], judge: outsideEvidence },
  {
    topic: /article applies/i,
    outcome: /^yes/i,
    by: [],
    judge: (_, { eligible }) => (eligible.truth === 'true' ? 'right' : 'wrong'),
  },
  { topic: any, outcome: /not established under/i, by: [], judge: outsideEvidence },
  {
    topic: /differ|conflict|disagree|contradict|versus|\bvs\b|both (sources|guidelines)/i,
    outcome: /^show/i,
    by: [],
    judge: () => (differencesAreShown ? 'right' : 'wrong'),
  },
  { topic: any, outcome: /^show/i, by: [], judge: () => (agesAreShown ? 'right' : 'wrong') },

  { topic: mriTopic, outcome: /^unknown$/i, by: mri, judge: says(['open'], []) },
  { topic: mriTopic, outcome: /infection/i, by: ['mri-infection'], judge: says(offers) },
  { topic: mriTopic, outcome: /cancer/i, by: ['mri-cancer'], judge: says(offers) },
  { topic: mriTopic, outcome: /fracture/i, by: ['imaging-fracture'], judge: says(offers) },
  { topic: mriTopic, outcome: /urgent/i, by: ['mri-emergency', 'mri-deficit'], judge: says(offers) },
  { topic: mriTopic, outcome: /mri now|imaging now/i, by: imagingNow, judge: says(offers) },
  {
    topic: mriTopic,
    outcome: /non-specialist/i,
    by: ['imaging-outside-specialist-care'],
    judge: says(['avoid']),
  },
  {
    topic: mriTopic,
    outcome: /not recommended by acp/i,
    by: ['mri-gate'],
    judge: withCaution('candidacy-asked-elsewhere'),
  },
  { topic: mriTopic, outcome: /not now|not needed|^no$/i, by: mri, judge: says(['avoid'], ['open']) },
  { topic: mriTopic, outcome: /indicated|appropriate|offer|consider/i, by: mri, judge: says(offers) },

  {
    topic: /ultrasound/i,
    outcome: /do not offer|avoid|not recommended|^no$/i,
    by: ['electrotherapy-uk', 'active-exercise'],
    judge: says(['avoid']),
  },
  {
    topic: /epidural|steroid injection/i,
    outcome: /consider|offer|option|indicated/i,
    by: ['epidural-injection'],
    judge: someOffered('epidural-injection', 'epidural-acute-sciatica-uk'),
  },
  // Where a red flag puts them out of scope, they are not offered either.
  {
    topic: /epidural|steroid injection/i,
    outcome: /^avoid|not recommended|not now|^no$/i,
    by: ['epidural-injection'],
    judge: says(['avoid', 'silent'], ['open']),
  },
  {
    topic: /surg/i,
    outcome: /^avoid|not recommended|not now|^no$/i,
    by: ['surgical-referral'],
    judge: says(['avoid', 'silent'], ['open']),
  },

  {
    topic: nsaidTopic,
    outcome: /second nsaid/i,
    by: ['nsaid'],
    judge: says(['avoid']),
  },
  { topic: nsaidTopic, outcome: /continuous/i, by: ['nsaid-continuous'], judge: says(offers) },
  {
    topic: nsaidTopic,
    outcome: /second, first-line drug/i,
    by: nsaid,
    judge: withCaution('chronic-non-drug-first'),
  },
  {
    topic: /choice of nsaid|which nsaid|preferred/i,
    outcome: /no preferred/i,
    by: ['nsaid-choice'],
    judge: says(['avoid']),
  },

  {
    topic: relaxantTopic,
    outcome: /at limit/i,
    by: ['cyclobenzaprine-continue'],
    judge: withCaution('limit-near'),
  },
  {
    topic: relaxantTopic,
    outcome: /continue within/i,
    by: ['cyclobenzaprine-continue'],
    judge: says(offers),
  },
  { topic: relaxantTopic, outcome: /^stop/i, by: ['cyclobenzaprine-continue'], judge: says(['avoid']) },
  { topic: relaxantTopic, outcome: /no indication/i, by: ['cyclobenzaprine-start'], judge: says(['avoid']) },

  {
    topic: /physical therapy|land|aquatic|exercise/i,
    outcome: /land-based/i,
    by: ['land-based'],
    judge: says(offers),
  },
  {
    topic: /therapy|exercise/i,
    outcome: /stabili[sz]ing/i,
    by: ['stabilizing-exercise'],
    judge: says(offers),
  },
  {
    topic: /therapy|exercise|passive|massage/i,
    outcome: /active supervised/i,
    by: ['active-exercise'],
    judge: says(offers),
  },
  { topic: /mattress/i, outcome: /medium-firm/i, by: ['mattress'], judge: says(offers) },
  {
    topic: /bed rest|activity|active/i,
    outcome: /brief only/i,
    by: ['resume-activity', 'bed-rest'],
    judge: says([...offers, 'avoid']),
  },
  {
    topic: /tramadol|duloxetine|snri/i,
    outcome: /do not offer/i,
    by: ['second-line-drug'],
    judge: (result, answer) => {
      const warned = withCaution('uk-advises-against')(result, answer)
      return warned === 'right' ? warned : says(['avoid'])(result, answer)
    },
  },
  { topic: /first treatment/i, outcome: /non-drug/i, by: ['non-drug-first'], judge: says(offers) },
  {
    topic: /tramadol|duloxetine|second-line/i,
    outcome: /second-line|consider/i,
    by: ['second-line-drug'],
    judge: says(offers),
  },
  {
    topic: /opioid|tramadol/i,
    outcome: /only if benefits/i,
    by: ['opioid'],
    judge: says([...offers, 'avoid', 'open']),
    depends: true,
  },
  { topic: /opioid/i, outcome: /do not offer/i, by: ['opioid-uk', 'opioid'], judge: says(['avoid']) },
  {
    topic: /paracetamol|acetaminophen/i,
    outcome: /superseded/i,
    by: ['paracetamol-alone'],
    judge: says(['avoid']),
  },
]

/** Outcomes that mean the same for every topic. */
const plain: readonly Pick<Meaning, 'outcome' | 'judge' | 'depends'>[] = [
  { outcome: /^unknown$/i, judge: says(['open'], []) },
  {
    outcome: /avoid (if severe|or caution)|caution with monitoring/i,
    judge: says(['avoid', 'offer-with-caution', 'open'], ['silent']),
    depends: true,
  },
  {
    outcome: /with caution/i,
    judge: says(['offer-with-caution', 'avoid'], ['open', 'silent', 'offer-not-excluded']),
  },
  {
    outcome: /^avoid|^stop|not recommended|do not|^no$|not now|not needed|no indication|no preferred/i,
    judge: says(['avoid']),
  },
  { outcome: /^offer|^recommend|^add|^consider|indicated|appropriate|option/i, judge: says(offers) },
]

/** What an expectation asks of the rules, without the words that led there. */
export type Asked = Pick<Meaning, 'by' | 'judge' | 'depends'>

/** The meaning of an expectation, or `undefined` when nobody has said what it means. */
export function meaningOf(topic: string, outcome: string): Asked | undefined {
  const special = meanings.find((row) => row.topic.test(topic) && row.outcome.test(outcome))
  if (special !== undefined) return special
  const by = topics.find((row) => row.topic.test(topic))?.by
  const general = plain.find((row) => row.outcome.test(outcome))
  return by === undefined || general === undefined ? undefined : { ...general, by }
}

/** Judges one expectation by the recommendation that speaks for it. */
export function judge(answer: Answer, asked: Asked): Judgment {
  return asked.judge(speaking(answer, asked.by), answer)
}
