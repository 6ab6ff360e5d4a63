import { concepts } from './concept.ts'

/** Diseases, groups of people and places in the body; lay names as in the Consumer Health Vocabulary and MedlinePlus. */
export const conditions = concepts(
  'thing',
  `
  older: elderly, older, geriatric, geriatrics, senior, seniors, senior citizen, old people, old person, older adult, older adults, older people, older person, old age, over 65, 65 and over, 65 and older, 65 years, aged 65, grandma, grandmother, grandpa, grandfather, grandad, granny, nana, octogenarian, aged, advanced age, pensioner, mayores, altere, frail, old folks, retirees, nursing home, elder, elders, beers criteria, ags beers, in their 70s, in their 80s, old bodies, older bodies, beers list, eighties, seventies, nineties, in eighties, octogenarians, over 70, over 75, over 80, great grandmother, geriatric patient
  child: child, children, kid, kids, pediatric, paediatric, teen, teenager, adolescent, son, daughter, baby, toddler, infant, teenagers, year old boy, year old girl
  pregnancy: pregnant, pregnancy, expecting a baby, expectant mother, trimester, third trimester, weeks pregnant, weeks of pregnancy, gestation, fetus, fetal, foetus, unborn, trying to conceive, gestational, during pregnancy
  breastfeeding: breastfeeding, breast feeding, breastfeed, nursing mother, lactation, lactating, nursing my baby, breast milk, milk, nursing mothers, nursing mum, nursing mom, breastfed, passes into milk
  egfr > kidney: egfr, gfr
  kidney: kidney, kidneys, renal, ckd, dialysis, chronic kidney disease, kidney disease, kidney failure, renal failure, renal impairment, kidney function, kidney test, creatinine, one kidney, nephropathy, rinon, niere, transplant
  liver: liver, hepatic, cirrhosis, hepatitis, fatty liver, hepatic impairment, liver disease, liver sick
  heart-failure: congestive heart failure, congestive failure, failing heart, heart failure, chf, hfref, weak heart
  heart-attack: heart attack, myocardial infarction, mi, heart attacks, stemi, infarto
  arrhythmia: arrhythmia, arrhythmias, atrial fibrillation, afib, irregular heartbeat, uneven heartbeat, heart block, conduction disturbance, long qt, palpitations, pacemaker, bundle branch block
  heart-disease: heart disease, cardiovascular, cardiovascular disease, coronary, coronary disease, coronary artery disease, cad, stent, heart problem, heart problems, heart condition, bad heart, angina
  bypass: bypass, bypass surgery, heart bypass, cabg, coronary artery bypass, bypass graft, coronary artery bypass graft surgery, coronary artery bypass surgery, heart bypass surgery
  stroke: stroke, tia
  hypertension: hypertension, high blood pressure, hypertensive, blood pressure, raise blood pressure
  gi-bleeding > ulcer: gi bleed, gi bleeding, stomach bleed, gastrointestinal bleeding, bleeding ulcer, gastric bleeding, stomach bleeding, past bleed, gut bleeding, bleed in gut
  ulcer: ulcer, ulcers, peptic ulcer, stomach ulcer, stomach ulcers, stomach problems, gastritis, gerd, reflux, heartburn, stomach pain, stomach upset, upset stomach, sensitive stomach
  bleeding: bleeding, bleed, bleeds, hemorrhage, haemorrhage, bleed easily
  clotting: clotting, coagulation, hemophilia, haemophilia, bleeding disorder, coagulation disorder, blood clot well
  asthma: asthma, asthmatic, asthmatics, wheezing
  allergy: allergy, allergic, allergies, hypersensitivity, hypersensitive, hives, urticaria, allergic reaction, anaphylaxis, alergia, alergico
  thyroid: thyroid, hyperthyroidism, hyperthyroid, overactive thyroid, thyroid too active, graves disease, thyrotoxicosis
  glaucoma: glaucoma, eye pressure, intraocular pressure, angle closure, closed angle, high eye pressure, narrow angle
  prostate: prostate, bph, enlarged prostate
  dehydration: dehydration, dehydrated, dried out, hypovolemia, hypovolaemia
  diabetes: diabetes, diabetic, blood sugar, type 2
  epilepsy: epilepsy, seizure disorder, convulsion, convulsions, seizure, seizures, epileptic
  depression: depression, depressed, anxiety, anxious, ptsd, bipolar
  gout: gout
  lupus: lupus, sle
  fibromyalgia: fibromyalgia, fibro
  scoliosis: scoliosis, kyphosis
  arthritis: rheumatoid arthritis, osteoarthritis, psoriatic arthritis, arthritis
  spondyloarthritis: ankylosing spondylitis, spondyloarthritis, spondylitis, axial spondyloarthritis
  spondylolisthesis: spondylolisthesis, slipped vertebra, spondylolysis
  sacroiliac: sacroiliac, si joint, sacroiliitis, piriformis, piriformis syndrome, coccyx, tailbone
  multiple-sclerosis > spasticity: multiple sclerosis, parkinson, parkinsons, cerebral palsy
  spasticity: spasticity, spastic, brain or spinal cord disease, spinal cord disease, stroke spasticity
  uti: urinary tract infection, uti, kidney stone, kidney stones
  sleep-apnea: sleep apnea, sleep apnoea, insomnia, restless legs
  headache: headache, headaches
  migraine: migraine, migraines, tension headache, cluster headache
  covid: covid, coronavirus, flu, influenza, long covid, shingles, zoster
  neck: neck, cervical, cervical spine, whiplash, neck pain, stiff neck
  upper-back: thoracic, upper back, mid back, middle back, between my shoulder blades, shoulder blade
  shoulder: shoulder, shoulders, rotator cuff, frozen shoulder
  knee: knee, knees, meniscus
  hip: hip, hips
  ankle: ankle, ankles, malleolus, malleolar, ankle injury, ankle sprain, sprained ankle, twisted ankle, rolled ankle
  foot: foot, feet, midfoot, navicular, fifth metatarsal, plantar fasciitis, heel, toe, toes
  wrist: wrist, carpal tunnel, elbow, finger, tennis elbow
  jaw: jaw, tmj, tooth, teeth, dental
  ear: ear, ears, tinnitus, vertigo
  skin: rash, eczema, acne, psoriasis, skin
  throat: throat, sore throat, tonsil, tonsils, tonsillitis, strep, streptococcus, pharyngitis, tonsillar, strep throat
  pneumonia: pneumonia, community acquired pneumonia, chest infection, lung infection, neumonia
  menstrual: period pain, menstrual cramps, endometriosis, menopause, pms
  leg-cramps: leg cramps, charley horse, calf cramp, night cramps
  veterinary: dachshund, labrador, poodle, spaniel, terrier, bulldog, kitten, hamster, rabbit, pony, cow, goat, collie, corgi, dog, dogs, cat, cats, pet, pets, horse, puppy, vet
  drowsy: drowsy, drowsiness, sleepy, sleepiness, sedation, dizzy, dizziness, tired, groggy, hungover
  driving: drive, driving, forklift, fork lift, crane, ladder, ladders, power tools, chainsaw, ride my bike, motorbike, operate machinery, machinery, heavy machinery, truck, behind the wheel
  constipation: constipation, nausea, vomiting, diarrhea, dry mouth
  `,
)

