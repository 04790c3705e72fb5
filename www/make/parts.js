/**
 * Small parts of the page that makes a map.
 * @module
 */

import { html } from '../dom.js';

/** @param {string} text @param {() => void} act @param {Record<string, import('../dom.js').Value>} [attributes] */
export function button(text, act, attributes = {}) {
  const element = html('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', act);
  return element;
}

/** A field with its label. @param {string} label @param {HTMLElement} field @param {string} [kind] a class */
export function labelled(label, field, kind = 'field') {
  return html('label', { class: kind }, html('span', {}, label), field);
}

/** A list to choose from. @param {readonly (readonly string[])[]} options value and words @param {string} value @param {(value: string) => void} act @param {Record<string, import('../dom.js').Value>} [attributes] */
export function choice(options, value, act, attributes = {}) {
  const element = html('select', attributes, ...options.map(([id = '', words = '']) => html('option', { value: id }, words)));
  element.value = value;
  element.addEventListener('change', () => act(element.value));
  return element;
}

/** A line of text. @param {string} value @param {(value: string) => void} act @param {Record<string, import('../dom.js').Value>} attributes */
export function line(value, act, attributes) {
  const element = html('input', { type: 'text', ...attributes });
  element.value = value;
  element.addEventListener('change', () => act(element.value.trim()));
  return element;
}

/** Words that may need several lines, and hold none. @param {(value: string) => void} act @param {Record<string, import('../dom.js').Value>} attributes */
export function lines(act, attributes) {
  const element = html('textarea', { spellcheck: 'true', ...attributes });
  element.rows = 1;
  element.addEventListener('change', () => act(element.value.replaceAll(/\s+/g, ' ').trim()));
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    element.blur();
  });
  return element;
}

/** The name of a file without what is odd in names. @param {string} title */
export function fileName(title) {
  return title.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/g, '').toLowerCase().slice(0, 60) || 'map';
}
