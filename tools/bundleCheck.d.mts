export function checkPage(
  html: string,
  folder: string,
  scriptMax?: number,
): {
  readonly problems: readonly string[];
  readonly scripts: readonly (readonly [string, number])[];
  readonly total: number;
};
export function evaluationsIn(script: string, harmless?: readonly string[]): string[];
export function checkBundle(
  folder: string,
  print?: (line: string) => void,
  limits?: { readonly scriptMax?: number; readonly harmless?: readonly string[] },
): number;
