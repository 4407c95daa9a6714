/** The program of a worker as one text (tools/workerText.cjs). */
declare module "*?text" {
  export const text: string;
}
