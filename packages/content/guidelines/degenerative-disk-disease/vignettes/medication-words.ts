import { type DaysAgo, daysAgo, isWithin } from './days-ago.ts'
import { type Facts, open, type SpokenEntry, type Word, yes } from './entry-words.ts'

const ended =
  /\b(stopped|discontinued|ended|completed|finished|former|past|previous|failed|ineffective|not taking|inactive)\b/
const onlyWished = /\b(proposed|planned|requested|considered|considering|asks?|wants?|wish)/

/** Whether a listed medicine is taken now: it is, unless its status, use or date of stopping says otherwise. */
function taken({ text, details }: SpokenEntry): boolean {
  return details.stoppedDaysAgo === undefined && !ended.test(text) && !onlyWished.test(text)
}

function stopped({ text, details }: SpokenEntry): DaysAgo | undefined {
  const days = details.stoppedDaysAgo
  return typeof days === 'number' ? { least: days, most: days } : daysAgo(text)
}

function whileTaken(...facts: readonly string[]): (entry: SpokenEntry) => Facts {
  return (entry) => (taken(entry) ? yes(...facts) : {})
}

function cyclobenzaprine(entry: SpokenEntry): Facts {
  if (!taken(entry)) return {}
  const days = entry.details.daysTaken
  return { onCyclobenzaprine: true, cyclobenzaprineDays: typeof days === 'number' ? days : open }
}

// "Within 14 days after their discontinuation": the 14th day counts.
function maoInhibitor(entry: SpokenEntry): Facts {
  if (taken(entry)) return yes('maoiWithin14Days')
  if (onlyWished.test(entry.text)) return {}
  return { maoiWithin14Days: isWithin(stopped(entry), 14) ?? open }
}

function nsaid(entry: SpokenEntry): Facts {
  if (/failed|ineffective|no (relief|effect|response)|inadequate/.test(entry.text))
    return { nsaidFailed: true }
  return taken(entry) ? yes('onNsaid') : {}
}

const longTermDays = 90

// What the list of medicines shows wins over a red flag that nobody recognised.
function corticosteroid(entry: SpokenEntry): Facts {
  if (!taken(entry)) return {}
  const said = entry.details.daysTaken
  const longTerm = typeof said === 'number' ? said >= longTermDays : spokenLong(entry.text)
  return {
    onCorticosteroid: true,
    corticosteroidDays: typeof said === 'number' ? said : open,
    ...(longTerm ? yes('chronicSteroidUse') : {}),
  }
}

function spokenLong(text: string): boolean {
  return /long[- ]?term|chronic|maintenance/.test(text) || (daysAgo(text)?.least ?? 0) >= longTermDays
}

// 325 mg and less keeps blood from clotting; more of it is an analgesic, as the label counts it.
function aspirin(entry: SpokenEntry): Facts {
  if (!taken(entry)) return {}
  const milligrams = Number(/(\d+)\s*mg/.exec(entry.text)?.[1] ?? 0)
  return yes('onAntiplatelet', ...(milligrams > 325 ? ['onNsaid'] : []))
}

const onSkinOrEye = /topical|(?<!liqui[- ]?|soft[- ]?)gel\b|cream|ointment|patch|plaster|eye ?drop|ophthalmic/
const topical = new RegExp(`${onSkinOrEye.source}|nasal|inhal`)

/** Facts that a complete list of medicines answers with "no" where it does not name them. */
export const medicationFacts = [
  'onCyclobenzaprine',
  'onNsaid',
  'maoiWithin14Days',
  'onSsriOrSnri',
  'onOtherSerotonergic',
  'onTramadol',
  'onCnsDepressant',
  'onAnticholinergic',
  'onGuanethidine',
  'onAnticoagulant',
  'onAntiplatelet',
  'onCorticosteroid',
  'onAceInhibitorOrArb',
  'onDiuretic',
  'onNsaidLevelDrug',
] as const

