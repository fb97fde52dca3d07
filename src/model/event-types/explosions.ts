import type { EventType } from './event-type.js';

export const explosions = [
  {
    code: 'chemical-weapon',
    label: 'Chemical weapon',
    acled: 'Chemical weapon',
    plover: 'ASSAULT',
    family: 'violence',
    cues: {
      en: {
        strong: [
          'chemical|gas|chlorine|sarin|toxic|poison|nerve|mustard attack|weapon|bomb|strike|gas|agent|shell|substance|bombing',
          'sarin',
          'novichok',
          'chlorine',
          'nerve agent',
          'white phosphorus|phosphorous',
          'napalm',
        ],
        plain: ['toxic', 'phosphorus|phosphorous'],
        context: ['chemical', 'gas', 'suffocation', 'suffocate', 'breathing'],
      },
    },
  },
  {
    code: 'air-drone-strike',
    label: 'Air or drone strike',
    short: 'Air or drone strike',
    acled: 'Air/drone strike',
    plover: 'ASSAULT',
    family: 'violence',
    cues: {
      en: {
        strong: [
          'airstrike|air-strike|airstrikes',
          'air|aerial|drone strike|attack|raid|bombing|bombardment|assault|campaign',
          'drone … hit|strike|target|kill|attack*',
          'warplane|jet|aircraft|helicopter|fighter-jet … bomb|hit|strike|target|pound|attack|bombard|raid|carry*',
          'bombing raid',
          'barrel bomb',
          'unmanned aerial',
          'quadcopter|uav',
        ],
        plain: ['warplane', 'drone', 'bombard', 'gunship'],
        context: ['air force', 'helicopter', 'jet', 'aircraft', 'pilot', 'coalition'],
      },
    },
  },
  {
    code: 'suicide-bomb',
    label: 'Suicide bombing',
    acled: 'Suicide bomb',
    plover: 'ASSAULT',
    family: 'violence',
    cues: {
      en: {
        strong: [
          'suicide bomber|bombing|attack|attacker|blast|bomb|explosion|vest|belt|mission|truck|car|bombers',
          'svbied',
          'blow:VERB himself|herself|themselves|itself up',
          'detonate … himself|herself|themselves|vest|belt',
          'explosive vest|belt',
        ],
        plain: ['suicide'],
        context: ['detonate', 'bomber', 'blast'],
      },
    },
  },
  {
    code: 'shelling-missile',
    label: 'Shelling, artillery or missile attack',
    short: 'Shelling or missile attack',
    acled: 'Shelling/artillery/missile attack',
    plover: 'ASSAULT',
    family: 'violence',
    cues: {
      en: {
        strong: [
          'shelling',
          'shell:VERB',
          'artillery|mortar|rocket|missile fire|attack|shelling|strike|barrage|shell|bombardment|round|salvo',
          'fire:VERB … rocket|missile|mortar|shell|artillery',
          'rocket|missile|mortar|shell … hit|land|strike|fall|slam|fire*',
          'launch … missile|rocket',
          'ballistic|cruise missile',
          'barrage of rockets|missiles',
        ],
        plain: ['mortar', 'artillery', 'missile', 'rocket', 'howitzer'],
        context: ['shell', 'tank', 'intercept'],
      },
    },
  },
  {
    code: 'remote-explosive',
    label: 'Remote explosive, mine or IED',
    short: 'Explosion',
    acled: 'Remote explosive/landmine/IED',
    plover: 'ASSAULT',
    family: 'violence',
    cues: {
      en: {
        strong: [
          'improvised explosive',
          'ied|vbied',
          'landmine|land-mine',
          'land mine',
          'roadside bomb|bombing|blast|explosion|mine',
          'car|truck|vehicle|parcel|letter|motorcycle|bicycle|magnetic|sticky|planted bomb|bombing',
          'remote-controlled|remote bomb|explosive|device|detonate',
          'bomb … explode|detonate|go*',
          'mine explode|blast|explosion|detonate',
          'ground|anti-personnel|antipersonnel|anti-tank|naval|sea mine',
          'hit|strike|trigger|step … mine|landmine',
          'home-made|homemade explosive|bomb|device',
          'explosive|device|container|van|truck blow up',
          'explosive device … detonate|explode|go*',
          'remnant of war',
        ],
        plain: ['explosive device', 'bomb:NOUN', 'bombing:NOUN', 'explosion', 'blast:NOUN', 'explode', 'detonate'],
        context: ['roadside', 'device', 'explosives'],
      },
    },
  },
  {
    code: 'grenade',
    label: 'Grenade',
    acled: 'Grenade',
    plover: 'ASSAULT',
    family: 'violence',
    cues: {
      en: {
        strong: [
          'grenade attack|blast|explosion',
          'hand grenade',
          'throw|hurl|lob|toss … grenade',
          'grenade … explode|go',
        ],
        plain: ['grenade'],
        context: ['hurl', 'lob', 'throw', 'motorcycle'],
      },
    },
  },
] as const satisfies readonly EventType[];
