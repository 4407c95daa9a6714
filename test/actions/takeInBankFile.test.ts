import { collectAction } from "../../src/actions/collect";
import { finding } from "../../src/domain/book/finding";
import { isoDate } from "../../src/domain/values/calendar";
import { formerAccount, NEW_ACCOUNT, type XmlBatch, type XmlManner } from "../support/bankFileXml";
import { writeDirectDebitFile } from "../../src/iso20022/pain008/writer";
import { actOn, dutchIbanOf } from "../support/books";
import { batch, message, transaction } from "../support/directDebitMessage";
import { JANSEN, BAKKER, asked, decided, codes, after, november, october } from "../support/bankFileIntake";

const [FIRST, SECOND] = [dutchIbanOf(1), dutchIbanOf(2)];
type Batches = readonly Partial<XmlBatch>[];

describe("the last bank file is enough to switch", () => {
  test("an empty workbook gets creditor, account, debtors and mandates, as they were last collected", () => {
    const batch = { transactions: [JANSEN, BAKKER], creditorAddress: "<TwnNm>Utrecht</TwnNm><Ctry>NL</Ctry>" };
    const { tables } = after(asked(november([batch])));
    expect(tables.Administrations).toMatchObject([
      { code: "1", creditorName: "Sportvereniging De Kieviten", creditorId: "NL42ZZZ123456780001", town: "Utrecht" },
    ]);
    expect(tables.Accounts).toMatchObject([
      { iban: "NL22ABNA0990000206", administration: "1", bic: "ABNANL2A", batchBooking: true, bankAccount: "1100" },
    ]);
    expect(tables.Debtors).toMatchObject([
      { number: "10001", name: "J. Jansen", iban: FIRST, collectAutomatically: true, localInstrument: null },
      { number: "10002", name: "Bakkerij De Korenaar B.V.", iban: SECOND },
    ]);
    expect(tables.Mandates).toMatchObject([
      {
        ...{ mandateId: "M-1", administration: "1", debtor: "10001", iban: FIRST, dateOfSignature: "2020-03-01" },
        ...{ lastCollectionDate: "2026-11-02", status: "Active", sequenceType: "RCUR", expiryDate: "2029-11-02" },
      },
      { mandateId: "M-2", debtor: "10002" },
    ]);
    expect(tables.Invoices).toEqual([]);
  });

  test("what is collected next goes out under those mandates", () => {
    const book = after({ ...asked(november([{ transactions: [JANSEN] }])), nextInvoices: true });
    expect(book.tables.Invoices).toMatchObject([
      {
        ...{ number: "2026-12-02-10001", administration: "1", debtor: "10001", mandateId: "M-1", amount: 25_00 },
        ...{ invoiceDate: "2026-11-22", dueDate: "2026-12-02", description: "Contributie november" },
      },
    ]);
    const collection = { collectionDate: isoDate("2026-12-02"), confirmed: "all" as const };
    const { outcome, book: collected } = actOn(book, collectAction, collection);
    expect(outcome.done).toBe(true);
    expect(collected.tables.DirectDebits).toMatchObject([
      { mandateId: "M-1", iban: FIRST, sequenceType: "RCUR", amount: 25_00, accountHolder: "J. Jansen" },
    ]);
  });

  test("what a file says of whom an amount is owed for, on whose behalf and for what, goes with the next invoice", () => {
    const bytes = writeDirectDebitFile(
      message({
        batches: [
          batch({
            ...{ collectionDate: isoDate("2026-11-02"), categoryPurpose: "SUPP" },
            transactions: [
              {
                ultimateCreditorName: "Turnclub",
                ultimateDebtor: { name: "Sanne", organisation: null, person: "Lid 1" },
              },
              { ultimateDebtor: { name: null, organisation: { id: "0203201340", issuer: "KBO-BCE" }, person: null } },
              {},
            ].map((each, at) =>
              transaction({
                ...each,
                endToEndId: `E${String(at)}`,
                mandateId: `M-${String(at)}`,
                debtorIban: dutchIbanOf(at + 1),
              }),
            ),
          }),
        ],
      }),
    );
    const { tables } = after({ ...asked({ name: "last.xml", bytes }), nextInvoices: true });
    const fields = { ultimateDebtor: null, ultimateDebtorId: null, ultimateCreditor: null, categoryPurpose: "SUPP" };
    expect(tables.Invoices).toMatchObject([
      { ...fields, ultimateDebtor: "Sanne", ultimateDebtorId: "Lid 1", ultimateCreditor: "Turnclub" },
      { ...fields, ultimateDebtorId: "0203201340" },
      fields,
    ]);
  });

  test.each<readonly [string, string, string]>([
    ["FRST", "BE68539007547034", "RCUR"],
    ["RCUR", "BE68539007547034", "RCUR"],
    ["FRST", "NL22ABNA0990000206", "RCUR"],
  ])("after %s from %s the next collection is %s", (sequence, creditorIban, next) => {
    const batch = { sequence, creditorIban, creditorBic: "", transactions: [JANSEN] };
    const outcome = decided(asked(november([batch])));
    expect(outcome.result?.mandates).toMatchObject([{ sequenceType: sequence, nextSequenceType: next }]);
  });

  test.each(["OOFF", "FNAL"])("a mandate that ended with %s is not taken over, its debtor is", (sequence) => {
    const request = { ...asked(november([{ sequence, transactions: [JANSEN] }])), nextInvoices: true as const };
    const { tables } = after(request);
    expect([tables.Mandates, tables.Invoices]).toEqual([[], []]);
    const isOneOff = sequence === "OOFF" ? true : null;
    expect(tables.Debtors).toMatchObject([
      { name: "J. Jansen", collectAutomatically: null, oneOffMandateRequired: isOneOff },
    ]);
    expect(decided(request).findings).toContainEqual(finding("bankFile.ended", null, { count: 1 }));
    expect(decided(request).result?.mandates).toMatchObject([{ standing: "ended", nextSequenceType: null }]);
  });

  test("COR1 is the core scheme, and a B2B mandate makes a B2B debtor", () => {
    const { tables } = after(
      asked(
        november([
          { scheme: "COR1", transactions: [JANSEN] },
          { scheme: "B2B", transactions: [BAKKER] },
        ]),
      ),
    );
    expect(tables.Debtors.map(({ localInstrument }) => localInstrument)).toEqual([null, "B2B"]);
    expect(tables.Mandates.map(({ localInstrument }) => localInstrument)).toEqual([null, "B2B"]);
  });

  test("a mandate without a date of signature waits for it, and that is said", () => {
    const request = asked(november([{ transactions: [{ ...JANSEN, signed: null }] }]));
    expect(after(request).tables.Mandates).toMatchObject([{ status: "ToBeSigned", dateOfSignature: null }]);
    expect(decided(request).findings).toContainEqual(finding("bankFile.unsigned", null, { count: 1 }));
  });

  test("how many direct debits were read, of what amount and day, is said", () => {
    const params = {
      file: "november.xml",
      version: "pain.008.001.08",
      transactions: 2,
      amount: "145.50",
      date: "2026-11-02",
    };
    const { findings } = decided(asked(november([{ transactions: [JANSEN, BAKKER] }])));
    expect(findings[0]).toEqual(finding("bankFile.read", null, params));
  });

  test("a file that is still to be collected is said to be so", () => {
    expect(codes(asked(november([{ date: "2026-12-01", transactions: [JANSEN] }])))).toContain("bankFile.ahead");
    expect(codes(asked(november([{ transactions: [JANSEN] }])))).not.toContain("bankFile.ahead");
  });
});

