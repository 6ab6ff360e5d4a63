import { numberWords } from '../../number-words.ts'

/**
 * Signs that come before every other answer. Spine: International Framework for Red Flags for Potential Serious
 * Spinal Pathologies (2020) and ACR Appropriateness Criteria Low Back Pain (2021); the others: general
 * first-aid advice (chest pain, stroke, poisoning, thoughts of suicide call for help at once).
 */
export interface DangerSign {
  readonly id: string
  /** Each group must be named, in any order. */
  readonly all: readonly string[]
  /** Something one of these words takes away again: a wish to lose weight is no unexplained loss of weight. */
  readonly unless?: string
  /** Always a danger, whatever the article is about; the others only where its safety statements name them. */
  readonly everywhere?: 'emergency' | 'poison' | 'crisis'
  /** A danger with any pain in the back, also where the article does not name it. */
  readonly withBackPain?: true
}

const numb =
  'numb, numbness, no feeling, cannot feel, lost feeling, lose feeling, losing feeling, loss of feeling, lost sensation, no sensation, loss of sensation, anesthesia, anaesthesia, tingling, pins and needles, gone dead, dead feeling, decreased sensation, reduced sensation, altered sensation, hypoesthesia, paresthesia, numbing, adormecido, adormecida, entumecido, entumecida, entumecimiento, dormente, dormencia, intorpidito, intorpidita, intorpidimento, formicolio, taub, taubheit, taubheitsgefuhl, engourdi, engourdie, engourdissement, feels weird, feels dead, feel nothing'
const saddle =
  'saddle, saddle area, saddle region, between legs, between his legs, between her legs, groin, genital, genitals, genitalia, private parts, privates, crotch, buttock, buttocks, bottom, bum, perineum, perineal, inner thigh, inner thighs, vagina, penis, testicles, anus, rectum, butt, down there, down below, toilet, when i pee, when i poop, when i go, wipe, wipes, wiping, toilet paper, entre las piernas, entre as pernas, entre les jambes, tra le gambe, zwischen den beinen, ingle, virilha, genitales, genitais, genitali, genitalbereich, perineo, rear end, backside, undercarriage, nether regions'
const cannot =
  'cannot, unable, not able, difficulty, trouble, problems, problem, struggling, struggle, stopped, lost, lose, losing, loss, no control, lose control, losing control, lost control, loss of control, leak, leaking, leaks, leakage, accident, accidents, hard to, hard time, retention, incontinence, incontinent, suddenly, dribbling, dribble, dribbles, hold, control, not, wet, soil, soiled, wet myself, wetting, no longer, new, changed, changes, dysfunction, wont, retaining, straining, comes out, come out, coming out, without noticing, without me noticing, without knowing, without feeling, by itself, loosing, loosing control, cannot tell, do not notice, do not feel, cannot sense, barely, puedo, no consigo, no logro, nao consigo, nao posso, non riesco, narrive pas, narrive plus, ne peux pas, ne peux plus, kann nicht, kann nicht mehr, reduced, messed, weird, weak stream'
const voiding =
  'pee, peeing, peed, urinate, urinating, urination, urine, bladder, bowel, bowels, stool, stools, poop, pooping, poo, wee, weeing, void, voiding, pass water, passing water, pass urine, feces, faeces, defecate, anal tone, sphincter, toilet, bathroom, orinar, orina, vejiga, urinar, xixi, bexiga, vessie, urinare, vescica, fare pipi, blase, wasser lassen, wasserlassen, urinieren, pinkeln, pipi, uriner, number two, number 2, continence, potty, diaper, go to the loo, loo, water works, waterworks, crap, piss, pissing'

