"""What invented reports are put together from. `[role:words]` marks a role of a report's first event, `[2role:words]` of its second.

Roles: t trigger, m further mention, a actor, g target, f affected, p smallest place, P larger place, d date, k killed, i injured, x missing,
b abducted, c detained, s displaced; of a commitment w what, y by, u due. `{SLOT}` stands for one of the phrases of that slot.
"""

WORDS = {
    "ARMED": (
        "gunmen|armed men|suspected rebels|unidentified gunmen|gunmen on motorcycles|{GROUP} fighters|suspected {GROUP} militants|the {GROUP}|"
        "attackers|a lone gunman|bandits|insurgents|rebels|militants|masked men|a group of armed men|fighters loyal to {PERSON}"
    ),
    "STATE": "the army|{NAT} forces|security forces|{NAT} troops|soldiers|the police|government forces|border guards|the {NAT} army|a military unit|special forces",
    "AIR": "warplanes|{NAT} jets|army aircraft|a drone|drones|the air force|helicopters|{NAT} warplanes|attack drones",
    "FOLK": (
        "people|civilians|villagers|farmers|herders|traders|students|pupils|migrants|worshippers|passengers|children|women|aid workers|"
        "shopkeepers|fishermen|miners|teachers|residents|pilgrims|truck drivers"
    ),
    "ARMS": "soldiers|police officers|policemen|guards|border guards|troops|officers|fighters|militants|rebels|militiamen",
    "BOTH": "{FOLK}|{FOLK}|{ARMS}",
    "ONE": (
        "a police officer|a soldier|a farmer|a teacher|a journalist|a {AGE}-year-old girl|a woman|a shopkeeper|a doctor|a bystander|a guard|"
        "a local official|a {AGE}-year-old man|the driver|a village elder|a tribal leader"
    ),
    "CNT": "{N}|{N}|{N}|at least {N}|at least {N}|more than {N}|around {N}|about {N}|nearly {N}|some {N}|as many as {N}|over {N}|dozens of|several|scores of|about two dozen|a dozen",
    "MANY": "{HUNDREDS}|thousands of|hundreds of|tens of thousands of|more than {HUNDREDS}|nearly {HUNDREDS}|about {HUNDREDS}|some {HUNDREDS}|at least {HUNDREDS}",
    "DEAD": "{CNT} {BOTH}|{CNT} {BOTH}|{CNT} people|{ONE}|{N}|at least {N}|{PERSON}",
    "HURT": "{CNT} others|{CNT} more|{CNT}|{CNT} {BOTH}|another {N}|another|{N} others|{ONE}|a further {N}|{N} more people",
    "HARMED": "{CNT} {BOTH}|{CNT} {FOLK}|{ONE}|{CNT} people",
    "DAY": (
        "on {WEEKDAY}|on {WEEKDAY}|{WEEKDAY}|on {WEEKDAY} night|late on {WEEKDAY}|early {WEEKDAY}|on {WEEKDAY} morning|yesterday|last night|"
        "on {MONTH} {DATE}|on {DATE} {MONTH}|last week|overnight|earlier this week|on {WEEKDAY} evening"
    ),
    "PAST": "last year|in {YEAR}|in {MONTH} {YEAR}|last {MONTH}|two years ago|last month|in {MONTH}|three months earlier|on {MONTH} {DATE}, {YEAR}|a decade ago",
    "FUTURE": "next week|next month|by the end of {NEXT}|in {MONTH}|by {MONTH} {NEXT}|on {MONTH} {DATE}|next year|by the end of the year|within {N} months|by {NEXT}|next {WEEKDAY}",
    "SPOT": "a market|a checkpoint|a school|a mosque|a police station|a military base|a convoy|a minibus|a patrol|a hospital|a village|a church|a fuel depot|a bridge|a border post|a bus|an army outpost|a hotel|a wedding party",
    "SITE": "{SPOT}|the town of {TOWN}|the village of {TOWN}|{TOWN}|a camp near {TOWN}|the {TOWN} barracks|the main market of {TOWN}",
    "SAID": "said|said|said|told reporters|said in a statement|announced|confirmed|reported",
    "WHO": (
        "police|officials|the army|a military spokesman|the governor|state media|residents|a hospital source|the interior ministry|local authorities|"
        "witnesses|the mayor|a security official|{PERSON}, a police official|{PERSON}, the district governor|a {NAT} official|an army spokesman|rescuers|medics|a monitoring group"
    ),
    "SAYDAY": "||| on {WEEKDAY}| {WEEKDAY}| late {WEEKDAY}",
    "DIR": "northern|southern|eastern|western|north-eastern|central|north-western|south-eastern",
    "GROUP": "{TOWN} Liberation Front|People's Army of {TOWN}|{TOWN} Brigade|Free {NAT} Army|Black Falcons|Northern Alliance|{TOWN} Defence League|Sons of {TOWN}",
    "MIN": "foreign minister|defence minister|president|prime minister|interior minister|envoy|deputy prime minister|health minister|army chief",
    "BODY": "the ministry|the government|the {NAT} government|{COUNTRY}|the parliament|the union|the agency|the customs service|the border service|the city council|the central bank|the United Nations|the regional administration",
}

