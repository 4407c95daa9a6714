export const LOCAL_MANIFEST: string;
export function wishes(
  args: readonly string[],
  toNumber: (text: string, message?: string) => number | undefined,
  platform?: NodeJS.Platform,
): { readonly port: number; readonly appType: "desktop" | "web"; readonly document?: string };
export function writeLocalManifest(port: number, path?: string): string;
