/**
 * Writes crates/gazetteer/sources/capitals.csv, the capitals that name a time zone, in ten languages, from CLDR's time zones:
 * `npm install --no-save cldr-dates-full@48.2.0 && node scripts/gazetteer/capitals.js`. The package is too large to be
 * installed with the others, and capitals seldom change.
 * @module
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';

const OUTPUT = new URL('../../crates/gazetteer/sources/capitals.csv', import.meta.url);
const LANGUAGES = ['en', 'fr', 'es', 'pt', 'de', 'ru', 'ar', 'zh', 'fa', 'tg'];

/** State and the time zone that is named after its capital. */
const CAPITALS = `
AFG Asia/Kabul; AGO Africa/Luanda; ALB Europe/Tirane; ARG America/Buenos_Aires; ARM Asia/Yerevan; AUT Europe/Vienna; AZE Asia/Baku;
BDI Africa/Bujumbura; BEL Europe/Brussels; BEN Africa/Porto-Novo; BFA Africa/Ouagadougou; BGD Asia/Dhaka; BGR Europe/Sofia;
BHS America/Nassau; BIH Europe/Sarajevo; BLR Europe/Minsk; BOL America/La_Paz; BTN Asia/Thimphu; BWA Africa/Gaborone;
CAF Africa/Bangui; CHL America/Santiago; COD Africa/Kinshasa; COG Africa/Brazzaville; COL America/Bogota; CUB America/Havana;
CYP Asia/Nicosia; CZE Europe/Prague; DEU Europe/Berlin; DNK Europe/Copenhagen; DOM America/Santo_Domingo; DZA Africa/Algiers;
EGY Africa/Cairo; ERI Africa/Asmera; ESP Europe/Madrid; EST Europe/Tallinn; ETH Africa/Addis_Ababa; FIN Europe/Helsinki;
FRA Europe/Paris; GAB Africa/Libreville; GBR Europe/London; GEO Asia/Tbilisi; GHA Africa/Accra; GIN Africa/Conakry; GMB Africa/Banjul;
GNB Africa/Bissau; GNQ Africa/Malabo; GRC Europe/Athens; HND America/Tegucigalpa; HRV Europe/Zagreb; HTI America/Port-au-Prince;
HUN Europe/Budapest; IDN Asia/Jakarta; IRL Europe/Dublin; IRN Asia/Tehran; IRQ Asia/Baghdad; ISL Atlantic/Reykjavik; ITA Europe/Rome;
JOR Asia/Amman; JPN Asia/Tokyo; KEN Africa/Nairobi; KGZ Asia/Bishkek; KHM Asia/Phnom_Penh; KOR Asia/Seoul; LAO Asia/Vientiane;
LBN Asia/Beirut; LBR Africa/Monrovia; LBY Africa/Tripoli; LIE Europe/Vaduz; LKA Asia/Colombo; LSO Africa/Maseru; LTU Europe/Vilnius;
LVA Europe/Riga; MDA Europe/Chisinau; MDG Indian/Antananarivo; MEX America/Mexico_City; MKD Europe/Skopje; MLI Africa/Bamako;
MNE Europe/Podgorica; MNG Asia/Ulaanbaatar; MOZ Africa/Maputo; MRT Africa/Nouakchott; MYS Asia/Kuala_Lumpur;
NAM Africa/Windhoek; NER Africa/Niamey; NIC America/Managua; NLD Europe/Amsterdam; NOR Europe/Oslo; NPL Asia/Katmandu; OMN Asia/Muscat;
PER America/Lima; PHL Asia/Manila; PNG Pacific/Port_Moresby; POL Europe/Warsaw; PRK Asia/Pyongyang; PRT Europe/Lisbon;
PRY America/Asuncion; ROU Europe/Bucharest; RUS Europe/Moscow; RWA Africa/Kigali; SAU Asia/Riyadh; SDN Africa/Khartoum;
SEN Africa/Dakar; SLE Africa/Freetown; SOM Africa/Mogadishu; SRB Europe/Belgrade; SSD Africa/Juba; SUR America/Paramaribo;
SVK Europe/Bratislava; SVN Europe/Ljubljana; SWE Europe/Stockholm; SWZ Africa/Mbabane; SYR Asia/Damascus; TCD Africa/Ndjamena;
TGO Africa/Lome; THA Asia/Bangkok; TJK Asia/Dushanbe; TKM Asia/Ashgabat; TLS Asia/Dili; TUN Africa/Tunis; TWN Asia/Taipei;
UGA Africa/Kampala; UKR Europe/Kiev; URY America/Montevideo; UZB Asia/Tashkent; VEN America/Caracas; ZMB Africa/Lusaka;
ZWE Africa/Harare`;

const require = createRequire(import.meta.url);
const zones = LANGUAGES.map((language) => require(`cldr-dates-full/main/${language}/timeZoneNames.json`).main[language].dates.timeZoneNames.zone);
const rows = CAPITALS.trim().split(/;\s*/).map((pair) => pair.split(' '));
fs.writeFileSync(OUTPUT, `id,${LANGUAGES.join(',')}\n${rows.map(([id, zone]) => [id, ...zones.map((names) => capital(names, zone))].join(',')).join('\n')}\n`);

/** @param {any} names @param {string} zone @returns {string} the zone's city; the id itself is the name where CLDR leaves it out */
function capital(names, zone) {
  const [area, city] = zone.split('/');
  return (names[area]?.[city]?.exemplarCity ?? (names === zones[9] ? '' : city.replaceAll('_', ' '))).replaceAll(',', '');
}
