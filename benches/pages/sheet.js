/**
 * What a page would do with a dropped sheet without us: PapaParse in its worker-less form, as its documentation begins, and the
 * index that counts.
 * @module
 */
import Papa from 'papaparse';
import { makeCrossfilter } from '../questions/peers.js';

/** @param {Record<string, string>} row @param {number} id @returns {import('../questions/record.js').Row} */
const rowOf = (row, id) => ({
  id, text: row.text ?? row.What ?? '', theme: row.theme ?? row.Theme ?? '', tone: row.tone ?? '', status: row.status ?? '', kinds: row.actors ?? row.To ?? '',
  source: row.source ?? row.Source ?? '', place: row.place ?? '', day: Date.parse(row.date ?? row.When ?? '') / 86_400_000 || -1e9,
});

/** @param {string} text of statements.csv @returns {number} how many were counted */
const readSheet = (text) => makeCrossfilter(Papa.parse(text, { header: true, skipEmptyLines: true }).data.map(rowOf)).take({}).total;

Object.assign(globalThis, { readSheet });
