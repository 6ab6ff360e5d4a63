import { concepts } from './concept.ts'

/** What is asked of a thing. */
export const aspects = concepts(
  'aspect',
  `
  first-line: first line, firstline, first choice, first option, take first, try first, start with, first drug, first thing, initial drug, drug of choice, go to drug, first medicine, first medication, first treatment, initial treatment, first step, start treatment, primary drug, erste wahl, primera linea, premiere intention, number one, first, begin with, starting point, before anything else, before any other, before other drugs, before others, initial therapy
  second-line: second line, next step, second drug, second choice, if fails, second option, last option, last resort, come last, last, when all else failed, come second, next drug, another option
  schedule: all the time, only when it hurts, when it hurts, only when hurts, when hurts, on demand, prn, per need, only take it when, wait till hurts, until it hurts, once cannot stand, until cannot stand, when cannot stand, till cannot stand, regularly, regular dosing, around the clock, continuous, continuously, every day, daily dosing, set times, on a schedule, scheduled, only when needed, when needed, when in pain, wait for pain, wait until hurts, regular, at set times, constantly, on and off, intermittent dosing, steady dosing, nonstop, only if hurts, round the clock, on schedule, dosing on demand
  which-one: which nsaid, which one, which is best, best one, best nsaid, particular, preferred nsaid, better than others, stronger, strongest, best anti inflammatory, choose, choosing, pick, picks, no one nsaid, prefer no particular, differ, difference between, different, one better, brand, which brand, over the others, superior, another one
  duration: longest, chronically, chronic use, prolonged use, open ended, ongoing use, for good, how long, how many weeks, how many days, how many months, duration, maximum time, max time, time limit, limit, weeks, how much time, long term, longterm, long time, longer, forever, indefinitely, max duration, maximum, max, months, keep taking, continue, continuing, stop, stop taking, days, extend, extended, prolong treatment, when should stop, a whole month, too long, treatment length, 2 to 3 weeks, course
  indication: indicated, indication, indications, what is for, used for, purpose, what does do, approved for, meant for, what is it for, uses, pill for, role, one thing
  hearsay: told me, tell me that, tells me, tell me, everyone says, they say, people say, swears, swear by, was told, told that, read that, read nsaids, read somewhere, read online, heard, read on, read it
  should: wise, sensible, should, recommended, recommend, advised, advisable, ok, okay, fine, can i, good idea, allowed, darf, soll, puis, dois, kann, may i
  works: better than nothing, than nothing, do anything for, work, works, working, helps, help, helpful, effective, effectiveness, efficacy, benefit, benefits, relief, relieve, worth, worthwhile, do good, useful, useful during, do anything, evidence, proof, studies, trial, research, ease, eases, do any good, aide
  addiction: addictive, addiction, addicted, addict, dependence, dependency, dependent, habit forming, withdrawal, withdrawals, hooked, hooked on, wean, taper, abrupt, abruptly, cold turkey, abuse, misuse, coming off
  side-effects: side effect, side effects, adverse, adverse effect, adverse effects, reaction, reactions, efectos secundarios, nebenwirkungen, effets secondaires
  overuse: overuse, overusing, overused, excessive, excessively, too long, too much, overdo, overdoing, longer than should, beyond limit, past limit, going past, go past
  harm: what happens, do to body, hazard, hazards, ruin, perils, complications, complication, consequence of, harm, harms, harmful, danger, dangers, dangerous, risk, risks, risky, bad for, why bad, worse, worsen, damage, downside, downsides, unsafe, careful, caution, cautious, cautions, precaution, precautions, wrong with, bad idea, why avoid, problem with, weak, weakens, deconditioning, prolong recovery, delay recovery, slow recovery, slows recovery, consequences, consequence, drawback, drawbacks, negative, cons, backfire, deteriorate, avoid, schlecht
  safe: safe, safety, safely, safer, safest, seguro, sicher
  mix: on top of, at once, two different, two kinds, mix, mixing, combine, combined, combining, together, interact, interaction, interactions, at the same time, same time, along with, with each other, both, add on, adding on, while taking, plus, two nsaids, second nsaid, concurrent, concomitant,  take with
  contraindication: contraindication, contraindications, contraindicated, who should not, who shouldn't, who shouldnt, who cannot take, who can not take, should not take, not take, must not, never take, never, not for, not give, who must avoid
  prognosis: for ever, keep degenerating, keep getting worse, gets worse over time, get worse over time, ruined, ruined forever, doomed, forever, normal again, like before, always be like this, patients told, patient told, course, expect, turn out, chances of recovery, back to my old self, progress over time, get worse with age, progressive disease, evolution, prognosis, outlook, get better, getting better, better on its own, go away, heal, heals, healing, recover, recovery, recovering, cure, cured, curable, future, expected course, natural history, settle, settles, settle down, settles down, calm down, calms down, blow over, blows over, burn out, burns out, improve, improves, improvement, long term outlook, will it last, permanent, forever in pain, end up, wheelchair, crippled, outcome, how long until, how long will, resolve, resolves, resolution, course of the disease, clear up, over time, what to expect, hope, mejorar, besser werden, last forever, rest of my life, most people, pronostico, favorable, good outlook
  prevention: prevent, prevention, recurrence, recur, come back, coming back, avoid another, next time
  function-goal: function, functional, function as well as pain, goals, goal, aim, aims, beyond pain, beyond analgesia, pain alone, treating pain, treat pain, treating the pain, pain enough, only pain, more than pain, besides pain, other than pain, apart from pain, pain relief enough, killing pain, kill pain, rid of pain, all that matters, numb pain, numbing pain, just about pain, about pain, quality of life, target, targets, goal of treatment, treatment goals
  when: when, how soon, timing, before, after how many, how early, at what point, threshold, criteria, need, needed, qualify, eligible, waiting period, wait
  early: early, too early, too soon, right away, immediately, straight away, this week, now, first week, week 1, week 2, as soon as possible, routine, routinely, asap, week one, day one, in first weeks, first days, upfront, up front, second week, baseline, from the start, on first visit, before trying
  why: why, reason, reasons, rationale, how come, explain why, por que, warum, pourquoi
  compare: versus, vs, or, compared, compare, comparison, better, better than, prefer, preferred, preferable, preference, rather, rather than, instead, instead of, over, best, superior, than, difference
  type: type, types, kind, kinds, sort, sorts, what exercises, which exercises, which exercise, what exercise, best exercises, best exercise, what kind, examples
  components: build up, qualities, work on, components, component, include, elements, parts, focus, focus on, consist, involve, target muscles, what should include, program, plan, emphasise, emphasize, emphasis, concentrate on, prioritise, prioritize
  failed: inadequate, response inadequate, failed, fail, fails, not helped, has not helped, did not help, didn't help, didnt help, doesn't help, not working, no improvement, isn't working, unsuccessful, despite, still in pain, not better, no better, not getting better, not any better, no relief, without relief, without improvement, not improved, has not improved, no use, no change, unchanged, has not worked, did not work, not responded, no response, no joy, nothing helps, nothing works, no help, refractory
  severe: severe, if really bad, pain really bad, bad pain, severely, extreme, unbearable, excruciating, intense, worst, awful, terrible, agony, cannot stand, moderate or severe
  advanced: advanced, stage 4, stage 5, end stage, dialysis, badly damaged
  mild: mild, slight, mildly
  plain-pain: plain, plain back, back pain alone, back pain only, axial, only back pain, without leg pain, no leg pain, simple back, ordinary, just back pain, non radicular, nonradicular
  cost-aspect: adds cost, cost effective, waste
  uk: uk, united kingdom, britain, british, england, nice, nhs, scotland, wales, ng59
  differ: sources differ, experts differ, guidelines differ, disagree, disagreement, controversy, conflicting, other guidelines, different guidelines
  neglect: leave out, leaving out, left out, leaves out, skip, skipping, omit, omits, omitted, omitting, neglect, neglects, neglected, neglecting, miss out, missing out, leave off, without doing, do not bother with, forget about
  pitfalls: mistake, mistakes, pitfall, pitfalls, common error, common errors, errors, error, go wrong, goes wrong, get wrong, what not to do, wrong way, errores, fehler, erreurs, avoid doing, watch out for, traps, trap, dos and donts, donts, blunder, blunders
  overview: sum up, in short, tl dr, tldr, tl;dr, summary, summarize, summarise, summarised, overview, gist, bottom line, key point, key points, main points, takeaway, takeaways, nutshell, short version, key message, main message, resumen, zusammenfassung, resume, briefly, one sentence, executive summary, essentials, main recommendations, main recommendation, general approach, overall approach, treatment plan, what should i do, how is treated, how treated, how do you treat, treatment options, options, management, how to treat, boil down, boil whole plan down, two lines, in two lines, in a nutshell, whole plan, elevator pitch, headline, headlines, in brief, big picture, cheat sheet, quick summary, short answer, initial management, first things to do, where to start, starting point
  red-flags: red flag, red flags, danger sign, danger signs, warning sign, warning signs, when to worry, emergency signs, alarm symptoms, alarm signs, serious signs, see a doctor, go to er, go to emergency, when to go to hospital, see doctor, call doctor, urgent signs, serious cause, seek help, seek medical, what signs, which signs, signs mean, which symptoms, symptoms mean, worrying symptoms, worrying signs, worrisome symptoms, serious symptoms, need seeing, be seen straight away, be seen urgently, be seen right away, get checked straight away, when is it an emergency, urgent help, urgent care, emergency room, go to hospital
  progressing: new or progressing, progressing, new symptoms, new signs, new pain, new trouble, worsening
  diagnosis-uncertain: diagnosis still uncertain, diagnosis uncertain, uncertain diagnosis, unclear diagnosis, cause not clear, not sure what, diagnostic uncertainty, cause unclear
  thrombosis: clot in lung, clot in leg, clots in lungs, lung clot, leg clot, blood clot in leg, blood clot in lung, dvt, pulmonary embolism, deep vein thrombosis
  candidate: candidate, candidacy, would operate, willing to operate, surgeon agrees, suitable for surgery, fit for surgery, eligible for surgery
  firmness: firm, firmness, rock hard, hard as rock, hard, soft, softer, harder, firmer, firmest, hardest, softest
  individual: patient factors, individual
  `,
)

