/** What the bench uses of its peers, which are installed for it alone: the type check of the project must do without them. */
declare module 'crossfilter2' {
  export interface Dimension<Value> {
    group(): { all(): { key: Value; value: number }[] };
    filterAll(): void;
    filterExact(value: Value): void;
    filterRange(range: [Value, Value]): void;
    filterFunction(passes: (value: Value) => boolean): void;
  }

  interface Crossfilter<Row> {
    dimension<Value>(of: (row: Row) => Value): Dimension<Value>;
    groupAll(): { value(): number };
  }

  export default function crossfilter<Row>(rows: Row[]): Crossfilter<Row>;
}

declare module 'minisearch' {
  export default class MiniSearch {
    constructor(options: { fields: string[]; searchOptions: { fuzzy: number; prefix: boolean } });
    addAll(rows: object[]): void;
    search(text: string): { id: number }[];
  }
}