const steroids = [
  'prednisone',
  'prednisolone',
  'steroids',
  'steroid pills',
  'steroid tablets',
  'corticosteroids',
  'methylprednisolone',
  'dexamethasone',
  'cortisone',
]
const longTimes = [
  ...[
    'years',
    'many years',
    'several years',
    'a few years',
    'decades',
    'a decade',
    'many months',
    'several months',
    'over a year',
    'a year',
  ],
  ...[...Array.from({ length: 40 }, (_, n) => String(n + 1)), ...numberWords.keys()].map((n) => `${n} years`),
]
/** A drug and a time side by side: "pain for years, prednisone?" is no long use. */
const longSteroids = steroids.flatMap((drug) => longTimes.map((time) => `${drug} for ${time}`)).join(',')

const amounts = [
  'a',
  'the',
  'whole',
  'entire',
  'half a',
  ...Array.from({ length: 9 }, (_, n) => String(n + 1)),
  ...numberWords.keys(),
]
const packs = [
  'box',
  'boxes',
  'pack',
  'packs',
  'packet',
  'packets',
  'strip',
  'strips',
  'bottle',
  'bottles',
  'blister',
  'blisters',
]
const tookPacks = ['took', 'taken', 'ate', 'swallowed']
  .flatMap((verb) => amounts.flatMap((amount) => packs.map((pack) => `${verb} ${amount} ${pack}`)))
  .join(',')

/** In degrees Celsius: with a tenth, or said to be degrees. A number alone may be an age. */
const feverish = Array.from({ length: 31 }, (_, tenths) => (380 + tenths) / 10)
  .flatMap((n) =>
    Number.isInteger(n)
      ? [`temp ${n}`, `temperature ${n}`, `fever ${n}`, `${n} degrees`, `${n} celsius`]
      : [`${n}`],
  )
  .join(',')

