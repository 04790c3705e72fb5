'use client';

import 'relations-map/define';
import type {} from 'relations-map/react';
import { useState } from 'react';

export function Chooser() {
  const [chosen, setChosen] = useState('');
  return (
    <>
      <relations-map focus="UZB" onrelations-map-change={(event) => setChosen(event.detail.state.selected ?? '')} />
      <p>{`Chosen: ${chosen}`}</p>
    </>
  );
}
