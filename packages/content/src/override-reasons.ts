/** The code system of the reasons for not following a recommendation. */
export const overrideReasonSystem = 'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes'

type OverrideReasonGroup =
  | 'cds-not-applicable'
  | 'cds-suboptimal-context'
  | 'recipient-disagrees-evidence'
  | 'recipient-concerns-outcomes'
  | 'does-not-align-preferences'
  | 'not-convenient-feasible'

export interface OverrideReason {
  readonly code: string
  readonly display: string
}

interface ReasonGroup {
  readonly code: OverrideReasonGroup
  readonly display: string
  readonly reasons: readonly OverrideReason[]
}

/** HL7 CDS Hooks 3.0.0, CodeSystem non-adherence-reason-codes: groups and their codes, displays verbatim. */
export const overrideReasonGroups: readonly ReasonGroup[] = [
  {
    code: 'cds-not-applicable',
    display: 'PC CDS does not apply to patient',
    reasons: [
      { code: 'patient-ineligible', display: 'Patient does not meet eligibility for recommended action' },
      { code: 'indication-order-exists', display: 'Patient has indication/order for intended action' },
      { code: 'action-completed', display: 'Recommended action was already completed' },
      { code: 'action-unsuccessful', display: 'Recommended action was previously unsuccessful' },
      {
        code: 'action-performed-no-adverse-effect',
        display: 'Intended action was performed previously without adverse effect',
      },
      {
        code: 'action-not-priority',
        display: 'Recommended action is not relevant or a priority in current state of health',
      },
    ],
  },
  {
    code: 'cds-suboptimal-context',
    display: 'PC CDS delivered in suboptimal context',
    reasons: [
      { code: 'limited-time', display: 'Could not address recommended action due to limited time' },
      {
        code: 'wrong-time-workflow',
        display: 'PC CDS delivered at wrong time in workflow or patient lifecycle',
      },
      { code: 'inappropriate-recipient', display: 'PC CDS delivered to inappropriate recipient/role' },
      {
        code: 'need-more-info',
        display:
          'Could not address recommended action due to need for more information/pending results/pending consult',
      },
    ],
  },
  {
    code: 'recipient-disagrees-evidence',
    display: 'Recipient disagrees with recommendation because of issues with the evidence',
    reasons: [
      {
        code: 'does-not-align-latest-evidence',
        display: 'Recommended action does not align with the latest evidence',
      },
      { code: 'expert-contradicts', display: 'Advice from expert contradicts the recommended action' },
      {
        code: 'policy-contradicts',
        display: 'Institutional policy/guideline contradicts the recommended action',
      },
      {
        code: 'recipient-does-not-trust',
        display: 'Recipient does not agree with or trust the recommended action',
      },
    ],
  },
  {
    code: 'recipient-concerns-outcomes',
    display: 'Recipient has concerns regarding potential health outcomes',
    reasons: [
      { code: 'risk-benefit-ratio', display: 'Recipient assessment of risk/benefit ratio' },
      {
        code: 'mitigate-risk-negative-outcome',
        display: 'Action taken to mitigate risk of negative outcome',
      },
      {
        code: 'likely-negative-health-outcomes',
        display: 'Recommended action likely to have negative health outcomes',
      },
      { code: 'patient-contraindication', display: 'Patient has contraindication to recommended action' },
    ],
  },
  {
    code: 'does-not-align-preferences',
    display: 'Recommendation does not align with patient preferences or values',
    reasons: [
      {
        code: 'patient-fears-discomfort',
        display: 'Patient fears discomfort from complying with recommended action',
      },
      {
        code: 'patient-does-not-want-change',
        display: 'Patient does not want to change behavior or believes the change is unnecessary',
      },
      {
        code: 'cultural-religious-reason',
        display: 'Patient has a cultural or religious reason for not following recommended action',
      },
      { code: 'prefers-alternative', display: 'Patient prefers an alternative approach or treatment' },
      { code: 'patient-refuses', display: 'Patient refuses/declines (no context given)*' },
    ],
  },
  {
    code: 'not-convenient-feasible',
    display: 'Recommendation is not convenient or feasible',
    reasons: [
      { code: 'inadequate-support', display: 'Patient has inadequate caregiver/social support' },
      { code: 'service-not-available', display: 'Treatment or service is not practically available' },
      {
        code: 'implementation-challenges',
        display: 'Recommended action cannot be implemented due to technology/challenges',
      },
      {
        code: 'too-costly-uncovered',
        display: 'Recommended action is too costly or not covered by insurance',
      },
      {
        code: 'recipient-does-not-understand',
        display:
          'Recipient does not understand the recommended action or know how to perform the recommended action',
      },
      {
        code: 'comorbidity-disability',
        display:
          'Patient has co-morbidity or disability that hinders them from completing recommended action',
      },
    ],
  },
]

const reasonByCode: ReadonlyMap<string, OverrideReason> = new Map(
  overrideReasonGroups.flatMap((group) =>
    [group, ...group.reasons].map(({ code, display }) => [code, { code, display }]),
  ),
)

/** The reason with this code; a group counts as a reason of its own, as the code system has it. */
export function overrideReason(code: string): OverrideReason | undefined {
  return reasonByCode.get(code)
}

/** Reasons that say something of the evidence, and not of the patient's day: the board hears of them. */
export const evidenceReasons: readonly string[] = [
  'need-more-info',
  'patient-contraindication',
  'does-not-align-latest-evidence',
]

/** Whether an override for this reason asks the board to look at the evidence. */
export function questionsEvidence(code: string): boolean {
  return evidenceReasons.includes(code)
}
