import { load } from 'relations-map';
import { Article } from './article';

/** Asked where the page is rendered, in Node. */
export default async function Page() {
  const relations = await load();
  return <><p id="partners">{relations.ties('TJK').length}</p><Article /></>;
}
