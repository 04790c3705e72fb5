/**
 * For pages that embed the map in a frame: makes the frame as high as its content.
 * @module
 */

/** Sets frames that show this file to the height they ask for. It accepts messages only from the frame itself, and only plausible heights. @param {string} file */
export const heightListener = (file) => `<script>
addEventListener('message', ({ source, data }) => {
  for (const frame of document.querySelectorAll('iframe[src*="${file}"]')) {
    const height = source === frame.contentWindow && data?.type === 'relations-map-size' ? Number(data.height) : 0;
    if (height >= 200 && height <= 8000) frame.height = Math.ceil(height);
  }
});
</script>`;
