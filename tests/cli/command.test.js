/** The command line as somebody has it who installed the package into an empty folder: no Rust, no network, no repository. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/tools.js';

const folder = mkdtempSync(join(tmpdir(), 'relations-map-command-'));
const command = join(folder, 'node_modules/.bin/relations-map');

const SHEET = `Von;Mit;Was;Wann;Quelle;Region;Betrag;Einheit
Deutschland;Polen;Deutschland liefert Polen Maschinen.;2006;Bericht 2007;Ost;5000000;USD 2021
Deutschland;Frankreich;Deutschland liefert Frankreich Autos.;2006;Bericht 2007;West;12000000;USD 2021
Deutschland;Italien;;2006;;Süd;;
Polen;Deutschland;Polen protestiert.;2008;;Ost;;
`;

before(() => {
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8' }));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename)], { cwd: folder });
  writeFileSync(join(folder, 'sheet.csv'), SHEET);
  writeFileSync(join(folder, 'unclear.csv'), `${SHEET}Deutschland;Grossbritanien;Ein Brief.;2007;;;;\nX Bank;Deutschland;Ein Kredit.;2007;;;;\n`);
  writeFileSync(join(folder, 'picture.png'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string[]} given */
function run(...given) {
  // Nothing but Node is on the path.
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...given], { cwd: folder, encoding: 'utf8', env: { PATH: '' } });
  return { status, stdout, stderr };
}

/** @param {string} name */
const text = (name) => readFileSync(join(folder, name), 'utf8');

test('a right sheet is right, and what is read of it is told', () => {
  const { status, stdout } = run('check', 'sheet.csv');
  assert.equal(status, 0);
  assert.match(stdout, /^sheet\.csv: an ordinary table, 4 rows, 4 shown: 4 statements about 4 actors, 4 dated, 2 with a source$/m);
});

test('a question names file, row, column or value, what is asked, and the answer that settles it', () => {
  const { status, stdout } = run('check', 'unclear.csv');
  assert.equal(status, 1);
  assert.match(stdout, /^unclear\.csv:7.*“X Bank”, 1 row: .*\{"id":"name:X Bank","choice":"own"\}.*leave-out$/m);
  assert.match(stdout, /^unclear\.csv:6.*“Grossbritanien”, 1 row: Vereinigtes Königreich\? Answer with \{"id":"name:Grossbritanien","choice":"GBR"\}/m);
  const answers = [{ id: 'name:X Bank', choice: 'leave-out' }, { id: 'name:Grossbritanien', choice: 'GBR' }];
  // A list, and as make.html saves it.
  for (const saved of [answers, { answers }]) {
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(saved));
    const told = JSON.parse(run('check', 'unclear.csv', '--answers', 'answers.json', '--json').stdout);
    assert.equal(told.report.open, 0);
    assert.equal(told.report.used, 5);
  }
});

test('what cannot be read is a sentence and a way on', () => {
  const { status, stderr } = run('build', 'picture.png', '--out', 'page.html');
  assert.deepEqual([status, stderr], [1, 'picture.png: This is a picture. Text in a picture must be typed out as a table first.\n']);
  assert.match(run('check', 'nowhere.csv').stderr, /^nowhere\.csv: cannot be read \(ENOENT\)/);
  const told = JSON.parse(run('check', 'picture.png', '--json').stdout);
  assert.deepEqual([told.ok, told.refusal.code], [false, 'picture']);
});

test('wrong usage is another code', () => {
  for (const given of [[], ['draw', 'sheet.csv'], ['check'], ['build', 'sheet.csv'], ['check', 'sheet.csv', '--colour'], ['check', 'a', 'b'], ['svg', 'sheet.csv', '--out']]) {
    const { status, stderr } = run(...given);
    assert.equal(status, 2, given.join(' '));
    assert.match(stderr, /expected .*\nrelations-map --help tells more\n$/);
  }
  const help = run('--help');
  assert.equal(help.status, 0);
  for (const word of ['check', 'build', 'svg', 'import', '--answers', 'Exit codes']) assert.ok(help.stdout.includes(word), word);
});

