/** The program of a worker as one text (tools/workerText.cjs). */
declare module "*?text" {
  const text: string;
  export default text;
}
