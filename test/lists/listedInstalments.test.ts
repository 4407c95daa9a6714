import { listHeading } from "../../src/lists/listHeading";
import { readOpenItems } from "../../src/lists/readOpenItems";
import type { ReadingChoice } from "../../src/lists/rawList";

const read = (lines: readonly string[], choice: ReadingChoice = {}) =>
  readOpenItems(
    { kind: "text", name: "termijnen.csv", bytes: new TextEncoder().encode(lines.join("\n")) },
    choice,
    "nl",
  );
const instalmentsOf = (list: ReturnType<typeof read>, number: string) =>
  list.items
    .find((item) => item.number === number)
    ?.instalments?.map((one) => [one.row, one.number, one.dueDate, one.amount, one.openAmount]);
const found = (list: ReturnType<typeof read>) =>
  list.findings.map(({ code, params }) => [code, params["line"] ?? null]);

describe("A row for each instalment", () => {
  const HEADING = "Factuurnummer;Termijn;Debiteur;Naam;Factuurdatum;Vervaldatum;Bedrag;Openstaand";

  it.each(["1;2;3", "1/3;2/3;3/3", "1 van 3;2 van 3;3 van 3", "termijn 1;termijn 2;termijn 3"])(
    "is known by its number, written as %s",
    (numbers) => {
      const rows = numbers
        .split(";")
        .map(
          (n, at) => `F1;${n};10001;Bos;1-10-2026;${String(1 + at)}-11-2026;100,00;${at === 0 ? "40,00" : "100,00"}`,
        );
      const list = read([HEADING, ...rows, "F2;;10001;Bos;1-10-2026;1-11-2026;50,00;50,00"]);
      expect(instalmentsOf(list, "F1")).toEqual([
        [2, 1, "2026-11-01", 100_00, 40_00],
        [3, 2, "2026-11-02", 100_00, 100_00],
        [4, 3, "2026-11-03", 100_00, 100_00],
      ]);
      expect(list.items).toMatchObject([
        { number: "F1", amount: null },
        { number: "F2", amount: 50_00, instalments: null },
      ]);
      expect(list.hasInstalments).toBe(true);
    },
  );

  it("has an amount and a day of its own beside those of the invoice", () => {
    const list = read([
      "Factuurnummer;Termijnnummer;Naam;Factuurdatum;Vervaldatum;Bedrag;Termijnbedrag;Vervaldatum termijn;Openstaand termijn",
      "F1;7;Bos;1-10-2026;31-10-2026;300,00;100,00;1-12-2026;60,00",
      "F1;8;Bos;1-10-2026;31-10-2026;300,00;100,00;1-1-2027;100,00",
      "F1;8;Bos;1-10-2026;31-10-2026;300,00;100,00;1-1-2027;100,00",
    ]);
    expect(list.items).toMatchObject([{ amount: 300_00, dueDate: "2026-10-31", openAmount: null }]);
    expect(instalmentsOf(list, "F1")).toEqual([
      [2, 7, "2026-12-01", 100_00, 60_00],
      [3, 8, "2027-01-01", 100_00, 100_00],
    ]);
    expect(list.passedOver).toBe(1);
  });

  it("is not made of a term of payment, nor of numbers that are none", () => {
    const rows = (terms: readonly string[]) =>
      terms.map((term, at) => `F${String(at)};${term};10001;Bos;1-10-2026;1-11-2026;100,00;100,00`);
    for (const terms of [
      ["14", "30", "30", "60"],
      ["30 dagen", "1 maand"],
      ["", ""],
    ]) {
      const list = read([HEADING, ...rows(terms)]);
      expect(list.columns.find(({ caption }) => caption === "Termijn")?.field).toBeNull();
      expect(list.items.every(({ instalments }) => instalments === null)).toBe(true);
      expect(list.hasInstalments).toBe(false);
    }
  });

  it.each([
    ["has no amount above nothing", "1;10001;Bos;1-10-2026;1-11-2026;-5,00;-5,00", "takeIn.instalmentUnusable"],
    ["has no amount", "1;10001;Bos;1-10-2026;1-11-2026;;", "takeIn.instalmentUnusable"],
    ["has no due date", "1;10001;Bos;1-10-2026;;100,00;100,00", "takeIn.instalmentUnusable"],
    ["has more open than its amount", "1;10001;Bos;1-10-2026;1-11-2026;100,00;120,00", "takeIn.instalmentsDiffer"],
    ["stands there otherwise", "2;10001;Bos;1-10-2026;1-11-2026;100,00;100,00", "takeIn.twice"],
    ["is of another debtor", "3;10002;Vos;1-10-2026;1-11-2026;100,00;100,00", "takeIn.twice"],
    ["stands beside a row without a number", ";10001;Bos;1-10-2026;1-11-2026;100,00;100,00", "takeIn.twice"],
    ["has a number that is none", "eerste;10001;Bos;1-10-2026;1-11-2026;100,00;100,00", "takeIn.unreadable"],
  ])("leaves its invoice out where one %s", (_what, row, code) => {
    const list = read([
      HEADING,
      "F1;2;10001;Bos;1-10-2026;1-12-2026;100,00;100,00",
      `F1;${row}`,
      "F2;1;10001;Bos;1-10-2026;1-11-2026;50,00;50,00",
    ]);
    // What they come to is said of the first of them.
    const line = code === "takeIn.instalmentsDiffer" ? 2 : 3;
    expect(found(list).filter(([one]) => one === code)).toEqual([[code, line]]);
    expect(list.items.map(({ number }) => number)).toEqual(["F2"]);
    expect(list.broken).toEqual(["F1"]);
  });

  it("asks for the column of its amount where each row has the amount of the invoice", () => {
    const rows = [
      "F1;1;10001;Bos;1-10-2026;1-11-2026;300,00;100,00",
      "F1;2;10001;Bos;1-10-2026;1-12-2026;300,00;200,00",
    ];
    const own = read([HEADING, ...rows], { fields: { "Instalments.amount": "Bedrag" } });
    expect(instalmentsOf(own, "F1")?.map(([, , , ...amounts]) => amounts)).toEqual([
      [300_00, 100_00],
      [300_00, 200_00],
    ]);
    const list = read([HEADING, ...rows]);
    expect(list.findings.find(({ code }) => code === "takeIn.instalmentsDiffer")?.params).toMatchObject({
      invoice: "F1",
      sum: "300.00",
      amount: "300.00",
    });
    const fields = { "Instalments.amount": "Openstaand", "Invoices.openAmount": "" };
    const answered = read([HEADING, ...rows], { fields });
    expect(answered.items).toMatchObject([{ number: "F1", amount: 300_00 }]);
    expect(instalmentsOf(answered, "F1")?.map(([, , , amount]) => amount)).toEqual([100_00, 200_00]);
  });
});