export const medicationWords: readonly Word[] = [
  { says: /cyclobenzaprine/, means: cyclobenzaprine },
  {
    says: /phenelzine|tranylcypromine|isocarboxazid|selegiline|rasagiline|safinamide|moclobemide|linezolid|tedizolid|procarbazine|methylene blue|\bmaoi?\b|mao inhibitor|monoamine oxidase/,
    means: maoInhibitor,
  },
  {
    says: /ibuprofen|naproxen|diclofenac|celecoxib|etoricoxib|meloxicam|etodolac|indometh?acin|ketorolac|nabumetone|piroxicam|sulindac|ketoprofen|flurbiprofen|oxaprozin|mefenamic|diflunisal|salsalate|tolmetin|fenoprofen|meclofenam|\bnsaid/,
    unless: onSkinOrEye,
    means: nsaid,
  },
  {
    says: /sertraline|fluoxetine|citalopram|paroxetine|fluvoxamine|venlafaxine|duloxetine|milnacipran|vortioxetine|vilazodone|\bss?n?ris?\b/,
    means: whileTaken('onSsriOrSnri'),
  },
  {
    says: /tramadol|tapentadol/,
    means: whileTaken('onTramadol', 'onOtherSerotonergic', 'onCnsDepressant'),
  },
  { says: /meperidine|pethidine/, means: whileTaken('onOtherSerotonergic', 'onCnsDepressant') },
  {
    says: /triptyline|imipramine|doxepin|clomipramine|desipramine|amoxapine|maprotiline|tricyclic|\btcas?\b/,
    means: whileTaken('onOtherSerotonergic', 'onAnticholinergic'),
  },
  {
    says: /bupropion|verapamil|trazodone|nefazodone|mirtazapine|buspirone|triptan\b|st\.? john|dextromethorphan|methadone|fentanyl|vilazodone|vortioxetine|tryptophan|ondansetron|granisetron|metoclopramide|amphetamine|methylphenidate/,
    means: whileTaken('onOtherSerotonergic'),
  },
  {
    says: /oxycodone|hydrocodone|codeine|morphine|fentanyl|methadone|buprenorphine|hydromorphone|oxymorphone|levorphanol|butorphanol|opioid|pentazocine/,
    means: whileTaken('onCnsDepressant'),
  },
  {
    says: /azepam|azolam|chlordiazepoxide|benzodiazepine|clobazam|zolpidem|zopiclone|zaleplon|barbit|butalbital|primidone|gabapentin|pregabalin|baclofen|tizanidine|methocarbamol|carisoprodol|metaxalone|chlorzoxazone|quetiapine|olanzapine|clozapine|risperidone|ziprasidone|haloperidol|aripiprazole|chlorpromazine|antipsychotic|levetiracetam|phenytoin|carbamazepine|topiramate|valpro|lamotrigine|cannabis|marijuana|dronabinol|promethazine|suvorexant|sleeping (pill|tablet)|sedative|hypnotic/,
    means: whileTaken('onCnsDepressant'),
  },
  { says: /alcohol/, unless: /\b(no|never|denies|occasional(ly)?)\b/, means: yes('regularAlcohol') },
  {
    says: /diphenhydramine|hydroxyzine|doxylamine|chlorphen/,
    means: whileTaken('onAnticholinergic', 'onCnsDepressant'),
  },
  {
    says: /oxybutynin|tolterodine|solifenacin|darifenacin|trospium|benz?tropine|trihexyphenidyl|scopolamine|hyoscyamine|dicyclomine|atropine|ipratropium|tiotropium|anticholinergic/,
    means: whileTaken('onAnticholinergic'),
  },
  { says: /guanethidine|clonidine/, means: whileTaken('onGuanethidine') },
  {
    says: /warfarin|apixaban|rivaroxaban|dabigatran|edoxaban|heparin|enoxaparin|dalteparin|fondaparinux|anticoagulant|\bdoac\b|phenprocoumon|acenocoumarol|blood thinner/,
    means: whileTaken('onAnticoagulant'),
  },
  { says: /aspirin|acetylsalicyl/, means: aspirin },
  {
    says: /clopidogrel|prasugrel|ticagrelor|dipyridamole|cilostazol|ticlopidine|vorapaxar|antiplatelet/,
    means: whileTaken('onAntiplatelet'),
  },
  {
    says: /predniso|dexamethasone|betamethasone|hydrocortisone|cortisone|corticosteroid|budesonide|deflazacort/,
    unless: topical,
    means: corticosteroid,
  },
  {
    says: /[a-z]pril\b|[a-z]sartan|ace inhibitor|angiotensin/,
    means: whileTaken('onAceInhibitorOrArb'),
  },
  {
    says: /thiazide|furosemide|torsemide|bumetanide|chlort(h)?alidone|indapamide|spironolactone|eplerenone|triamterene|amiloride|metolazone|water pill|diuretic/,
    means: whileTaken('onDiuretic'),
  },
  { says: /lithium/, means: whileTaken('onNsaidLevelDrug', 'onOtherSerotonergic') },
  {
    says: /methotrexate|pemetrexed|digoxin|c[iy]closporin|tacrolimus/,
    means: whileTaken('onNsaidLevelDrug'),
  },
  { says: topical, means: {} },
  // Medicines that the article and the labels it cites say nothing about.
  {
    says: /paracetamol|acetaminophen|metformin|gliptin|gliflozin|insulin|glimepiride|[a-z]statin|ezetimibe|(?<!ari|brex)(?<!aripi|brexpi)prazole|famotidine|levothyroxine|amlodipine|nifedipine|diltiazem|[a-z]olol\b|carvedilol|nitrate|nitroglycerin|isosorbide|vitamin|calcium|magnesium|iron|folic|salbutamol|albuterol|fluticasone|contracepti|estradiol|[a-z]gestr|tamsulosin|finasteride|loratadine|cetirizine|fexofenadine|allopurinol|colchicine|amoxicillin|penicillin|doxycycline|azithromycin|alendron|denosumab|latanoprost|timolol|montelukast|melatonin|sildenafil|tadalafil|glutide|gliptin|gliclazide|glipizide|glyburide|pioglitazone|fish oil|omega-3|glucosamine|chondroitin|ferrous|probiotic|valac[iy]clovir|ac[iy]clovir|ranolazine|niacin|docusate|senna|psyllium|polyethylene glycol|loperamide|lactulose|potassium|cephal|cefalex|nitrofurantoin|(?<!desven)vaccine|none/,
    means: {},
  },
]