# Where: the smallest place first.
PLACES = [
    "in [p:{TOWN}]", "in [p:{TOWN}]", "in [p:{TOWN}], [P:{COUNTRY}]", "in the [p:{TOWN}] district of [P:{REGION} province]", "in the town of [p:{TOWN}]",
    "near [p:{TOWN}]", "near the village of [p:{TOWN}] in [P:{DIR} {COUNTRY}]", "in [p:{DIR} {COUNTRY}]", "in the {DIR} province of [p:{REGION}]",
    "in the {DIR} [p:{REGION} province]", "outside [p:{TOWN}]", "at [p:{SPOT}] in [P:{TOWN}]", "in [P:{REGION}]'s [p:{TOWN} district]",
    "on the outskirts of [p:{TOWN}], capital of [P:{REGION} province]", "in the city of [p:{TOWN}]", "off the coast of [p:{TOWN}]", "in [p:{TOWN}], {N} km from {TOWN}",
]  # fmt: skip

# Type → ways to tell it. `{@P}` is a place, `[d:{DAY}]` a day; leads end without a point, and may go into what somebody says.
BLASTS = {
    "remote-explosive": ["roadside bomb", "bomb blast", "car bomb", "explosion", "landmine blast", "bombing", "mine explosion", "blast", "bomb attack", "roadside bombing"],
    "suicide-bomb": ["suicide bombing", "suicide attack", "suicide car bombing", "twin suicide bombings", "suicide blast"],
    "air-drone-strike": ["air strike", "air raid", "drone strike", "airstrike", "bombardment by jets", "drone attack", "air strikes"],
    "shelling-missile": ["shelling", "rocket attack", "mortar attack", "artillery fire", "missile strike", "rocket fire", "missile attack", "mortar fire"],
    "grenade": ["grenade attack", "hand grenade", "grenade explosion", "grenade blast"],
    "armed-clash": ["clash", "gun battle", "firefight", "clashes", "fighting", "ambush", "shoot-out between soldiers and rebels", "exchange of fire", "battle"],
    "attack": ["attack", "shooting", "stabbing", "knife attack", "massacre", "raid on a village", "gun attack", "arson attack on a home", "armed attack"],
    "man-made-disaster": [
        "fire", "bus crash", "helicopter crash", "plane crash", "gas explosion", "train derailment", "building collapse", "mine collapse", "shipwreck",
        "boat accident", "methanol poisoning", "factory fire", "warehouse blaze", "road accident", "dam failure",
    ],
    "natural-disaster": ["earthquake", "flooding", "landslide", "avalanche", "cyclone", "flash floods", "cholera outbreak", "storm", "tornado", "quake", "mudslide", "heatwave"],
    "mob-violence": ["communal violence", "mob attack", "sectarian clashes", "intercommunal fighting"],
    "violent-demonstration": ["riots", "rioting", "unrest", "violent protests"],
    "force-against-protesters": ["crackdown on protesters", "police shooting at a protest"],
    "chemical-weapon": ["chlorine attack", "gas attack", "nerve agent attack"],
}  # fmt: skip

LEADS_BY_BLAST = [
    "[k:{DEAD}] were killed and [i:{HURT}] wounded in [t:a {BLAST}] {@P} [d:{DAY}]",
    "[t:A {BLAST}] killed [k:{DEAD}] and wounded [i:{HURT}] {@P} [d:{DAY}]",
    "[t:A {BLAST}] {@P} [d:{DAY}] left [k:{CNT} {BOTH}] dead and [i:{HURT}] injured",
    "[t:A {BLAST}] {@P} has killed [k:{DEAD}]",
    "[t:A {BLAST}] {@P} injured [i:{HARMED}] [d:{DAY}]",
    "[t:A {BLAST}] {@P} [d:{DAY}] killed [k:{DEAD}], injured [i:{HURT}] and left [x:{CNT} people] missing",
    "[k:{DEAD}] died and [x:{HURT}] are missing after [t:a {BLAST}] {@P}",
    "The death toll from [t:a {BLAST}] {@P} rose to [k:{N}] [o:{DAY}]",
    "[i:{HARMED}] were injured when [t:a {BLAST}] hit [g:{SPOT}] {@P} [d:{DAY}]",
    "[t:A {BLAST}] hit [g:{SPOT}] {@P} [d:{DAY}], killing [k:{DEAD}] and wounding [i:{HURT}]",
    "[d:{DAY}] [t:a {BLAST}] {@P} killed [k:{PERSON}], {AGE}, and badly wounded [i:{PERSON}], {AGE}",
    "[k:{DEAD}] have been killed in [t:a {BLAST}] that struck [g:{SPOT}] {@P}",
    "[i:Three people] including a child were taken to hospital after [t:a {BLAST}] {@P} [d:{DAY}]",
    "[t:A {BLAST}] {@P} forced [s:{MANY} {FOLK}] from their homes [d:{DAY}]",
    "[t:A {BLAST}] {@P} [d:{DAY}] destroyed {N} houses; nobody was hurt",
    "[t:A {BLAST}] has displaced [s:{MANY} people] and killed [k:{DEAD}] {@P}",
]

