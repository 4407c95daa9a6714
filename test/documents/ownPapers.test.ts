import type { OrderLetterResult } from "../../src/actions/orderLetter";
import type { ProposalReport } from "../../src/actions/proposalReport";
import { orderLetterPaper } from "../../src/documents/orderLetterPaper";
import type { Paper } from "../../src/documents/paper";
import { paperPage } from "../../src/documents/paperPage";
import { fileOfOrderLetter, fileOfProposal } from "../../src/documents/papers";
import { paperText } from "../../src/documents/paperText";
import { proposalPaper, proposalTable } from "../../src/documents/proposalPaper";
import { finding } from "../../src/domain/book/finding";
import type { OrderLetter } from "../../src/domain/collection/letterOfOrder";
import { isoDate, isoDateTime } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { translate } from "../../src/messages/translate";

const DATE = isoDate("2026-11-22");
const HASH = `${"0123456789ab".repeat(4)}0123456789ABCDEF`;

const LETTER: OrderLetter = {
  order: "2026-0002",
  batchNumber: "00002",
  account: "NL91ABNA0417164300",
  creditorName: "Groothandel De Waag B.V.",
  creditorId: "NL69ZZZ123456780000",
  creditorAddress: null,
  localInstrument: "CORE",
  collectionDate: isoDate("2026-12-01"),
  fileName: "2026-0002-00002.xml",
  messageId: "2026-0002-00002",
  hashMethod: "SHA-256",
  hash: HASH,
  contentHash: "f".repeat(64),
  made: { at: isoDateTime("2026-11-21T09:00:00"), user: "anna" },
  issued: { at: isoDateTime("2026-11-22T10:15:00"), user: "bert" },
  batches: [
    {
      paymentInformationId: "2026-0002-00002-1",
      sequenceType: "FRST",
      transactions: 1,
      items: 2,
      amount: cents(150_00),
    },
    {
      paymentInformationId: "2026-0002-00002-2",
      sequenceType: "RCUR",
      transactions: 1,
      items: 1,
      amount: cents(97_50),
    },
  ],
  transactions: 2,
  items: 3,
  controlSum: cents(247_50),
  discount: cents(2_50),
  newcomers: [
    {
      debtor: "10002",
      name: "Łódź Sp. z o.o.",
      mandate: "SR10002",
      iban: "NL91ABNA0417164300",
      isNewDebtor: true,
      amount: cents(150_00),
    },
  ],
  striking: [{ message: "Ander IBAN", acceptedBy: "bert" }],
  accepted: [{ message: "Weinig dagen", acceptedBy: "anna" }],
};

const REPORT: ProposalReport = {
  collectionDate: isoDate("2026-12-01"),
  dueUntil: isoDate("2026-12-01"),
  nextDue: isoDate("2026-12-20"),
  items: 1,
  transactions: 1,
  amount: cents(97_50),
  discount: cents(2_50),
  sums: [
    {
      administration: "NL01",
      account: "NL91ABNA0417164300",
      localInstrument: "CORE",
      sequenceType: "RCUR",
      items: 1,
      transactions: 1,
      amount: cents(97_50),
      discount: cents(2_50),
      dates: { deliverBy: DATE, collectionDate: DATE, returnUntil: DATE, refundUntil: DATE, unauthorisedUntil: DATE },
    },
  ],
  included: [
    {
      transaction: 1,
      administration: "NL01",
      account: "NL91ABNA0417164300",
      localInstrument: "CORE",
      sequenceType: "RCUR",
      debtor: "10001",
      name: "Bakkerij Jansen",
      item: "F1",
      dueDate: isoDate("2026-11-30"),
      mandate: "SR10001",
      iban: "NL38RABO1000010007",
      open: cents(100_00),
      discount: cents(2_50),
      amount: cents(97_50),
    },
  ],
  heldBack: [
    {
      administration: "NL01",
      debtor: "10002",
      name: "Łódź Sp. z o.o.",
      item: "F2",
      dueDate: isoDate("2026-11-30"),
      open: cents(80_00),
      reasons: [finding("mandate.none", null, { debtor: "10002" }), finding("mandate.none", null, { debtor: "10002" })],
    },
  ],
  notTaken: { paid: 3, notWanted: 2, notDue: 1 },
};

const result = (over: Partial<OrderLetter> = {}): OrderLetterResult => ({ date: DATE, letter: { ...LETTER, ...over } });
const report = (over: Partial<ProposalReport> = {}, language: "nl" | "en" = "nl"): Paper =>
  proposalPaper({ ...REPORT, ...over }, DATE, language, translate(language).describe);

async function pdfText(bytes: Uint8Array): Promise<string> {
  const { extractText, getDocumentProxy } = await import("unpdf");
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  return text.replace(/\s+/gu, " ").normalize("NFC");
}

