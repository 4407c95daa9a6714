import type { Finding } from "../../../src/domain/book/finding";
import type { RawList, RawSheet, ReadingChoice } from "../../../src/lists/rawList";
import { isMemberList, readMemberList } from "../../../src/lists/members/readMemberList";
import { readOpenItems } from "../../../src/lists/readOpenItems";
import type { CellValue } from "../../../src/sheets/cellValue";
import { dutchIbanOf } from "../../support/books";

const [A, B, C] = [1, 2, 3].map((n) => dutchIbanOf(n)) as [string, string, string];
const OWN = dutchIbanOf(99);
const CREDITOR_ID = "NL69ZZZ123456780000";

const csv = (lines: readonly string[], name = "leden.csv"): RawList => ({
  ...{ kind: "text", name, bytes: new TextEncoder().encode(lines.join("\n")) },
});
const workbook = (...sheets: readonly (readonly [string, RawSheet["rows"]])[]): RawList => ({
  ...{ kind: "sheets", name: "leden.xlsx", date1904: false },
  sheets: sheets.map(([name, rows]) => ({ name, rows })),
});
const read = (raws: RawList | readonly RawList[], choice: ReadingChoice = {}) =>
  readMemberList(Array.isArray(raws) ? (raws as readonly RawList[]) : [raws as RawList], choice, "nl");
const placed = (findings: readonly Finding[]) =>
  findings.map(({ code, params }) => [code, params["line"], params["column"]]);
const fieldsOf = ({ columns }: ReturnType<typeof read>) =>
  Object.fromEntries(columns.flatMap(({ caption, field }) => (field === null ? [] : [[caption, field]])));

const row: readonly CellValue[] = ["Bos", A, 10, "2020-02-01"];
const CAPTIONS = ["Naam", "IBAN", "Bedrag", "Getekend op"];

describe("What a list is taken for", () => {
  it("is a list of members when it has names, accounts and amounts and no invoices", () => {
    expect(isMemberList([csv(["Naam;IBAN;Bedrag", `Bos;${A};10,00`])], {})).toBe(true);
    expect(isMemberList([csv(["Factuurnummer;Naam;IBAN;Bedrag", `F1;Bos;${A};10,00`])], {})).toBe(false);
    expect(isMemberList([csv(["Boekstuk;Relatienr;Relatie;Saldo;IBAN", `2026-1;10001;Bos;10,00;${A}`])], {})).toBe(
      false,
    );
    expect(isMemberList([csv(["Debiteur;Naam;IBAN", `10001;Bos;${A}`])], {})).toBe(false);
    expect(isMemberList([csv(["Naam;Bedrag", "Bos;10,00"])], {})).toBe(false);
    const both = [csv(["Lidnr;Naam;IBAN", `1;Bos;${A}`]), csv(["Lidnr;Bedrag", "1;10,00"], "bedragen.csv")];
    expect(isMemberList(both, {})).toBe(true);
    const invoices = csv(
      ["Factuurnummer;Debiteur;Datum;Vervaldatum;Bedrag", "F1;1;1-12-2026;28-12-2026;10,00"],
      "facturen.csv",
    );
    expect(isMemberList([csv(["Debiteur;Naam;IBAN", `1;Bos;${A}`]), invoices], {})).toBe(false);
    const long = csv(["Naam;IBAN;Beträge in EUR;Bedrag", ...Array.from({ length: 3_000 }, () => `Zoë;${A};é;10,00`)]);
    expect(isMemberList([long], {})).toBe(true);
  });

  it("with what is no list, or nothing, is said", () => {
    expect(placed(read(csv([""])).findings)).toEqual([["takeIn.empty", undefined, undefined]]);
    expect(placed(read(csv(["een;twee", "drie;vier"])).findings)).toEqual([["takeIn.noHeading", undefined, undefined]]);
    const nobody = read(csv(["Bedrag;Omschrijving;Lidnummer", "1,00;x;1"]));
    expect(nobody.findings.map(({ code, params }) => [code, params["field"]])).toEqual([["takeIn.column", "iban"]]);
    const nameless = read(csv(["IBAN;Bedrag", `${A};1,00`]));
    expect(nameless.findings.map(({ code, params }) => [code, params["field"]])).toEqual([["takeIn.column", "name"]]);
    expect(placed(read({ kind: "text", name: "x.csv", bytes: new TextEncoder().encode("%PDF-1.7") }).findings)).toEqual(
      [["takeIn.otherKind", undefined, undefined]],
    );
    expect(placed(read(workbook(["Leden", [CAPTIONS, row]]), { sheet: "Anders" }).findings)[0]?.[0]).toBe(
      "takeIn.noSheet",
    );
  });
});