test('a page holds the record, the title, the sheet and the answers, and nothing of ours', () => {
  assert.equal(run('build', 'sheet.csv', '--out', 'page.html', '--title', 'Unser <Handel>', '--lang', 'de', '--focus', 'POL').status, 0);
  const page = text('page.html');
  assert.match(page, /<title>Unser &lt;Handel&gt;<\/title>/);
  assert.match(page, /<html lang="de">/);
  assert.match(page, /focus="POL"/);
  assert.ok(!/Tajikistan/.test(page));
  // What was saved is read again, with its answers.
  const again = JSON.parse(run('check', 'page.html', '--json').stdout);
  assert.deepEqual([again.report.title, again.report.focus, again.report.statements], ['Unser <Handel>', 'POL', 4]);
});

test('a picture draws widths by figures and says so', () => {
  assert.equal(run('svg', 'sheet.csv', '--out', 'map.svg', '--measure', 'USD 2021 2006').status, 0);
  const picture = text('map.svg');
  assert.match(picture, /^<svg /);
  assert.match(picture, /width: USD of 2021, in 2006; 1 tie has no figure/);
  assert.match(run('svg', 'sheet.csv', '--out', 'map.svg', '--measure', 'many').stderr, /`many` is no unit and year/);
  assert.match(run('svg', 'sheet.csv', '--out', '-').stdout, /Germany/);
});

test('a data package, as folder and as zip, reads back', () => {
  assert.equal(run('import', 'sheet.csv', '--out', 'package').status, 0);
  assert.ok(readdirSync(join(folder, 'package')).includes('datapackage.json'));
  assert.match(text('package/statements.csv').split('\n')[0] ?? '', /Region/);
  assert.equal(run('check', 'package').status, 0);
  assert.equal(run('import', 'sheet.csv', '--out', 'package.zip').status, 0);
  assert.equal(JSON.parse(run('check', 'package.zip', '--json').stdout).report.statements, 4);
  const statements = text('package/statements.csv');
  writeFileSync(join(folder, 'package/statements.csv'), statements.replace('occurred', 'happened'));
  const wrong = run('check', 'package');
  assert.equal(wrong.status, 1);
  assert.match(wrong.stdout, /^statements\.csv:2:status: .*`happened`.*expected one of/m);
});

test('what is told is in the language that is asked for, or of the system, and else in English', () => {
  const inLanguage = (/** @type {NodeJS.ProcessEnv} */ env, /** @type {string[]} */ ...given) => spawnSync(process.execPath, [command, ...given], { cwd: folder, encoding: 'utf8', env: { PATH: '', ...env } });
  const russian = inLanguage({ LANG: 'ru_RU.UTF-8' }, 'check', 'unclear.csv');
  assert.match(russian.stdout, /^unclear\.csv: обычная таблица; строк: 6, показано: 4;/m);
  assert.match(russian.stdout, /Ответ: \{"id":"name:X Bank","choice":"own"\}/);
  assert.match(inLanguage({ LANG: 'ru_RU.UTF-8', LC_ALL: 'C' }, 'check', 'sheet.csv').stdout, /an ordinary table/);
  assert.match(inLanguage({ LANG: 'ru_RU.UTF-8' }, 'check', 'sheet.csv', '--lang', 'de').stdout, /обычная таблица/);
  const persian = inLanguage({}, 'check', 'nowhere.csv', '--lang=fa');
  assert.match(persian.stderr, /^nowhere\.csv: خوانده نشد \(ENOENT\)/);
  assert.doesNotMatch(persian.stderr, /[\u2066-\u2069]/u);
  const wrong = inLanguage({ LANG: 'tg' }, 'draw');
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /фармон нест.*\nмуфассалтар: relations-map --help\n$/);
  assert.match(inLanguage({ LANG: 'ru' }, '--help').stdout, /\n {2}relations-map check FILE +что прочитано/);
});
