/**
 * What the page that makes a map says, but for the words of codes, which stand in words.js.
 * @module
 */

import { counted, formatWords, grouped } from './words.js';

/** @typedef {import('../sheet/sheets.js').Report} Report */

export const make = 'Make your own map';
export const privacy = 'Nothing leaves this computer.';
export const defaultTitle = 'Make a map of your own table';
export const titleLabel = 'Title of the map';
export const deckLabel = 'Text below the title';
export const deckHint = 'Write in a sentence or two what your table shows.';
export const creditLabel = 'Made by';
export const focusLabel = 'At the centre';
export const mostNamed = 'who is named most';
export const widthLabel = 'Width of the lines';
export const widthCount = 'how many statements';
export const widthOf = (/** @type {string} */ unit, /** @type {number} */ year) => `${unit}, in ${year}`;
export const languageLabel = 'Language of the sentences';
export const languages = [['', 'as in the table'], ['en', 'English'], ['de', 'German'], ['fr', 'French'], ['es', 'Spanish'], ['pt', 'Portuguese'], ['ru', 'Russian'], ['tg', 'Tajik'], ['fa', 'Persian'], ['ar', 'Arabic'], ['zh', 'Chinese']];
export const otherFile = 'Another file';
export const undo = 'Undo';
export const redo = 'Redo';
export const startAnew = 'Start anew';
export const draftBack = (/** @type {string} */ name) => `${name} and your answers are here as you left them.`;
export const draftWithoutSheet = (/** @type {string} */ name) => `Your answers to ${name} are kept. Choose the file again to go on.`;
export const savedPageBack = (/** @type {string} */ name) => `The saved map holds ${name} and your answers: go on where you stopped.`;
export const largeDraft = 'The table is too large for a draft. After a reload your answers are still here, and the file must be chosen again.';
export const noDraft = 'This browser keeps no draft: save before you close the page.';

export const dropHere = 'Drop a table here';
export const choose = 'Choose a file';
export const pasteLabel = 'Or paste a table';
export const readPaste = 'Read it';
export const pastedName = 'Pasted table';
export const readable = 'Excel, OpenDocument, CSV, a copied table, a data package, or a map you saved here.';
export const oneFact = 'One row for each fact. Who, with whom, what, when, and where you read it.';
export const sampleCaption = 'A sample: download it, change it, and drop it here';
export const sampleDownload = 'Download the sample';
export const sampleTry = 'Try it now';
export const emptyHeading = 'Three steps';
export const steps = ['Drop your table. The map is drawn at once.', 'Answer what is unclear, such as “Is the day or the month first?”', 'Save one HTML file that works anywhere, without a network.'];

export const reading = (/** @type {string} */ name) => `Reading ${name}`;
export const drawing = 'Working out the map';
export const stop = 'Stop';
export const stopped = 'Stopped. Nothing was changed.';
export const share = (/** @type {number} */ part) => `${Math.round(part * 100)} %`;

export const fault = 'The table could not be read because of a fault of this page. Your answers are kept.';
export const unreadable = 'The file could not be opened. It may have been moved or deleted.';
export const savedWithoutSheet = ['This page is no table, and no map with a table in it.', 'Choose the table itself.'];
export const answersPlayed = (/** @type {number} */ count, /** @type {number} */ unused) => `${counted(count, 'answer')} played again${unused > 0 ? `; ${grouped(unused)} fit nothing in this table` : ''}.`;
export const answersAlone = 'These are saved answers. Open their table first, then drop them again.';
export const stillOpen = 'Your table is still open below.';

export const questionsHeading = (/** @type {number} */ open) => (open === 0 ? 'No open questions' : counted(open, 'open question'));
export const allAnswered = 'Everything in the table is understood.';
export const nothingFound = 'No question has these words.';
export const shown = { open: 'Open', assumed: 'Taken as', answered: 'Answered', all: 'All' };
export const states = { open: 'open', assumed: 'taken as suggested', answered: 'answered' };
export const filterLabel = 'Find a question';
export const acceptAll = (/** @type {number} */ count) => (count === 1 ? 'Accept the suggestion' : `Accept all ${grouped(count)} suggestions`);
export const moreQuestions = (/** @type {number} */ count) => `Show ${grouped(count)} more`;
export const notListed = (/** @type {number} */ count) => `${counted(count, 'more question')} will come when these are answered.`;
export const suggested = 'suggested';
export const toRow = (/** @type {number} */ row) => `Row ${row}`;
export const moreRows = (/** @type {number} */ count) => `and ${grouped(count)} more`;
export const textLabel = 'Name, code or words';
export const kindLabel = 'What kind it is';
export const apply = 'OK';
export const cancel = 'Cancel';
export const changeAnswer = 'Take back';

