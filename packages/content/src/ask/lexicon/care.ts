import { concepts } from './concept.ts'

/** Treatments without drugs, tests, procedures and things one buys; plain English names as in MedlinePlus and NICE. */
export const care = concepts(
  'thing',
  `
  bed-rest: go to bed, went to bed, gone to bed, take to bed, took to bed, taken to bed, left bed, hardly left bed, leave bed, get out of bed, out of bed, sofa, couch, strict bed rest, week in bed, weekend in bed, bed rest, bedrest, rest in bed, stay in bed, staying in bed, lie in bed, lying in bed, lie down, lying down, lay down, laying down, lying around, lay around, laying around, lie around, resting in bed, rest bed, days in bed, in bed, lie flat, lying flat, stay on the couch, on the couch, on the sofa, bed ridden, bedridden, reposo cama, liegen, repos lit, alitement, riposo letto, strict rest, total rest, complete rest, take to bed, forced to bed, must stay in bed, couch rest, immobilization, immobilisation, immobilize, immobilise
  rest > bed-rest: rest, resting, take it easy, rest up
  inactivity: sat on backside, sit on backside, sitting on backside, sat around, sat about, sustained inactivity, inactivity, inactive, sedentary, too little movement, not moving, long inactivity, immobility, immobile, sit around, sitting around, stop moving, avoid movement, avoiding movement, lack movement, couch potato, prolonged sitting, desk bound, desk job, sitting all day, sit all day, hardly moving, hardly move, barely moving, sitting about, sit about, lounging, lounge around, hardly moved, doing nothing, do nothing, stay still, staying still, keep still, keeping still
  activity: stay active, staying active, remain active, remaining active, keep active, keep moving, moving around, move around, keep going, normal activity, normal activities, daily activity, daily activities, activity, physical activity, activities, return to activity, back to normal, normal life, up and about, walk the dog, walk my dog, walking the dog, walking my dog, walk, walking, walks, mobilise early, stay mobile, activo, activa, aktiv, actif, bewegung, move, moving, movement, get moving
  work-return: returning to work, going back to work, work again, get back to work, back at work, stay at work, stay off work, on the job, light duty, back to work, go to work, time off work, sick leave, sick note, fit note, off work, time off
  sport: sport, sports, go running, running shoes, runner, jog, jogging, lift weights, lifting weights, weightlifting, cycling, bike, biking, golf, tennis, football, deadlift, deadlifts, crossfit, squats, hiking, soccer, basketball, run marathon, run race, run 5, run 10
  physical-therapy: physical therapy, physiotherapy, physical therapist, physiotherapist, physio, pt, therapist, physical therapies, pt referral, rehab, rehabilitation
  exercise: exercise, exercises, exercising, exercise therapy, workout, work out, workouts, ubungen, ubung, exercice, exercices, training, train, active exercise, active therapy, active treatment
  supervised: someone watching, watching me do, someone keeping an eye, supervised, supervision, supervised exercise, under supervision, with a therapist
  passive-care: soft tissue, soft tissue work, hands on soft tissue, hands on soft tissue work, passive, passive treatment, passive treatments, passive therapy, passive therapies, passive care, passive modalities, passive modality, modalities, hands on treatment, treated lie still, being treated
  massage > passive-care: massage, massages, deep tissue, masseuse, massage therapist, massage therapy, rub down, rubdown
  ultrasound > passive-care: ultrasound, therapeutic ultrasound, ultrasound therapy
  aquatic-exercise: aquatic, aquatic therapy, aquatic exercise, water therapy, exercise in water, water exercise, water exercises, water aerobics, pool, pool exercise, pool exercises, pool therapy, hydrotherapy, hydro, swim, swimming, swimming pool, aqua, aqua aerobics, aquatherapy, in water, water based, in a pool
  land-exercise: land based, on land, land, landbased, land exercise, land exercises, dry land, in a gym, gym floor
  stabilizing: stabilizing, stabilising, stabilization, stabilize, stabilise, stability, core stability, core, core strength, core strengthening, core exercises, core work, core training, steady spine, steady your spine, exercises that steady, motor control, planks, plank, lumbar stabilization, spinal stabilization, segmental stabilization, steady, brace middle, brace core, brace tummy, bracing, tummy muscles, deep muscles, trunk muscles, hold spine steady, stabilisation
  mobilizing: mobility, mobilizing, mobilising, mobilization, mobilisation, mobilize, mobilise, mobility exercises, mobility exercise, mobility work, stretch, stretches, stretching, stretching exercises, stretch it loose, range of motion, loosening, loosen up, limber up, flexibility exercises
  strength-training: muscle strength, strengthening, strengthen, strengthens, strengthened, strong muscles, stronger muscles, getting stronger, get stronger, being stronger, build up muscle, build up muscles, building muscle, build up strength, weak muscles, muscle power, strength, supple, suppleness, fitter, endurance, flexibility, staying power, build muscle, stamina, flexible, strength endurance flexibility, easy movement, muscle endurance, fuerza
  sauna: sauna, saunas, infrared sauna, steam room
  lumbar-puncture: lumbar puncture, spinal tap, spinal puncture
  heat: heat, heating pad, heating pads, heat pad, heat pads, heated blanket, heat pack, heat packs, heat wrap, heat wraps, hot pack, hot packs, hot water bottle, hot, warmth, warm, warm compress, hot compress, electric blanket, superficial heat, thermacare, hot shower, hot bath, warm bath, wheat bag, warmeflasche, waermflasche, heat therapy, manta electrica
  cold: ice, icing, cold, cold pack, cold packs, ice pack, ice packs, cryotherapy, ice bath, cold compress, frozen peas, cold plunge
  education: information, self care education, evidence based information, facts about back, educate, counselling, counseling, teach, learn about, learning about, information on the condition, tell patients, advise my patients, what should patients know, facts
  self-care-book: can read, should read, read about, something read, book, books, booklet, booklets, self care book, self care books, self help book, self help, leaflet, leaflets, pamphlet, pamphlets, reading material, back book, handout, handouts, literature for patients, patient literature, reading recommend, reading you recommend, recommend reading, recommended reading, further reading, reading list, good reading, brochure
  mattress: sleeping on, mattress, mattresses, bed, beds, medium firm, firm mattress, sleeping surface, memory foam, soft mattress, hard mattress, firm bed, hard bed, soft bed, sleep on the floor, mattress topper
  pillow: pillow, pillows
  travel: fly, flying, flight, airplane, aeroplane, travel, travelling, long haul, road trip, long drive
  sleep-position: sleep position, sleeping position, sleeping positions, sleeping on stomach, sleep on stomach, sleeping on side, sleeping on back, sleep on side, sleep on back, best position, how to sleep
  acupuncture: acupuncture, acupuncturist, needle treatment, acu
  dry-needling ~ acupuncture: dry needling, needling, acupressure
  spinal-manipulation: chiropractic, chiropractor, chiro, spinal manipulation, manipulation, adjustment, crack my back, back cracking, osteopath, osteopathy, osteopathic, manual therapy, quiropractico, spinal adjustment, adjust my spine, bone setter, osteopaths, manipulate my spine
  yoga: yoga
  pilates: pilates
  tai-chi: tai chi, taichi
  mindfulness: mindfulness, mindfulness based stress reduction, meditation, mbsr, meditate, calm mind training
  relaxation: relaxation, progressive relaxation, muscle relaxation exercise
  cbt: cognitive behavioral approach, psychological therapies, behavioral therapy, behavioural therapy, counselor, talking therapy, cognitive behavioral therapy, cognitive behavioural therapy, cbt, talk therapy, psychotherapy, psychological therapy, psychologist
  multidisciplinary: multidisciplinary rehabilitation, multidisciplinary, team program, pain program, pain clinic program, interdisciplinary, combined program, combined physical and psychological program, combined physical psychological program, pain management program, functional restoration
  group-exercise > exercise: group exercise, group exercise program, exercise class, exercise classes, exercise group, group class, back class, group classes, group program
  psychosocial: fear of moving, fear moving, afraid to move, scared to move, scared of moving, psychosocial, yellow flag, yellow flags, psychosocial risk, psychosocial risks, psychosocial obstacles, fear of movement, psychological obstacles, psychological risk, psychological risks, fear avoidance, kinesiophobia, catastrophizing, catastrophising, start back, startback, risk stratification, stratified care, low mood or trouble at work, stress at work, emotional factors, psychological factors, mental factors, worries at work, job stress
  after-surgery: after earlier surgery, earlier surgery, prior surgery, previous surgery, past surgery, had surgery, already had surgery, back surgery before, after surgery, since surgery, after back surgery, prior lumbar surgery, previous lumbar surgery, earlier operation, previous operation, prior operation, old operation, past operation, old surgery, after operation, since operation, had an operation, had discectomy, had microdiscectomy, had laminectomy, had fusion, had spinal fusion, had lumbar fusion, had back surgery, had spine surgery, had lumbar surgery, after lumbar surgery, after disc surgery, after disk surgery, after spine surgery, after spinal surgery, after lumbar operation, after back operation, since back surgery, since fusion, since discectomy, since laminectomy, after laminectomy, surgery on lumbar spine in past, had operation, operated on before, operated before, failed back surgery, failed back, post op, postop, post surgical, postsurgical, postoperative, after discectomy, after my discectomy, after laminectomy, previous back surgery, previous spine surgery, surgery years ago, surgery last year, operation on back before, after fusion
  contrast: with contrast, without contrast, contrast or not, contrast mri, contrast scan, gadolinium, contrast dye, contrast agent, contrast medium, dye
  scanner: open mri, closed mri, upright mri, standing mri, 3 tesla, tesla, 3 t mri, claustrophobic, claustrophobia, metal implants
  non-drug: non drug, without drugs, drug free, nonpharmacological, non pharmacological, nonpharmacologic, without medicine, without medication, without pills, natural, non medicinal, no drugs, without meds, no meds, nondrug
  tens > electrotherapy: tens, tens unit, tens machine, pens, estim, nerve stimulation, nerve stimulation through the skin, nerve stimulator, nerve zapper, electric pads, electrode pads, stimulation pads, nerve stimulation pads, transcutaneous, percutaneous nerve stimulation
  interferential > electrotherapy: interferential, interferential therapy, interferential current
  electrotherapy: electrotherapy, electrical stimulation, electrotherapies, electric stimulation, electrical currents
  traction: traction, decompression table, decompression machine, nonsurgical decompression, non surgical spinal decompression, nonsurgical spinal decompression, decompression therapy, spinal decompression therapy, spinal decompression table, spinal decompression machine, stretching by weights
  inversion ~ traction: inversion table, inversion, inversion bench, inversion boots, inversion therapy, hanging upside down, hang upside down, teeter
  brace: brace, back brace, corset, lumbar support, belt, lumbar belt, back belt, orthosis, support belt, support corset, girdle
  magnet: magnet, magnets, magnetic bracelet, magnetic therapy, copper bracelet
  blanket: weighted blanket
  laser: laser, laser therapy, low level laser, red light therapy, infrared, red light
  shockwave: shockwave, shock wave
  taping: kinesio tape, kinesiotape, kinesio taping, taping, kt tape
  cupping: cupping, gua sha
  biofeedback: biofeedback
  hypnosis: hypnosis, hypnotherapy
  posture: posture, ergonomic, ergonomics, sitting position, slouch, slouching, sit up straight
  furniture: standing desk, stand up desk, sit stand desk, desk, desk chair, office chair, kneeling chair, gaming chair, chair, recliner, car seat, lumbar cushion, seat cushion, cushion, stool to sit on, exercise ball chair
  orthotics: foot orthotics, orthotics, orthotic, insoles, insole, shoe insert, shoe inserts, arch support, arch supports, heel lift
  footwear: shoes, shoe, footwear, rocker sole shoes, rocker sole, rocker shoes, rocker bottom shoes, sneakers
  heels: high heels, heels
  diet: diet, food, foods, eat, eating, nutrition, anti inflammatory diet, keto, keto diet, vegan, intermittent fasting, sugar, coffee, caffeine
  lose-weight: lose weight, losing weight, losing some weight, weight reduction, overweight, obesity, obese, bmi, slim down, drop weight
  smoking: smoking, smoke, cigarettes, tobacco, nicotine, vaping, smoker, quit smoking
  foam-roller: foam roller, foam rolling, massage gun, theragun, tennis ball
  mri > imaging: mri, mris, mri scan, magnetic resonance, magnetic resonance imaging
  imaging: imaging, scan, scans, scanning, scanned, image, images, advanced imaging, spine scan, pictures of my spine, picture of my back, get scanned, imagery
  xray ~ imaging: xray, x ray, xrays, x rays, radiograph, radiographs, radiography, plain film, plain films, ankle series, foot series, films
  ct ~ imaging: ct, cat scan, ct scan, computed tomography
  bone-scan ~ imaging: bone scan, pet scan, dexa, bone density
  emg: emg, nerve conduction, nerve conduction study, electromyography
  blood-test: blood test, blood tests, blood work, crp, esr, hla b27, lab test, labs, urine test
  discography: discography, discogram
  image-findings: bad scan, bad mri, looks horrendous, looks terrible, looks awful, looks bad, looks dreadful, looks scary, correlation, correlate, correlates, findings, mri findings, mri result, mri results, scan result, scan results, mri report, scan shows, mri shows, mri showed, scan showed, mri says, incidental, asymptomatic, without symptoms, people without pain, no symptoms, people no pain, changes on mri, changes on scan, degenerative changes, explain pain, explains pain, cause of pain, source of pain, assumed to cause, abnormalities, mri finding, bulge, bulging, bulging disc, disc bulge, black disc, modic, match symptoms
  epidural-injection > injection: steroid jab, cortisone jab, epidural, epidurals, epidural injection, epidural steroid injection, epidural corticosteroid injection, epidural shot, esi, cortisone shot, cortisone shots, cortisone injection, cortisone, steroid shot, steroid shots, steroid injection, steroid injections, spine injection, spine injections, spinal injection, spinal injections, shot in spine, shot in back, shot in the back, shots in spine, shot near spine, injection in spine, injection in the back, spinal shot, back injection, back injections, spritze, nerve root injection, transforaminal, epidural steroid, epidural steroids, epidural cortisone, steroid epidural, epidural jab, epidural jabs, epidural steroid jab, epidural steroid jabs
  injection > intervention: injection, injections, shot, shots, jab, needle in back, injektion
  intervention: intervention, interventions, interventional, invasive, invasive treatment, invasive treatments, procedure, procedures, interventional treatment, interventional treatments, interventional procedure
  surgery > intervention: surgery, surgeries, surgical, operation, operate, operated, surgeon, op, ops, operating, operates, go under knife, under the knife, surgical referral, surgical treatment, op, have it operated, spine surgery, back surgery, surgical consult
  anesthesia: anesthesia, anaesthesia, general anesthetic, general anaesthetic, put to sleep
  spinal-fusion ~ surgery: fusion, spinal fusion, lumbar fusion, fusion surgery, spinal fusion surgery, fuse vertebrae, fuse spine, fused spine, vertebrae fused, spine fused, tlif, plif, alif
  disc-replacement ~ surgery: disc replacement, disk replacement, disc replacement surgery, artificial disc replacement, artificial disc, artificial disk, prosthetic disc, new disc put in, replace disc, disc prosthesis, disc implant, replaced disc
  decompression ~ surgery: spinal decompression, lumbar decompression, decompression surgery, decompression operation, decompression, decompressive surgery, decompress nerve, surgical decompression, taking pressure off nerve
  discectomy ~ decompression: discectomy, microdiscectomy, laminectomy, laminotomy, foraminotomy
  ablation ~ intervention: ablation, radiofrequency, radiofrequency ablation, radiofrequency denervation, denervation, rfa, rfd, rhizotomy, nerve burn, nerve burning, burn nerve, burning nerve, burn off nerve, burnt nerves, nerves burned, nerve ablation
  basivertebral ~ intervention: basivertebral, intracept
  facet-injection ~ injection: facet injection, facet injections, facet joint injection, facet block, medial branch block, nerve block, nerve blocks, si joint injection, trigger point injection, trigger point injections, trigger point, trigger points
  stem-cell ~ injection: stem cell, stem cells, prp, platelet rich plasma, prolotherapy, ozone, gene therapy, exosome, exosomes, hyaluronic
  spinal-cord-stimulator ~ intervention: spinal cord stimulator, spinal cord stimulation, stimulator, pain pump, intrathecal pump
  conservative-care: noninvasive care, non invasive care, non invasive treatment, noninvasive treatment, conservative care, conservative treatment, conservative therapy, conservative management, conservative, simple care, initial care, nonoperative, non operative, nonsurgical, non surgical, first weeks of care, noninvasive, non invasive
  `,
)
