import { load } from 'relations-map/inline';

const relations = await load();
document.body.dataset.ties = String(relations.ties('UZB').length);
