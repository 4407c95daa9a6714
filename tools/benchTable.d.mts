/** What a contestant took; null where it was not measured. */
export interface Measurement {
  readonly name: string;
  readonly size: number;
  readonly cpuMs: number | null;
  readonly wallMs: number | null;
  readonly peakMiB: number | null;
}

export function verdicts(rows: readonly Measurement[]): string;
