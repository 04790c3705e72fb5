/**
 * A table that shows what a table may be: made up, and with two doubts in it.
 * @module
 */

export const NAME = 'sample.csv';

export const ROWS = [
  ['From', 'To', 'What', 'When', 'Source'],
  ['Norway', 'Malawi', 'Norway pays for 40 village wells', '2019', 'Report of the water office'],
  ['Japan', 'Malawi', 'Japan trains nurses in Lilongwe', 'March 2020', 'https://example.org/nurses'],
  ['Malawi', 'Zambia', 'Both open a border post for lorries', '03/04/2021', 'https://example.org/border'],
  ['Tanzanya', 'Malawi', 'A railway to the lake is planned', '2022-2024', 'Letter of the ministry'],
  ['African Union', 'Malawi', 'The union sends observers to the vote', '', 'https://example.org/vote'],
];

export const TEXT = ROWS.map((cells) => cells.join(';')).join('\r\n');