/** What only an answer that gives it can answer. */
export const demands = concepts(
  'demand',
  `
  dose: dose, doses, dosage, dosages, how much should, how much ibuprofen, how much naproxen, how many mg, mg, milligram, milligrams, how many tablets, how many pills, times a day, times per day, how often can i take, maximum dose, max dose, daily dose, mg per day, maximum per day, max per day, maximum a day, max a day, maximum in a day, dosis, dosierung, how many advil, how many ibuprofen, how much can i take, what strength
  price: cost of, how much does, how much is, prices, price of, what price is, afford, affordable, cheap, cheaper, expensive, cost, costs, fee, fees, copay, coupon, goodrx, pay for, pay, paid, payment, money, bill, billing, dollars
  insurance: appeal, appealing, denied by insurance, denied mri, denied claim, insurance, insurer, insured, medicare, medicaid, coverage, reimburse, reimbursement, prior authorization, authorization, preauthorization, aetna, blue cross, bupa, versicherung, seguro medico, cover pt, covered by
  find-care: near, find surgeon, find doctor, find clinic, find physio, find therapist, find specialist, find chiropractor, nearby, where to buy, best doctor, best surgeon, best hospital, best clinic, recommend a doctor, phone number, address, book an appointment, appointment, make an appointment, waiting list, opening hours, surgeon near, telehealth, order online, purchase, amazon, walmart, which doctor, specialist should, contact, email, where can i buy, where can buy, where do i buy, where do buy, can i buy, can buy, buy online, buy over the counter, order from, waiting time, waiting times, wait list, long wait for
  legal: sue, lawsuit, lawyer, attorney, disability benefits, workers comp, compensation, malpractice, legal, claim, pip, ssdi, social security
  paperwork: write prescription, write script, send prescription, call in prescription, get prescription, prescription please, letter, doctors note, certificate, give me a prescription, need refill, get refill, refill prescription, referral letter, form, excuse note
  coding: icd, icd 10, cpt, billing code, snomed
  anatomy: what is a disc, causes back, causes disc, causes degenerative, causes ddd, causes disk, causes spasms, anatomy, how many vertebrae, vertebrae, what causes, caused by, why do i have, why did i get, genetic, hereditary, inherited, epidemiology, prevalence, how common, incidence, pathophysiology, mechanism of action, half life, pharmacokinetics, how does work, statistics, histology, gene
  success-rate: success rate, success rates, failure rate, complication rate, chance of success, odds of success, recovery time, recovery after surgery, recovery after operation, recovery after fusion, recovery from surgery, recovery from fusion, recovery after lumbar fusion, recovery after spinal fusion, recovery after disc replacement, recovery after discectomy, how painful, hospital stay
  definition: who invented, who discovered, invented, discovered, history of mri, what is ddd, what does mean, definition, define, what are discs, stand for
  weather: weather, rain, football match, recipe, movie, capital, president, election, stock, stocks, bitcoin, python, poem, joke, song, holiday, translate, homework, president of, lottery, horoscope
  prompt: disregard, ignore, ignore previous, ignore all, system prompt, instructions, pretend, roleplay, role play, jailbreak, developer mode, reveal, api key, password, passwords, admin, database, other patients, patient records, patient record, patient data, medical record, medical records, social security number, select from, drop table, script alert, script tag
  sex: sex, sexual, intercourse, erectile, libido
  brand-new: newest drug, new drug, clinical trial near, experimental, in the pipeline, fda approval, approved by fda
  withdrawal-plan: withdrawal schedule, weaning schedule, wean off schedule, taper schedule, tapering schedule, how to taper
  drug-test: drug test, drug tests, drug screen, drug screening, urine test, show up on test
  crush: crush, split, cut in half, chew, with food, empty stomach, store, storage, expired, expiration, expiry, missed dose, miss a dose, missed a dose, skip a dose, double dose, double up, doubling up, double it, forgot dose, forgot tablet, missed tablet, forgot morning, forgot last, skipped dose, took two
  `,
)

export const general = concepts(
  'general',
  `
  pain: pain, pains, painful, hurt, hurts, hurting, ache, aches, aching, sore, dolor, schmerz, schmerzen, douleur, dolore, dor, discomfort, symptom, symptoms
  treatment: treatment, treatments, treat, treated, treating, therapy, therapies, remedy, remedies, care, manage, management, handle, tratamiento, behandlung, traitement, tackle, deal
  `,
)
