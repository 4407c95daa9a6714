import type { PaperLanguage } from "../domain/book/records";

/** A column of a table on a paper; amounts stand at the right. */
export interface PaperColumn {
  readonly caption: string;
  /** How wide it is beside the others. */
  readonly weight: number;
  readonly align?: "right";
}

/** A caption with what stands behind it; `apart`: the end of it, set apart to be compared by eye. */
export interface PaperFact {
  readonly caption: string;
  readonly value: string;
  readonly apart?: string;
}

/** A part of a paper. */
export type PaperBlock =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: readonly PaperFact[] }
  | {
      readonly kind: "table";
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly string[])[];
      /** Below the rows. */
      readonly total?: readonly string[];
    }
  /** Room to sign for so many people, each with these lines. */
  | { readonly kind: "signatures"; readonly people: number; readonly captions: readonly string[] };

/** A letter or report, before it becomes a PDF, a page or a mail. */
export interface Paper {
  readonly language: PaperLanguage;
  readonly title: string;
  /** The sender, line by line. */
  readonly from: readonly string[];
  /** To whom it goes; nobody for what stays in the house. */
  readonly to: readonly string[];
  readonly date: string;
  readonly blocks: readonly PaperBlock[];
}

/** A file that is made of papers. */
export interface PaperFile {
  /** Without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}