describe("Rows of one invoice with due dates of their own", () => {
  const HEADING = "Factuurnummer;Naam;Factuurdatum;Vervaldatum;Bedrag;Openstaand";

  it("are its instalments, which is asked", () => {
    const list = read([
      HEADING,
      "F1;Bos;1-10-2026;1-12-2026;100,00;100,00",
      "F1;Bos;1-10-2026;1-11-2026;100,00;0,00",
      "F2;Bos;1-10-2026;1-11-2026;50,00;50,00",
    ]);
    expect(instalmentsOf(list, "F1")).toEqual([
      [3, null, "2026-11-01", 100_00, 0],
      [2, null, "2026-12-01", 100_00, 100_00],
    ]);
    const asked = list.findings.find(({ code }) => code === "takeIn.instalmentsByDays");
    expect(asked).toMatchObject({ severity: "warning", params: { count: 1, invoice: "F1" } });
  });

  it.each([
    ["another amount is open of one", "F1;Bos;1-10-2026;1-12-2026;100,00;40,00"],
    ["they have one day and two amounts", "F1;Bos;1-10-2026;1-11-2026;80,00;80,00"],
    ["one has no day", "F1;Bos;1-10-2026;;100,00;100,00"],
    ["they have two names", "F1;Vos;1-10-2026;1-12-2026;100,00;100,00"],
  ])("are left out where %s", (_why, row) => {
    const list = read([HEADING, "F1;Bos;1-10-2026;1-11-2026;100,00;100,00", row]);
    expect(found(list)).toContainEqual(["takeIn.twice", 3]);
    expect(list.items).toEqual([]);
  });

  it("are left out where another amount is open of the first", () => {
    const rows = ["F1;Bos;1-10-2026;1-11-2026;100,00;40,00", "F1;Bos;1-10-2026;1-12-2026;100,00;100,00"];
    expect(found(read([HEADING, ...rows]))).toContainEqual(["takeIn.twice", 3]);
  });
});

