/** A page without a framework. */
import 'relations-map/define';
import type { Controls, State as Shown, ViewName } from 'relations-map/define';
import { load, type Disagreement, type Facets, type Filter, type State, type StatementRow, type Timeline, type Portrait, type Problem, type Scene, type Tie } from 'relations-map';

const element = document.querySelector('relations-map');
if (element) {
  element.selected = 'RUS';
  element.asOf = '2011-12-20';
  element.state = { ...element.state, view: 'table', filter: { themes: ['aid'] } };
  element.view = 'timeline';
  element.projection = 'equal-earth';
  element.appearance = 'dark';
  element.controls = 'none';
  // @ts-expect-error there is no such view
  element.view = 'globe';
  // @ts-expect-error there is no such projection
  element.projection = 'mercator';
  // @ts-expect-error there is no such appearance
  element.appearance = 'purple';
  // @ts-expect-error there are no such controls
  element.controls = 'some';
  // @ts-expect-error there is no such tone
  element.state = { filter: { tones: ['angry'] } };
  // @ts-expect-error there is no such status
  element.state = { filter: { statuses: ['happened'] } };
  // @ts-expect-error there is no such property
  element.theme = 'aid';
  // @ts-expect-error there is no such view
  element.state = { view: 'globe' };
  // @ts-expect-error it is only read
  element.relations = null;
  const blob: Promise<Blob> = element.exportPNG(2);
  const text: string = element.exportSVG() + element.exportCSV() + element.cite('bibtex');
  // @ts-expect-error there is no such style
  element.cite('harvard');
  element.addEventListener('relations-map-select', ({ detail }) => detail.id?.toUpperCase());
  element.addEventListener('relations-map-error', ({ detail }) => detail.problems.map(({ file, line }) => `${file}:${line}`));
  // @ts-expect-error the detail has no such field
  element.addEventListener('relations-map-filter', ({ detail }) => detail.view);
  const names: Promise<string[]> = element.ready.then((relations) => relations.ties('TJK').map((tie) => tie.partner.name));
  void [blob, text, names];
}

document.addEventListener('relations-map-change', ({ target, detail: { cause, state } }) => {
  const by: 'link' | 'page' | 'reader' = cause;
  const longitude: number | undefined = state.camera?.lonDeg;
  // @ts-expect-error what is told is not to be changed
  state.focus = 'UZB';
  // @ts-expect-error nobody else causes a change
  if (cause === 'server') return;
  void [by, longitude, target];
});
// @ts-expect-error the names with a colon are gone
document.addEventListener('relations-map:change', ({ detail }) => detail);

const relations = await load();
const count: number = relations.statements({ tones: ['conflictual'] }).total;
// @ts-expect-error there is no such tone
relations.statements({ tones: ['angry'] });
void count;

const [tie]: Tie[] = relations.ties('TJK');
const portrait: Portrait = relations.portrait('TJK', tie?.partner.id ?? 'RUS');
const rule: 'latest-of-theme' | 'undated-of-theme' | undefined = portrait.holds.groups[0]?.statements[0]?.rule;
const { outlines, chosen }: Scene = relations.scene({ width: 400, height: 300 });
const points: Float32Array | undefined = outlines?.land.points;
// @ts-expect-error a tie that is not chosen has no lanes
chosen.lanes;
const problem: Problem['line'] = 3;
void [rule, points, problem];

const filter: Filter = { tones: ['conflictual'] };
const [row]: StatementRow[] = relations.statements(filter).rows;
const shown: Shown = { view: 'map', focus: 'TJK', selected: row?.actors[0]?.id ?? null, compared: null, changes: false, filter, projection: 'equal-area', measure: '', camera: null };
const answers: [State, Facets, Timeline, Disagreement[]] = [relations.asOf('2012-01-01'), relations.facets(filter), relations.timeline(filter), relations.disagreements(filter)];
const names: [ViewName, Controls] = [shown.view, 'none'];
void [answers, names];
