export const DIST_ONLY: RegExp;
export function zipped(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array>;
export function checksums(files: ReadonlyMap<string, Uint8Array>): string;
export function billOfMaterials(text: string, version: string): string;
