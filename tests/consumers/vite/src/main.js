import { load } from 'relations-map';
import 'relations-map/define';

const relations = await load();
document.body.dataset.partners = String(relations.ties('TJK').length);
