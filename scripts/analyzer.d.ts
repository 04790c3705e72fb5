/** As much of the analyzer as is used here: its own types tell of its settings alone. */
declare module '@custom-elements-manifest/analyzer' {
  /** What the compiler has read of one module. */
  export type SourceFile = { readonly fileName: string };
  export const ts: {
    createSourceFile(name: string, text: string, target: number, setParents: boolean): SourceFile;
    ScriptTarget: { ES2022: number };
  };
  export function create(given: { modules: SourceFile[]; plugins: unknown[]; context: object }): unknown;
}
