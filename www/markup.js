/**
 * Text as it may stand in HTML, between tags and in attributes.
 * @module
 */

/** @param {string} text */
export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param {string} text */
export const unescaped = (text) => text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** Gives frames with this file the height that it asks for. It believes only the frame itself, and only a height that a page may have. @param {string} file */
export const heightListener = (file) => `<script>
addEventListener('message', ({ source, data }) => {
  for (const frame of document.querySelectorAll('iframe[src*="${file}"]')) {
    const height = source === frame.contentWindow && data?.type === 'relations-map-size' ? Number(data.height) : 0;
    if (height >= 200 && height <= 8000) frame.height = Math.ceil(height);
  }
});
</script>`;
