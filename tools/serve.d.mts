export function serve(options: { readonly folder: string; readonly port?: number }): Promise<{
  readonly address: string;
  readonly close: () => Promise<void>;
}>;