describe("The columns", () => {
  it("are decided by what stands under them where a heading says several things", () => {
    const list = read(csv(["Debiteur;Mandaat;Datum;IBAN;Contributie", `Bos;M1;1-2-2020;${A};1.250,50`]));
    expect(list.rows).toMatchObject([
      { name: "Bos", mandateId: "M1", dateOfSignature: "2020-02-01", iban: A, amount: 1_250_50 },
    ]);
    const numbered = read(csv(["Debiteur;Naam;IBAN;Bedrag", `10001;Bos;${A};10`]));
    expect(numbered.rows).toMatchObject([{ number: "10001", name: "Bos" }]);
  });

  it("with an internal number above which a creditor ID is written are nobody's", () => {
    const lines = [
      "Incassant ID;Mandaatnummer;IBAN;Rekeninghouder;Debiteur naam;Debiteur ID",
      `3;M1;${A};Ouder;Kind;77`,
    ];
    expect(fieldsOf(read(csv(lines)))).toEqual({
      ...{ Mandaatnummer: "mandateId", IBAN: "iban", Rekeninghouder: "accountHolder" },
      ...{ "Debiteur naam": "name", "Debiteur ID": "number" },
    });
  });

  it("of first and last names make a name", () => {
    const list = read(
      csv(["Voornaam;Tussenvoegsel;Achternaam;IBAN;Bedrag", `Jan;van der;Bos;${A};1`, `Piet;;Vos;${B};1`]),
    );
    expect(list.rows.map(({ name }) => name)).toEqual(["Jan van der Bos", "Piet Vos"]);
    expect(read(csv(["vorname;name;iban;Betrag", `Jan;Bos;${A};1`])).rows[0]?.name).toBe("Jan Bos");
  });

  it("of a member and of a plain name are the member's and the account holder's", () => {
    for (const [heading, line] of [
      ["Naam;Leerling;IBAN;Bedrag", `Ouder;Kind;${A};1,00`],
      ["Leerling;Naam;IBAN;Bedrag", `Kind;Ouder;${A};1,00`],
    ] as const) {
      expect(read(csv([heading, line])).rows).toMatchObject([{ name: "Kind", accountHolder: "Ouder" }]);
    }
  });

  it("of amounts are added up, a total beside them is not", () => {
    const heading = "Naam;IBAN;Bedrag A;Bedrag B;Totaal";
    const list = read(csv([heading, `Bos;${A};1,50;2,00;3,50`, `Vos;${B};1,00;;1,00`, `Mol;${C};1,00;1,00;9,00`]));
    expect(list.rows.map(({ amount }) => amount)).toEqual([3_50, 1_00, 2_00]);
    expect(placed(list.findings)).toEqual([["oneList.totalDiffers", 4, undefined]]);
    expect(read(csv(["Naam;IBAN;Totaal", `Bos;${A};3,50`])).rows[0]?.amount).toBe(3_50);
  });

  it("of amounts without a word for them are asked, and added when the user says so", () => {
    const lines = ["Naam;IBAN;Brood;Melk", `Bos;${A};1,50;2,25`];
    expect(placed(read(csv(lines)).findings)).toEqual([
      ["oneList.amountAsked", undefined, "Brood"],
      ["oneList.amountAsked", undefined, "Melk"],
    ]);
    const said = read(csv(lines), { fields: { "Invoices.amount": "Brood + Melk" } });
    expect([said.findings, said.rows[0]?.amount]).toEqual([[], 3_75]);
    const wrong = read(csv(lines), { fields: { "Invoices.amount": "Kaas", "List.nothing": "Brood" } });
    expect(placed(wrong.findings).map(([code]) => code)).toEqual([
      ...["takeIn.fieldUnknown", "takeIn.fieldUnknown", "oneList.amountAsked", "oneList.amountAsked"],
    ]);
  });

  it("that are one field twice are refused, and told apart by the user", () => {
    const lines = ["Naam;Naam;IBAN;Bedrag", `Bos;Tennis;${A};1,00`];
    expect(placed(read(csv(lines)).findings)).toEqual([["takeIn.headingTwice", undefined, "Naam"]]);
    const said = read(csv(lines), { fields: { "Debtors.name": "Naam#2" } });
    expect(said.rows[0]?.name).toBe("Tennis");
    const numbers = read(csv(["Lidnr;Lidnr;Factuurnr;Factuurnr;Naam;IBAN;Bedrag", `1;2;F1;F2;Bos;${A};1,00`]));
    expect(numbers.findings.map(({ params }) => params["field"])).toEqual(["debtor", "invoice"]);
    const third = read(csv(lines), { fields: { "Debtors.name": "Naam#3" } });
    expect(placed(third.findings)[0]).toEqual(["takeIn.fieldUnknown", undefined, "Naam#3"]);
    const open = read(csv(["Naam;IBAN;Schuld", `Bos;${A};1,00`]), { fields: { "Invoices.openAmount": "Schuld" } });
    expect(open.rows[0]?.amount).toBe(1_00);
  });

  it("of descriptions stand one behind the other, and one that the user takes away is not read", () => {
    const lines = ["Naam;IBAN;Bedrag;Omschrijving 1;Omschrijving 2", `Bos;${A};1,00;Contributie;2026`];
    expect(read(csv(lines)).rows[0]?.description).toBe("Contributie 2026");
    expect(read(csv(lines), { fields: { "Invoices.description": "" } }).rows[0]?.description).toBeNull();
  });
});

