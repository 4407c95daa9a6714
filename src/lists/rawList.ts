import type { CellValue } from "../sheets/cellValue";

/** The rows of one sheet, from its first row on: a row's place is its number less one. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** A list of another program as it was handed over: the bytes of a text file, or the sheets of a workbook. */
export type RawList =
  | { readonly kind: "text"; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: "sheets";
      readonly name: string;
      readonly sheets: readonly RawSheet[];
      readonly date1904: boolean;
    };

/** A sign behind which the cents stand. */
export type DecimalSign = "," | ".";

/** What a user says about how a list is read, against what is found from it. */
export interface ReadingChoice {
  readonly encoding?: string;
  readonly separator?: string;
  readonly decimal?: DecimalSign;
  readonly dates?: ChosenDateOrder;
  readonly sheet?: string;
  /** The layout by which it is read: one that is known, or the name under which the choices were kept. */
  readonly layout?: string;
  /** The caption of each field, as `Invoices.number`; a second column of one caption is `Naam#2`, none is "". */
  readonly fields?: Readonly<Record<string, string>>;
}

/** The orders in which days can stand. */
export type ChosenDateOrder = "yearFirst" | "dayFirst" | "monthFirst";
