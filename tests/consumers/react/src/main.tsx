import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { load, type Tie } from 'relations-map';
import 'relations-map/define';
import type {} from 'relations-map/react';

function Article() {
  const [chosen, setChosen] = useState('');
  return (
    <>
      <p id="chosen">{chosen}</p>
      <relations-map focus="UZB" appearance="light" onrelations-map-change={({ detail }) => setChosen(detail.state.selected ?? '')} />
    </>
  );
}

// @ts-expect-error there is no such view
export const wrong = <relations-map view="globe" />;

createRoot(document.querySelector('#app')!).render(<Article />);
const ties: readonly Tie[] = (await load()).ties('TJK');
document.body.dataset.partners = String(ties.length);
