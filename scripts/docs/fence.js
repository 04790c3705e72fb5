/** Code in the documentation: `html live` is shown as it looks too, and every heading can be linked to. */

const escaped = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param {string} text */
export const slug = (text) => text.toLowerCase().replaceAll(/<[^>]+>|[^\p{L}\p{N} -]/gu, '').trim().replaceAll(/\s+/g, '-');

/** @param {any} markdown of markdown-it */
export function fence(markdown) {
  markdown.renderer.rules.fence = (/** @type {any[]} */ tokens, /** @type {number} */ at) => {
    const { content, info } = tokens[at];
    const [language = '', ...marks] = info.trim().split(/\s+/);
    const shown = `<pre tabindex="0"><code class="language-${language}">${escaped(content)}</code></pre>\n`;
    return marks.includes('live') ? `<figure class="live">\n${content}</figure>\n${shown}` : shown;
  };
  markdown.renderer.rules.heading_open = (/** @type {any[]} */ tokens, /** @type {number} */ at) => {
    const { tag } = tokens[at];
    return tag === 'h1' ? '<h1>' : `<${tag} id="${slug(tokens[at + 1].content)}">`;
  };
  markdown.renderer.rules.table_open = () => '<div class="scroll" tabindex="0" role="region" aria-label="Table"><table>\n';
  markdown.renderer.rules.table_close = () => '</table></div>\n';
}