describe("Where a list stands", () => {
  it("below titles, an instruction and a total above it, and before a total below it", () => {
    const rows = [
      ["Contributie 2026", null, "Totaal:", 30],
      ["Vul hieronder de leden in"],
      [],
      CAPTIONS,
      ["Voorjaar"],
      row,
      CAPTIONS,
      ["Vos", B, 20, "2021-01-01"],
      ["Totaal", null, 30],
    ] as const;
    const list = read(workbook(["Blad1", rows]));
    expect([list.headingRow, list.passedOver, list.rows.map(({ row: at }) => at)]).toEqual([4, 3, [6, 8]]);
  });

  it("on a sheet of its own in our workbook, whose own sheets are no lists", () => {
    const ours = ["Debiteuren", "Machtigingen", "Facturen", "Administraties", "Bankrekeningen"];
    const sheets = ours.map(
      (name) =>
        [
          name,
          [
            ["Naam", "IBAN", "Bedrag"],
            ["Mol", C, 5],
          ],
        ] as const,
    );
    const list = read(workbook(...sheets, ["Leden", [CAPTIONS, row]]));
    expect([list.sheet, list.findings]).toEqual(["Leden", []]);
  });

  it("as a file of tabs in UTF-16 that is called .csv", () => {
    const text = `\ufeffNaam\tIBAN\tBedrag\nBos\t${A}\t10,00\n`;
    const bytes = new Uint8Array(Buffer.from(text, "utf16le"));
    const list = read({ kind: "text", name: "leden.csv", bytes });
    expect(list).toMatchObject({ encoding: "utf-16le", separator: "\t", rows: [{ name: "Bos", amount: 10_00 }] });
  });

  it("of two files: one of members without amounts is said, one of amounts is not", () => {
    const mandates = csv(["Naam;IBAN;Machtiging;Getekend op", `Bos;${A};M1;31-1-2020`], "machtigingen.csv");
    const codesBeside = (lines: readonly string[]) =>
      read([mandates, csv(lines)]).findings.map(({ code, params }) => [code, params["file"], params["taken"]]);
    expect(codesBeside(["Lidnummer;Naam;E-mail", "1;Bos;bos@example.org"])).toEqual([
      ["oneList.fileUnused", "leden.csv", "machtigingen.csv"],
    ]);
    expect(codesBeside(["Lidnummer;Naam;Bedrag", "1;Bos;10,00"])).toEqual([]);
  });

  it("of two files: one of ways of payment says who is collected from, whoever has an amount", () => {
    const members = csv(
      ["Lidnr;Naam;IBAN;Bedrag", `1;Bos;${A};10,00`, `2;Vos;${B};20,00`, `3;Kok;${C};30,00`],
      "leden.csv",
    );
    const ways = (...lines: readonly string[]) => csv(["Lidnr;Betaalwijze", ...lines], "betaalwijzen.csv");
    const list = read([members, ways("1;incasso", "2;factuur", "9;incasso", "1;factuur", "1;Incasso", "3;")]);
    expect(list.rows.map(({ name, amount, payment }) => [name, amount, payment?.said])).toEqual([
      ["Bos", 10_00, "incasso"],
      ["Vos", 20_00, "factuur"],
      ["Kok", 30_00, undefined],
    ]);
    expect(list.findings.map(({ code, params }) => [code, params["line"], params["ways"]])).toEqual([
      ["oneList.lineOfNobody", 4, undefined],
      ["oneList.twoWays", 5, "incasso, factuur"],
    ]);
    expect([list.broken, list.readFrom.map(({ file }) => file)]).toEqual([2, ["leden.csv", "betaalwijzen.csv"]]);
    const own = csv(["Lidnr;Naam;IBAN;Bedrag;Betaalwijze", `1;Bos;${A};10,00;incasso`], "leden.csv");
    expect(read([own, ways("1;factuur")]).findings.map(({ code }) => code)).toEqual(["oneList.fileUnused"]);
  });

  it("with an account that cannot be one, which is told before all else", () => {
    for (const spoilt of [
      `${A.slice(0, -1)}${A.endsWith("0") ? "1" : "0"}`,
      A.slice(0, -1),
      "NL00 RABO 0100 0100 07",
    ]) {
      const raw = csv(["Naam;IBAN;Bedrag;Machtiging;Getekend op", `Bos;${spoilt};10,00;M1;1-2-2020`], "leden.csv");
      expect(isMemberList([raw], {})).toBe(true);
      expect(read([raw]).findings.map(({ code, params }) => [code, params["column"], params["value"]])).toEqual([
        ["takeIn.unreadable", "IBAN", spoilt],
      ]);
    }
    const items = csv([
      "Factuurnr;Debiteur;Naam;Factuurdatum;Bedrag;IBAN",
      "F1;7;Bos;1-2-2026;1,00;NL00RABO0100010007",
    ]);
    const list = readOpenItems(items, {}, "nl");
    expect(list.findings.map(({ code, params }) => [code, params["column"]])).toContainEqual([
      "takeIn.unreadable",
      "IBAN",
    ]);
  });

  it("on one of several sheets; another list beside it is said", () => {
    const other = [
      "Overboeking",
      [
        ["Naam", "IBAN", "Bedrag"],
        ["Mol", C, 5],
      ],
    ] as const;
    const list = read(workbook(["Uitleg", [["Lees dit eerst"]]], other, ["Incasso", [CAPTIONS, row]]));
    expect([list.sheet, list.rows.length]).toEqual(["Incasso", 1]);
    expect(list.findings.map(({ code, params }) => [code, params["sheet"]])).toEqual([
      ["oneList.otherList", "Overboeking"],
    ]);
    expect(read(workbook(other, ["Incasso", [CAPTIONS, row]]), { sheet: "overboeking" }).rows[0]?.name).toBe("Mol");
  });
});

