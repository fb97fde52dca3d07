import type { EventType } from './event-type.js';

export const control = [
  {
    code: 'government-regains-territory',
    label: 'Government regains territory',
    short: 'Territory regained',
    acled: 'Government regains territory',
    plover: 'ASSAULT',
    family: 'control',
    cues: {
      en: {
        strong: [
          'army|troop|force|government|soldier|police|military|coalition … recapture|retake|liberate|regain|reclaim|recover*',
          'regain … control|territory',
          'retake|recapture|liberate|reclaim:VERB … village|town|city|district|area|territory|province|from|control',
          'clear … of|from … militant|terrorist|insurgent|rebel|taliban',
          'army|troop|force|soldier|government … capture|seize|secure|take* … village|town|city|district|area|control',
        ],
        plain: ['liberate', 'recapture', 'retake', 'liberation', 'regain'],
        context: ['army', 'government', 'troop', 'village', 'town', 'advance', 'control'],
      },
    },
  },
  {
    code: 'non-state-overtakes-territory',
    label: 'Non-state actor overtakes territory',
    short: 'Territory taken',
    acled: 'Non-state actor overtakes territory',
    plover: 'ASSAULT',
    family: 'control',
    cues: {
      en: {
        strong: [
          'rebel|militant|insurgent|fighter|taliban|group|militia|jihadist|terrorist … capture|seize|overrun|take|recapture|occupy* … village|town|city|district|area|base|post|control|territory',
          'rebel|militant|insurgent|taliban|group|militia|jihadist … overrun*',
          'take control of',
          'fall:VERB to … taliban|rebel|militant|insurgent',
          'taliban|rebel|insurgent|militant capture|seize*',
          'seize control',
        ],
        plain: ['overrun', 'capture:VERB … village|town|city|district', 'seize:VERB … village|town|city|district'],
        context: ['rebel', 'insurgent', 'fighter', 'territory', 'control', 'stronghold', 'district'],
      },
    },
  },
  {
    code: 'territory-transfer',
    label: 'Non-violent transfer of territory',
    short: 'Territory handed over',
    acled: 'Non-violent transfer of territory',
    plover: 'RETREAT',
    family: 'control',
    cues: {
      en: {
        strong: [
          'withdraw|retreat|pull … from … village|town|city|base|district|area|position|checkpoint|territory|province',
          'withdrawal of|from … force|troop|fighter|army',
          'hand:VERB over … control|territory|village|base|city|district',
          'without … fight|fighting|resistance|battle|firing',
          'abandon:VERB … position|post|base|checkpoint|village|town',
          'troop|force withdrawal|pullout',
          'peacefully enter|take',
        ],
        plain: ['withdraw:VERB', 'withdrawal', 'pullout', 'cede'],
        context: ['territory', 'control', 'position', 'handover', 'enter', 'evacuate'],
      },
    },
  },
  {
    code: 'base-established',
    label: 'Headquarters or base established',
    short: 'Base established',
    acled: 'Headquarters or base established',
    plover: 'MOBILIZE',
    family: 'control',
    cues: {
      en: {
        strong: [
          'set|establish|build|construct|open|inaugurate* … military|army|naval|air|police|security base|post|camp|outpost|headquarters|checkpoint|facility',
          'set|establish|build|construct|open* … base|headquarters|camp|outpost|checkpoint|barrack',
          'new military|army|naval base|camp|outpost|post|headquarters',
          'outpost|base|headquarters|checkpoint … be set|establish|build*',
        ],
        plain: ['outpost', 'headquarters'],
        context: ['base', 'camp', 'military', 'establish', 'construct', 'set'],
      },
    },
  },
  {
    code: 'change-to-group',
    label: 'Change to a group or its activity',
    short: 'Change to a group',
    acled: 'Change to group/activity',
    plover: 'MOBILIZE',
    family: 'control',
    cues: {
      en: {
        strong: [
          'surrender:VERB to|before|with|their|his',
          'lay:VERB … arm|weapon',
          'lay down arm|weapon',
          'join … rank|group|militia|force|army*',
          'defect:VERB',
          'defection',
          'merge:VERB with|into',
          'merger',
          'new|splinter armed|militant|rebel|terrorist|militia group|faction|force',
          'disband',
          'ceasefire … end|start|expire|collapse',
          'announce* … formation|creation|establishment … group|force|militia|front|army',
          'demobilize|demobilise',
          'recruit:VERB',
          'appoint … leader|commander|emir',
        ],
        plain: ['surrender', 'defector', 'split', 'rename', 'formation', 'recruitment'],
        context: ['group', 'faction', 'militia', 'militant', 'leader', 'allegiance', 'commander'],
      },
    },
  },
] as const satisfies readonly EventType[];
