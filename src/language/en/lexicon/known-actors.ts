import type { KnownActor } from '../../../model/known-actor.js';

const list = (kind: KnownActor['kind'], text: string): KnownActor[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [name, ...aliases] = line.split('|').map((part) => part.trim());
      return { kind, name, aliases };
    });

/** Bodies and groups that the whole press names by several names: the full one, then the others. */
export const KNOWN_ACTORS: readonly KnownActor[] = [
  ...list(
    'organisation',
    `
United Nations | UN | U.N.
UN Security Council | UNSC | United Nations Security Council
United Nations Development Programme | UNDP | United Nations Development Program
UN Office on Drugs and Crime | UNODC | United Nations Office on Drugs and Crime
UN High Commissioner for Refugees | UNHCR | United Nations High Commissioner for Refugees | UN refugee agency
United Nations Children's Fund | UNICEF | Unicef
World Food Programme | WFP | World Food Program
World Health Organization | WHO
International Organization for Migration | IOM
International Monetary Fund | IMF
International Committee of the Red Cross | ICRC
International Criminal Court | ICC
International Atomic Energy Agency | IAEA
Doctors Without Borders | MSF | Médecins Sans Frontières | Medecins Sans Frontieres
European Union | EU | E.U.
North Atlantic Treaty Organization | NATO | Nato
Organization for Security and Co-operation in Europe | OSCE
Shanghai Cooperation Organization | SCO
Collective Security Treaty Organization | CSTO
Commonwealth of Independent States | CIS
Eurasian Economic Union | EAEU
African Union | AU
Economic Community of West African States | ECOWAS
Association of Southeast Asian Nations | ASEAN
League of Arab States | Arab League
Gulf Cooperation Council | GCC
Organization of Islamic Cooperation | OIC
Organization of the Petroleum Exporting Countries | OPEC
Organization of American States | OAS
`,
  ),
  ...list(
    'armed-group',
    `
Islamic State | ISIS | ISIL | IS | Daesh | Da'esh | Islamic State of Iraq and Syria
Islamic State Khorasan Province | ISKP | ISIS-K | IS-K | Islamic State Khorasan | Islamic State-Khorasan
al-Qaeda | al-Qaida | al Qaeda | Al-Qaeda | Al-Qaida | Al Qaeda
Tehrik-i-Taliban Pakistan | TTP | Pakistani Taliban | Tehreek-e-Taliban Pakistan
al-Shabaab | al Shabaab | Al-Shabaab | Al Shabaab
Revolutionary Armed Forces of Colombia | FARC
National Liberation Army | ELN
Kurdistan Workers' Party | PKK | Kurdistan Workers’ Party
People's Protection Units | YPG | People’s Protection Units
Syrian Democratic Forces | SDF
Rapid Support Forces | RSF
Liberation Tigers of Tamil Eelam | LTTE | Tamil Tigers
Houthis | Houthi | Ansar Allah | Ansarallah
Hezbollah | Hizbullah | Hizbollah
`,
  ),
  ...list(
    'government',
    'Islamic Emirate of Afghanistan | Islamic Emirate | IEA | Taliban | the Taliban government',
  ).map((one) => ({
    ...one,
    country: 'AF',
  })),
];