# Active tellings, one event each.
LEADS = {
    "attack": [
        "[a:{ARMED}] [t:opened fire on] [g:{HARMED}] {@P} [d:{DAY}], killing [k:{N}]",
        "[a:{ARMED}] [t:shot dead] [g:[k:{HARMED}]] {@P} [d:{DAY}]",
        "[g:[k:{HARMED}]] were [t:shot dead] by [a:{ARMED}] {@P} [d:{DAY}]",
        "[a:{ARMED}] [t:attacked] [g:{SITE}], killing [k:{DEAD}] and wounding [i:{HURT}]",
        "[a:{ARMED}] [t:stormed] [g:{SITE}] [d:{DAY}], killing [k:{DEAD}]",
        "[g:[k:{ONE}]] was [t:stabbed to death] {@P} [d:{DAY}]",
        "[g:[i:{ONE}]] was [t:beaten] by [a:{ARMED}] {@P} [d:{DAY}]",
        "[a:{ARMED}] [t:killed] [g:[k:{HARMED}]] and burned houses {@P} [d:{DAY}]",
        "[g:[k:{ONE}]] was [t:gunned down] outside his home {@P} [d:{DAY}]",
        "[g:[k:{HARMED}]] have been [t:murdered] {@P}",
    ],
    "armed-clash": [
        "[a:{STATE}] [t:clashed with] [g:{ARMED}] {@P} [d:{DAY}], and [k:{CNT} {ARMS}] were killed",
        "[a:{ARMED}] [t:ambushed] [g:a patrol] {@P} [d:{DAY}], killing [k:{CNT} {ARMS}] and wounding [i:{HURT}]",
        "[a:{STATE}] [t:killed] [g:[k:{CNT} {ARMS}]] in an operation {@P} [d:{DAY}]",
        "[k:{CNT} {ARMS}] were killed and [i:{HURT}] wounded {@P} in [t:an ambush] by [a:{ARMED}]",
        "[a:{STATE}] and [a:{ARMED}] [t:exchanged fire] {@P} [d:{DAY}]",
        "[a:{ARMED}] [t:attacked] [g:a checkpoint] {@P} [d:{DAY}], killing [k:{CNT} {ARMS}]",
        "[a:{STATE}] [t:repelled an attack] by [g:{ARMED}] {@P} [d:{DAY}]",
        "[t:Fighting] between [a:{STATE}] and [a:{ARMED}] {@P} killed [k:{CNT} people] [d:{DAY}]",
    ],
    "air-drone-strike": [
        "[a:{AIR}] [t:bombed] [g:{SITE}] {@P} [d:{DAY}], killing [k:{DEAD}]",
        "[a:{AIR}] [t:struck] [g:{SITE}] [d:{DAY}], killing [k:{DEAD}] and wounding [i:{HURT}]",
        "[g:{SITE}] was [t:hit by a drone] [d:{DAY}]; [i:{HARMED}] were injured",
        "[a:{AIR}] [t:carried out strikes] on [g:rebel positions] {@P} [d:{DAY}]",
    ],
    "shelling-missile": [
        "[a:{STATE}] [t:shelled] [g:{SITE}] [d:{DAY}], killing [k:{DEAD}] and wounding [i:{HURT}]",
        "[t:Rockets] fired by [a:{ARMED}] hit [g:{SITE}] [d:{DAY}], wounding [i:{HARMED}]",
        "[t:Shells fell on] [g:{SITE}] {@P} [d:{DAY}]; [k:{DEAD}] died",
        "[a:{NAT} forces] [t:fired missiles] at [g:{SITE}] [d:{DAY}]",
    ],
    "remote-explosive": [
        "[k:{DEAD}] were killed [d:{DAY}] when [g:their vehicle] [t:hit a landmine] {@P}",
        "[t:A bomb] planted by [a:{ARMED}] [m:exploded] near [g:{SPOT}] {@P} [d:{DAY}], wounding [i:{HARMED}]",
        "[t:Bombs went off] {@P} [d:{DAY}], killing [k:{DEAD}]",
        "[g:A police vehicle] was [t:blown up] {@P} [d:{DAY}], and [k:{CNT} {ARMS}] died",
    ],
    "suicide-bomb": [
        "[a:A suicide bomber] [t:blew himself up] at [g:{SPOT}] {@P} [d:{DAY}], killing [k:{DEAD}] and wounding [i:{HURT}]",
        "[a:A suicide car bomber] [t:targeted] [g:a truck carrying troops] {@P} [d:{DAY}], wounding [i:{CNT} {ARMS}]",
        "[a:A suicide attacker] [t:detonated explosives] outside [g:{SPOT}] {@P} [d:{DAY}]",
    ],
    "grenade": [
        "[a:{ARMED}] [t:threw a grenade] into [g:{SPOT}] {@P} [d:{DAY}], wounding [i:{HARMED}]",
        "[t:A grenade exploded] at [g:{SPOT}] {@P} [d:{DAY}], injuring [i:{HARMED}]",
    ],
    "abduction": [
        "[a:{ARMED}] [t:kidnapped] [g:[b:{HARMED}]] {@P} [d:{DAY}]",
        "[g:[b:{HARMED}]] were [t:abducted] by [a:{ARMED}] {@P} [d:{DAY}]",
        "[g:[b:{HARMED}]] were [t:kidnapped] by [a:{ARMED}] during a raid {@P} [d:{DAY}]",
        "[a:{ARMED}] [t:took] [g:[b:{CNT} {FOLK}]] [t:hostage] {@P} [d:{DAY}]",
        "[g:[b:{CNT} {FOLK}]] [t:seized] by [a:{ARMED}] {@P} [d:{PAST}] are still being held",
        "[t:The kidnapping] of [g:[b:{HARMED}]] {@P} [d:{DAY}] shocked the region",
    ],
    "arrest": [
        "[a:Police] [t:arrested] [g:[c:{HARMED}]] {@P} [d:{DAY}]",
        "[g:[c:{HARMED}]] were [t:detained] by [a:{STATE}] {@P} [d:{DAY}]",
        "[a:Prosecutors] [t:charged] [g:{ONE}] with murder [d:{DAY}]",
        "[a:A court] {@P} [t:sentenced] [g:{PERSON}] to {N} years in prison [d:{DAY}]",
        "[a:{STATE}] [t:raided] [g:a house] {@P} [d:{DAY}], detaining [c:{CNT} people]",
        "[g:{PERSON}] was [t:indicted] [d:{DAY}] on charges of fraud",
        "[a:Customs officers] [t:detained] [g:[c:{CNT} men]] {@P} on suspicion of smuggling",
        "[g:[c:{CNT} suspects]] have been [t:taken into custody] {@P}",
    ],
    "man-made-disaster": [
        "[g:A boat] carrying {CNT} migrants [t:capsized] {@P} [d:{DAY}]; [k:{CNT} bodies] were recovered and [x:{N} people] are missing",
        "[k:{DEAD}] died when [g:a bus] [t:plunged into] a ravine {@P} [d:{DAY}]",
        "[g:A helicopter] [t:crashed] {@P} [d:{DAY}], killing [k:{DEAD}]",
        "[g:A passenger train] [t:derailed] {@P} [d:{DAY}], injuring [i:{HARMED}]",
        "[t:A fire broke out] at [g:{SPOT}] {@P} [d:{DAY}], killing [k:{DEAD}]",
        "Inmates set mattresses alight at [p:a prison] in [P:{TOWN}], starting [t:a fire] that left [k:{N}] dead",
        "[g:A {AGE}-storey building] [t:collapsed] {@P} [d:{DAY}], trapping [x:{CNT} people]",
        "[k:{CNT} people] died of [t:suspected alcohol poisoning] {@P}",
    ],
    "natural-disaster": [
        "[t:A {N}.{DIGIT}-magnitude earthquake] [m:struck] {@P} [d:{DAY}], killing [k:{DEAD}] and injuring [i:{HURT}]",
        "[t:Heavy rains] {@P} killed [k:{DEAD}] and displaced [s:{MANY} people] [d:{DAY}]",
        "[t:Floods swept] through [p:{TOWN}] [d:{DAY}], leaving [k:{CNT} people] dead and [x:{N}] missing",
        "Health workers recorded [i:{HUNDREDS} cases] in [t:an outbreak of cholera] {@P}",
        "[t:An avalanche] buried [g:{HARMED}] {@P} [d:{DAY}]",
    ],
    "peaceful-protest": [
        "[a:{MANY} people] [t:marched] {@P} [d:{DAY}] against rising prices",
        "[a:{FOLK}] [t:rallied] {@P} [d:{DAY}] to demand the release of {PERSON}",
        "[a:{MANY} {FOLK}] [t:protested] {@P} [d:{DAY}] over water shortages",
        "[t:A demonstration] by [a:{FOLK}] was held {@P} [d:{DAY}]",
        "[a:{FOLK}] [t:blocked a road] {@P} [d:{DAY}] to protest against a mine",
    ],
    "protest-with-intervention": [
        "[a:Police] [t:dispersed] [g:a march] {@P} [d:{DAY}], detaining [c:{CNT} people]",
        "[a:Police] [t:broke up] [g:a rally] of {FOLK} {@P} [d:{DAY}]",
        "[a:Police] used tear gas to [t:break up] [g:a march] {@P} [d:{DAY}], detaining [c:{CNT} people]",
    ],
    "force-against-protesters": [
        "[a:{STATE}] [t:fired on] [g:protesters] {@P} [d:{DAY}], killing [k:{DEAD}] and wounding [i:{HURT}]",
        "[a:Police] [t:opened fire] on [g:a crowd of demonstrators] {@P} [d:{DAY}]; [k:{CNT} people] died",
    ],
    "violent-demonstration": [
        "[a:Protesters] [t:clashed with] [g:police] {@P} [d:{DAY}], and [i:{CNT} officers] were injured",
        "[a:Demonstrators] [t:hurled stones] at [g:police] {@P} [d:{DAY}]",
    ],
    "mob-violence": ["[a:A mob] [t:lynched] [g:[k:{ONE}]] {@P} [d:{DAY}]", "[a:A crowd] [t:beat to death] [g:[k:{ONE}]] accused of theft {@P} [d:{DAY}]"],
    "diplomacy": [
        "[a:{NAT} {MIN} {PERSON}] [t:met] [a:his {NAT} counterpart {PERSON}] {@P} [d:{DAY}]",
        "[a:{MIN} {PERSON}] [t:visited] [p:{TOWN}] [d:{DAY}]",
        "[t:Talks] between [a:{COUNTRY}] and [a:{COUNTRY}] were held {@P} [d:{DAY}]",
        "[a:{PERSON}] [t:spoke by telephone] with [a:{PERSON}] [d:{DAY}]",
        "[a:{COUNTRY}] [t:expelled] [g:{N} {NAT} diplomats] [d:{DAY}]",
        "[a:{COUNTRY}] [t:recalled] [g:its ambassador] from [P:{COUNTRY}] [d:{DAY}]",
    ],
    "agreement": [
        "[a:{COUNTRY}] and [a:{COUNTRY}] [t:signed an agreement] on border trade {@P} [d:{DAY}]",
        "[a:The two sides] [t:agreed on a ceasefire] {@P} [d:{DAY}]",
        "Following talks, [a:the ministers] [t:signed] a cooperation programme for {NEXT}",
    ],
    "deployment": [
        "[a:{COUNTRY}] has [t:sent] [g:{HUNDREDS} troops] to [p:{TOWN}]",
        "[a:{BODY}] [t:deployed] [g:{N} patrol boats] {@P} [d:{DAY}]",
        "[a:{NAT} troops] [t:withdrew] from [p:{TOWN}] [d:{DAY}]",
        "[a:{COUNTRY}] [t:moved tanks] to [p:the border with {COUNTRY}] [d:{DAY}]",
    ],
    "border-crossing": [
        "[a:{CNT} {FOLK}] [t:crossed the border] into [p:{COUNTRY}] [d:{DAY}]",
        "[a:{CNT} {ARMS}] [t:crossed illegally] from {COUNTRY} into [p:{REGION}] [d:{DAY}]",
        "[a:{CNT} soldiers] [t:fled across the border] into [p:{COUNTRY}] [d:{DAY}]",
    ],
    "displacement": [
        "[a:[s:{MANY} people]] have [t:fled] [p:{TOWN}] since {WEEKDAY}",
        "[g:[s:{MANY} residents]] were [t:evacuated] from [p:{TOWN}] [d:{DAY}]",
        "[a:{COUNTRY}] [t:deported] [g:[s:{MANY} migrants]] to {COUNTRY} [d:{DAY}]",
        "[g:[s:{MANY} families]] were [t:driven from their homes] {@P}",
    ],
    "sanction": [
        "[a:{BODY}] [t:imposed sanctions] on [g:{N} {NAT} officials] [d:{DAY}]",
        "[a:{COUNTRY}] [t:closed its border] with [g:{COUNTRY}] [d:{DAY}]",
        "[g:The {TOWN} border crossing] between {COUNTRY} and {COUNTRY} was [t:closed] [d:{DAY}]",
        "[a:{COUNTRY}] [t:suspended] [g:imports of {NAT} fruit] [d:{DAY}]",
        "[a:{COUNTRY}] [t:cut off] gas supplies to [g:{COUNTRY}] [d:{DAY}]",
    ],
    "aid": [
        "[a:{BODY}] [t:sent] {N} tonnes of flour to [p:{TOWN}] [d:{DAY}]",
        "[a:{COUNTRY}] [t:donated] {N} ambulances to [g:{COUNTRY}] [d:{DAY}]",
        "[a:The agency] [t:delivered food] to [g:{MANY} people] {@P} [d:{DAY}]",
        "[a:Rescuers] [t:pulled] [g:{CNT} people] from the rubble {@P} [d:{DAY}]",
    ],
    "disrupted-weapons": [
        "[a:{STATE}] [t:seized] {N} rifles and {HUNDREDS} rounds of ammunition {@P} [d:{DAY}]",
        "[a:Sappers] [t:defused] [g:a bomb] {@P} [d:{DAY}]",
        "[a:{STATE}] [t:intercepted] [g:{N} drones] over [p:{REGION}] [d:{DAY}]",
        "[g:An arms cache] was [t:found] {@P} [d:{DAY}]",
    ],
    "organized-crime": [
        "[a:Border guards] [t:seized {N} kg of heroin] {@P} [d:{DAY}]",
        "[a:Smugglers] [t:were caught] with {N} kilograms of opium {@P} [d:{DAY}]",
        "[a:A gang] [t:robbed a bank] {@P} [d:{DAY}]",
    ],
    "government-regains-territory": ["[a:{STATE}] [t:recaptured] [p:[g:{TOWN}]] from [g:{ARMED}] [d:{DAY}]", "[a:{STATE}] [t:retook] [p:[g:{TOWN}]] [d:{DAY}]"],
    "non-state-overtakes-territory": ["[a:{ARMED}] [t:captured] [p:[g:{TOWN}]] [d:{DAY}]", "[a:{ARMED}] [t:seized control of] [p:[g:{TOWN}]] in [P:{REGION} province] [d:{DAY}]"],
    "territory-transfer": ["[a:{COUNTRY}] [t:handed over] [g:{N} villages] to [f:{COUNTRY}] [d:{DAY}]"],
    "exercise": [
        "[a:{COUNTRY}] and [a:{COUNTRY}] [t:began joint exercises] {@P} [d:{DAY}]",
        "[a:{COUNTRY}] [t:test-fired a missile] {@P} [d:{DAY}]",
        "[t:Military drills] with {HUNDREDS} soldiers are under way {@P}",
    ],
    "arms-transfer": ["[a:{COUNTRY}] [t:delivered] {N} tanks to [g:{COUNTRY}] [d:{DAY}]", "[a:{COUNTRY}] [t:sold] {N} fighter jets to [g:{COUNTRY}] [d:{DAY}]"],
    "property-destruction": ["[a:{ARMED}] [t:set fire to] [g:{SPOT}] {@P} [d:{DAY}]", "[a:Looters] [t:ransacked] [g:shops] {@P} [d:{DAY}]", "[g:{SPOT}] was [t:torched] {@P} [d:{DAY}]"],
    "base-established": ["[a:{COUNTRY}] [t:opened a military base] {@P} [d:{DAY}]", "[a:{BODY}] [t:set up a border post] {@P} [d:{DAY}]"],
    "change-to-group": ["[a:The {GROUP}] [t:named] {PERSON} as its new leader [d:{DAY}]", "[a:{PERSON}] [t:split from] [g:the {GROUP}] [d:{DAY}]"],
    "policy": [
        "[a:{BODY}] [t:approved a law] on foreign agents [d:{DAY}]",
        "[a:{PERSON}] was [t:elected] president of [p:{COUNTRY}] [d:{DAY}]",
        "[a:{PERSON}] was [t:appointed] {MIN} [d:{DAY}]",
        "[a:{MIN} {PERSON}] [t:resigned] [d:{DAY}]",
        "[a:{BODY}] [t:reopened the border] with {COUNTRY} [d:{DAY}]",
    ],
    "other": [
        "[g:{CNT} hostages] were [t:freed] {@P} [d:{DAY}]",
        "[a:{ARMED}] [t:released] [g:{CNT} {FOLK}] [d:{DAY}]",
        "[a:{STATE}] [t:swapped] [g:{N} prisoners] with [f:{ARMED}] [d:{DAY}]",
        "[g:Former {MIN} {PERSON}] [t:died] {@P} [d:{DAY}]",
        "[a:{FOLK}] [t:went on strike] {@P} [d:{DAY}]",
    ],
}  # fmt: skip

