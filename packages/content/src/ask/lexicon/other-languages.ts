import { formsByHead } from './concept.ts'

/**
 * What the concepts are called in Spanish, Portuguese, French, Italian and German, as patients write it; accents are
 * taken away before comparing. Words that mean something else in English are left out ("lit", "pain", "fans").
 */
export const otherLanguages = formsByHead(`
  bed-rest: stay upright, remain upright, too severe to stand, flat on back, go home and rest, on the settee, settee, reposo en cama, reposo, guardar cama, quedarme en cama, en la cama, acostado, repouso na cama, repouso, ficar de cama, ficar na cama, ficar deitado, deitado, deitada, repos au lit, repos, rester au lit, rester couche, rester couchee, rester allonge, rester allongee, reste allonge, reste allongee, allongee, allonge, alite, riposo a letto, riposo, stare a letto, a letto, bettruhe, im bett bleiben, im bett liegen, im bett, liegen bleiben, schonen
  activity: mantenerse activo, seguir activo, moverme, moverse, caminar, andar, ficar ativo, manter ativo, mexer, caminhar, rester actif, bouger, marcher, restare attivo, muoversi, camminare, aktiv bleiben, bewegen, spazieren, spazierengehen
  work-return: trabajar, trabajo, volver al trabajo, trabalhar, trabalho, voltar ao trabalho, travailler, travail, reprendre le travail, arret de travail, lavorare, lavoro, arbeiten, arbeit, krankschreibung
  exercise: active rehab, active rehabilitation, ejercicio, ejercicios, exercicio, exercicios, gymnastique, esercizio, esercizi, gymnastik
  stabilizing: planks beat, estabilizacion, estabilizacao, gainage, stabilizzazione, stabilisierung, rumpfstabilisierung
  physical-therapy: fisioterapia, fisioterapeuta, kinesitherapie, kinesitherapeute, kine, physiotherapie, krankengymnastik
  massage: masaje, masajes, massagem, massagens, massaggio, massaggi, massagen
  ultrasound: ultrasonido, ultrasonidos, ultrassom, ultrason, ultrasons, ultrasuoni, ultraschall
  aquatic-exercise: aqua class, leisure centre pool, en el agua, agua, na agua, dans l eau, eau, in acqua, acqua, im wasser, wasser, piscina, piscine, schwimmbad, schwimmen, nadar, natacion, natacao, nager, natation, nuotare, nuoto, aquagym, wassergymnastik
  land-exercise: en tierra, tierra, em terra, terra, sur terre, terre, a terra, an land
  heat: calor, almohadilla termica, bolsa de agua caliente, bolsa de agua quente, chaleur, coussin chauffant, bouillotte, calore, borsa dell acqua calda, warme, heizkissen, warmflasche, warmepflaster
  cold: hielo, gelo, froid, glace, ghiaccio, kalte, eis
  mattress: colchon, colchones, colchao, colchoes, matelas, materasso, materassi, matratze, matratzen
  self-care-book: libro, libros, folleto, livro, livros, folheto, livre, livres, opuscolo, buch, bucher, broschure
  mri: resonancia, resonancia magnetica, ressonancia, ressonancia magnetica, irm, risonanza, risonanza magnetica, mrt, kernspin, kernspintomographie
  imaging: escaner, imagenes, exame de imagem, exames de imagem, imagerie, examen d imagerie, bildgebung
  xray: radiografia, radiografias, radiographie, rontgen, rontgenbild
  epidural-injection: infiltracion, infiltraciones, infiltracao, infiltracoes, infiltration, infiltrations, infiltrazione, infiltrazioni, epiduralspritze
  injection: inyeccion, inyecciones, injecao, injecoes, piqure, piqures, iniezione, iniezioni, spritze, spritzen
  surgery: fused, discs fused, disc fused, get fused, cirugia, operacion, operarme, operar, operarse, cirurgia, operacao, chirurgie, operer, opere, operee, intervento chirurgico, chirurgia, operazione, operarsi, operieren
  nsaid: antiinflamatorio, antiinflamatorios, anti inflamatorio, anti inflamatorios, aine, aines, anti inflammatoire, anti inflammatoires, antiinflammatoires, ains, antinfiammatorio, antinfiammatori, entzundungshemmer
  ibuprofen: ibuprofeno, ibuprofene
  naproxen: naproxeno, naproxene
  medicine: medicamento, medicamentos, pastilla, pastillas, remedio, remedios, comprimido, comprimidos, medicament, medicaments, cachet, cachets, farmaco, farmaci, medicina, tablette, tabletten, schmerzmittel, medikament, medikamente
  muscle-relaxant: spasm tablets, spasm tablet, spasm drug, spasm drugs, anti spasm, relajante muscular, relajantes musculares, relaxante muscular, relaxantes musculares, relaxant musculaire, relaxants musculaires, decontractant, decontractants, myorelaxant, myorelaxants, miorilassante, miorilassanti, muskelrelaxans, muskelrelaxantien, muskelrelaxanzien, muskelentspanner
  cyclobenzaprine: ciclobenzaprina, cyclobenzaprin
  opioid: opioide, opioides, opiaceo, opiaceos, opiace, opiaces, oppioide, oppioidi
  alcohol: alcool, alkohol, alcol, vino, cerveza, cerveja, biere, birra, bier
  acupuncture: acupuntura, agopuntura, akupunktur
  pregnancy: embarazada, embarazo, gravida, gravidez, enceinte, grossesse, incinta, gravidanza, schwanger, schwangerschaft
  older: anciano, anciana, ancianos, idoso, idosa, idosos, personne agee, personnes agees, anziano, anziani, altere menschen
  driving: conducir, conduire, dirigir, guidare, auto fahren, autofahren
  back-pain: dolor de espalda, espalda, lumbalgia, dor nas costas, dor nas minhas costas, dor lombar, costas, coluna, mal de dos, mal au dos, lombalgie, mal di schiena, schiena, lombalgia, ruckenschmerzen, rucken, kreuzschmerzen
  ddd: disco degenerado, discos degenerados, disco gastado, discopathie, discopatia, disques uses, disque use, bandscheibe, bandscheiben, bandscheibenverschleiss, bandscheibenverschleiß
  radicular: ciatica, pierna, perna, sciatique, jambe, gamba, ischias, bein
  spasm: espasmo, espasmos, contractura, contracturas, contratura, espasmo muscular, spasme, spasmes, contractures, spasmo, spasmi, contrattura, krampf, krampfe, muskelkrampf, muskelkrampfe, verspannung, verspannungen
  firmness: firme, firmes, duro, dura, dur, ferme, rigido, rigida, hart, harte, fest, feste
  first-line: primero, en primer lugar, primeiro, em primeiro lugar, en premier, d abord, per primo, per prima cosa, zuerst, als erstes
  schedule: todo el tiempo, todos los dias, solo cuando duele, o tempo todo, todos os dias, so quando doi, tous les jours, tout le temps, toute la journee, seulement quand, tutti i giorni, sempre, jeden tag, nur wenn es weh tut, nur bei bedarf
  duration: cuanto tiempo, por cuanto tiempo, quanto tempo, por quanto tempo, combien de temps, pendant combien, per quanto tempo, wie lange
  should: necesaria, necesario, necessaria, necessario, necessaire, notwendig, notig, puedo, debo, deberia, tengo que, hay que, posso, devo, preciso, preciso de, dois je, faut il, il faut, puis je, peut on, bisogna, dovrei, soll ich, darf ich, sollte ich, muss ich
  works: sirve, funciona, ayuda, ajuda, adianta, ca marche, est ce que ca aide, sert, efficace, aiuta, funziona, hilft, hilfreich, wirkt, bringt
  harm: peligroso, riesgo, riesgos, perigoso, risco, riscos, faz mal, dangereux, risque, risques, mauvais pour, pericoloso, rischio, rischi, fa male, gefahrlich, risiko, risiken, schadlich
  addiction: adictivo, adiccion, dependencia, vicia, viciante, addictif, dependance, dipendenza, abhangig, suchtig
  prognosis: se cura, mejorara, voy a mejorar, se pasara, vai melhorar, vai passar, tem cura, ca va passer, va passer, guerir, guerison, va s ameliorer, passera, guarire, migliora, wird es besser, geht das weg, heilbar, heilt
  when: cuando, quando, quand, wann
  early: de inmediato, inmediatamente, ya mismo, imediatamente, agora, tout de suite, immediatement, maintenant, subito, sofort, gleich, jetzt
  compare: mejor, mejor que, melhor, melhor que, mieux, mieux que, meglio, meglio di, besser, besser als, meilleur, meilleure, migliore
  red-flags: senales de alarma, signos de alarma, sinais de alarme, sinais de alerta, signes d alerte, drapeaux rouges, segnali d allarme, warnzeichen, alarmzeichen
`)
