export function checkPage(
  html: string,
  folder: string,
): {
  readonly problems: readonly string[];
  readonly scripts: readonly (readonly [string, number])[];
  readonly total: number;
};
export function evaluationsIn(script: string): string[];
export function checkBundle(folder: string, tell?: (line: string) => void): number;