describe("Two files", () => {
  const members = ["Lidnummer;Naam;IBAN;Mandaat;Getekend op", `1;Bos;${A};M1;1-2-2020`, `2;Vos;${B};M2;1-2-2020`];
  const joined = (lines: readonly string[], own = members) => read([csv(own), csv(lines, "bedragen.csv")]);

  it("are joined by number, each line of a member for itself", () => {
    const list = joined(["Lidnummer;Bedrag;Omschrijving", "1;10,00;Contributie", "2;5,00;Contributie", "1;2,50;Bal"]);
    expect(list.rows).toMatchObject([
      { name: "Bos", amount: 10_00, description: "Contributie" },
      { name: "Bos", amount: 2_50, description: "Bal" },
      { name: "Vos", amount: 5_00 },
    ]);
    expect(list.findings).toEqual([]);
    const dated = joined(["Lidnummer;Bedrag;Incassodatum;Betaalperiode", "1;10,00;28-12-2026;maandelijks"]);
    expect(dated.rows[0]).toMatchObject({ dueDate: "2026-12-28", frequency: { every: 1 } });
  });

  it("have nothing in common by which they could be joined", () => {
    const list = joined(["IBAN;Bedrag", `${A};5,00`], ["Lidnummer;Naam;IBAN", `1;Bos;${B}`]);
    expect(placed(list.findings)).toEqual([["oneList.lineOfNobody", 2, undefined]]);
    const apart = joined(["Lidnummer;Bedrag", "1;5,00"], ["Naam;IBAN", `Bos;${A}`]);
    expect(placed(apart.findings)).toEqual([["oneList.lineOfNobody", 2, undefined]]);
  });

  it("are joined by account, or by name", () => {
    expect(joined(["IBAN;Bedrag", `${B};5,00`]).rows.map(({ amount }) => amount)).toEqual([0, 5_00]);
    expect(joined(["Naam;Bedrag", "bos;5,00"]).rows.map(({ amount }) => amount)).toEqual([5_00, 0]);
    expect(joined(["Mandaat;Bedrag", "M2;5,00"]).rows.map(({ amount }) => amount)).toEqual([0, 5_00]);
  });

  it("of which a line is nobody's, or several members', say so", () => {
    const list = joined(["Naam;Bedrag", "Mol;5,00", "Bos;1,00"], [...members, `3;Bos;${C};M3;1-2-2020`]);
    expect([placed(list.findings), list.broken]).toEqual([
      [
        ["oneList.lineOfNobody", 2, undefined],
        ["oneList.lineOfSeveral", 3, undefined],
      ],
      2,
    ]);
  });
});

