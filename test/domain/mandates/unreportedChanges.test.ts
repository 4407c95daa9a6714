import { indexBook } from "../../../src/domain/book/bookIndex";
import { settingsToText } from "../../../src/domain/book/orderSettings";
import type { Administration, DirectDebit, Mandate } from "../../../src/domain/book/records";
import { rowFindings } from "../../../src/domain/book/rowFindings";
import { judgeMandates } from "../../../src/domain/mandates/mandateJudge";
import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { aMandate, anAdministration, bookOf, dutchIbanOf, judgedOn } from "../../support/books";
import { aLine, anOrder, orderSettings } from "../../support/lines";

interface Changed {
  readonly mandate?: Partial<Mandate>;
  readonly administration?: Partial<Administration>;
  readonly lines?: readonly Partial<DirectDebit>[];
  readonly settings?: string | null;
}

const RECEIVED: Partial<DirectDebit> = { status: "Received" };

/** What is held back of a mandate that was collected under in order 2026-0001, and in A2026-0001 after that. */
function found({ mandate, administration, lines = [RECEIVED], settings }: Changed): string[] {
  const frozen = settings === undefined ? settingsToText(orderSettings()) : settings;
  const book = bookOf({
    Administrations: [anAdministration(administration)],
    Mandates: [aMandate(mandate)],
    Orders: [
      anOrder({ number: "2026-0001", issuedAt: isoDateTime("2026-11-23T09:00:00"), settings: frozen }),
      anOrder({ number: "A2026-0001", issuedAt: isoDateTime("2026-11-24T09:00:00"), settings: frozen }),
    ],
    DirectDebits: lines.map((over, position) => aLine({ line: position + 1, ...over })),
  });
  const [record = aMandate()] = book.tables.Mandates;
  const judge = judgeMandates(judgedOn("2026-12-21", "2026-12-10"), indexBook(book), rowFindings(book));
  return judge(record).findings.map(
    ({ code, place, params: { was, is } }) => `${code} ${String(place?.field)} ${String(was)} > ${String(is)}`,
  );
}

const [OLD, NEW] = [dutchIbanOf(1), dutchIbanOf(9)];
const IBAN_CHANGED = `mandate.ibanUnreported iban ${OLD} > ${NEW}`;

describe("A mandate that is as its last collection carried it", () => {
  test("goes on, however its IBAN is spelled", () => {
    expect(found({})).toEqual([]);
    expect(found({ mandate: { iban: OLD.toLowerCase() } })).toEqual(["iban.normalised iban undefined > undefined"]);
    expect(found({ lines: [], mandate: { iban: NEW } })).toEqual([]);
  });

  test("goes on with a creditor ID of another business code, and a name in other capitals or letters", () => {
    expect(found({ administration: { creditorId: "NL69ABC123456780000" } })).toEqual([]);
    expect(found({ administration: { creditorName: "GROOTHANDEL DE WAAG B.V." } })).toEqual([]);
    const german = settingsToText(orderSettings({ creditorName: "Mueller GmbH", characterSet: "DE" }));
    const accents = settingsToText(orderSettings({ creditorName: "Muller GmbH" }));
    const administration = { creditorName: "Müller GmbH" };
    expect([german, accents].map((settings) => found({ administration, settings }))).toEqual([[], []]);
  });

  test("goes on when the settings of its last order cannot be read, or its administration is gone", () => {
    expect(found({ administration: { creditorName: "De Waag B.V." }, settings: null })).toEqual([]);
    expect(found({ administration: { code: "NL09" } })).toEqual([]);
  });

  test("goes on when the administration's cells are empty, which is told there", () => {
    expect(found({ administration: { creditorName: "", creditorId: "" } })).toEqual([]);
  });
});

