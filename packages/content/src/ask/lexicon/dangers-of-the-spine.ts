import { numberWords } from '../../number-words.ts'
import type { DangerSign } from './danger-sign.ts'

const numb =
  'not there anymore, numb, feels like nothing, feel like nothing, thighs dead, dormida, dormido, insensible, sin sensibilidad, no siento, ne sens plus, sens plus rien, non sento, nao sinto, spure nichts, spure nichts mehr, gefuhllos, numbness, no feeling, cannot feel, lost feeling, lose feeling, losing feeling, loss of feeling, lost sensation, no sensation, loss of sensation, anesthesia, anaesthesia, tingling, pins and needles, gone dead, dead feeling, decreased sensation, reduced sensation, altered sensation, hypoesthesia, paresthesia, numbing, adormecido, adormecida, entumecido, entumecida, entumecimiento, dormente, dormencia, intorpidito, intorpidita, intorpidimento, formicolio, taub, taubheit, taubheitsgefuhl, engourdi, engourdie, engourdissement, feels weird, feels dead, feel nothing'
const saddle =
  'sex feels, during sex, bike seat, bicycle seat, saddle, ano, ingles, zona del ano, entrejambe, intimbereich, schritt, gesass, inguine, nalgas, nadegas, fesses, natiche, saddle area, saddle region, between legs, between his legs, between her legs, groin, genital, genitals, genitalia, private parts, privates, crotch, buttock, buttocks, bottom, bum, perineum, perineal, inner thigh, inner thighs, vagina, penis, testicles, anus, rectum, butt, down there, down below, toilet, when i pee, when i poop, when i go, wipe, wipes, wiping, toilet paper, entre las piernas, entre as pernas, entre les jambes, tra le gambe, zwischen den beinen, ingle, virilha, genitales, genitais, genitali, genitalbereich, perineo, rear end, backside, undercarriage, nether regions'
const cannot =
  'cannot, verliere, verliert, ohne es zu merken, ohne zu merken, pierdo, sin darme cuenta, perco, sem perceber, perds, sans m en rendre compte, perdo, senza accorgermi, unable, not able, difficulty, trouble, problems, problem, struggling, struggle, stopped, lost, lose, losing, loss, no control, lose control, losing control, lost control, loss of control, leak, leaking, leaks, leakage, accident, accidents, hard to, hard time, retention, incontinence, incontinent, suddenly, dribbling, dribble, dribbles, hold, control, not, wet, soil, soiled, wet myself, wetting, no longer, new, changed, changes, dysfunction, wont, retaining, straining, comes out, come out, coming out, without noticing, without me noticing, without knowing, without feeling, by itself, loosing, loosing control, cannot tell, do not notice, do not feel, cannot sense, barely, puedo, no consigo, no logro, nao consigo, nao posso, non riesco, narrive pas, narrive plus, ne peux pas, ne peux plus, kann nicht, kann nicht mehr, reduced, messed, weird, weak stream'
const voiding =
  'dribble, over the bowl, pee, stuhl, stuhlgang, urin, heces, caca, fezes, coco, selles, feci, peeing, peed, urinate, urinating, urination, urine, bladder, bowel, bowels, stool, stools, poop, pooping, poo, wee, weeing, void, voiding, pass water, passing water, pass urine, feces, faeces, defecate, anal tone, sphincter, toilet, bathroom, orinar, orina, vejiga, urinar, xixi, bexiga, vessie, urinare, vescica, fare pipi, blase, wasser lassen, wasserlassen, urinieren, pinkeln, pipi, uriner, number two, number 2, continence, potty, diaper, go to the loo, loo, water works, waterworks, crap, piss, pissing'

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

const sinceYears = Array.from({ length: 40 }, (_, n) => `since ${1990 + n}`).join(',')

/** In degrees Celsius: with a tenth, or said to be degrees. A number alone may be an age. */
const feverish = Array.from({ length: 31 }, (_, tenths) => (380 + tenths) / 10)
  .flatMap((n) =>
    Number.isInteger(n)
      ? [`temp ${n}`, `temperature ${n}`, `fever ${n}`, `${n} degrees`, `${n} celsius`]
      : [`${n}`],
  )
  .join(',')

