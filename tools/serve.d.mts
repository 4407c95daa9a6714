export function serve(options: {
  readonly folder: string;
  readonly mounted?: Readonly<Record<string, string>>;
  readonly port?: number;
}): Promise<{
  readonly address: string;
  readonly close: () => Promise<void>;
}>;
