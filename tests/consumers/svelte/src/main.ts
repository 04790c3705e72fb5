import { load, type Tie } from 'relations-map';
import 'relations-map/define';
import type {} from 'relations-map/svelte';
import { mount } from 'svelte';
import Article from './Article.svelte';

mount(Article, { target: document.querySelector('#app')! });
const ties: readonly Tie[] = (await load()).ties('TJK');
document.body.dataset.partners = String(ties.length);
