/**
 * What a page around frames needs so that they are as high as what they show.
 * @module
 */

/** Gives frames with this file the height that it asks for. It believes only the frame itself, and only a height that a page may have. @param {string} file */
export const heightListener = (file) => `<script>
addEventListener('message', ({ source, data }) => {
  for (const frame of document.querySelectorAll('iframe[src*="${file}"]')) {
    const height = source === frame.contentWindow && data?.type === 'relations-map-size' ? Number(data.height) : 0;
    if (height >= 200 && height <= 8000) frame.height = Math.ceil(height);
  }
});
</script>`;
