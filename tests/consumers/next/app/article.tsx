'use client';

import { useEffect, useState } from 'react';
import 'relations-map/define';
import type {} from 'relations-map/react';

/** Rendered in Node first, where there is no such element. */
export function Article() {
  const [chosen, setChosen] = useState('');
  useEffect(() => { document.body.dataset.partners = document.querySelector('#partners')?.textContent ?? ''; }, []);
  return (
    <>
      <p id="chosen">{chosen}</p>
      <relations-map focus="UZB" appearance="light" onrelations-map-change={({ detail }) => setChosen(detail.state.selected ?? '')} />
    </>
  );
}
