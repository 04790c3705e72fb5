import { load } from 'relations-map';
import 'relations-map/define';

const relations = await load();
document.body.dataset.ties = String(relations.ties('UZB').length);
