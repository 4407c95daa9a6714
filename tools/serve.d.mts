export function serve(options: {
  readonly folder: string;
  readonly mounted?: Readonly<Record<string, string>>;
  readonly port?: number;
  readonly certificate?: { readonly cert: string | Buffer; readonly key: string | Buffer } | null;
}): Promise<{
  readonly address: string;
  readonly close: () => Promise<void>;
}>;