describe("The letter that goes with an order", () => {
  test("has its totals, each batch, what is new, and room for two to sign", () => {
    const text = paperText(orderLetterPaper(LETTER, DATE, "nl"));
    for (const part of [
      "Batchnummer: 00002",
      "Rekening: NL91 ABNA 0417 1643 00",
      "Transacties: 2",
      "Bedrag (€): 247,50",
      "Gemaakt: 21 nov 2026 09:00 door anna",
      "Verwerkt: 22 nov 2026 10:15 door bert",
      "2026-0002-00002-1 | Eerste (FRST) | 1 | 2 | 150,00",
      "Totaal: 2: 3: 247,50",
      "Verleende incassokorting: € 2,50.",
      "Nieuwe debiteur | 10002 Łódź Sp. z o.o. | SR10002 | NL91 ABNA 0417 1643 00 | 150,00",
      "Ander IBAN | bert",
      "Weinig dagen | anna",
      "Handtekening",
    ])
      expect(text).toContain(part);
    expect(paperText(orderLetterPaper(LETTER, DATE, "en"))).toContain("Issued: 22 Nov 2026 10:15 by bert");
  });

  test("sets the last five signs of both values apart, on the page and in the PDF", async () => {
    const page = paperPage([orderLetterPaper(LETTER, DATE, "en")]);
    expect(page).toContain(`${HASH.slice(0, -5)} <b class="apart">BCDEF</b>`);
    expect(page).toContain('<b class="apart">fffff</b>');
    expect(page.match(/<div>Signature<\/div>/gu)).toHaveLength(2);
    const { bytes, name } = await fileOfOrderLetter(result(), { format: "pdf", language: "en" });
    const text = await pdfText(bytes);
    expect([name, text.includes(" BCDEF "), text.includes(" fffff ")]).toEqual([
      "order-letter-2026-0002.pdf",
      true,
      true,
    ]);
    expect(text).toContain("Łódź Sp. z o.o.");
    const again = await fileOfOrderLetter(result(), { format: "pdf", language: "en" });
    expect(Buffer.compare(bytes, again.bytes)).toBe(0);
  });

  test("says that nothing is new, and has no value where the account wants none", () => {
    const none = {
      newcomers: [],
      striking: [],
      accepted: [],
      hash: null,
      contentHash: null,
      hashMethod: "None" as const,
    };
    const made = { at: null, user: null };
    const plain = orderLetterPaper({ ...LETTER, ...none, discount: cents(0), made }, DATE, "nl");
    const text = paperText(plain);
    expect(text).toContain("Geen nieuwe debiteuren, machtigingen, rekeningen of opvallende bedragen.");
    expect(text).not.toMatch(/kenmerk \(|korting|Geaccepteerde/u);
    const known = {
      ...LETTER,
      striking: [],
      newcomers: LETTER.newcomers.map((one) => ({ ...one, isNewDebtor: false })),
    };
    expect(paperText(orderLetterPaper(known, DATE, "nl"))).toContain("Nieuwe machtiging |");
    expect(paperText(orderLetterPaper({ ...LETTER, newcomers: [] }, DATE, "nl"))).not.toContain("Nieuwe debiteur |");
  });

  test("is a page to print as well", async () => {
    const file = await fileOfOrderLetter(result({ order: "A/1" }), { format: "page", language: "nl" });
    expect([file.name, file.mediaType]).toEqual(["order-letter-A_1.html", "text/html"]);
  });
});

describe("The report of a proposal", () => {
  test("has what is included, what is held back and why, what is not due, and the totals", () => {
    const text = paperText(report());
    for (const part of [
      "NL01 | NL91 ABNA 0417 1643 00 | Standaard (core) | Vervolg (RCUR) | 1 | 1 | 97,50",
      "Te incasseren (1)",
      "F1 | 10001 Bakkerij Jansen | SR10001 | 30 nov 2026 | 100,00 | 2,50 | 97,50",
      "F2 | 10002 Łódź Sp. z o.o. | 30 nov 2026 | Debiteur 10002 heeft geen machtiging.",
      "Totaal: 100,00: 2,50: 97,50",
      "Totaal: 80,00",
      "Nog niet vervallen: 1, eerst op 20 dec 2026",
      "Geen incasso gewenst: 2",
    ])
      expect(text).toContain(part);
    // One reason twice is one.
    expect(text.match(/heeft geen machtiging/gu)).toHaveLength(1);
    expect(paperText(report({}, "en"))).toContain("Debtor 10002 has no mandate.");
  });

  test("has no columns for a discount that nobody gets", () => {
    const included = REPORT.included.map((item) => ({ ...item, discount: cents(0), amount: item.open }));
    const text = paperText(report({ included, discount: cents(0), amount: cents(100_00) }));
    expect(text).toContain("F1 | 10001 Bakkerij Jansen | SR10001 | 30 nov 2026 | 100,00\n");
    expect(text).not.toContain("Korting");
  });

  test("of nothing says so", () => {
    const text = paperText(report({ included: [], heldBack: [], sums: [], nextDue: null }));
    expect(text.match(/^Geen\.$/gmu)).toHaveLength(2);
    expect(text).toContain("Nog niet vervallen: 1\n");
  });

  test("is a table with a row for each item, whether it is taken or not", () => {
    const { captions, rows } = proposalTable(REPORT, "nl", translate("nl").describe);
    const byCaption = rows.map((row) =>
      Object.fromEntries(captions.map((caption, column) => [caption, row[column]?.value])),
    );
    expect(byCaption).toMatchObject([
      { "Wat ermee gebeurt": "Te incasseren", Factuur: "F1", "Bedrag (€)": 97_50 },
      { "Wat ermee gebeurt": "Geblokkeerd", Factuur: "F2", "Openstaand (€)": 80_00 },
    ]);
    expect(byCaption[1]?.["Reden"]).toContain("heeft geen machtiging");
  });

  test("is made in each form", async () => {
    const { describe: say } = translate("nl");
    const names: string[] = [];
    for (const format of ["pdf", "page", "csv"] as const) {
      names.push((await fileOfProposal(REPORT, DATE, say, { format, language: "nl" })).name);
    }
    expect(names).toEqual(["proposal-2026-12-01.pdf", "proposal-2026-12-01.html", "proposal-2026-12-01.csv"]);
  });
});
