/** The build gives the text of a style sheet that a module imports. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** The build gives a WebAssembly as gzip. */
declare module '*.wasm.gz' {
  const gzip: Uint8Array;
  export default gzip;
}