describe("A mandate that is not as its last collection carried it is held back", () => {
  test("for another IBAN, until the change is reported", () => {
    expect(found({ mandate: { iban: NEW } })).toEqual([IBAN_CHANGED]);
    expect(found({ mandate: { iban: NEW, originalIban: OLD } })).toEqual([]);
  });

  test("for another creditor ID", () => {
    const administration = { creditorId: "NL30ZZZ999999990000" };
    expect(found({ administration })).toEqual([
      "mandate.creditorIdUnreported originalCreditorId NL69ZZZ123456780000 > NL30ZZZ999999990000",
    ]);
    expect(found({ administration, mandate: { originalCreditorId: "NL69ZZZ123456780000" } })).toEqual([]);
  });

  test("for another creditor name, also one that only goes on after the old one", () => {
    const administration = { creditorName: "Groothandel De Waag B.V. Export" };
    expect(found({ administration })).toEqual([
      "mandate.creditorNameUnreported originalCreditorName Groothandel De Waag B.V. > Groothandel De Waag B.V. Export",
    ]);
    expect(found({ administration, mandate: { originalCreditorName: "Groothandel De Waag B.V." } })).toEqual([]);
  });

  test("for another scheme, which is another mandate; a cell that cannot be read has its own finding", () => {
    const mandate: Partial<Mandate> = { localInstrument: "B2B" };
    expect(found({ mandate })).toEqual(["mandate.schemeUnreported localInstrument CORE > B2B"]);
    expect(found({ mandate: { localInstrument: null } })).toEqual([]);
    expect(found({ mandate: { ...mandate, unreadable: ["localInstrument"] } })).toEqual([]);
  });

  test.each<[string, Partial<DirectDebit>]>([
    ["was rejected", { status: "Returned", returnKind: "Reject" }],
    ["was in a cancelled order", { status: "OrderCancelled" }],
    ["is a draft", { status: "Draft" }],
  ])("by the last collection that reached the bank: one that %s does not count", (_, last) => {
    const sent = { order: "A2026-0001", iban: NEW };
    expect(found({ mandate: { iban: NEW }, lines: [{ ...sent, ...last }, RECEIVED] })).toEqual([IBAN_CHANGED]);
    expect(found({ mandate: { iban: NEW }, lines: [{ ...sent, ...RECEIVED }, RECEIVED] })).toEqual([]);
  });

  test("and not when it has ended: withdrawn, replaced or used up", () => {
    const iban = NEW;
    expect(found({ mandate: { iban, withdrawnOn: isoDate("2026-12-01") } })[0]).toMatch(/^mandate.withdrawn/);
    expect(found({ mandate: { iban, replacedBy: "SR10001-2" } })).toHaveLength(1);
    expect(found({ mandate: { iban, oneOff: true, invoice: "F1" } })[0]).toMatch(/^mandate.used/);
  });
});

describe("A mandate whose reference was typed over", () => {
  const former: Partial<DirectDebit> = { ...RECEIVED, mandateId: "SR9", dateOfSignature: isoDate("2026-01-15") };
  const FOUND = "mandate.referenceUnreported mandateId SR9 > undefined";

  test("is held back, until the former one is reported", () => {
    expect(found({ lines: [former] })).toEqual([FOUND]);
    expect(found({ lines: [former], mandate: { originalMandateId: "SR9" } })).toEqual([]);
  });

  test("is known by the last collection under a reference that is gone", () => {
    const later = { ...former, order: "A2026-0001", mandateId: "SR8" };
    expect(found({ lines: [later, former] })).toEqual(["mandate.referenceUnreported mandateId SR8 > undefined"]);
    expect(found({ lines: [former, later] })).toEqual(["mandate.referenceUnreported mandateId SR8 > undefined"]);
  });

  test.each<[string, Partial<DirectDebit>, Partial<Mandate>]>([
    ["was signed on another day", { dateOfSignature: isoDate("2025-01-15") }, {}],
    ["is one-off, and the other one was not", {}, { oneOff: true, invoice: "F1" }],
    ["is not signed", {}, { dateOfSignature: null }],
    ["has ended", {}, { replacedBy: "SR10001-2" }],
    ["has an own collection beside it", { mandateId: "SR10001" }, {}],
    ["follows a collection that no bank has seen", { status: "Returned", returnKind: "Reject" }, {}],
    ["follows a collection whose order is gone", { order: "2025-0009" }, {}],
  ])("is none that %s", (_, line, mandate) => {
    expect(found({ lines: [{ ...former, ...line }], mandate })).not.toContain(FOUND);
  });

  test("is none where a later mandate has reported that reference", () => {
    const renamed = { ...former, order: "A2026-0001", mandateId: "SR7", originalMandateId: "SR9" };
    const withOwn = { ...former, order: "A2026-0001", originalMandateId: "SR9" };
    expect(found({ lines: [former, renamed] })).toEqual(["mandate.referenceUnreported mandateId SR7 > undefined"]);
    expect(found({ lines: [former, { ...withOwn, mandateId: "SR10001" }] })).toEqual([]);
  });
});
