import { fold } from './fold.js';

/** Lines of “name in the language | name in the gazetteer”. */
const table = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [name, known] = line.split('|').map((part) => part.trim());
        return [fold(name), known];
      }),
  );

const ENGLISH = table(`
Cologne | Köln
Mazar-i-Sharif | Mazār-e Sharīf
Mazar-e-Sharif | Mazār-e Sharīf
LA | Los Angeles
NSW | New South Wales
B.C. | British Columbia
Bosnia | Bosnia and Herzegovina
Anbar | Al Anbar
West Java | Jawa Barat
Central Java | Jawa Tengah
East Java | Jawa Timur
`);

const RUSSIAN = table(`
США | United States
Штаты | United States
Соединенные Штаты | United States
Соединённые Штаты | United States
Америка | United States
РФ | Russia
КНР | China
КНДР | North Korea
ЮАР | South Africa
ОАЭ | United Arab Emirates
ФРГ | Germany
Англия | United Kingdom
Британия | United Kingdom
Киргизия | Kyrgyzstan
Белоруссия | Belarus
Молдавия | Moldova
Дагестан | Dagestan
Крым | Crimea
Массачусетс | Massachusetts
Техас | Texas
Калифорния | California
Флорида | Florida
Нью-Йорк | New York
Чикаго | Chicago
Лос-Анджелес | Los Angeles
Бостон | Boston
Кембридж | Cambridge
Токио | Tokyo
Сеул | Seoul
Пхеньян | Pyongyang
Ухань | Wuhan
Шанхай | Shanghai
Гонконг | Hong Kong
Дели | Delhi
Мумбаи | Mumbai
Карачи | Karachi
Лахор | Lahore
Исламабад | Islamabad
Пешавар | Peshawar
Кветта | Quetta
Кабул | Kabul
Кандагар | Kandahar
Герат | Herat
Кундуз | Kunduz
Мазари-Шариф | Mazār-e Sharīf
Душанбе | Dushanbe
Худжанд | Khujand
Хорог | Khorugh
Ташкент | Tashkent
Самарканд | Samarkand
Бишкек | Bishkek
Ош | Osh
Астана | Astana
Алма-Ата | Almaty
Алматы | Almaty
Ашхабад | Ashgabat
Тбилиси | Tbilisi
Ереван | Yerevan
Баку | Baku
Мосул | Mosul
Алеппо | Aleppo
Триполи | Tripoli
Тель-Авив | Tel Aviv
Стамбул | Istanbul
Цюрих | Zürich
Барселона | Barcelona
Мюнхен | Munich
Милан | Milan
София | Sofia
Бухарест | Bucharest
Будапешт | Budapest
Белград | Belgrade
Хельсинки | Helsinki
Стокгольм | Stockholm
Осло | Oslo
Харьков | Kharkiv
Одесса | Odesa
Львов | Lviv
Донецк | Donetsk
Уфа | Ufa
Казань | Kazan
Екатеринбург | Yekaterinburg
Новосибирск | Novosibirsk
Ростов-на-Дону | Rostov-na-Donu
Грозный | Groznyy
Махачкала | Makhachkala
`);

const PERSIAN = table(`
آمریکا | United States
امریکا | United States
ایالات متحده | United States
انگلیس | United Kingdom
انگلستان | United Kingdom
روسیه | Russia
فرانسه | France
هندوستان | India
امارات | United Arab Emirates
کره شمالی | North Korea
کره جنوبی | South Korea
الجزایر | Algeria
جمهوری اسلامی ایران | Iran
کشمیر | Kashmir
تهران | Tehran
اصفهان | Isfahan
مشهد | Mashhad
شیراز | Shiraz
تبریز | Tabriz
اهواز | Ahvaz
زاهدان | Zahedan
قم | Qom
بغداد | Baghdad
بصره | Basra
موصل | Mosul
کربلا | Karbala
نجف | Najaf
کرکوک | Kirkuk
فلوجه | Al Fallūjah
اربیل | Erbil
ناصریه | Nasiriyah
بعقوبه | Baqubah
کوفه | Kufa
حله | Al Hillah
کابل | Kabul
قندهار | Kandahar
هرات | Herat
بلخ | Balkh
کنر | Kunar
ننگرهار | Nangarhar
هلمند | Helmand
بدخشان | Badakhshan
تخار | Takhar
قندوز | Kunduz
مزار شریف | Mazār-e Sharīf
جلال آباد | Jalalabad
اسلام آباد | Islamabad
پیشاور | Peshawar
کراچی | Karachi
لاهور | Lahore
کویته | Quetta
دوشنبه | Dushanbe
تاشکند | Tashkent
مسکو | Moscow
واشنگتن | Washington
نیویورک | New York
لندن | London
پاریس | Paris
برلین | Berlin
رم | Rome
وین | Vienna
ژنو | Geneva
بروکسل | Brussels
مادرید | Madrid
آنکارا | Ankara
استانبول | Istanbul
بیروت | Beirut
دمشق | Damascus
حلب | Aleppo
قاهره | Cairo
ریاض | Riyadh
دوحه | Doha
دبی | Dubai
صنعا | Sanaa
تل آویو | Tel Aviv
بیت المقدس | Jerusalem
غزه | Gaza
پکن | Beijing
توکیو | Tokyo
دهلی نو | New Delhi
تگزاس | Texas
کالیفرنیا | California
بیرمنگام | Birmingham
`);

const TABLES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['en', ENGLISH],
  ['ru', RUSSIAN],
  ['fa', PERSIAN],
]);

/**
 * The name that the gazetteer knows a place by which the press of a language names otherwise.
 *
 * @example pressName('ru', 'Ухань') // → 'Wuhan'
 */
export const pressName = (language: string, name: string): string | undefined => TABLES.get(language)?.get(fold(name));
