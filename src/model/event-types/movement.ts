import type { EventType } from './event-type.js';

export const movement = [
  {
    code: 'deployment',
    label: 'Deployment or mobilisation of forces',
    short: 'Deployment',
    plover: 'MOBILIZE',
    family: 'movement',
    cues: {
      en: {
        strong: [
          'deploy:VERB … troop|force|soldier|police|unit|battalion|warship|tank|personnel',
          'deployment of … troop|force|soldier|unit|police|system',
          'deploy:VERB',
          'mobilize|mobilise … troop|force|reservist|soldier',
          'mobilization|mobilisation',
          'send … troop|reinforcement|soldier|force|peacekeeper',
          'troop deployment|movement|buildup',
        ],
        plain: ['deployment', 'reinforcement', 'mobilize|mobilise'],
        context: ['troop', 'border', 'military', 'unit'],
      },
    },
  },
  {
    code: 'border-crossing',
    label: 'People or forces cross a border',
    short: 'Border crossing',
    plover: 'RETREAT',
    family: 'movement',
    cues: {
      en: {
        strong: [
          'cross:VERB into|over|border|illegally|from',
          'cross:VERB … border|frontier|river|into',
          'retreat|flee|escape* … to|into|across … border',
          'retreat:VERB to|into|across',
          'flee:VERB to|into|across',
          'illegal crossing|border',
          'border infiltration|intrusion|incursion',
          'infiltrate … border|territory|into',
        ],
        plain: ['infiltrate', 'infiltration', 'incursion'],
        context: ['border', 'personnel', 'soldier', 'migrant', 'territory', 'frontier'],
      },
    },
  },
  {
    code: 'displacement',
    label: 'Displacement, return or deportation of people',
    short: 'Displacement',
    plover: 'COERCE',
    family: 'movement',
    cues: {
      en: {
        strong: [
          'deport:VERB',
          'deportation',
          'displace:VERB',
          'be|internally displace',
          'force … flee|leave|home*',
          'flee … home|house|village|violence|fighting',
          'repatriate|repatriation',
          'return of … refugee|migrant',
          'evict|eviction',
          'expel … migrant|refugee|resident|family',
          'refugee … arrive|return|flee|cross*',
        ],
        plain: ['displacement', 'exodus', 'refugee', 'evacuate'],
        context: ['camp', 'home', 'family', 'migrant', 'shelter'],
      },
    },
  },
] as const satisfies readonly EventType[];
