import type { EventType } from './event-type.js';

export const publicLife = [
  {
    code: 'aid',
    label: 'Aid, relief and development support',
    short: 'Aid',
    plover: 'AID',
    family: 'support',
    cues: {
      en: {
        strong: [
          'humanitarian|food|relief|development|financial|medical aid|assistance|support|supply|convoy',
          'deliver|provide|send|donate|distribute|pledge* … aid|assistance|relief|food|medicine|shelter',
          'donate:VERB',
          'aid convoy|package|worker|agency',
          'provide* … health|essential service',
        ],
        plain: ['aid:NOUN', 'relief:NOUN', 'donation', 'grant:NOUN'],
        context: ['camp', 'humanitarian', 'donor', 'million', 'agency', 'food', 'needy'],
      },
    },
  },
  {
    code: 'arms-transfer',
    label: 'Supply of arms or military equipment',
    short: 'Arms supply',
    plover: 'COOPERATE',
    family: 'support',
    cues: {
      en: {
        strong: [
          'deliver|supply|sell|transfer|send|provide* … weapon|arm|military|equipment|missile|tank|ammunition|helicopter',
          'delivery|supply|sale|transfer of … weapon|arm|military|equipment|missile|ammunition',
          'arms sale|supply|deal|delivery|transfer|shipment',
        ],
        plain: [],
        context: ['contract', 'supplier', 'equipment', 'export', 'military equipment'],
      },
    },
  },
  {
    code: 'exercise',
    label: 'Military exercise',
    plover: 'MOBILIZE',
    family: 'support',
    cues: {
      en: {
        strong: [
          'military|naval|joint|war|combat|training|live-fire exercise|drill|manoeuvre|maneuver|game',
          'hold|conduct|stage* … exercise|drill|manoeuvre|wargame',
        ],
        plain: ['drill:NOUN'],
        context: ['joint', 'training', 'navy', 'army'],
      },
    },
  },
  {
    code: 'policy',
    label: 'Law, programme, decision or report made public',
    short: 'Policy',
    family: 'public',
    cues: {
      en: {
        strong: [
          'adopt|approve|pass|enact|ratify|launch|sign* … law|bill|programme|program|resolution|decree|plan|strategy|legislation|budget',
          'release|publish|issue|unveil* … report|survey|study|decree|strategy|data|guideline',
          'report* … release by',
          'announce* … plan|programme|program|policy|decision|reform|measure',
          'order:VERB … review|investigation|measure|closure',
        ],
        plain: ['legislation', 'decree', 'resolution', 'ratify'],
        context: ['parliament', 'government', 'council', 'law'],
      },
    },
  },
  {
    code: 'other',
    label: 'Other',
    acled: 'Other',
    family: 'public',
    cues: { en: { strong: [], plain: [], context: [] } },
  },
] as const satisfies readonly EventType[];
