/** The build gives the text of a style sheet that a module imports. */
declare module '*.css' {
  const text: string;
  export default text;
}
