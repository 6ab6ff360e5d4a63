import { numberWords } from '../../number-words.ts'
import type { DangerSign } from './danger-sign.ts'

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

/** What must not wait, whatever the article is about. */
export const dangersOfTheBody: readonly DangerSign[] = [
  {
    id: 'chest-pain',
    all: [
      'chest pain, pain in my chest, pain in the chest, chest tightness, tight chest, chest pressure, pressure in my chest, crushing chest, chest hurts, crushing pain, pain down left arm, left arm pain, pain in my left arm, dolor de pecho, chest is tight, elephant on my chest, chest feels tight',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'chest-pain',
    within: 10,
    all: [
      'chest, breastbone, sternum, peito, no peito, petto, poitrine, brust, pecho, brustkorb',
      'pain, pains, painful, tight, tightness, tightening, tightens, pressure, heavy, heaviness, crushing, squeezing, squeezed, hurts, hurt, hurting, ache, aches, aching, burning, elephant, vice, gripping, stabbing, discomfort, niggle, mal, dor, dolor, douleur, schmerz, schmerzen, dolore, enge, druck, oprime, aperta, serre',
    ],
    unless:
      'chest freezer, chest of drawers, chest x ray, chest xray, chest exercises, chest press, chest infection, chest to knee, knee to chest, knees to chest, knees to my chest',
    everywhere: 'emergency',
  },
  {
    id: 'chest-pain',
    within: 10,
    all: [
      'tight band, band round, band around, tightness, pressure, squeezing, crushing, gripping',
      'jaw, ribs, left arm, breastbone',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'breathing',
    all: [
      'cannot breathe, cannot get breath, cannot get my breath, cannot catch breath, cannot catch my breath, get my breath, wheezing, wheezy, cuesta respirar, dificultad para respirar, falta de ar, falta el aire, fatica a respirare, mal a respirer, du mal a respirer, keine luft, atemnot, lips look blue, lips blue, lips gone blue, lips are blue, short of breath, shortness of breath, trouble breathing, difficulty breathing, struggling to breathe, hard to breathe, stopped breathing, not breathing, turning blue, blue lips, throat closing, throat is closing, swollen tongue, tongue is swelling, tongue swelling, face swelling, face is swelling, lips swelling, lips are swelling, swollen lips, swollen face, anaphylaxis, choking, gasping, slow breathing, breathing slowly, breathing is slow, barely breathing, can hardly breathe, hardly breathe',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'breathing',
    all: [
      'lip, lips, tongue, throat, face, mouth, airway, eyes, cara, labios, lengua, gesicht, lippen, zunge, visage, levres, langue, viso, labbra, lingua, rosto, gorge, garganta, gola, kehle',
      'serre, serree, se cierra, cierra, stringe, zugeschnurt, too big, huge, ballooned, ballooning, hincha, hinchada, hinchado, hinchan, gonfia, gonfio, gonfie, gonfle, gonflee, gonflent, geschwollen, schwillt, inchado, inchada, swelling, swollen, swells, swelled, swell, closing, closes, closed up, tight, tightening, tightens, puffy, puffed up',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'bleeding',
    all: [
      'vomit, vomiting, vomited, cough, coughing, coughed, throwing up, threw up, throw up, puking, puked, spitting, stool, stools, poop, poops, poo, poos, feces, motions, bowel movement, bowel movements, pee, peeing, urine, toilet, pan, bowl, loo',
      'blood, bloody, tarry, tar, road tar, treacle, black, bright red, went red',
    ],
    unless: 'blood test, blood tests, blood thinner, blood thinners, blood pressure, blood work, blood sugar',
    everywhere: 'emergency',
  },
  {
    id: 'stroke',
    all: [
      'face drooping, wrong words, cannot find words, cannot get words out, lost vision, vision went, vision has gone, lost sight, gone blind, went blind, half of what see, curtain over eye, cannot see out of one eye, seeing double, double vision, veo doble, vejo dobrado, sehe doppelt, vois double, vedo doppio, mover el brazo, mexer o braco, bouger le bras, muovere il braccio, arm nicht bewegen, facial droop, arm drift, faz caida, boca torcida, face droops, drooping face, slurred speech, slurring, cannot speak, one side of my body, one side of body, sudden confusion, worst headache, having a stroke, half my face, arm and face',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'stroke',
    within: 8,
    all: [
      'smile, mouth, face, facial, eyelid, cheek, lip, mund, gesicht, bouche, visage, boca, bocca',
      'drooping, droop, droops, drooped, hanging down, hangs down, sagging, sags, lopsided, crooked, schief, hangt, tordue, torcida, storta',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'stroke',
    within: 8,
    all: [
      'words, speech, speaking, talking, sentences, spricht, sprache, spreche, habla, parle, parla, fala',
      'mush, gibberish, jumbled, muddled, garbled, slurred, slurring, slurs, scrambled, verwaschen, lallend, arrastrando, enrolada, impastata, pateuse',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'collapse',
    all: [
      'passed out, shook and shouted, shouted and nothing, cannot be roused, not rousable, unrousable, not open eyes, keeled over, came round on floor, came to on floor, woke up on floor, only groans, just groans, only moans, grey and floppy, gray and floppy, gone floppy, get him to wake, get her to wake, get him awake, get her awake, get him to wake up, get her to wake up, cannot rouse, will not come round, shaking him does nothing, shaking her does nothing, svenuta, svenuto, non risponde, inconsciente, desmayado, desmayada, bewusstlos, ohnmachtig, evanoui, evanouie, inconscient, desmaiou, desacordado, desacordada, passing out, fainted, fainting, unconscious, unresponsive, collapsed, cannot stay awake, cannot keep awake, not able to stay awake, hard to keep awake, will not wake, cannot wake, cannot be woken, hard to wake, not waking, blacked out, will not wake up, seizure after, seizures after, seizure since, seizures since, keeps having seizures, having a seizure, convulsing, convulsions, had a seizure',
    ],
    unless:
      'disc collapsed, discs collapsed, disks collapsed, disk collapsed, discs have collapsed, disks have collapsed, collapsed disc, collapsed discs, collapsed disk, collapsed disks, collapsed vertebra, collapsed claim, collapsed the claim, chair collapsed, desk collapsed, bed collapsed, collapse on the sofa, collapse on sofa, collapse on the couch, collapse on couch, collapse into bed, collapse in bed, wake up early, wake early, wake up in the morning, wake up for work',
    everywhere: 'emergency',
  },
  {
    id: 'bleeding',
    all: [
      'vomiting blood, melaena, melena, haematemesis, hematemesis, vomi du sang, vomit du sang, vomito sangre, vomitar sangre, blut erbrochen, erbreche blut, blut im stuhl, sangre en las heces, sangue nelle feci, sangue nas fezes, selles noires, heces negras, fezes pretas, feci nere, schwarzer stuhl, teerstuhl, vomit blood, throwing up blood, coughing up blood, blood in stool, blood in my stool, blood in stools, black poo, black poos, poo is black, stool is black, stools are black, poop is black, black as tar, like tar, black poop, jet black, tar like, coal black stool, blood in poo, blood in my poo, tarry poo, black stool, black stools, tarry stool, tarry stools, bloody stool, black poop, black tarry, coffee grounds, bleeding heavily, rectal bleeding, blood in vomit, bleeding from my bottom, blood when i poop',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'aortic',
    all: [
      'tearing pain, aaa, something ripping through, torn apart, ripped open, reissender schmerz, reissende schmerzen, dolor desgarrador, douleur dechirante, dor lancinante, dolore lacerante, ripping pain, pulsating, pulsing belly, pulsating belly, aneurysm, pulsing in my stomach, pulsating mass, throbbing lump in belly',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'aortic',
    within: 10,
    all: [
      'belly, tummy, stomach, abdomen, abdominal, bauch, ventre, barriga, pancia',
      'tearing, torn, throbbing, pulsing, pulsating, pulsates, throbs, reissender, reissend, desgarra, dechire, lacera, rasga',
    ],
    everywhere: 'emergency',
  },
  {
    id: 'serotonin',
    within: 30,
    all: [
      'twitchy, twitching, tremor, tremors, shaking, jerking, muscles jumping, jumping by themselves, jumping by themselfs, clonus, tremblements, temblores, zittern, tremori, tremores',
      'sweating, sweaty, sweats, agitated, restless, sit still, pupils, confused, confusion, heart racing, heart is racing, racing heart, burning up, diarrhea, diarrhoea, sueurs, sudores, agite, agitee, agitado, agitada, schwitzen, schwitze, unruhig, sudore, suores',
      'zoloft, lexapro, prozac, celexa, paxil, sertraline, venlafaxine, effexor, fluoxetine, citalopram, escitalopram, paroxetine, cymbalta, duloxetine, antidepressant, antidepressants, antidepresseur, antidepresivo, antidepressivo, antidepressivum, antidepressiva, ssri, snri, maoi, phenelzine, linezolid',
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
      'took 10 days, took 12 days, took 20 days, took 10 weeks, took 12 weeks, took 6 weeks, took 8 weeks, took 6 days, took 8 days, took 6 months, took 15 minutes, took 20 minutes, took six weeks, took eight weeks, took ten days, taken 10 days, taken 20 days, taken 12 weeks, taken 10 weeks, keep swallowing, hard thing to swallow, pill to swallow, trouble swallowing, hard to swallow, easier to swallow',
    everywhere: 'poison',
  },
  {
    id: 'overdose',
    within: 12,
    all: [
      'labrador, puppy, spaniel, terrier, kitten, pet, child, toddler, baby, infant, kid, son, daughter, grandson, granddaughter, grandchild, nephew, niece, little one, boy, girl, year old, dog',
      'got at, got into, got hold of, chewed, swallowed, drank, drunk, opened, helped himself, helped herself, mistook, thought sweets, thought candy',
      'bottle, pill, pills, tablet, tablets, capsule, capsules, medicine, medicines, medication, meds, ibuprofen, naproxen, advil, aleve, motrin, nurofen, calpol, tylenol, paracetamol, flexeril, amrix, cyclobenzaprine, muscle relaxer, muscle relaxers, muscle relaxant, painkillers, painkiller, packet, blister',
    ],
    everywhere: 'poison',
  },
  {
    id: 'overdose',
    within: 6,
    all: [
      'took, taken, swallowed, tomou, tome, tomo, tomado, ha preso, ho preso, a pris, ai pris, genommen, eingenommen, geschluckt',
      'dez, doze, quinze, vinte, trinta, diez, doce, quince, veinte, treinta, dix, douze, quinze, vingt, trente, zehn, zwolf, funfzehn, zwanzig, dreissig, dieci, dodici, quindici, venti, trenta',
      'comprimidos, pastillas, capsulas, tabletten, pillen, kapseln, comprimes, cachets, gelules, compresse, pillole, capsule',
    ],
    everywhere: 'poison',
  },
  {
    id: 'overdose',
    within: 15,
    all: ['lost count', 'pill, pills, tablet, tablets, capsules, mg, ones, took, taken, swallowed'],
    everywhere: 'poison',
  },
  {
    id: 'suicide',
    within: 6,
    all: [
      'saving up, saved up, stockpiling, stockpiled, stockpile, hoarding, hoarded, hoard',
      'pill, pills, tablet, tablets, relaxant, relaxants, relaxer, relaxers, medicine, medicines, medication, meds, flexeril, painkillers, opioids',
    ],
    everywhere: 'crisis',
  },
  {
    id: 'suicide',
    all: [
      'suicide, goodbye letter, goodbye letters, goodbye note, farewell letter, carta de despedida, abschiedsbrief, lettre d adieu, lettera d addio, carta de adeus, said my goodbyes, rather there was no, rather not be here, hope i do not wake up, hope not wake up, hope i never wake up, wish i would not wake up, no quiero vivir, ya no quiero vivir, nicht mehr leben, nicht mehr leben will, ne veux plus vivre, envie de mourir, envie d en finir, non voglio piu vivere, voglio morire, quero morrer, nao quero mais viver, nao quero viver, sterben will, better off without him, better off without her, better off without me, giving his stuff away, giving her stuff away, giving my stuff away, giving his things away, giving things away, thinking about ending it, thinking of ending it, thought about ending it, want it all to stop, suicidal, kill myself, killing myself, end my life, ending my life, end it all, ending it all, do not want to be alive, not want to be alive, do not want to exist, do not want to go on, cannot go on like this, wish to be dead, want to be dead, wanting to die, wanted to die, want too die, ready to die, end myself, off myself, kill my self, hurt my self, hang myself, shoot myself, jump off a bridge, no will to live, lost the will to live, want to disappear, world would be better without me, everyone better off without me, better if i was dead, thinking of death, want to die, wanna die, wish i was dead, wish i were dead, better off dead, no reason to live, no reason to go on, go on living, what is the point of living, cannot carry on, not worth living, take my own life, taking my own life, hurt myself, hurting myself, harm myself, harming myself, self harm, cannot go on, cannot live like this, do not want to live, do not want to be here, do not want to live anymore, cannot take it anymore, cannot take this anymore, life is not worth, tired of living, quiero morir, suicidio, selbstmord, suizid, kms, unalive, no point in living, thinking of ending, rather be dead, would rather die, do not want to wake up, no longer want to live, give up on life, kill himself, kill herself, killing herself, killing himself, took her life, done with life, cannot do this anymore, nothing to live for',
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
