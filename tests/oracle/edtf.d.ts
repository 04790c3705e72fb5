/** What the tests use of the npm package `edtf`, which brings no types. */
declare module 'edtf' {
  /** A date or an interval; bounds in milliseconds since 1970, infinite at an open end, null at an unknown one. */
  interface Extended {
    readonly min: number;
    readonly max: number;
  }
  interface Parsed {
    readonly type: string;
    readonly level: number;
  }
  export function parse(text: string, options?: { level: number }): Parsed;
  export default function edtf(parsed: Parsed): Extended;
}