describe("Instalments beside each other", () => {
  it.each([
    [["Termijn 1", "Termijn 2", "Termijn 3"]],
    [["1e termijn", "2e termijn", "3e termijn"]],
    [["Bedrag termijn 1", "Bedrag termijn 2", "Bedrag termijn 3"]],
    [["Instalment 1", "Instalment 2", "Instalment 3"]],
    [["termijn_1_bedrag", "termijn_2_bedrag", "termijn_3_bedrag"]],
  ])("are found by the captions %s; without days they are due a month apart, which is asked", (captions) => {
    const list = read([
      `Factuurnummer;Naam;Factuurdatum;Vervaldatum;Bedrag;${captions.join(";")}`,
      "F1;Bos;1-10-2026;31-10-2026;300,00;100,00;;200,00",
      "F2;Bos;1-10-2026;31-10-2026;50,00;;;",
    ]);
    expect(instalmentsOf(list, "F1")).toEqual([
      [2, 1, "2026-10-31", 100_00, null],
      [2, 3, "2026-12-31", 200_00, null],
    ]);
    expect(list.items[1]).toMatchObject({ number: "F2", amount: 50_00, instalments: null });
    const asked = list.findings.find(({ code }) => code === "takeIn.instalmentDays");
    expect(asked).toMatchObject({ severity: "warning", params: { columns: captions.join(", ") } });
    expect(list.findings.map(({ code }) => code)).not.toContain("takeIn.amountAsked");
  });

  it("have days of their own", () => {
    const list = read([
      "Factuurnummer;Naam;Factuurdatum;Termijn 1;Vervaldatum 1;Termijn 2;Vervaldatum termijn 2",
      "F1;Bos;1-10-2026;100,00;15-10-2026;200,00;1-12-2026",
    ]);
    expect(instalmentsOf(list, "F1")?.map(([, number, day]) => [number, day])).toEqual([
      [1, "2026-10-15"],
      [2, "2026-12-01"],
    ]);
    expect(found(list).map(([code]) => code)).not.toContain("takeIn.instalmentDays");
  });

  it.each([
    ["more than the invoice", "F1;Bos;1-10-2026;1-11-2026;150,00;150,00;100,00;100,00"],
    ["other than what is open of it", "F1;Bos;1-10-2026;1-11-2026;300,00;100,00;100,00;100,00"],
  ])("leave it out where they come to %s", (_what, row) => {
    const list = read(["Factuurnummer;Naam;Factuurdatum;Vervaldatum;Bedrag;Openstaand;Termijn 1;Termijn 2", row]);
    expect(found(list)).toContainEqual(["takeIn.instalmentsDiffer", 2]);
    expect(list.broken).toEqual(["F1"]);
  });

  it("are the columns that their user says, or none", () => {
    const lines = [
      "Factuurnummer;Naam;Factuurdatum;Vervaldatum;Bedrag;Eerst;Dan;Termijn 1;Termijn 2",
      "F1;Bos;1-10-2026;1-11-2026;100,00;60,00;40,00;1,00;2,00",
    ];
    const said = read(lines, { fields: { "Instalments.amount": "Eerst+Dan" } });
    expect(instalmentsOf(said, "F1")?.map(([, number, , amount]) => [number, amount])).toEqual([
      [1, 60_00],
      [2, 40_00],
    ]);
    const none = read(lines, { fields: { "Instalments.amount": "" } });
    expect(none.items).toMatchObject([{ number: "F1", instalments: null }]);
    const unknown = read(lines, { fields: { "Instalments.amount": "Eerst+Later" } });
    expect(unknown.findings.map(({ code }) => code)).toContain("takeIn.fieldUnknown");
  });

  it("are not made of one column, of two of one number, nor of words", () => {
    for (const [captions, cells] of [
      [
        ["Termijn 1", "Termijn 2"],
        ["100", "betaald"],
      ],
      [
        ["Termijn 1", "Termijn 1"],
        ["100", "200"],
      ],
      [
        ["Termijn 0", "Termijn 1"],
        ["100", "200"],
      ],
    ] as const) {
      const heading = listHeading(
        [
          ["Factuurnummer", "Naam", "Factuurdatum", "Bedrag", ...captions],
          ["F1", "Bos", "1-10-2026", "300,00", ...cells],
        ],
        { fields: {} },
      );
      expect(heading?.columns.filter(({ field }) => field === "instalmentAmount")).toEqual([]);
    }
  });
});
