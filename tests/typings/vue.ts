/** What a template of Vue may say. */
import type {} from 'relations-map/vue';
import type { GlobalComponents } from 'vue';

type Props = InstanceType<GlobalComponents['relations-map']>['$props'];

export const props: Props = { id: 'map', focus: 'UZB', 'as-of': '2011-12-20', appearance: 'dark', onRelationsMapSelect: (event) => event.detail.id?.toUpperCase() };
// @ts-expect-error there is no such projection
export const wrong: Props = { projection: 'mercator' };
