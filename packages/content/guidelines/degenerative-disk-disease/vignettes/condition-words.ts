import { daysAgo, open, type SpokenEntry, type Word, yes } from './entry-words.ts'

const past = /\b(history|past|previous|prior|old|remote|ago|healed|former)\b/

function heartFailure({ text }: SpokenEntry) {
  if (/severe|advanced|decompensated|nyha\s*(class\s*)?(iii|iv|3|4)/.test(text))
    return yes('heartFailure', 'severeHeartFailure')
  if (/mild|moderate|stable|compensated|nyha\s*(class\s*)?(i|ii|1|2)\b/.test(text))
    return { heartFailure: true, severeHeartFailure: false }
  return { heartFailure: true, severeHeartFailure: open }
}

// The label speaks of the acute recovery phase; the rules count 60 days.
function myocardialInfarction({ text }: SpokenEntry) {
  const days = daysAgo(text)
  const recent = days === undefined ? /recent|acute|recovery|current/.test(text) || undefined : days <= 60
  return { cardiovascularDisease: true, recentMyocardialInfarction: recent ?? open }
}

function bypass({ text }: SpokenEntry) {
  const planned = /plan|schedul|tomorrow|next|upcoming|await/.test(text)
  const days = daysAgo(text)
  return {
    cardiovascularDisease: true,
    bypassSurgeryPerioperative: planned || days === undefined || days <= 14,
  }
}

function liver({ text }: SpokenEntry) {
  const worse = /moderate|severe|child[- ]pugh\s*(class\s*)?[bc]|failure|decompensated/.test(text)
  const mild = /mild|child[- ]pugh\s*(class\s*)?a|compensated/.test(text)
  return { hepaticImpairment: true, hepaticImpairmentModerateOrSevere: worse || (mild ? false : open) }
}

function kidney({ text }: SpokenEntry) {
  const advanced = /(stage|ckd|g)\s*(4|5|iv|v)\b|severe|advanced|end[- ]stage|esrd|dialysis|renal failure/
  const milder = /(stage|ckd|g)\s*(1|2|3[ab]?|i{1,3}[ab]?)\b|mild|moderate/
  if (advanced.test(text)) return yes('chronicKidneyDisease', 'advancedKidneyDisease')
  return { chronicKidneyDisease: true, advancedKidneyDisease: milder.test(text) ? false : open }
}

function bleeding({ text }: SpokenEntry) {
  return past.test(text) && !/active|current|ongoing|now/.test(text)
    ? yes('pepticUlcerOrBleedingHistory')
    : yes('pepticUlcerOrBleedingHistory', 'activeGastrointestinalBleeding')
}

function pregnancy({ text }: SpokenEntry) {
  const weeks = /(\d+)\s*(?:weeks?|wk)/.exec(text)?.[1]
  const trimester = /third trimester/.test(text) ? 30 : undefined
  const known = weeks === undefined ? trimester : Number(weeks)
  return { pregnant: true, ...(known === undefined ? {} : { pregnancyWeeks: known }) }
}

/** Facts that a complete list of conditions answers with "no" where it does not name them. */
export const conditionFacts = [
  'hyperthyroidism',
  'heartFailure',
  'severeHeartFailure',
  'arrhythmiaOrHeartBlock',
  'recentMyocardialInfarction',
  'hepaticImpairment',
  'hepaticImpairmentModerateOrSevere',
  'glaucomaOrRaisedEyePressure',
  'urinaryRetentionHistory',
  'advancedKidneyDisease',
  'chronicKidneyDisease',
  'hypovolaemia',
  'hypertension',
  'cardiovascularDisease',
  'activeGastrointestinalBleeding',
  'pepticUlcerOrBleedingHistory',
  'asthma',
  'coagulationDisorder',
  'regularAlcohol',
  'bypassSurgeryPerioperative',
  'breastfeeding',
] as const

/** Back pain in the sense of the article. */
export const backPain =
  /lumbar|dis[ck] (degeneration|disease|hernia|prolapse)|degenerative dis[ck]|low(er)? back|back ?(pain|ache|spasm)|lumbago|sciatica|\bddd\b/

