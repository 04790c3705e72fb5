/**
 * A table that shows what a table may be: made up, with two doubts in it, in the language of the page.
 * @module
 */

export const NAME = 'sample.csv';

/** @type {Record<string, string[][]>} */
const SAMPLES = {
  en: [
    ['From', 'To', 'What', 'When', 'Source'],
    ['Norway', 'Malawi', 'Norway pays for 40 village wells', '2019', 'Report of the water office'],
    ['Japan', 'Malawi', 'Japan trains nurses in Lilongwe', 'March 2020', 'https://example.org/nurses'],
    ['Malawi', 'Zambia', 'Both open a border post for lorries', '03/04/2021', 'https://example.org/border'],
    ['Tanzanya', 'Malawi', 'A railway to the lake is planned', '2022-2024', 'Letter of the ministry'],
    ['African Union', 'Malawi', 'The union sends observers to the vote', '', 'https://example.org/vote'],
  ],
  ru: [
    ['Кто', 'Кому', 'Что', 'Когда', 'Источник'],
    ['Норвегия', 'Малави', 'Норвегия оплачивает 40 сельских колодцев', '2019', 'Отчёт водного управления'],
    ['Япония', 'Малави', 'Япония обучает медсестёр в Лилонгве', 'март 2020', 'https://example.org/nurses'],
    ['Малави', 'Замбия', 'Обе страны открывают пограничный пост для грузовиков', '03/04/2021', 'https://example.org/border'],
    ['Танзанья', 'Малави', 'Планируется железная дорога к озеру', '2022-2024', 'Письмо министерства'],
    ['Африканский союз', 'Малави', 'Союз направляет наблюдателей на выборы', '', 'https://example.org/vote'],
  ],
  tg: [
    ['Аз', 'Ба', 'Чӣ', 'Кай', 'Манбаъ'],
    ['Норвегия', 'Малави', 'Норвегия пули 40 чоҳи деҳотро медиҳад', '2019', 'Ҳисоботи идораи об'],
    ['Ҷопон', 'Малави', 'Ҷопон дар Лилонгве ҳамшираҳои тиббӣ тайёр мекунад', 'март 2020', 'https://example.org/nurses'],
    ['Малави', 'Замбия', 'Ҳарду барои мошинҳои боркаш гузаргоҳи сарҳадӣ мекушоянд', '03/04/2021', 'https://example.org/border'],
    ['Танзаниё', 'Малави', 'Роҳи оҳан то кӯл ба нақша гирифта шудааст', '2022-2024', 'Номаи вазорат'],
    ['Иттиҳоди Африқо', 'Малави', 'Иттиҳод ба интихобот нозирон мефиристад', '', 'https://example.org/vote'],
  ],
  fa: [
    ['از', 'به', 'چه', 'کی', 'منبع'],
    ['نروژ', 'مالاوی', 'نروژ هزینهٔ ۴۰ چاه روستایی را می‌دهد', '2019', 'گزارش ادارهٔ آب'],
    ['ژاپن', 'مالاوی', 'ژاپن در لیلونگوه پرستار آموزش می‌دهد', 'مارس 2020', 'https://example.org/nurses'],
    ['مالاوی', 'زامبیا', 'هر دو پاسگاهی مرزی برای کامیون‌ها باز می‌کنند', '03/04/2021', 'https://example.org/border'],
    ['تانزانیه', 'مالاوی', 'راه‌آهنی تا دریاچه برنامه‌ریزی شده است', '2022-2024', 'نامهٔ وزارتخانه'],
    ['اتحادیهٔ آفریقا', 'مالاوی', 'اتحادیه برای رأی‌گیری ناظر می‌فرستد', '', 'https://example.org/vote'],
  ],
};

/** The rows in a language; English where there are none in it. @param {string} language @returns {string[][]} */
export const sampleRows = (language) => SAMPLES[language] ?? SAMPLES.en ?? [];
/** The same as a file. @param {string} language */
export const sampleText = (language) => sampleRows(language).map((cells) => cells.join(';')).join('\r\n');
