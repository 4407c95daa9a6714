/** One remark of Microsoft's service; the place is of the manifest's text. */
interface Issue {
  readonly title?: string;
  readonly content?: string;
  readonly line?: number;
  readonly column?: number;
  readonly helpUrl?: string;
}

/** What `validateManifest` of office-addin-manifest answers, as far as it is told. */
export interface Validation {
  readonly isValid: boolean;
  readonly status?: number;
  readonly statusText?: string;
  readonly report?: {
    readonly status?: string;
    readonly errors?: readonly Issue[];
    readonly warnings?: readonly Issue[];
    readonly notes?: readonly Issue[];
  };
}

export function manifestReport(validate: () => Promise<Validation>): Promise<{
  readonly isTaken: boolean | null;
  readonly lines: readonly string[];
}>;