/** What must not wait in a back: nerves, infection, cancer, fracture. */
export const dangersOfTheSpine: readonly DangerSign[] = [
  { id: 'saddle-numbness', withBackPain: true, all: [numb, saddle] },
  {
    id: 'saddle-numbness',
    withBackPain: true,
    within: 6,
    all: [
      'perianal, perineal, saddle, genital, sacral',
      'sensation, sensory, numb, numbness, altered, reduced, absent, decreased, diminished, pinprick',
    ],
  },
  { id: 'bladder-bowel', withBackPain: true, all: [cannot, voiding] },
  {
    id: 'bladder-bowel',
    withBackPain: true,
    all: [
      'already wet, trousers are wet, pants are wet, incontinence pads, wets himself, wet himself, wetting himself, wets herself, wet herself, wetting herself, soiled himself, soiled herself, soils himself, soils herself, wet my pants, wet pants, accident in pants, accidents in pants, incontinent, incontinence, urinary retention, retention of urine, new retention of urine, wet myself, wetting myself, wet the bed, wetting the bed, soiled myself, pooped myself, peed myself, peed my pants, shit myself, crapped myself, no anal tone, not peed, not urinated, not passed urine, no urine, not peeing, not passing urine, not emptied my bladder, cauda equina, cauda equina syndrome, cannot pee, cannot urinate, overflow incontinence, foley',
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
    within: 10,
    all: [
      'power, leg strength, strength in leg, strength in legs',
      'dropping, dropped, drops, going, gone, fading, fades, faded, losing, lost, worse, slipping, failing, down, less, reduced, deteriorating, decreasing, 3 5, 4 5, 2 5',
      'leg, legs, foot, feet, ankle, toe, toes, thigh, calf, limb, limbs',
    ],
  },
  {
    id: 'weakness',
    withBackPain: true,
    within: 12,
    all: [
      'ehl, dorsiflexion, plantarflexion, plantar flexion, quads, quadriceps, hip flexion, knee extension, myotome, myotomes, power, strength',
      'today, now, last, visit, previously, dropped, worse, weak, weaker, new, reduced, down',
      '4 5, 3 5, 2 5, 1 5, 0 5',
    ],
  },
  {
    id: 'weakness',
    withBackPain: true,
    within: 8,
    all: [
      'cannot, unable, not able, arrive plus, narrive plus, arrive pas, narrive pas, peux plus, kann nicht, kann nicht mehr, kann mehr, no puedo, non riesco, nao consigo, hard to, struggle, no longer',
      'tiptoe, tiptoes, tip toe, tip toes, walk on heels, walk on my heels, heel walk, toe walk, heel raise, lift toes, lift foot, raise foot, raise toes, lever pied, lever le pied, lever jambe, fuss heben, bein heben, levantar pie, levantar el pie, levantar pierna, alzare piede, alzare il piede, levantar o pe',
    ],
  },
  {
    id: 'weakness',
    withBackPain: true,
    all: [
      'slipper keeps coming off, shoe keeps coming off, trip over carpet, trip over the rug, tripping over carpet, tripping on carpet, trip on carpet, tripping on rug, foot will not come up, foot not come up, foot flops, foot flopping, foot is flopping, foot keeps flopping, floppy foot, foot slapping, foot keeps slapping, foot keeps dragging, dragging my leg, dragging leg, foot hangs, cannot lift my leg, cannot lift leg, cannot lift my legs, cannot raise my foot, cannot move my toes, cannot move my feet, legs feel like jelly, leg feels like jelly, legs turned to jelly, legs stopped working, leg stopped working, leg not working, legs not working, legs do not work, leg is dead, leg went dead, legs will not hold, paralyzed from waist, cannot stand up, cannot stand on my leg, foot drop, drop foot, dropped foot, foot dropped, paralyzed, paralysed, paralysis, legs gave way, leg gave way, legs give way, leg gives way, legs giving way, leg giving way, leg giving out, legs giving out, leg gives out, legs gave out, leg gave out, legs buckle, leg buckles, cannot move my leg, cannot move my legs, cannot move my foot, cannot lift my foot, cannot lift foot, cannot walk anymore, cannot walk any more, cannot stand up anymore, cannot feel my legs, cannot feel my leg, cannot feel legs, cannot feel my foot, cannot feel my feet, foot drags, dragging my foot, foot slaps, tripping over my foot, weakness both legs, both legs weak, legs weak, legs feel weak, leg weak, leg feels weak, leg so weak, weakness in my leg, weakness in my legs, leg weakness, legs are weak, cannot wiggle my toes, losing feeling in legs, loosing feeling in legs, lost feeling in legs, no feeling in legs, loss of feeling in legs, losing feeling in feet, lost feeling in feet, no feeling in feet, losing strength, lost strength, losing power in, lost power in, both legs numb, both legs are numb, cannot lift my toes, legs like jelly, leg is getting weaker, legs going numb, saddle anesthesia',
    ],
  },
  {
    id: 'fever',
    withBackPain: true,
    all: [
      `${feverish}, teeth chattering, teeth were chattering, chattering teeth, shivers, the shivers, shivery, hot sweaty, hot and sweaty, sweaty and hot, flu like, burning up, feel infected, schuttelfrost, frissons, escalofrios, calafrios, brividi, fever, fevers, feverish, febrile, high temperature, temperature of, running a temperature, chills, shivering, night sweats, sweating at night, rigors, fiebre, febre, fieber, fievre, febbre, pyrexia, 101, 102, 103, temp of, sepsis, septic, spinal infection, infected spine, spine infection, infection of spine, infected disc, infected vertebra, bone infection, infection in my spine, epidural abscess, discitis, osteomyelitis`,
    ],
    unless:
      'hay fever, gym fever, football fever, world cup fever, election fever, gardening fever, fever has got me, chills just thinking, gives me the chills, give me the chills, cabin fever, fever pitch, dengue, combien de temps',
  },
  {
    id: 'fever',
    withBackPain: true,
    within: 15,
    all: [
      'oozing, oozes, pus, weeping',
      'injection, spot, wound, scar, site, epidural, stitches, jab, hot, red',
    ],
  },
  {
    id: 'drug-injection',
    withBackPain: true,
    all: [
      'on the needle, shot up, pwid, ivda, iv meth, iv cocaine, needle user, banging up, jacking up, me pincho, se pincha, me injeto, se injeta, mi buco, si buca, spritze heroin, spritzt heroin, spritze drogen, spritzt drogen, drogas intravenosas, back on the needle, uses needles, using needles, mainlining, mainlines, injecting again, using heroin, intravenous drug, intravenous drugs, iv drug, iv drugs, ivdu, inject drugs, injects drugs, injecting drugs, injected drugs, injecting heroin, shoot up, shooting up, heroin, drug use by needle, drugs with a needle, inject heroin, intravenous drug use, injection drug use, injection drug user, injects heroin, people who inject, iv heroin, injects fentanyl',
    ],
    unless:
      'pain shot up, pain shoots up, pain shooting up, pains shoot up, shot up leg, shot up back, shot up spine, shoots up leg, shoots up back, shoots up spine',
  },
  {
    id: 'fever',
    withBackPain: true,
    within: 8,
    all: [
      'soaked, drenched, drenching, sweated through',
      'pyjamas, pajamas, sheets, bedsheets, nightie, t shirt, pillow',
    ],
  },
  {
    id: 'drug-injection',
    withBackPain: true,
    within: 4,
    all: [
      'shoot, shoots, shooting, inject, injects, injecting, injected, slam, slams, slamming, bang, bangs',
      'meth, heroin, cocaine, fentanyl, smack, dope',
    ],
  },
  {
    id: 'immunosuppression',
    withBackPain: true,
    all: [
      'immunosuppressed, cd4, neutropenia, neutropenic, neutrophils, infliximab, adalimumab, etanercept, rituximab, tocilizumab, immune deficiency, immunodeficiency, no spleen, asplenic, splenectomy, immunsuppressiva, immunsuppressiv, immunosuppresseurs, immunosuppresseur, inmunosupresores, inmunosuprimido, imunossupressores, immunosoppressori, lebertransplantation, nierentransplantation, transplantation, trasplante, transplante, greffe, trapianto, immunosuppression, immunocompromised, weak immune, weakened immune, immune system is weak, hiv, aids, organ transplant, transplant, transplanted, on chemo, immune suppressant, immune suppressants, immunosuppressant, immunosuppressants, cannot fight germs, humira, biologic, biologics, azathioprine',
    ],
  },
  {
    id: 'cancer',
    withBackPain: true,
    all: [
      'cancer, psa creeping, psa rising, psa going up, psa went up, hormone jabs, zoladex, prostap, tamoxifen, letrozole, anastrozole, herceptin, radiotherapy, renal cell, cell ca, hx ca, h o ca, history of ca, previous ca, linfoma, lymphom, lymphome, leucemia, leukamie, leucemie, leuchemia, quimioterapia, quimio, chimiotherapie, chimio, chemioterapia, chemotherapie, metastasen, metastasi, metastasis osea, brustkrebs, mammakarzinom, prostatakrebs, cancers, cancro, krebs, tumore, breast ca, lung ca, prostate ca, colon ca, bowel ca, bladder ca, renal ca, ca breast, ca lung, ca prostate, ca colon, tumor, tumors, tumour, tumours, metastasis, metastases, metastatic, malignancy, malignant, lymphoma, leukemia, leukaemia, myeloma, melanoma, carcinoma, chemo, chemotherapy, oncology, oncologist, krebs, tumeur, mets, mastectomy, prostatectomy, in remission, sarcoma, cancro',
    ],
    unless:
      'star sign, zodiac, horoscope, cancer nurse, cancer ward, cancer charity, wife is leo, is a leo, cancer research, cancer fundraiser, cancer walk',
  },
  {
    id: 'weight-loss',
    withBackPain: true,
    all: [
      'perdi peso, emagreci, emagreceu, he adelgazado, adelgace, maigri, dimagrito, dimagrita, dropped two stone, dropped a stone, dropped stone, dropped three stone, he perdido peso, perdido peso, perdu du poids, perso peso, abgenommen, gewicht verloren, unexplained weight loss, unintended weight loss, unintentional weight loss, weight loss, lost weight, losing weight, lost pounds, lost kilos, lost kg, lbs lost, dropped weight, weight dropping, weight falling off, losing weight without trying, wasting away, perdida de peso, lost 10, lost 15, lost 20, lost 5 kg, lost 30, lost stone, lost two stone, lost a stone, lost one stone, lost three stone, clothes hang off, clothes hanging off, clothes falling off',
    ],
    unless:
      'would losing weight help, should i lose weight, does losing weight help, does weight loss help, will losing weight, will weight loss, need to lose weight, help lose weight, losing weight help, weight loss help, weight loss fix, lose weight, on purpose, lost weight on purpose, on a diet, if i lost weight, losing weight make, weight loss improve',
  },
  {
    id: 'weight-loss',
    withBackPain: true,
    within: 20,
    all: [
      'lost, dropped, shed, losing, dropping, gotten, got, become, becoming, getting',
      'stone, stones, pounds, lbs, kilos, kilo, kg, weight, skinny, thin, thinner, bony, gaunt',
      'without trying, not trying, not dieting, not even dieting, not even been dieting, not been dieting, without dieting, no diet, not on diet, no appetite, nobody knows why, no idea why, do not know why, unexplained, off food, no reason, for no reason, eating the same, eating same, havent been dieting, havent even been dieting, without changing, not changed',
    ],
  },
  {
    id: 'weight-loss',
    withBackPain: true,
    within: 8,
    all: ['trousers, jeans, clothes, rings, skirt', 'loose, looser, falling, too big, hanging'],
    unless: 'too tight',
  },
  {
    id: 'weight-loss',
    withBackPain: true,
    within: 6,
    all: [
      'perso, perdido, perdi, perdu, verloren, abgenommen, afgevallen',
      'chili, kilo, kilos, kg, quilos, peso, poids, gewicht',
    ],
  },
  { id: 'weight-loss', withBackPain: true, within: 8, all: ['belt', 'notch, notches'] },
  {
    id: 'trauma',
    withBackPain: true,
    all: [
      'fell, came off ladder, came off scooter, came off roof, horse threw, landed flat, landed heavily, slipped in, slipped getting, slipped off, kicked hard, kicked in spine, tombe, tombee, suis tombe, me cai, caida, gefallen, hingefallen, runtergefallen, caduto, caduta, sono caduto, cai da, uma queda, queda de, fall, falls, fallen, falling, trauma, accident, car accident, car crash, crash, crashed, hit by, collision, injury, injured, slipped and, kicked by, kicked in the back, punched, beaten up, assaulted, mugged, run over, tripped, tumbled, knocked, blow to back, blow to spine, heavy blow, hard blow, took a blow, struck, mva, rta, thrown from, fell off, minor fall, low velocity trauma, broken bone, break a bone, vertebral fracture, broken back, fractured my, fractured vertebra, broke my back, broken vertebra, caida, sturz, gesturzt, chute, slipped on, slipped down, landed on tailbone, landed on backside, landed on bum, landed on buttocks, landed on ice, landed badly, dropped from, thrown off, came off horse, came off bike, came off motorbike, hit my back, heavy fall, hard fall, bad fall, landed on my back, landed on my bottom, came off my bike, came off my horse, compression fracture, landed hard, rear ended',
    ],
    unless:
      'trip loo, trip shops, morning trip, road trip, day trip, business trip, round trip, fall apart, falls apart, autumn, tombe de sommeil, fallt mir, fall away, falls away, blow dryer, blow dry, blow to my plans, blow to plans, blow to my holiday, blow to holiday, crash course, crash diet, crashed on sofa, crashed on couch, crashed out, crashed on bed, cai bem, fall asleep, falling asleep, fell asleep, this fall, ankle, foot, brain injury, falls into, fall back on, bladder accident, fall under, sprained, twisted, bowel accident, having accidents, toilet accidents, knocks me out, knock me out, knocks him out, knocks her out',
  },
  {
    id: 'osteoporosis',
    withBackPain: true,
    all: [
      't score, dexa minus, dxa minus, felt a crack, heard a crack, shrunk two, shrunk three, shrunk an inch, shrunk inches, shrunk in height, lost height, getting shorter, bones like lace, bones are like lace, bones like chalk, fragile bones, alendronate, alendronic acid, alendronic, fosamax, risedronate, zoledronate, zoledronic, prolia, denosumab, bisphosphonate, bisphosphonates, low bone density, bone density low, osteoporose, osteoporosi, osteoporosis, osteoporotic, weak bones, brittle bones, thin bones, thinning bones, osteopenia, bone thinning',
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
    id: 'long-steroids',
    withBackPain: true,
    within: 12,
    all: [
      'daily, on, taking, takes, take, taken, been, llevo, tomando, tomo, prends, prenant, nehme, nimmt, prendo, asthma, copd, lupus, polymyalgia, arthritis, crohns',
      'prednisone, prednisolone, pred, oral pred, steroid pills, steroid tablets, steroid tabs, oral steroids, asthma steroids, cortisona, cortisone, kortison, kortisontabletten, dexamethasone, hydrocortisone tablets, corticoides, corticosteroids, deltacortril',
      `for years, yrs, 2 years, 3 years, 4 years, 5 years, 10 years, ten years, diez anos, dez anos, dix ans, zehn jahre, dieci anni, anos, jahre, jahren, ans, anni, every day, daily, since childhood, ${sinceYears}, long term, near continuous, continuous, continuously, maintenance, lifelong, ages, dauerhaft, always been`,
    ],
    unless:
      'should i take, can i take, could i take, should i go on, can i go on, dose pack, taper, injection, jab, shot, epidural',
  },
  {
    id: 'night-pain',
    withBackPain: true,
    all: [
      'pain at night wakes, wakes me at night, wakes me up at night, constant night pain, pain at rest at night, unrelenting night pain, wakes me at 2, wakes me at 3, wakes me at 4, wakes me every night, worse lying down at night, pain that never stops at night, unremitting pain, worst at night and never lets up, wakes him at night, wakes her at night',
    ],
  },
]
