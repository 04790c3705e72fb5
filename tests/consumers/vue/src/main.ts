import { load, type Tie } from 'relations-map';
import 'relations-map/define';
import type {} from 'relations-map/vue';
import { createApp } from 'vue';
import Article from './Article.vue';

createApp(Article).mount('#app');
const ties: readonly Tie[] = (await load()).ties('TJK');
document.body.dataset.partners = String(ties.length);
