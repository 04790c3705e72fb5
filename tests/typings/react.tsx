/** A component of React. */
import type {} from 'relations-map/react';

/** @param reference gets the element */
export const Article = ({ reference }: { reference: { current: HTMLElementTagNameMap['relations-map'] | null } }) => (
  <relations-map ref={reference} className="wide" focus="UZB" view="table" as-of="2011-12-20" appearance="dark" url-state=""
    onrelations-map-select={(event) => event.detail.id?.toUpperCase()}>
    <p>The map stands here.</p>
  </relations-map>
);

// @ts-expect-error there is no such view
export const Wrong = () => <relations-map view="globe" />;
// @ts-expect-error there is no such attribute
export const Unknown = () => <relations-map centre="UZB" />;
