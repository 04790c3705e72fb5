/** What is to be seen of the element: colours on its canvas, and its words. */

/** The box of the land at the centre, by its colour in the light theme, in pixels of the map: it tells where the map stands and how large. @param {import('@playwright/test').Page} page */
export const centreLand = (page) => page.locator('canvas').first().evaluate((canvas) => {
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
  // A copy is read: the browser warns of a canvas that is read often.
  const pen = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
  pen?.drawImage(canvas, 0, 0);
  const { data } = pen?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== 43 || data[at + 1] !== 41 || data[at + 2] !== 37) continue;
    const [x, y] = [(at / 4) % canvas.width, Math.floor(at / 4 / canvas.width)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
});

/** All words that the element shows. @param {import('@playwright/test').Page | import('@playwright/test').Frame} page */
export const wordsOf = (page) => page.locator('relations-map .region').first().innerText();