export const conditionWords: readonly Word[] = [
  { says: backPain, means: {} },
  { says: /hyperthyroid|thyrotoxic|graves/, means: yes('hyperthyroidism') },
  { says: /heart failure|\bchf\b|\bhf[rp]ef\b|cardiac failure/, means: heartFailure },
  {
    says: /fibrillation|flutter|arrhythmi|dysrhythmi|tachycardia|bradycardia|heart block|av block|atrioventricular block|bundle branch|conduction|long qt|qt prolong|prolonged qt|sick sinus|wolff/,
    means: yes('arrhythmiaOrHeartBlock'),
  },
  { says: /myocardial infarct|heart attack|\b(n?ste)?mi\b/, means: myocardialInfarction },
  {
    says: /coronary|angina|isch[a]?emic heart|stroke|transient isch|\btia\b|peripheral (artery|arterial|vascular)|cardiovascular disease|stent/,
    unless: /bypass|cabg/,
    means: yes('cardiovascularDisease'),
  },
  { says: /bypass (graft|surgery)|\bcabg\b|coronary artery bypass/, means: bypass },
  {
    says: /(hepatic|liver) (impair|insuffic|failure|disease|dysfunction)|cirrhosis|child[- ]pugh/,
    means: liver,
  },
  {
    says: /glaucoma|intraocular pressure|ocular hypertension|raised eye pressure/,
    means: yes('glaucomaOrRaisedEyePressure'),
  },
  {
    says: /urinary retention|retention of urine|unable to (urinate|pass urine)/,
    unless: /\b(new|acute|sudden|since (today|yesterday|this morning))\b/,
    means: yes('urinaryRetentionHistory'),
  },
  {
    says: /\b(new|acute|sudden)\b.*(urinary retention|retention of urine)|(urinary retention|retention of urine).*(\bnew\b|sudden|since (today|yesterday|this morning))/,
    means: yes('newUrinaryRetention'),
  },
  {
    says: /kidney|renal|\bckd\b|dialysis/,
    unless: /stone|colic|cancer|carcinoma|cyst|normal/,
    means: kidney,
  },
  { says: /dehydrat|hypovol|volume deplet/, means: yes('hypovolaemia') },
  {
    says: /hypertension|high blood pressure/,
    unless: /ocular|portal|pulmonary|intracranial/,
    means: yes('hypertension'),
  },
  {
    says: /(gastrointestinal|gi|stomach|ulcer|upper|lower|rectal).*(bleed|h[a]?emorrhage)|bleeding (peptic |gastric |duodenal )?ulcer|mel[a]?ena|h[a]?ematemesis/,
    means: bleeding,
  },
  {
    says: /(peptic|gastric|duodenal|stomach) ulcer|ulcer disease/,
    means: yes('pepticUlcerOrBleedingHistory'),
  },
  {
    says: /(aspirin|nsaid)[- ](sensitive|intolerant|induced|exacerbated|triggered)|\baerd\b|samter|asthma.*(aspirin|nsaid)|(aspirin|nsaid).*asthma/,
    means: yes('nsaidAllergy'),
  },
  { says: /asthma/, means: yes('asthma') },
  {
    says: /h[a]?emophilia|willebrand|coagul|bleeding disorder|thrombocytop/,
    means: yes('coagulationDisorder'),
  },
  { says: /alcohol/, means: yes('regularAlcohol') },
  { says: /breast-? ?feed|lactat|nursing/, means: yes('breastfeeding') },
  { says: /pregnan|trimester|gestation/, means: pregnancy },
  {
    says: /cancer|carcinoma|malignan|metasta|myeloma|lymphoma|leuk[a]?emia|melanoma|sarcoma/,
    unless: /family history|screening/,
    means: yes('historyOfCancer'),
  },
  { says: /osteoporo|fragility fracture/, means: yes('osteoporosis') },
  {
    says: /\bhiv\b|\baids\b|immunosuppress|immunodefic|immunocomprom|transplant|chemotherapy/,
    means: yes('immunosuppression'),
  },
  { says: /(intravenous|injection|\biv\b) drug/, means: yes('intravenousDrugUse') },
  { says: /saddle (an[a]?esth|numb)|cauda equina/, means: yes('saddleAnaesthesia') },
  // Conditions that the article and the labels it cites say nothing about.
  {
    says: /hypothyroid|diabetes|lipid|cholesterol|depress|anxiety|bipolar|obes|overweight|migraine|headache|reflux|gerd|dyspepsia|osteoarthritis|arthritis|fibromyalgia|eczema|psoriasis|rhinitis|hay fever|polyps|gout|insomnia|epilep|seizure|irritable|\bcopd\b|obstructive pulmonary|an[a]?emia|sleep apn|vitamin d|radicul|stenosis|spondyl|scoliosis|appendectomy|prostat|cataract|smok|nicotine|tobacco|fatty liver|steatosis|hepatitis|gallstone|kidney stone|renal colic|neck|cervical|ankle|knee|shoulder|hip|cerebral palsy|spastic|multiple sclerosis|spinal cord|parkinson|dementia|opioid use|family history|surgery|laminectomy|discectomy|fusion|endometriosis|menopaus|none|healthy/,
    means: {},
  },
]
