import {
  bladderOrBowel,
  bleeding,
  bypass,
  heartFailure,
  kidney,
  liver,
  lumbarSurgery,
  myocardialInfarction,
  pregnancy,
} from './condition-details.ts'
import { type Word, yes } from './entry-words.ts'

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
  'centralSpasticity',
  'seizureDisorder',
  'priorLumbarSurgery',
] as const

const lumbar =
  /lumbar|\bl[1-5]\b|dis[ck] (degeneration|disease|hernia|prolapse|bulg)|degenerative dis[ck]|low(er)? back|back ?(pain|ache|spasm|strain|sprain)|lumbago|sciatica|\bddd\b/
const otherSpine = /cervical|thoracic|\bneck\b|upper back|mid-?back/

/** Whether a condition is back pain in the sense of the article: the neck and the chest have disks too. */
export function isLowBackPain(text: string): boolean {
  return lumbar.test(text) && (!otherSpine.test(text) || /lumbar|low(er)? back|lumbosacral/.test(text))
}

export const conditionWords: readonly Word[] = [
  // Other people's diseases, and those that were looked for and not found.
  {
    says: /family history|\b(mother|father|parent|sister|brother|aunt|uncle|grandmother|grandfather)\b|screening|^(no|denies|negative for|absence of|never had|ruled out)\b|(ruled out|excluded|not confirmed)$/,
    alone: true,
    means: {},
  },
  { says: lumbar, means: {} },
  {
    says: /hyperthyroid|thyrotoxic|graves|(overactive|over-active) thyroid|thyroid storm|toxic (goit|adenoma|nodul)/,
    means: yes('hyperthyroidism'),
  },
  {
    says: /heart failure|\bchf\b|\bhfm?[rp]ef\b|cardiac failure|(reduced|low) ejection fraction|(left|right) ventricular (failure|dysfunction)/,
    means: heartFailure,
  },
  {
    says: /fibrillation|flutter|arr?h?ythmi|dysrhythmi|tachycardia|bradycardia|heart block|\bav block|atrioventricular block|bundle branch|\b[lr]bbb\b|conduction|long qt|qtc? prolong|prolonged qt|\bqtc\b|sick sinus|wolff|\bwpw\b|\ba-?fib\b|\baf\b|\bp?svt\b|\bv-?tach\b|\bp[va]cs?\b|premature (ventricular|atrial)|heart rhythm|irregular heart ?beat|extrasystol|pacemaker|implantable cardioverter/,
    means: yes('arrhythmiaOrHeartBlock'),
  },
  {
    says: /myocardial infarct|heart attack|acute coronary syndrome|\b(n?ste)?mi\b/,
    means: myocardialInfarction,
  },
  {
    says: /coronary|\bcad\b|\bchd\b|angina|isch[a]?emic heart|stroke|\bcva\b|transient isch|\btia\b|\bpad\b|\bpvd\b|peripheral (artery|arterial|vascular)|cardiovascular disease|carotid|aortic aneurysm|stent\b/,
    unless: /bypass|cabg/,
    means: yes('cardiovascularDisease'),
  },
  {
    says: /bypass (graft|surgery)|\bcabg\b|coronary (artery )?bypass/,
    unless: /gastric|bariatric|roux|jejun|femor|popliteal|urinary/,
    means: bypass,
  },
  {
    says: /(hepatic|liver) (impair|insuffic|failure|disease|dysfunction)|cirrhosis|cirrhotic|child[- ]pugh|hepatitis/,
    unless: /hepatitis.*(vaccin|immune|resolved|cleared|childhood)|fatty liver disease/,
    means: liver,
  },
  {
    says: /glaucoma|intraocular pressure|ocular hypertension|raised eye pressure/,
    means: yes('glaucomaOrRaisedEyePressure'),
  },
  {
    says: /urinary retention|retention of urine|unable to (urinate|pass urine)|incontinen|loss of (bladder|bowel)|(bladder|bowel|sphincter) (dysfunction|control)/,
    means: bladderOrBowel,
  },
  {
    says: /kidney|\brenal|nephropath|\bckd\b|dialysis/,
    unless: /stone|colic|cancer|carcinoma|cyst|normal|transplant|donat/,
    means: kidney,
  },
  { says: /dehydrat|hypovol|volume deplet/, means: yes('hypovolaemia') },
  {
    says: /hypertension|high blood pressure|\bhtn\b/,
    unless: /ocular|portal|pulmonary|intracranial/,
    means: yes('hypertension'),
  },
  {
    says: /(gastrointestinal|gi|stomach|ulcer|upper|lower|rectal).*(bleed|h[a]?emorrhage)|bleeding (peptic |gastric |duodenal )?ulcer|mel[a]?ena|h[a]?ematemesis/,
    means: bleeding,
  },
  {
    says: /(peptic|gastric|duodenal|stomach|perforated) ulcer|ulcer disease/,
    means: yes('pepticUlcerOrBleedingHistory'),
  },
  {
    says: /(aspirin|nsaid)[- ](sensitive|intolerant|induced|exacerbated|triggered)|\baerd\b|samter|asthma.*(aspirin|nsaid|ibuprofen|naproxen)|(aspirin|nsaid|ibuprofen|naproxen).*(asthma|allerg|intoleran|sensitiv|bronchospasm|urticaria|hives|angioedema|anaphyla)|(allerg|anaphyla)[a-z ]*(aspirin|nsaid|ibuprofen|naproxen)/,
    unless: /\b(without|no|not|never|tolerates?|tolerated|denies|negative)\b/,
    means: yes('nsaidAllergy'),
  },
  { says: /asthma/, means: yes('asthma') },
  {
    says: /h[a]?emophilia|willebrand|coagul|bleeding disorder|thrombocytop/,
    means: yes('coagulationDisorder'),
  },
  {
    says: /alcohol|(heavy|binge) drink|drinks (heavily|daily)/,
    unless: /\b(no|never|denies|abstinent|abstains|occasional(ly)?|in remission)\b/,
    means: yes('regularAlcohol'),
  },
  {
    says: /\b(no|never|denies|abstinent|abstains|occasional(ly)?|in remission)\b.*alcohol|alcohol.*\b(no|never|denies|abstinent|abstains|occasional(ly)?|in remission)\b/,
    means: {},
  },
  { says: /breast-? ?feed|lactat|nursing/, means: yes('breastfeeding') },
  { says: /pregnan|trimester|gestation/, means: pregnancy },
  {
    says: /cancer|carcinoma|malignan|metasta|myeloma|lymphoma|leuk[a]?emia|melanoma|sarcoma/,
    means: yes('historyOfCancer'),
  },
  { says: /osteoporo|(fragility|insufficiency|compression) fracture/, means: yes('osteoporosis') },
  {
    says: /\bhiv\b|\baids\b|immun(o|e)[- ]?(suppress|defic|comprom)|transplant|chemotherapy|splenectomy|asplenia/,
    means: yes('immunosuppression'),
  },
  { says: /(intravenous|injection|\biv\b) drug/, means: yes('intravenousDrugUse') },
  {
    says: /saddle (an[a]?esth|numb|par[a]?esth)|cauda equina|perineal numb/,
    means: yes('saddleAnaesthesia'),
  },
  { says: /\b(fever|febrile|chills)\b/, unless: /hay fever|rheumatic fever|\bno fever/, means: yes('fever') },
  {
    says: /\b(fall|fell|low-velocity trauma|minor trauma)\b/,
    unless: /risk of fall|fear of fall/,
    means: yes('lowVelocityTrauma'),
  },
  { says: /foot drop|progressive (weakness|deficit|neurolog)/, means: yes('progressiveNeuroDeficit') },
  {
    says: /cerebral palsy|spastic|multiple sclerosis|spinal cord (injury|disease|lesion)|myelopathy|paraplegi|hemiplegi/,
    unless: /spastic (colon|bowel)/,
    means: yes('centralSpasticity'),
  },
  {
    says: /epilep|seizure/,
    unless: /febrile seizure|\b(no|never|denies)\b/,
    means: yes('seizureDisorder'),
  },
  {
    says: /laminectomy|dis[ck]ectomy|laminotomy|spinal fusion|failed back|(lumbar|back|spin(e|al)|dis[ck]).*(surgery|fusion|operation|decompression|operated)|(surgery|fusion|operation).*(lumbar|back|spin(e|al)|dis[ck]|\bl[1-5])/,
    unless: /cervical|thoracic|\bneck\b/,
    means: lumbarSurgery,
  },
  // Conditions that the article and the labels it cites say nothing about.
  {
    says: /hypothyroid|diabetes|lipid|cholesterol|depress|anxiety|bipolar|obes|overweight|migraine|headache|reflux|gerd|dyspepsia|osteoarthritis|arthritis|fibromyalgia|eczema|psoriasis|rhinitis|hay fever|polyps|gout|insomnia|epilep|seizure|irritable|\bcopd\b|obstructive pulmonary|an[a]?emia|sleep apn|vitamin d|radicul|stenosis|spondyl|scoliosis|appendectomy|prostat|cataract|smok|nicotine|tobacco|fatty liver|steatosis|hepatitis|gallstone|kidney stone|renal colic|renal cyst|nephrolithiasis|neck|cervical|ankle|knee|shoulder|hip|cerebral palsy|spastic|multiple sclerosis|spinal cord|parkinson|dementia|opioid use|family history|surgery|laminectomy|discectomy|fusion|endometriosis|menopaus|seasonal allerg|osteopenia|\bibs\b|restless leg|\badhd\b|attention deficit|autis|\bptsd\b|post-?traumatic stress|panic|schizophren|tinnitus|hearing loss|c[o]?eliac|lactose|hemorrhoid|haemorrhoid|diverticul|varicose|tonsill|\bdvt\b|deep vein|pulmonary embol|carpal|rotator|plantar|tendin|tendon|bursitis|erectile|overactive bladder|b12|vitamin|thyroid nodule|hernia repair|acne|rosacea|vertigo|sinusitis|myopia|pancreatic insufficiency|sickle cell trait|pulmonary hypertension|(skin|pressure|mouth|venous|foot) ulcer|none|healthy/,
    means: {},
  },
]
