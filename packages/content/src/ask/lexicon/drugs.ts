import { concepts } from './concept.ts'

/**
 * Drugs by ingredient with brand names and lay names. Brand to ingredient as in RxNorm (US National Library of
 * Medicine) and the British National Formulary; classes as in the labels. A statement on NSAIDs, opioids,
 * benzodiazepines or antidepressants of a class holds for each member, since their labels warn as a class; one
 * on a muscle relaxant does not.
 */
export const drugs = concepts(
  'thing',
  `
  nsaid: nsaid, nsaids, anti inflammatory, anti inflammatories, antiinflammatory, antiinflammatories, antinflammatory, anti inflammatory pill, non steroidal, nonsteroidal, nonsteroidal anti inflammatory drug, anti inflammatory drug, anti inflammatory pain reliever, inflammation pill, otc pain reliever, over counter painkiller
  ibuprofen > nsaid: ibuprofen, advil, motrin, nurofen, brufen, ibu
  naproxen > nsaid: naproxen, aleve, naprosyn, anaprox
  diclofenac > nsaid: diclofenac, voltaren, cataflam, voltarol, diclofenaco
  meloxicam > nsaid: meloxicam, mobic
  celecoxib > nsaid: celecoxib, celebrex
  ketorolac > nsaid: ketorolac, toradol
  indomethacin > nsaid: indomethacin, indocin
  etodolac > nsaid: etodolac, lodine
  nabumetone > nsaid: nabumetone, relafen
  topical-nsaid ~ nsaid: diclofenac gel, voltaren gel, topical nsaid, anti inflammatory gel, ibuprofen gel, nsaid cream
  cyclobenzaprine > muscle-relaxant: cyclobenzaprine, flexeril, amrix, fexmid, cyclobenzaprine hydrochloride, flexeril pill, cyclo, flexiril
  muscle-relaxant: muscle relaxant, muscle relaxants, muscle relaxer, muscle relaxers, muscle relaxing drug, relaxant, relaxants, antispasmodic, spasm pill, spasm medicine, spasm medication
  methocarbamol ~ muscle-relaxant: methocarbamol, robaxin
  tizanidine ~ muscle-relaxant: tizanidine, zanaflex
  baclofen ~ muscle-relaxant: baclofen, lioresal
  carisoprodol ~ muscle-relaxant: carisoprodol, soma
  metaxalone ~ muscle-relaxant: metaxalone, skelaxin
  orphenadrine ~ muscle-relaxant: orphenadrine, norflex
  dantrolene ~ muscle-relaxant: dantrolene, dantrium
  chlorzoxazone ~ muscle-relaxant: chlorzoxazone, parafon
  paracetamol: paracetamol, acetaminophen, tylenol, panadol, apap, calpol, paracetamole
  opioid: opioid, opioids, opiate, opiates, narcotic, narcotics, strong painkiller, strong painkillers
  tramadol > opioid: tramadol, ultram
  oxycodone > opioid: oxycodone, oxycontin, percocet, oxy, roxicodone
  hydrocodone > opioid: hydrocodone, vicodin, norco, lortab
  morphine > opioid: morphine, ms contin
  codeine > weak-opioid: codeine, co codamol, cocodamol, dihydrocodeine, co dydramol, codiene
  weak-opioid > opioid: weak opioid, weak opioids, mild opioid, mild opioids, weaker opioid
  fentanyl > opioid: fentanyl, duragesic
  tapentadol > opioid: tapentadol, nucynta
  buprenorphine > opioid: buprenorphine, suboxone, butrans
  duloxetine > snri: duloxetine, cymbalta, duloxetin, yentreve
  ssri > antidepressant: ssri, ssris, selective serotonin reuptake inhibitor
  snri > antidepressant: snri, snris
  sertraline > ssri: sertraline, zoloft
  fluoxetine > ssri: fluoxetine, prozac
  citalopram > ssri: citalopram, celexa
  escitalopram > ssri: escitalopram, lexapro, cipralex
  paroxetine > ssri: paroxetine, paxil
  venlafaxine > snri: venlafaxine, effexor
  desvenlafaxine > snri: desvenlafaxine, pristiq
  tricyclic > antidepressant: tricyclic, tricyclics, tricyclic antidepressant, tca
  amitriptyline > tricyclic: amitriptyline, amitriptylin, elavil, endep
  imipramine > tricyclic: imipramine, tofranil, desipramine, doxepin, clomipramine
  nortriptyline > tricyclic: nortriptyline, pamelor
  bupropion: bupropion, wellbutrin
  antidepressant: antidepressant, antidepressants, drug low mood, drugs low mood, depression pill, depression medication
  meperidine > opioid: meperidine, demerol, pethidine
  verapamil: verapamil, calan
  mao-inhibitor: mao inhibitor, maoi, maois, mao inhibitors, monoamine oxidase inhibitor, monoamine oxidase inhibitors, phenelzine, nardil, tranylcypromine, parnate, selegiline, emsam, isocarboxazid, marplan, rasagiline, azilect, linezolid, zyvox
  st-johns-wort ~ serotonergic: st john wort, st johns wort, hypericum
  serotonergic: serotonin syndrome, serotonergic, serotonin
  antiepileptic: antiepileptic, antiepileptics, antiepileptic drug, antiepileptic drugs, anti epileptic, anticonvulsant, anticonvulsants, anti seizure drug, drugs against epilepsy, drug against epilepsy, epilepsy drug, epilepsy drugs, epilepsy medicine, epilepsy medicines, seizure drug, seizure medicine, topiramate, topamax, carbamazepine, tegretol, lamotrigine, lamictal, valproate, oxcarbazepine, nerve pain drug, nerve pain medicine
  gabapentinoid > antiepileptic: gabapentin, neurontin, gaba, pregabalin, lyrica, gabapentinoid, gabapentinoids
  benzodiazepine ~ sedative: benzodiazepine, benzodiazepines, benzo, benzos, diazepam, valium, lorazepam, ativan, alprazolam, xanax, clonazepam, klonopin, temazepam
  barbiturate ~ sedative: barbiturate, barbiturates, phenobarbital
  sedative: sedative, sedatives, sleeping pill, sleeping pills, sleep aid, zolpidem, ambien, cns depressant, central nervous system depressant, depressants central nervous system, drugs calm, calming drug, calming drugs, drugs make sleep
  alcohol: alcohol, beer, wine, drinking, drink alcohol, booze, liquor, whisky, whiskey, vodka, drinks, alcoholic
  aspirin: aspirin, asa, acetylsalicylic, ecotrin, bayer aspirin
  antiplatelet: antiplatelet, clopidogrel, plavix, antiplatelets, ticagrelor, brilinta, prasugrel
  anticoagulant: blutverdunner, blutverdunnern, anticoagulante, anticoagulantes, gerinnungshemmer, sangre liquida, anticoagulant, anticoagulants, anticoagulation, anticoagulated, blood thinner, blood thinners, warfarin, coumadin, apixaban, eliquis, rivaroxaban, xarelto, dabigatran, pradaxa, heparin, enoxaparin, lovenox, edoxaban, doac, noac
  ace-inhibitor ~ blood-pressure-drug: ace inhibitor, ace inhibitors, lisinopril, enalapril, ramipril, zestril, benazepril
  arb ~ blood-pressure-drug: angiotensin receptor blocker, angiotensin blocker, losartan, valsartan, cozaar, diovan, arb, arbs
  diuretic ~ blood-pressure-drug: diuretic, diuretics, water pill, water pills, furosemide, lasix, hydrochlorothiazide, hctz, spironolactone
  blood-pressure-drug: blood pressure pill, blood pressure pills, blood pressure drug, blood pressure medicine, blood pressure medication, bp meds, blood pressure meds, antihypertensive, antihypertensives
  guanethidine: guanethidine
  lithium: lithium, lithobid
  methotrexate: methotrexate, mtx, trexall
  digoxin: digoxin, lanoxin
  cyclosporine: cyclosporine, ciclosporin, neoral
  anticholinergic: anticholinergic, anticholinergics, oxybutynin, ditropan, benztropine, atropine
  oral-steroid: prednisone pack, steroid pack, medrol pack, cortison, prednison, systemic corticosteroid, systemic corticosteroids, oral steroid, oral steroids, steroid pill, steroid pills, prednisone, prednisolone, medrol, dexamethasone, medrol dose pack, dose pack, steroid tablets, oral corticosteroid, oral corticosteroids, corticosteroid, corticosteroids, steroid, steroids, methylprednisolone, cortisone pills, long term steroid
  antibiotic: antibiotic, antibiotics, penicillin, amoxicillin, azithromycin, doxycycline, antibiotico
  antihistamine: antihistamine, antihistamines, benadryl, diphenhydramine
  metformin: metformin, glucophage
  statin: statin, statins, atorvastatin, lipitor, simvastatin
  insulin: insulin, ozempic, semaglutide
  contraceptive: birth control, contraceptive, contraceptive pill
  levothyroxine: levothyroxine, synthroid
  gastroprotection: gastroprotective, gastroprotective drug, gastroprotection, stomach protection, stomach protecting drug, stomach protecting, stomach protector, protect stomach, protect my stomach, protects stomach, protecting stomach, protect gut, stomach lining, stomach tablet, stomach tablets, stomach pill, stomach pills, proton pump inhibitor, proton pump inhibitors, proton pump, ppi, ppis, omeprazole, prilosec, losec, pantoprazole, protonix, esomeprazole, nexium, lansoprazole, prevacid, rabeprazole, acid blocker, acid reducer
  antacid ~ gastroprotection: antacid, antacids, tums, rennie, gaviscon, famotidine, pepcid, ranitidine, zantac, misoprostol
  lidocaine: lidocaine, lidocaine patch, lidoderm, lignocaine
  capsaicin: capsaicin, chili cream
  topical: icy hot, bengay, biofreeze, tiger balm, pain relief cream, topical cream, ointment, muscle rub, liniment, salonpas, menthol
  ketamine: ketamine
  cannabis: cannabis, cbd, marijuana, weed, thc, medical marijuana, cannabidiol, cbd oil, hemp
  kratom: kratom
  naltrexone: naltrexone, low dose naltrexone, ldn
  bisphosphonate: bisphosphonate, alendronate, fosamax
  botox: botox, botulinum, botulinum toxin
  supplement: turmeric, curcumin, glucosamine, chondroitin, fish oil, omega 3, magnesium, vitamin, vitamins, vitamin d, vitamin b12, supplement, supplements, collagen, herbal, herbs, devil claw, willow bark, boswellia, arnica, ginger, melatonin, calcium, msm, homeopathy, homeopathic, essential oil, essential oils, bromelain, probiotics
  vaccine: vaccine, vaccination, flu shot, covid shot, booster
  `,
)

export const sharedDrugWords = concepts(
  'general',
  `
  medicine: medicine, medicines, medication, medications, med, meds, drug, drugs, pill, pills, tablet, tablets, painkiller, painkillers, pain killer, pain killers, pain pill, pain pills, pain reliever, pain relievers, analgesic, analgesics, pharmacological, pharmacologic, pharmacotherapy, prescription, rx
  `,
)
