/**
 * Statements as JSON-LD by schema.org: each is a `Claim` with those whom it names and the passage that it rests on. A date is given as
 * the source has it (EDTF) and, where it has two ends, as an interval of days.
 * @module
 */

/** @typedef {import('../../build/core/relations_map.js').StatementRow} StatementRow */
/** @typedef {import('../../build/core/relations_map.js').ActorRef} ActorRef */
/** @typedef {import('../../build/core/relations_map.js').SourceSummary} Source */

/** Others than states and companies are organisations to schema.org. @type {Record<string, string>} */
const TYPES = { state: 'Country', company: 'Corporation' };

/** @param {ActorRef} actor */
const ofParty = ({ id, name, kind }) => ({ '@type': TYPES[kind] ?? 'Organization', '@id': `#actor-${id}`, identifier: id, name });

/** @param {Source} source */
const ofSource = ({ id, title, author, publisher, issued, url, language }) => ({
  '@type': 'CreativeWork', '@id': `#source-${id}`, name: title, inLanguage: language || undefined, author: author || undefined, publisher: publisher || undefined, datePublished: issued || undefined, url: url || undefined,
});

/** @param {string} name @param {unknown} value */
const further = (name, value) => (value === '' || value === null || value === undefined ? [] : [{ '@type': 'PropertyValue', name, value }]);

/** @param {StatementRow} row @param {Map<string, Source>} sources */
function ofStatement(row, sources) {
  const source = sources.get(row.source);
  return {
    '@type': 'Claim', '@id': `#statement-${row.id}`, identifier: row.id, text: row.text,
    about: [...row.actors, ...row.about].map(ofParty),
    temporalCoverage: row.earliest && row.latest ? `${row.earliest}/${row.latest}` : undefined,
    appearance: source && row.hasSource ? { ...ofSource(source), pagination: `${row.passage}` } : undefined,
    additionalProperty: [...further('saidBy', row.saidBy), ...further('date', row.date), ...further('dateBasis', row.dateBasis), ...further('status', row.status), ...further('tone', row.tone), ...further('theme', row.theme), ...further('doers', row.doers.join(' ')), ...further('event', row.event)],
  };
}

/** @param {import('./graph.js').Relations} relations @param {{ filter?: import('../../build/core/relations_map.js').Filter }} [wish] */
export function jsonLd(relations, { filter = {} } = {}) {
  const { title, description, version, licenses } = relations.descriptor();
  const sources = new Map(relations.sources().map((source) => [source.id, source]));
  return {
    '@context': 'https://schema.org/', '@type': 'Dataset', name: title, description: description || undefined, version: version || undefined, license: licenses[0], identifier: relations.fingerprint(),
    hasPart: relations.statements(filter).rows.map((row) => ofStatement(row, sources)),
  };
}