# What may follow a lead about an act of violence or a disaster; `{#}` is a short name of it.
DETAILS = [
    "The [m:{#}] happened as {FOLK} were leaving a shop.",
    "No group immediately claimed responsibility for the [m:{#}].",
    "Nobody has claimed responsibility.",
    "The [m:{#}] also left [i:{CNT} people] wounded, {WHO} said.",
    "Among the dead in the [m:{#}] were two children.",
    "{PERSON}, a doctor, said the wounded were being treated.",
    "An investigation into the [m:{#}] is under way.",
    "Residents spoke of panic.",
    "The area has seen little rain for years.",
    "The road to {TOWN} was closed for hours.",
    "It was not clear how many people had been in the building.",
    "The {NAT} government condemned the [m:{#}].",
    "\"We heard a loud noise,\" said {PERSON}, {AGE}, who runs a shop.",
    "The army did not respond to a request for comment.",
]  # fmt: skip
SECONDS = [
    ("attack", "event", "Hours later, [2a:{ARMED}] [2t:opened fire] on [2g:{SPOT}] in [2p:{TOWN}], killing [2k:{DEAD}]."),
    ("remote-explosive", "event", "Half an hour later, [2t:a second bomb] went off in nearby [2p:{TOWN}], wounding [2i:{HARMED}]."),
    ("arrest", "event", "Police later [2t:arrested] [2g:[2c:{CNT} suspects]] in [2p:{TOWN}]."),
    ("arrest", "event", "[2g:[2c:{CNT} men]] have been [2t:detained] over it."),
    ("attribution", "event", "[2a:The {GROUP}] [2t:claimed responsibility] for the [m:{#}]."),
    ("attribution", "event", "{WHO} [2t:blamed] [2g:the {GROUP}] for the [m:{#}]."),
    ("armed-clash", "background", "[2d:{PAST}], [2t:fighting] in [2p:{TOWN}] killed [2k:{CNT} {ARMS}]."),
    ("remote-explosive", "background", "[2d:{PAST}], [2t:a bombing] in [2p:{TOWN}] killed [2k:{CNT} people] and wounded [2i:{HURT}]."),
    ("man-made-disaster", "background", "[2t:A crash] on the same road killed [2k:{CNT} people] [2d:{PAST}]."),
    ("natural-disaster", "background", "[2t:A quake] [2d:{PAST}] killed [2k:{CNT} people] in [2p:{TOWN}]."),
    ("abduction", "background", "[2a:The {GROUP}] [2t:kidnapped] [2g:[2b:{CNT} {FOLK}]] there [2d:{PAST}]."),
    ("agreement", "background", "[2a:The two countries] [2t:signed a peace deal] [2d:{PAST}]."),
    ("attack", "sum", "[2k:More than {HUNDREDS} people] have been killed in [2t:attacks] in {REGION} since {YEAR}."),
    ("armed-clash", "sum", "[2t:The conflict] has killed [2k:tens of thousands] and displaced [2s:millions] since {YEAR}."),
    ("displacement", "event", "[2s:{MANY} residents] have [2t:fled] [2p:the area]."),
    ("aid", "event", "[2a:The Red Crescent] [2t:sent] tents and blankets."),
    ("deployment", "event", "[2a:{BODY}] [2t:sent] [2g:{HUNDREDS} soldiers] to the area."),
    ("diplomacy", "planned", "[2a:{MIN} {PERSON}] will [2t:visit] [2p:{TOWN}] [2d:{FUTURE}]."),
    ("attack", "series", "[2t:Attacks] on {FOLK} have surged in recent months."),
    ("organized-crime", "series", "[2t:Cattle raids] are common in the region."),
]  # fmt: skip

