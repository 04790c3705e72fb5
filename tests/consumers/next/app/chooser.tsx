'use client';

import 'relations-map/define';
import type { RelationsMapElement, RelationsMapEvents } from 'relations-map/define';
import type {} from 'relations-map/react';
import { useCallback, useState } from 'react';

export function Chooser() {
  const [chosen, setChosen] = useState('');
  // React takes no listener of a custom element over from what a server rendered; a reference is given it.
  const listen = useCallback((map: RelationsMapElement | null) => {
    const hear = (event: RelationsMapEvents['relations-map-change']) => setChosen(event.detail.state.selected ?? '');
    map?.addEventListener('relations-map-change', hear);
    return () => map?.removeEventListener('relations-map-change', hear);
  }, []);
  return (
    <>
      <relations-map focus="UZB" ref={listen} />
      <p>{`Chosen: ${chosen}`}</p>
    </>
  );
}
