import 'relations-map/define';
import type {} from 'relations-map/react';
import { useState } from 'react';

export function App() {
  const [chosen, setChosen] = useState('');
  return (
    <>
      <relations-map focus="UZB" projection="equidistant" onrelations-map-change={(event) => setChosen(event.detail.state.selected ?? '')} />
      <p>{`Chosen: ${chosen}`}</p>
    </>
  );
}