describe("what an account's file shows", () => {
  const accountOf = (batches: Batches, over: Partial<XmlManner> = {}) =>
    after(asked(november(batches, over))).tables.Accounts[0];

  test("is its version, its batch booking, and whether it always sends addresses", () => {
    const address = "<StrtNm>Dorpsstraat</StrtNm><TwnNm>Ede</TwnNm><Ctry>NL</Ctry>";
    const batch = { batchBooking: false, transactions: [{ ...JANSEN, address }] };
    expect(accountOf([batch], { version: "pain.008.001.02" })).toMatchObject({
      ...{ messageVersion: "pain.008.001.02", batchBooking: false, addressUse: "Always", amendmentStyle: null },
    });
    expect(accountOf([{ batchBooking: null, transactions: [JANSEN] }])).toMatchObject({
      ...{ messageVersion: "pain.008.001.08", batchBooking: null, addressUse: null, characterSet: null },
    });
  });

  test("is how it reports another account, and whether it sends German letters", () => {
    const old = { ...JANSEN, name: "Müller", amendment: formerAccount(SECOND) };
    expect(accountOf([{ transactions: [old] }])).toMatchObject({ amendmentStyle: "OldIban", characterSet: "DE" });
    expect(accountOf([{ transactions: [{ ...JANSEN, amendment: NEW_ACCOUNT }] }])?.amendmentStyle).toBeNull();
  });

  test("of several accounts the one of the last collection is preferred", () => {
    const other = "NL64RABO0990000109";
    const request = asked(
      november([{ transactions: [JANSEN] }]),
      october([{ creditorIban: other, creditorBic: "RABONL2U", transactions: [BAKKER] }]),
    );
    expect(after(request).tables.Accounts).toMatchObject([
      { iban: "NL22ABNA0990000206", preferred: true },
      { iban: other, preferred: null },
    ]);
  });

  test.each([
    ["NL42ZZZ123456780001", "1300"],
    ["BE16ZZZ0765432146", "400000"],
    ["FR72ZZZ123456", "1300"],
  ])("ledger accounts are proposed for %s, and taken as they were asked for", (creditorId, debtorsAccount) => {
    const request = asked(november([{ creditorId, transactions: [JANSEN] }]));
    expect(after(request).tables.Administrations).toMatchObject([{ debtorsAccount }]);
    expect(codes(request)).toContain("bankFile.ledger");
    const own = { debtorsAccount: "130", bankAccount: "110", inTransitAccount: "125", journal: "MEM" };
    const { tables } = after({ ...request, ...own, administration: "SV" });
    expect(tables.Administrations).toMatchObject([{ code: "SV", debtorsAccount: "130" }]);
    expect(tables.Accounts).toMatchObject([{ bankAccount: "110", inTransitAccount: "125", journal: "MEM" }]);
  });
});
