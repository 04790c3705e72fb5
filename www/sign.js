/**
 * The sign for answers that cannot all be right. It is drawn: some typefaces have no ≠, and set = and / beside each other.
 * @module
 */

import { drawing, html, shape, svg } from './dom.js';
import * as strings from './strings.js';

/** @param {Record<string, string>} [attributes] */
export function unequalSign(attributes = {}) {
  const lines = [[1, 5, 13, 5], [1, 9, 13, 9], [4, 13, 10, 1]].map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => shape('line', { x1, y1, x2, y2 }));
  return html('span', { class: 'sign', ...attributes },
    svg('svg', { viewBox: '0 0 14 14', 'aria-hidden': 'true' }, ...lines.map(drawing)), html('span', { class: 'hidden' }, strings.unequal));
}