/** Of these the article must know; a statement may answer without naming them. */
export const symptoms = concepts(
  'symptom',
  `
  radicular: tingly, leg tingly, leg tingling, shoots down, radicular, radiculopathy, sciatic, sciatic nerve, leg pain, nerve pain, pain down leg, pain down the leg, pain runs down, pain in leg, pain going down leg, pain shooting down leg, shooting pain, pinched nerve, trapped nerve, nerve root, nerve pinched, nerve compression, leg symptoms, leg signs, in legs, in leg, ankle jerk, pain to foot, pain to toes, pain to calf, down to foot, down to calf, down to toes, tingling leg, tingling, radiating pain, radiates, radiate, lumbosacral radicular pain, burning down leg, pain down one leg, leg hurts, numb leg, numb foot, sciatica
  stenosis: stenosis, spinal stenosis, narrow canal, neurogenic claudication
  herniation > back-pain: herniated, herniation, herniated disc, herniated disk, slipped disc, slipped disk, prolapsed disc, prolapse, ruptured disc, hernia discal, bandscheibenvorfall, hernie discale, extruded
  chronic: chronic, chronically, long lasting, long standing, longstanding, for years, beyond 12 weeks, persistent, persist, ongoing, lasts, months of pain, for months, persisting
  acute: acute, sudden, new onset, flare, flares, flare up, flareup, flare ups, episode, episodes, bout, attack, attacks, bad spell, active period, active periods, acting up, active disease, acting, crisis, brote, schub, poussee
  spasm: spasm, spasms, back spasm, back spasms, muscle spasm, muscle spasms, locks up, lock up, locked up, seizes up, seize up, seized up, cramp, cramps, cramping, knots, muscle tightness, tight muscles, tight, muscle in back tight, goes into spasm, charlie horse, contracture
  ddd > back-pain: degenerative disc disease, degenerative disk disease, degenerated disc, degenerated disk, degenerated discs, degenerated disks, ddd, disc degeneration, disk degeneration, degenerative disc, degenerative disk, degeneration, degenerative, worn disc, worn discs, worn disks, worn out disc, worn out discs, bad disc, bad disk, bad discs, disc problem, disk problem, disc trouble, disc disease, disk disease, discs, disc, disk, disks, disco, discos, disque, disques, spinal degeneration, wear and tear, wear tear, crumbling spine, dried out discs, degenerating discs, desiccated disc, disc wear, lumbar disk degeneration, spondylosis, degenerative changes
  back-pain: back pain, low back pain, lower back pain, lumbar pain, backache, back ache, back aches, back hurts, back goes out, back went out, back gone out, threw out my back, threw my back out, back acting up, back is killing, bad back, sore back, back out, lumbago, lbp, back trouble, back problem, back problems, back, lumbar, spine, spinal, lower back, low back, dolor espalda, mal dos, dos, vertebra, vertebral, back condition
  disability: disability, disabled, function, functional, daily life, everyday life, functioning, do more
  `,
)