export const dangerSigns: readonly DangerSign[] = [
  { id: 'saddle-numbness', withBackPain: true, all: [numb, saddle] },
  { id: 'bladder-bowel', withBackPain: true, all: [cannot, voiding] },
  {
    id: 'bladder-bowel',
    withBackPain: true,
    all: [
      'wets himself, wet himself, wetting himself, wets herself, wet herself, wetting herself, soiled himself, soiled herself, soils himself, soils herself, wet my pants, wet pants, accident in pants, accidents in pants, incontinent, incontinence, urinary retention, retention of urine, new retention of urine, wet myself, wetting myself, wet the bed, wetting the bed, soiled myself, pooped myself, peed myself, peed my pants, shit myself, crapped myself, no anal tone, not peed, not urinated, not passed urine, no urine, not peeing, not passing urine, not emptied my bladder, cauda equina, cauda equina syndrome, cannot pee, cannot urinate, overflow incontinence, foley',
    ],
  },
  {
    id: 'weakness',
    withBackPain: true,
    all: [
      'growing weakness, growing, progressive, progressing, getting weaker, getting worse, worsening, increasing, weaker, increasingly, severe, rapidly, worse, spreading, sudden, suddenly, new, more and more, quickly, day by day, every day, fast, both, major',
      'weakness, weak, neurological deficit, neurologic deficit, motor deficit, deficit, weaker, numbness, paralysis, paralyzed, paralysed, foot drop, motor weakness, debilidad, schwache, faiblesse, motor loss, strength loss, neuro deficit, power loss',
      'leg, legs, foot, feet, arm, arms, limb, limbs, toes, toe, deficit, deficits, motor, thigh, calf, paralysis, paralyzed, rapidly, progressive, progressing, neurological, neurologic, both sides, lower body',
    ],
  },
  {
    id: 'weakness',
    withBackPain: true,
    all: [
      'weak, weaker, weakness, debilidad, fraqueza, debolezza, schwache, faiblesse, weakening, giving way, gives way, gave way, giving out, gives out, gave out, buckle, buckles, buckling, buckled',
      'leg, legs, foot, feet, arm, arms, limb, limbs, toes, toe, thigh, thighs, calf, pierna, piernas, perna, pernas, gamba, gambe, bein, beine, jambe, jambes, knees',
    ],
  },
  {
    id: 'weakness',
    withBackPain: true,
    all: [
      'power, leg strength, strength in leg, strength in legs',
      'dropping, dropped, drops, going, gone, fading, fades, faded, losing, lost, worse, slipping, failing, down, less, reduced, deteriorating, decreasing, 3 5, 4 5, 2 5',
      'leg, legs, foot, feet, ankle, toe, toes, thigh, calf, limb, limbs',
    ],
  },
  {
    id: 'weakness',
    withBackPain: true,
    all: [
      'foot flops, foot flopping, foot is flopping, foot keeps flopping, floppy foot, foot slapping, foot keeps slapping, foot keeps dragging, dragging my leg, dragging leg, foot hangs, cannot lift my leg, cannot lift leg, cannot lift my legs, cannot raise my foot, cannot move my toes, cannot move my feet, legs feel like jelly, leg feels like jelly, legs turned to jelly, legs stopped working, leg stopped working, leg not working, legs not working, legs do not work, leg is dead, leg went dead, legs will not hold, paralyzed from waist, cannot stand up, cannot stand on my leg, foot drop, drop foot, dropped foot, foot dropped, paralyzed, paralysed, paralysis, legs gave way, leg gave way, legs give way, leg gives way, legs giving way, leg giving way, leg giving out, legs giving out, leg gives out, legs gave out, leg gave out, legs buckle, leg buckles, cannot move my leg, cannot move my legs, cannot move my foot, cannot lift my foot, cannot lift foot, cannot walk anymore, cannot walk any more, cannot stand up anymore, cannot feel my legs, cannot feel my leg, cannot feel legs, cannot feel my foot, cannot feel my feet, foot drags, dragging my foot, foot slaps, tripping over my foot, weakness both legs, both legs weak, legs weak, legs feel weak, leg weak, leg feels weak, leg so weak, weakness in my leg, weakness in my legs, leg weakness, legs are weak, cannot wiggle my toes, losing feeling in legs, loosing feeling in legs, lost feeling in legs, no feeling in legs, loss of feeling in legs, losing feeling in feet, lost feeling in feet, no feeling in feet, losing strength, lost strength, losing power in, lost power in, both legs numb, both legs are numb, cannot lift my toes, legs like jelly, leg is getting weaker, legs going numb, saddle anesthesia',
    ],
  },
  {
    id: 'fever',
    withBackPain: true,
    all: [
      `${feverish}, fever, fevers, feverish, febrile, high temperature, temperature of, running a temperature, chills, shivering, night sweats, sweating at night, rigors, fiebre, febre, fieber, fievre, febbre, pyrexia, 101, 102, 103, temp of, sepsis, septic, spinal infection, infected spine, spine infection, infection of spine, infected disc, infected vertebra, bone infection, infection in my spine, epidural abscess, discitis, osteomyelitis`,
    ],
    unless: 'hay fever, dengue, combien de temps',
  },
  {
    id: 'drug-injection',
    withBackPain: true,
    all: [
      'on the needle, back on the needle, uses needles, using needles, mainlining, mainlines, injecting again, using heroin, intravenous drug, intravenous drugs, iv drug, iv drugs, ivdu, inject drugs, injects drugs, injecting drugs, injected drugs, injecting heroin, shoot up, shooting up, heroin, drug use by needle, drugs with a needle, inject heroin, intravenous drug use, injection drug use, injection drug user, injects heroin, people who inject, iv heroin, injects fentanyl',
    ],
  },
  {
    id: 'immunosuppression',
    withBackPain: true,
    all: [
      'immunosuppressed, immunosuppression, immunocompromised, weak immune, weakened immune, immune system is weak, hiv, aids, organ transplant, transplant, transplanted, on chemo, immune suppressant, immune suppressants, immunosuppressant, immunosuppressants, cannot fight germs, humira, biologic, biologics, azathioprine',
    ],
  },
  {
    id: 'cancer',
    withBackPain: true,
    all: [
      'cancer, cancers, cancro, krebs, tumore, breast ca, lung ca, prostate ca, colon ca, bowel ca, bladder ca, renal ca, ca breast, ca lung, ca prostate, ca colon, tumor, tumors, tumour, tumours, metastasis, metastases, metastatic, malignancy, malignant, lymphoma, leukemia, leukaemia, myeloma, melanoma, carcinoma, chemo, chemotherapy, oncology, oncologist, krebs, tumeur, mets, mastectomy, prostatectomy, in remission, sarcoma, cancro',
    ],
  },
  {
    id: 'weight-loss',
    withBackPain: true,
    all: [
      'perdi peso, he perdido peso, perdido peso, perdu du poids, perso peso, abgenommen, gewicht verloren, unexplained weight loss, unintended weight loss, unintentional weight loss, weight loss, lost weight, losing weight, lost pounds, lost kilos, lost kg, lbs lost, dropped weight, weight dropping, weight falling off, losing weight without trying, wasting away, perdida de peso, lost 10, lost 15, lost 20, lost 5 kg, lost 30, lost stone, lost two stone, lost a stone, lost one stone, lost three stone, clothes hang off, clothes hanging off, clothes falling off',
    ],
    unless:
      'would losing weight help, should i lose weight, does losing weight help, does weight loss help, will losing weight, will weight loss, need to lose weight, help lose weight, losing weight help, weight loss help, weight loss fix, lose weight, lost weight on purpose, on a diet, if i lost weight, losing weight make, weight loss improve',
  },
  {
    id: 'trauma',
    withBackPain: true,
    all: [
      'fell, fall, falls, fallen, falling, trauma, accident, car accident, car crash, crash, crashed, hit by, collision, injury, injured, slipped and, kicked by, kicked in the back, punched, beaten up, assaulted, mugged, run over, tripped, tumbled, knocked, blow to, struck, mva, rta, thrown from, fell off, minor fall, low velocity trauma, broken bone, break a bone, vertebral fracture, broken back, fractured my, fractured vertebra, broke my back, broken vertebra, caida, sturz, gesturzt, chute, slipped on, slipped down, landed on tailbone, landed on backside, landed on bum, landed on buttocks, landed on ice, landed badly, dropped from, thrown off, came off horse, came off bike, came off motorbike, hit my back, heavy fall, hard fall, bad fall, landed on my back, landed on my bottom, came off my bike, came off my horse, compression fracture, landed hard, rear ended',
    ],
    unless:
      'fall asleep, falling asleep, fell asleep, this fall, ankle, foot, brain injury, falls into, fall back on, bladder accident, fall under, sprained, twisted, bowel accident, having accidents, toilet accidents, knocks me out, knock me out, knocks him out, knocks her out',
  },
  {
    id: 'osteoporosis',
    withBackPain: true,
    all: [
      'osteoporosis, osteoporotic, weak bones, brittle bones, thin bones, thinning bones, osteopenia, bone thinning',
    ],
  },
  {
    id: 'long-steroids',
    withBackPain: true,
    all: [
      `${longSteroids}, long term corticosteroid, long term use corticosteroids, long term corticosteroids, long term steroids, long term prednisone, prednisone for years, steroids for years, steroid pills for years, long use of steroid pills, prednisone every day, prednisone for months, prednisone for ages, chronic steroids, chronic steroid, long term oral steroids, years of steroids, years of prednisone, steroids for months, steroids for ages, chronic prednisone, prednisone for 2, prednisone for 3, prednisone for 5, prednisone for 10, prednisone long term, long term steroid`,
    ],
  },
  {
    id: 'night-pain',
    withBackPain: true,
    all: [
      'pain at night wakes, wakes me at night, wakes me up at night, constant night pain, pain at rest at night, unrelenting night pain, wakes me at 2, wakes me at 3, wakes me at 4, wakes me every night, worse lying down at night, pain that never stops at night, unremitting pain, worst at night and never lets up, wakes him at night, wakes her at night',
    ],
  },
  {
    id: 'chest-pain',
    all: [
      'chest pain, pain in my chest, pain in the chest, chest tightness, tight chest, chest pressure, pressure in my chest, crushing chest, chest hurts, crushing pain, pain down left arm, left arm pain, pain in my left arm, dolor de pecho, chest is tight, elephant on my chest, chest feels tight',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'chest-pain',
    all: [
      'chest, breastbone, sternum',
      'pain, pains, painful, tight, tightness, tightening, tightens, pressure, heavy, heaviness, crushing, squeezing, squeezed, hurts, hurt, hurting, ache, aches, aching, burning, gripping',
    ],
    unless:
      'chest x ray, chest xray, chest exercises, chest press, chest infection, chest to knee, knee to chest, knees to chest, knees to my chest',
    everywhere: 'emergency',
  },
  {
    id: 'breathing',
    all: [
      'cannot breathe, short of breath, shortness of breath, trouble breathing, difficulty breathing, struggling to breathe, hard to breathe, stopped breathing, not breathing, turning blue, blue lips, throat closing, throat is closing, swollen tongue, tongue is swelling, tongue swelling, face swelling, face is swelling, lips swelling, lips are swelling, swollen lips, swollen face, anaphylaxis, choking, gasping, slow breathing, breathing slowly, breathing is slow, barely breathing, can hardly breathe, hardly breathe',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'breathing',
    all: [
      'lip, lips, tongue, throat, face, mouth, airway, eyes',
      'swelling, swollen, swells, swelled, swell, closing, closes, closed up, tight, tightening, tightens, puffy, puffed up',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'bleeding',
    all: [
      'vomit, vomiting, vomited, cough, coughing, coughed, throwing up, threw up, throw up, puking, puked, spitting, stool, stools, poop, poops, poo, poos, feces, motions, bowel movement, bowel movements, pee, peeing, urine, toilet',
      'blood, bloody, tarry, black',
    ],
    unless: 'blood test, blood tests, blood thinner, blood thinners, blood pressure, blood work, blood sugar',
    everywhere: 'emergency',
  },
  {
    id: 'stroke',
    all: [
      'face drooping, face droops, drooping face, slurred speech, slurring, cannot speak, one side of my body, one side of body, sudden confusion, worst headache, having a stroke, half my face, arm and face',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'collapse',
    all: [
      'passed out, passing out, fainted, fainting, unconscious, unresponsive, collapsed, cannot stay awake, cannot keep awake, not able to stay awake, hard to keep awake, will not wake, cannot wake, cannot be woken, hard to wake, not waking, blacked out, will not wake up, seizure after, seizures after, seizure since, seizures since, keeps having seizures, having a seizure, convulsing, convulsions, had a seizure',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'bleeding',
    all: [
      'vomiting blood, vomit blood, throwing up blood, coughing up blood, blood in stool, blood in my stool, blood in stools, black poo, black poos, poo is black, stool is black, stools are black, poop is black, black as tar, like tar, black poop, jet black, tar like, coal black stool, blood in poo, blood in my poo, tarry poo, black stool, black stools, tarry stool, tarry stools, bloody stool, black poop, black tarry, coffee grounds, bleeding heavily, rectal bleeding, blood in vomit, bleeding from my bottom, blood when i poop',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'aortic',
    all: [
      'tearing pain, ripping pain, pulsating, pulsing belly, pulsating belly, aneurysm, pulsing in my stomach, pulsating mass, throbbing lump in belly',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'serotonin',
    all: [
      'hot shaky confused, shaky and confused, agitated and confused, confused and shaky, confused and hot, hallucinating, hallucinations, seeing things, suddenly confused, muscles rigid and fever',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'overdose',
    all: [
      `${tookPacks}, drank my medicine, drank medicine, drank all, drank bottle, got hold of my pills, got hold of pills, child swallowed, toddler ate, toddler swallowed, kid ate my, child ate my, kid took my, child took my, toddler took, baby ate, baby swallowed, overdose, overdosed, overdosing, od on, od d, took too many, taken too many, swallowed, too many pills, whole bottle, whole pack, entire bottle, took 10, took 12, took 15, took 20, took 25, took 30, took 40, took 50, took 8, took 6, took all, taken all, all at once took, took double, took twice, double dose, doubled my dose, took a handful, handful of, bottle of pills, poisoned, poison control, took six, took eight, took ten, took a dozen, took twelve, took twenty, ate my pills, ate his pills, ate her pills, ate my flexeril, sobredosis, uberdosis, surdosage, taken 20, taken 10, taken 15, taken 30, taken 12, extra pills, accidentally took, took by mistake, accidentally taken, too much flexeril, too much cyclobenzaprine, too much ibuprofen, too much naproxen, too much tylenol, too much medicine, too much medication, twice my dose, got into my pills, got into the pills`,
    ],
    unless:
      'took 10 days, took 12 days, took 20 days, took 10 weeks, took 12 weeks, took 6 weeks, took 8 weeks, took 6 days, took 8 days, took 6 months, took 15 minutes, took 20 minutes, took six weeks, took eight weeks, took ten days, taken 10 days, taken 20 days, taken 12 weeks, taken 10 weeks, keep swallowing, hard to swallow, easier to swallow',
    everywhere: 'poison',
  },
  {
    id: 'overdose',
    all: [
      'child, toddler, baby, infant, kid, son, daughter, grandson, granddaughter, grandchild, nephew, niece, little one, boy, girl, year old, dog',
      'got at, got into, got hold of, chewed, swallowed, drank, drunk, opened, helped himself, helped herself, mistook, thought sweets, thought candy',
      'bottle, pill, pills, tablet, tablets, capsule, capsules, medicine, medicines, medication, meds, ibuprofen, naproxen, advil, aleve, motrin, nurofen, calpol, tylenol, paracetamol, flexeril, amrix, cyclobenzaprine, muscle relaxer, muscle relaxers, muscle relaxant, painkillers, painkiller, packet, blister',
    ],
    everywhere: 'poison',
  },
  {
    id: 'suicide',
    all: [
      'suicide, suicidal, kill myself, killing myself, end my life, ending my life, end it all, ending it all, do not want to be alive, not want to be alive, do not want to exist, do not want to go on, cannot go on like this, wish to be dead, want to be dead, wanting to die, wanted to die, want too die, ready to die, end myself, off myself, kill my self, hurt my self, hang myself, shoot myself, jump off a bridge, no will to live, lost the will to live, want to disappear, world would be better without me, everyone better off without me, better if i was dead, thinking of death, want to die, wanna die, wish i was dead, wish i were dead, better off dead, no reason to live, no reason to go on, go on living, what is the point of living, cannot carry on, not worth living, take my own life, taking my own life, hurt myself, hurting myself, harm myself, harming myself, self harm, cannot go on, cannot live like this, do not want to live, do not want to be here, do not want to live anymore, cannot take it anymore, cannot take this anymore, life is not worth, tired of living, quiero morir, suicidio, selbstmord, suizid, kms, unalive, no point in living, thinking of ending, rather be dead, would rather die, do not want to wake up, no longer want to live, give up on life, kill himself, kill herself, killing herself, killing himself, took her life, done with life, cannot do this anymore, nothing to live for',
    ],
    everywhere: 'crisis',
  },
  {
    id: 'shock',
    all: [
      'pulseless, open fracture, bone sticking out, bone is sticking out, gross deformity, deformed, cold and pale, pale and cold, pale cold, foot is cold, foot is blue, foot has gone cold, bone through the skin',
    ],
  },
  {
    id: 'airway',
    all: [
      'stridor, drooling, muffled voice, cannot swallow, cannot open my mouth, cannot open mouth, trismus, swelling on one side',
    ],
  },
  {
    id: 'respiratory-failure',
    all: [
      'low oxygen, respiratory failure, vasopressors, needs ventilation, oxygen level, oxygen saturation, spo2, septic shock',
    ],
  },
]
