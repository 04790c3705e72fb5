import { load } from 'relations-map';
import { Chooser } from './chooser';

export default async function Page() {
  const relations = await load();
  return (
    <main data-ties={relations.ties('UZB').length}>
      <Chooser />
    </main>
  );
}