describe("The creditor", () => {
  it("stands in the titles above the list, whose IBAN is not the members'", () => {
    const rows = [
      ["Incassant", "Tennisclub Zuid"],
      ["IBAN", OWN],
      ["Incassant ID", CREDITOR_ID],
      ["Incassodatum", "28-12-2026"],
      [],
      CAPTIONS,
      row,
    ];
    expect(read(workbook(["Blad1", rows])).creditor).toEqual({
      ...{ name: "Tennisclub Zuid", iban: OWN, creditorId: CREDITOR_ID, collectionDate: "2026-12-28" },
    });
  });

  it("stands on every row, and its account is not the members'", () => {
    const captions = [...CAPTIONS, "Incassant", "Incassant ID", "Incassant IBAN"];
    const list = read(workbook(["Blad1", [captions, [...row, "Tennisclub Zuid", CREDITOR_ID, OWN]]]));
    expect(list.creditor).toMatchObject({ name: "Tennisclub Zuid", iban: OWN, creditorId: CREDITOR_ID });
    expect(list.rows).toMatchObject([{ name: "Bos", iban: A }]);
  });

  it("has identifiers behind their label in one cell without a colon; another text there is none", () => {
    const spaced = OWN.replace(/(.{4})/gu, "$1 ").trim();
    const titles = [["Tennisclub Zuid"], [`Incassant-ID ${CREDITOR_ID}`], [`IBAN ${spaced}`], CAPTIONS, row];
    expect(read(workbook(["Blad1", titles])).creditor).toMatchObject({ iban: OWN, creditorId: CREDITOR_ID });
    const others = [["IBAN van de leden"], ["Overzicht december"], CAPTIONS, row];
    expect(read(workbook(["Blad1", others])).creditor).toMatchObject({ name: null, iban: null, creditorId: null });
  });

  it("stands in one cell with its label, or under it", () => {
    const beside = [["Vereniging: Tennisclub Zuid"], [`Incassant-ID: ${CREDITOR_ID}`], [`IBAN: ${OWN}`], CAPTIONS, row];
    expect(read(workbook(["Blad1", beside])).creditor).toMatchObject({
      name: "Tennisclub Zuid",
      iban: OWN,
      creditorId: CREDITOR_ID,
    });
    const below = [
      ["creditor_name", "creditor_iban", "creditor_id"],
      ["Tennisclub Zuid", OWN, CREDITOR_ID],
      [],
      CAPTIONS,
      row,
    ];
    expect(read(workbook(["Blad1", below])).creditor).toMatchObject({
      name: "Tennisclub Zuid",
      iban: OWN,
      creditorId: CREDITOR_ID,
    });
  });

  it("stands on a sheet of its own", () => {
    const sheet = [
      ["Verenigingsnaam", "Tennisclub Zuid"],
      ["IBAN", OWN],
      ["Incassant ID", CREDITOR_ID],
    ];
    const list = read(workbook(["Gegevens", sheet], ["Debiteuren", [CAPTIONS, row]]));
    expect(list.creditor).toMatchObject({ name: "Tennisclub Zuid", iban: OWN, creditorId: CREDITOR_ID });
  });

  it("is kept as it stands where an identifier is mistyped, so that it is said to be wrong and not to be missing", () => {
    const [badId, badIban] = [CREDITOR_ID.replace("69", "68"), OWN.replace(/^NL../u, "NL00")];
    const sheet = [
      ["Naam vereniging", "Tennisclub Zuid"],
      ["IBAN", badIban],
      ["Incassant-ID", badId],
    ];
    const mistyped = { name: "Tennisclub Zuid", creditorId: badId, iban: badIban };
    expect(read(workbook(["Vereniging", sheet], ["Leden", [CAPTIONS, row]])).creditor).toMatchObject(mistyped);
    expect(read(workbook(["Leden", [...sheet, [], CAPTIONS, row]])).creditor).toMatchObject(mistyped);
    const texts = [["Incassant-ID", "volgt nog"], ["IBAN", "zie boven"], [], CAPTIONS, row];
    expect(read(workbook(["Leden", texts])).creditor).toMatchObject({ creditorId: null, iban: null });
  });

  it("stands on every row, also when both accounts are called IBAN", () => {
    const named = ["NOM_CREANCIER", "NUMERO_CREANCIER", "IBAN_CREANCIER", "NOM_DEBITEUR", "IBAN", "MONTANT"];
    const rows = [named, ["Club", CREDITOR_ID, OWN, "Bos", A, 10], ["Club", CREDITOR_ID, OWN, "Vos", B, 10]];
    expect(read(workbook(["Blad1", rows]))).toMatchObject({
      creditor: { name: "Club", creditorId: CREDITOR_ID, iban: OWN },
      rows: [{ iban: A }, { iban: B }],
    });
    for (const columns of [
      [OWN, A, OWN, B],
      [A, OWN, B, OWN],
    ]) {
      const [first, second, third, fourth] = columns;
      const lines = [
        "Naam;IBAN;IBAN;Bedrag",
        `Bos;${first ?? ""};${second ?? ""};1,00`,
        `Vos;${third ?? ""};${fourth ?? ""};1,00`,
      ];
      expect(read(csv(lines))).toMatchObject({ creditor: { iban: OWN }, rows: [{ iban: A }, { iban: B }] });
    }
  });
});

