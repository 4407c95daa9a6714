export function findBrowser(environment?: Readonly<Record<string, string | undefined>>): string | null;
export function hasPictureFonts(): boolean;
