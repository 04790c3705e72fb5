/** The maps of the documentation: elements where a server brings the page, frames with the one file where it was opened from a disk. */
(() => {
  const top = new URL(document.currentScript?.dataset.top ?? '', location.href).href;

  /** @param {Element} element */
  function framed(element) {
    const frame = document.createElement('iframe');
    const parameters = new URLSearchParams([...element.attributes].filter(({ name }) => !['src', 'class', 'id', 'style'].includes(name)).map(({ name, value }) => [name, value]));
    frame.src = `${top}relations-map.html?${parameters}`;
    frame.title = 'Foreign relations on a map';
    element.replaceWith(frame);
  }

  if (matchMedia('(max-width: 50rem)').matches) document.querySelector('.contents details')?.removeAttribute('open');
  if (location.protocol === 'file:') return document.querySelectorAll('relations-map').forEach(framed);
  if (!document.querySelector('relations-map')) return undefined;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `${top}relations-map.js`;
  return document.head.append(script);
})();