export const preview = 'Preview';
export const table = 'Table';
export const yourTable = 'Your table, and what is read of it';
export const rowColumn = 'Row';
export const roleOf = (/** @type {string} */ name) => `What ${name} says`;
export const byFormat = 'as in such files';
export const leaveOutRow = (/** @type {number} */ row) => `Leave out row ${row}`;
export const takeRow = (/** @type {number} */ row) => `Take row ${row} in again`;
export const editing = (/** @type {string} */ column, /** @type {number} */ row) => `${column}, row ${row}`;
export const cellHint = 'Click a cell, or press Enter on it, to correct it.';
export const pageOf = (/** @type {number} */ first, /** @type {number} */ last, /** @type {number} */ total) => `Rows ${grouped(first)} to ${grouped(last)}, ${grouped(total)} in all`;
export const partOf = (/** @type {number} */ first, /** @type {number} */ last, /** @type {number} */ total) => `${grouped(first)} to ${grouped(last)} of ${grouped(total)}`;
export const rowsShown = 'Which rows are shown';
export const allRows = (/** @type {number} */ count) => `all rows, ${grouped(count)}`;
export const earlier = 'Earlier rows';
export const later = 'Later rows';
export const marked = (/** @type {number} */ number) => `question ${number}`;

/** What is on the map, what waits and what is left out. @param {Report} report */
export function tally({ rows, used, waiting, leftOut, blank }) {
  const parts = [`${grouped(used)} of ${counted(rows, 'row')} on the map`];
  if (waiting > 0) parts.push(`${grouped(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for an answer`);
  if (leftOut > 0) parts.push(`${grouped(leftOut)} left out`);
  if (blank > 0) parts.push(`${grouped(blank)} blank`);
  return parts.join(' · ');
}

/** What the record holds. @param {Report} report */
export function holds({ actors, statements, dated, sourced }) {
  if (statements === 0) return 'Nothing is on the map yet.';
  return `${counted(actors, 'actor')}, ${counted(statements, 'statement')}; ${grouped(dated)} with a date, ${grouped(sourced)} with a source`;
}

/** As what the file was read. @param {Report} report */
export function readAs({ format, table: name, name: file }) {
  if (format !== 'sheet') return `read as ${formatWords(format)}`;
  return file.startsWith(name) ? '' : `sheet “${name}”`;
}

export const shelf = 'Without a place, so not on the map:';
export const placeIt = (/** @type {string} */ name) => `Give ${name} a place`;
export const placeHeading = (/** @type {string} */ name) => `Where is ${name}?`;
export const placeHint = 'Click the map, or move the cross with the arrow keys. Or leave it on the shelf, without a place.';
export const placeTyped = 'Longitude and latitude';
export const placeExample = '68.8 38.5';
export const placeWrong = 'Write two numbers: longitude from -180 to 180, then latitude from -90 to 90.';
export const placeHere = 'Put it here';
export const placeNowhere = 'Leave it on the shelf';
export const placeCross = (/** @type {number} */ lon, /** @type {number} */ lat) => `${Math.abs(lon)}° ${lon < 0 ? 'west' : 'east'}, ${Math.abs(lat)}° ${lat < 0 ? 'south' : 'north'}`;

export const saveHeading = 'Save';
export const saveOpen = (/** @type {number} */ open, /** @type {number} */ waiting) => (open === 0 ? 'The file holds the map, your table and your answers.' : `${counted(open, 'question')} open. You can save now: ${waiting > 0 ? `${counted(waiting, 'row')} that ${waiting === 1 ? 'waits is' : 'wait are'} left out.` : 'nothing is left out.'}`);
export const nothingToSave = 'Nothing is on the map yet: answer a question above, or say what the columns are.';
export const saveHtml = 'Save as one HTML file';
export const savePackage = 'Data package';
export const saveSheet = 'Corrected table';
export const saveAnswers = 'Answers';
export const playAnswers = 'Play saved answers';
export const embed = 'For a web page';
export const embedHint = 'Save the HTML file or the data package, put it beside your page, and paste one of these.';
export const frameLabel = 'Frame with the whole map';
export const tagLabel = 'Tag with the data package';
export const saved = (/** @type {string} */ name) => `Saved as ${name}. Look in your downloads.`;
export const saveFault = 'The file could not be made. Nothing is lost; try again.';
export const nothingToDraw = 'The map appears when at least one row says who and with whom.';
