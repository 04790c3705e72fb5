/** What the language services of VS Code propose and explain, with the data of the package. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { getCSSLanguageService, newCSSDataProvider } = require('vscode-css-languageservice');
const { TextDocument, getLanguageService, newHTMLDataProvider } = require('vscode-html-languageservice');

const data = (name) => JSON.parse(readFileSync(new URL(import.meta.resolve(`relations-map/vscode.${name}-custom-data.json`)), 'utf8'));
const html = getLanguageService({ useDefaultDataProvider: false, customDataProviders: [newHTMLDataProvider('relations-map', data('html'))] });
const css = getCSSLanguageService({ customDataProviders: [newCSSDataProvider(data('css'))] });

/** The labels proposed where `|` stands. */
function proposed(text, language) {
  const offset = text.indexOf('|');
  const document = TextDocument.create(`file:///page.${language}`, language, 1, text.replace('|', ''));
  const position = document.positionAt(offset);
  const list = language === 'html' ? html.doComplete(document, position, html.parseHTMLDocument(document)) : css.doComplete(document, position, css.parseStylesheet(document));
  return list.items.map(({ label }) => label);
}

function explained(text) {
  const document = TextDocument.create('file:///page.html', 'html', 1, text.replace('|', ''));
  return html.doHover(document, document.positionAt(text.indexOf('|')), html.parseHTMLDocument(document))?.contents.value ?? '';
}

console.log(JSON.stringify({
  tags: proposed('<rel|', 'html'),
  attributes: proposed('<relations-map |>', 'html'),
  values: proposed('<relations-map controls="|">', 'html'),
  hover: explained('<relations-map con|trols="none">'),
  properties: proposed('relations-map { --relations|', 'css'),
  parts: proposed('relations-map::|', 'css'),
}));
