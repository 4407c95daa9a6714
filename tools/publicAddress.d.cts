export const LOCAL_ADDRESS: string;
export const NO_ADDRESS: string;
export function publicAddress(environment: { readonly INCASSOBLAD_URL?: string | undefined }): string;
export function atAddress(manifest: string, address: string): string;
