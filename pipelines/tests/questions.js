/** Prints what the core answers of a package: `node questions.js FOLDER DAY…`. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../../dist/load.js';

const [folder, ...days] = process.argv.slice(2);
const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
const relations = await load({ files });
const everything = { limit: 1e9 };
const text = readFileSync(join(folder, 'actors.csv'), 'utf8');
const actors = text.split('\n').slice(1).map((line) => /^[A-Z][A-Z0-9_]*/.exec(line)?.[0]).filter((id) => id !== undefined);

/** @param {{ code: string, count: number }[]} counts */
const filled = (counts) => Object.fromEntries(counts.filter(({ count }) => count).map(({ code, count }) => [code, count]));
/** @param {{ id: string, count: number }[]} counts */
const filledIds = (counts) => filled(counts.map(({ id, count }) => ({ code: id, count })));

const ties = Object.fromEntries(actors.map((focus) => [focus, Object.fromEntries(relations.ties(focus).map((tie) => [tie.partner.id, {
  statements: tie.statements, many_party: tie.manyParty, events: tie.events, undated: tie.undated, ...tie.tones,
  from_partner: tie.directions.fromPartner.statements, to_partner: tie.directions.toPartner.statements,
  together: tie.directions.together.statements, by_others: tie.directions.byOthers.statements,
  contradictions: tie.questions.contradictions, changes: tie.questions.changes, unclear: tie.questions.open,
  themes: filled(tie.themes), statuses: filled(tie.statuses),
}]))]));
const { themes, tones, statuses, kinds, sources, places } = relations.facets({});
const facets = {
  theme: filled(themes), tone: filled(tones), status: filled(statuses), kind: filled(kinds), source: filledIds(sources), place: filledIds(places),
};
const asOf = Object.fromEntries(days.map((day) => {
  const state = relations.asOf(day, {}, everything);
  const standing = [...state.basing, ...state.standing].map(({ statement, inForce }) => [statement.id, inForce]);
  const memberships = state.memberships.map(({ member, organisation, inForce }) => [`${member.id} ${organisation.id}`, inForce]);
  const last = state.tones.map(({ a, b, tone, statements }) => [`${a.id} ${b.id}`, [tone ?? 'perhaps', statements.length]]);
  return [day, { standing, memberships, tones: last }];
}));
console.log(JSON.stringify({ ties, facets, asOf }));