DEEDS = [
    "build a bridge over the river {RIVER}", "open a border post at {TOWN}", "complete the road to {TOWN}", "deliver {N} patrol vehicles to the border guards",
    "send {N} more observers", "finish the repair of {N} schools", "introduce a new visa regime", "pay compensation to the families", "withdraw its troops from {REGION}",
    "train {HUNDREDS} officers", "provide drones to the army", "restore power to {TOWN}", "hold elections", "publish the findings of the inquiry", "raise pensions",
    "resume flights to {TOWN}", "release {N} prisoners", "open an investigation", "vaccinate {HUNDREDS} children", "host a summit on water", "supply {COUNTRY} with {N} helicopters",
]  # fmt: skip
COMMITMENTS = [
    ("planned", "[y:{BODY}] will [w:{DEED}] [u:{FUTURE}]."),
    ("planned", "[y:{BODY}] plans to [w:{DEED}] [u:{FUTURE}], {WHO} said."),
    ("planned", "{WHO} said [y:{BODY}] would [w:{DEED}] [u:{FUTURE}]."),
    ("planned", "[y:{COUNTRY}] has promised to [w:{DEED}] [u:{FUTURE}]."),
    ("planned", "[y:{BODY}] is to [w:{DEED}] [u:{FUTURE}]."),
    ("undated", "[y:{BODY}] pledged to [w:{DEED}]."),
    ("undated", "[y:{COUNTRY}] said it would [w:{DEED}]."),
    ("undated", "[y:{MIN} {PERSON}] vowed to [w:{DEED}]."),
    ("planned", "\"We will [w:{DEED}] [u:{FUTURE}],\" said [y:{PERSON}]."),
    ("delayed", "[y:{BODY}] now expects to [w:{DEED}] only [u:{FUTURE}], a year later than planned."),
    ("cancelled", "[y:{BODY}] dropped its plan to [w:{DEED}]."),
    ("started", "[y:{BODY}] has begun to [w:{DEED}]; the work is to end [u:{FUTURE}]."),
]  # fmt: skip