describe("What a cell says", () => {
  it("that is none of its column's leaves its row out, with row and column", () => {
    const lines = [
      "Naam;IBAN;Bedrag;Getekend op",
      `Bos;NL00FOUT;1,00;1-2-2020`,
      `Vos;${B};veel;31-2-2020`,
      `Mol;${C};=1+1;1-2-2020`,
      ...[4, 5].map((n) => `Lid;${dutchIbanOf(n)};1,00;1-2-2020`),
    ];
    const list = read(csv(lines));
    expect([list.rows.map(({ row: at }) => at), list.broken]).toEqual([[5, 6], 3]);
    expect(placed(list.findings)).toEqual([
      ["takeIn.unreadable", 2, "IBAN"],
      ["takeIn.unreadable", 3, "Bedrag"],
      ["takeIn.unreadable", 3, "Getekend op"],
      ["takeIn.unreadable", 4, "Bedrag"],
    ]);
  });

  it("that most often is none of what its heading says makes the column doubtful", () => {
    const list = read(csv(["Naam;IBAN;Bedrag;Mandaatdatum", `Bos;${A};1,00;onbekend`]));
    expect(list.findings.map(({ code, params }) => [code, params["field"]])).toEqual([
      ["takeIn.columnDoubted", "dateOfSignature"],
    ]);
  });

  it("with two decimal signs or two orders of days holds everything back", () => {
    const lines = ["Naam;IBAN;Bedrag;Getekend op", `Bos;${A};1,50;13-1-2020`, `Vos;${B};1.50;1-13-2020`];
    const list = read(csv(lines));
    expect([list.rows, placed(list.findings).map(([code]) => code)]).toEqual([
      [],
      ["takeIn.mixedDecimals", "takeIn.mixedDates"],
    ]);
  });

  it("of a day that was never filled in, of a BIC that is none, and of ticks says nothing wrong", () => {
    const rows = [
      [...CAPTIONS, "BIC", "Opzegdatum", "Incasso", "Status", "Niet actief", "Soort incasso"],
      [...row, "NONE", "0000-00-00", true, "opgezegd", null, "FRST"],
      ["Vos", B, 1, 43_862, "ABNANL2A", 44_197, false, null, "ja", "kennen wij niet"],
    ];
    expect(read(workbook(["Blad1", rows])).rows).toMatchObject([
      { bic: null, ended: null, payment: { said: "ja", isCollected: true }, isLiving: false, sequence: "first" },
      {
        bic: "ABNANL2A",
        ended: "2021-01-01",
        payment: { said: "nee", isCollected: false },
        isLiving: false,
        sequence: null,
        dateOfSignature: "2020-02-01",
      },
    ]);
  });
});

