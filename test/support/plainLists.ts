import type { CellValue } from "../../src/sheets/cellValue";
import { dutchIbanOf } from "./books";
import { serialOf } from "./ownTables";
import type { FormulaCell, PlainPage } from "./plainWorkbook";

type Cell = CellValue | FormulaCell;

const DAY = serialOf("2026-11-01");
const CUSTOMERS = ["Bakkerij Jansen", "De Wit Schilders", "Kapsalon Knip", "Garage Smit"];

/** Rows of customers: number, name, IBAN, town. */
function customers(count = 4): Cell[][] {
  return Array.from({ length: count }, (_, index) => [
    `K${101 + index}`,
    CUSTOMERS[index % CUSTOMERS.length] ?? "",
    dutchIbanOf(index + 1),
    "Utrecht",
  ]);
}
const CUSTOMER_CAPTIONS: readonly Cell[] = ["Klantnummer", "Naam", "IBAN", "Woonplaats"];

/** Rows of open items: number, customer, date, due date, amount, open. */
function items(count = 4): Cell[][] {
  return Array.from({ length: count }, (_, index) => [
    `F${2026001 + index}`,
    `K${101 + (index % 4)}`,
    DAY + index,
    DAY + 14 + index,
    100.5 + index,
    40.25 + index,
  ]);
}
const ITEM_CAPTIONS: readonly Cell[] = [
  ...["Factuurnr", "Klantnummer", "Factuurdatum", "Vervaldatum", "Bedrag", "Openstaand saldo"],
];

/** One sheet of a firm, and where its list lies: null when no table can be made of it. */
export interface PlainCase {
  readonly page: PlainPage;
  readonly range: string | null;
  /** Findings with their cell. */
  readonly problems?: readonly string[];
}

const padded = (rows: readonly (readonly Cell[])[], left: number): Cell[][] =>
  rows.map((row) => [...Array.from({ length: left }, () => null), ...row]);

/** Twelve ways in which people keep a list. */
export const PLAIN_CASES: Readonly<Record<string, PlainCase>> = {
  "a list from the first cell": {
    page: { sheet: "Klanten", cells: [CUSTOMER_CAPTIONS, ...customers()] },
    range: "A1:D5",
  },
  "title rows above and a total below": {
    page: {
      sheet: "Openstaand",
      cells: [
        ["Openstaande posten"],
        ["Afgedrukt op 1-11-2026"],
        [],
        ITEM_CAPTIONS,
        ...items(),
        [],
        ["Totaal", null, null, null, { formula: "SUM(E5:E8)", result: 408 }, 167],
      ],
      merged: ["A1:F1"],
      styles: { 2: 2, 3: 2, 4: 1, 5: 1 },
    },
    range: "A4:F8",
  },
  "a total right below": {
    page: { sheet: "Openstaand", cells: [ITEM_CAPTIONS, ...items(), ["Totaal", null, null, null, 408, 167]] },
    range: "A1:F5",
  },
  "blank rows between": {
    page: { sheet: "Klanten", cells: [CUSTOMER_CAPTIONS, ...customers(2), [], ...customers(4).slice(2)] },
    range: "A1:D6",
  },
  "a list beside another cell block, from column C": {
    page: { sheet: "Klanten", cells: [["Notities"], [], ...padded([CUSTOMER_CAPTIONS, ...customers()], 2)] },
    range: "C3:F7",
  },
  "formulas in the body": {
    page: {
      sheet: "Openstaand",
      cells: [
        ITEM_CAPTIONS,
        ...items().map((row, index): Cell[] => [
          ...row.slice(0, 5),
          { formula: `E${index + 2}-60.25`, result: 40.25 + index },
        ]),
      ],
    },
    range: "A1:F5",
  },
  "a filter that hides rows": {
    page: {
      sheet: "Klanten",
      cells: [CUSTOMER_CAPTIONS, ...customers()],
      hiddenRows: [3],
      filter:
        '<autoFilter ref="A1:D5"><filterColumn colId="1"><filters><filter val="Bakkerij Jansen"/><filter val="Kapsalon Knip"/>' +
        '<filter val="Garage Smit"/></filters></filterColumn></autoFilter>',
    },
    range: "A1:D5",
  },
  "conditional formats, validations and hidden rows": {
    page: {
      sheet: "Openstaand",
      cells: [["Lijst"], ITEM_CAPTIONS, ...items()],
      hiddenRows: [4],
      styles: { 2: 2, 3: 2, 4: 1, 5: 1 },
      more:
        '<conditionalFormatting sqref="E3:E6"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>102</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="decimal" allowBlank="1" sqref="E3:E6"><formula1>0</formula1><formula2>1000</formula2></dataValidation></dataValidations>',
    },
    range: "A2:F6",
  },
  "merged groups above the headings": {
    page: {
      sheet: "Openstaand",
      cells: [["Factuur", null, "Dagen", null, "Bedragen", null], ITEM_CAPTIONS, ...items()],
      merged: ["A1:B1", "C1:D1", "E1:F1"],
    },
    range: "A2:F6",
  },
  "headings on row 21": {
    page: {
      sheet: "Klanten",
      cells: [...Array.from({ length: 20 }, (_, index) => [`Regel ${index}`]), CUSTOMER_CAPTIONS, ...customers()],
    },
    range: "A21:D25",
  },
  "notes below": {
    page: { sheet: "Klanten", cells: [CUSTOMER_CAPTIONS, ...customers(), [], ["Bijgewerkt door Anna"]] },
    range: "A1:D5",
  },
  "a sheet called as a cell": { page: { sheet: "A1", cells: [CUSTOMER_CAPTIONS, ...customers()] }, range: "A1:D5" },
  "cells merged in the body": {
    page: { sheet: "Klanten", cells: [CUSTOMER_CAPTIONS, ...customers()], merged: ["D2:D3"] },
    range: null,
    problems: ["list.merged D2"],
  },
  "a heading twice": {
    page: { sheet: "Klanten", cells: [["Klantnummer", "Naam", "IBAN", "naam"], ...customers()] },
    range: null,
    problems: ["list.headingTwice D1"],
  },
  "no heading above a column, and a year as heading": {
    page: {
      sheet: "Openstaand",
      cells: [
        [...ITEM_CAPTIONS.slice(0, 3), null, ...ITEM_CAPTIONS.slice(4), 2026],
        ...items().map((row) => [...row, 1]),
      ],
    },
    range: null,
    problems: ["list.headingBlank D1", "list.headingNotText G1"],
  },
  "a formula that fills several cells": {
    page: {
      sheet: "Klanten",
      cells: [
        CUSTOMER_CAPTIONS,
        ...customers().map((row, index): Cell[] =>
          index === 0
            ? [...row.slice(0, 3), { formula: 'IF(A2:A5<>"","Utrecht","")', result: "Utrecht", fills: "D2:D5" }]
            : row,
        ),
      ],
    },
    range: null,
    problems: ["list.spills D2"],
  },
  "totals between": {
    page: {
      sheet: "Openstaand",
      cells: [ITEM_CAPTIONS, ...items(2), ["Subtotaal", null, null, null, 202, 81.5], ...items(4).slice(2)],
    },
    range: null,
    problems: ["list.totalsInside A4"],
  },
  "a protected sheet, and a merged heading": {
    page: {
      sheet: "Klanten",
      cells: [["Klantnummer", "Naam"], [null, null, "IBAN", "Woonplaats"], ...customers()],
      merged: ["A1:A2", "B1:B2"],
      isProtected: true,
    },
    range: null,
    problems: ["list.protected A2", "list.merged A1", "list.merged B1"],
  },
};
