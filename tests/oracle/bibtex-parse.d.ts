declare module 'bibtex-parse' {
  /** What is read of a file: each entry with its key, its type and its fields in capitals. */
  export function entries(text: string): ({ key: string; type: string } & Record<string, string | number>)[];
  const parser: { entries: typeof entries };
  export default parser;
}