describe("A list without captions", () => {
  const bare = csv([`Bos;${A};10,00;4,00;1-2-2020`, `Elzen;${B};20,00;1,00;1-3-2020`]);

  it("shows its columns by their places, each with what it begins with, and is read as its user says", () => {
    const unread = read(bare);
    expect(placed(unread.findings)).toEqual([["takeIn.noHeading", undefined, undefined]]);
    expect(unread.columns.map(({ name, begins }) => [name, begins])).toEqual([
      ...[
        ["#1", "Bos"],
        ["#2", A],
        ["#3", "10,00"],
      ],
      ...[
        ["#4", "4,00"],
        ["#5", "1-2-2020"],
      ],
    ]);
    const fields = { "Debtors.name": "#1", "Debtors.iban": "#2", "Invoices.amount": "#3+#4" };
    const said = read(bare, { fields });
    expect(said.findings).toEqual([]);
    expect(said.headingRow).toBe(0);
    expect(said.rows.map(({ row: line, name, iban, amount }) => [line, name, iban, amount])).toEqual([
      [1, "Bos", A, 14_00],
      [2, "Elzen", B, 21_00],
    ]);
  });

  it("says what lacks while not all is said, and a place that it does not have", () => {
    const found = read(bare, { fields: { "Debtors.name": "#1" } });
    expect(found.findings.map(({ code, params }) => [code, params["field"]])).toEqual([["takeIn.column", "iban"]]);
    const beyond = read(bare, { fields: { "Debtors.name": "#1", "Debtors.iban": "#9" } });
    expect(beyond.findings.map(({ code }) => code)).toEqual(["takeIn.column"]);
  });

  it("is no list with captions: of that one a place is a column like any other, and its captions are no member", () => {
    const headed = csv(["Naam;IBAN;Bedrag;Deel", `Bos;${A};10,00;4,00`]);
    const { rows } = read(headed, { fields: { "Invoices.amount": "#4" } });
    expect(rows.map(({ name, amount }) => [name, amount])).toEqual([["Bos", 4_00]]);
  });
});

it("Columns are named so that two of one caption are told apart, and a plus may stand in a caption", () => {
  const list = csv(["Naam;IBAN;Les + gym;Getal;Getal", `Bos;${A};10,00;1;2`]);
  const said = read(list, { fields: { "Invoices.amount": "Les + gym" } });
  expect(said.rows.map(({ amount }) => amount)).toEqual([10_00]);
  expect(said.columns.map(({ name }) => name)).toEqual(["Naam", "IBAN", "Les + gym", "Getal", "Getal#2"]);
});