QUIET = [
    "The value of the currency crashed against the dollar {DAY}.", "{PERSON} rallied to beat {PERSON} 6-{DIGIT}, 7-{DIGIT}.", "Shares in the bank rallied {DAY}.",
    "The film bombed at the box office.", "{PERSON} shot three goals for {TOWN}.", "Cook the eggs, cut off the stalks and add a cup of rice.",
    "The song caught fire on the charts.", "A court battle between two brothers has split the family firm.", "Scientists demonstrated that the cells respond to light.",
    "The team infected mice with the virus in the laboratory.", "Rockets get an extra boost at the equator.", "{PERSON} was shot on location in {TOWN}, the director said.",
    "The gland is a small outpost of the immune system.", "The tent folds flat once deployed.", "She attacked the proposal as unfair.", "The strike price of the option was {N} dollars.",
    "{WHO} said they were ready to mobilize all efforts to deepen trade.", "\"We must support our deployed forces,\" {WHO} said.", "Negotiators blasted the plan.",
    "The strong rebound will bring some relief to the central bank.", "The striker fired wide from {N} metres.", "The president is eager to withdraw from the race.",
    "{PERSON} never killed anyone, his sister said.", "{WHO} said that no ransom was paid.", "There were no evacuations.", "Nobody was arrested.", "The report could trigger protests.",
    "If talks fail, war could break out.", "The minister urged both sides to show restraint.", "Anyone found guilty of the offence could be jailed.", "Fires are common in the dry season.",
    "{TOWN} has {HUNDREDS} inhabitants and a small airport.", "The museum displays {N} paintings.", "He fears that the region might be attacked.", "An attack would be a grave mistake, {WHO} said.",
    "The bakery's sales exploded.", "The company launched a new phone.", "The singer killed it on stage {DAY}.", "The plane prepared to land.", "The show runs until {MONTH}.",
    "A heated exchange broke out in parliament.", "The river is {N} km long.", "Residents are asked to report blocked drains and damaged roads.", "{PERSON}, who was born in {TOWN}, studied law.",
    "Bring the water to a boil and poach the eggs.", "The player was sidelined by an injury.", "The new mayor faces an uphill battle.", "Their defence collapsed in the second half.",
    "The law of {YEAR} bans such weapons.", "Analysts expect prices to fall.", "He did not rule out a strike.", "Most of the guards die in a single strike of the game.",
]  # fmt: skip

COUNTRIES = [
    ("Afghanistan", "Afghan"), ("Tajikistan", "Tajik"), ("Uzbekistan", "Uzbek"), ("Pakistan", "Pakistani"), ("Iran", "Iranian"), ("Iraq", "Iraqi"), ("Syria", "Syrian"),
    ("Turkey", "Turkish"), ("Sudan", "Sudanese"), ("Chad", "Chadian"), ("Niger", "Nigerien"), ("Mali", "Malian"), ("Kenya", "Kenyan"), ("Somalia", "Somali"), ("Ukraine", "Ukrainian"),
    ("Russia", "Russian"), ("Georgia", "Georgian"), ("Armenia", "Armenian"), ("Colombia", "Colombian"), ("Mexico", "Mexican"), ("Peru", "Peruvian"), ("India", "Indian"),
    ("China", "Chinese"), ("Myanmar", "Burmese"), ("Thailand", "Thai"), ("Serbia", "Serbian"), ("Libya", "Libyan"), ("Egypt", "Egyptian"), ("Yemen", "Yemeni"), ("Ethiopia", "Ethiopian"),
]  # fmt: skip
