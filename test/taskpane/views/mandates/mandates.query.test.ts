import fc from "fast-check";
import { cancelAction } from "../../../../src/actions/cancel";
import { collectAction } from "../../../../src/actions/collect";
import { deliverAction } from "../../../../src/actions/deliver";
import { addMonths, isoDate } from "../../../../src/domain/values/calendar";
import { cents } from "../../../../src/domain/values/money";
import type { Mandate } from "../../../../src/domain/book/records";
import {
  MANDATE_FILTERS,
  type MandateFilter,
  type MandateListParams,
} from "../../../../src/taskpane/views/mandates/mandateFilters.query";
import { askBook } from "../../../support/askBook";
import {
  actOn,
  aDebtor,
  aMandate,
  anAccount,
  anAdministration,
  anInvoice,
  bookOf,
  bookOfDebtors,
  dutchIbanOf,
  momentOn,
  withRows,
  tampered,
} from "../../../support/books";
import { sampleBook } from "../../../support/sampleBook";

const TODAY = isoDate("2026-11-24");
const ALL: MandateListParams = { filter: "all", months: 3, administration: null, search: "" };

/** A book of debtor 10001 with these mandates. */
function bookWith(...mandates: readonly Partial<Mandate>[]) {
  return bookOf({
    Debtors: [aDebtor(), aDebtor({ number: "10002", name: "Slagerij De Vries", iban: dutchIbanOf(2) })],
    Mandates: mandates.map((mandate) => aMandate(mandate)),
    Invoices: [anInvoice()],
  });
}

type Book = ReturnType<typeof bookOf>;

async function listed(book: Book, params: Partial<MandateListParams>): Promise<string[]> {
  const { mandates } = await askBook(book, "mandateList", { ...ALL, ...params });
  return mandates.head.map(({ mandate }) => mandate);
}

async function onlyRow(book: Book, params: Partial<MandateListParams> = {}) {
  const { mandates } = await askBook(book, "mandateList", { ...ALL, ...params });
  const [row] = mandates.head;
  if (row === undefined) throw new Error("no mandate is listed");
  return row;
}

/** What can be done about a mandate, with the cells. */
async function steps(book: Book, params: Partial<MandateListParams> = {}): Promise<string[]> {
  return (await onlyRow(book, params)).steps.map(({ what, address }) => `${what} ${address ?? "nowhere"}`);
}

describe("The views of mandates", () => {
  const last = addMonths(TODAY, -35);
  const views: readonly (readonly [MandateFilter, Partial<Mandate>])[] = [
    ["unsigned", { dateOfSignature: null }],
    ["signed", {}],
    ["otherIban", { iban: dutchIbanOf(9) }],
    ["dormantSoon", { lastCollectionDate: last }],
    ["dormant", { lastCollectionDate: addMonths(TODAY, -37) }],
    ["ended", { withdrawnOn: isoDate("2026-11-01") }],
    ["ended", { replacedBy: "SR10001-2" }],
    ["ended", { blocked: "geschil" }],
  ];

  test.each(views)("show in %s what belongs there: %j", async (filter, mandate) => {
    const book = bookWith(mandate);
    expect(await listed(book, { filter })).toEqual(["SR10001"]);
    const { counts } = await askBook(book, "mandateList", ALL);
    expect(counts.all).toBe(1);
    const others = MANDATE_FILTERS.filter(
      (one) => one !== "all" && one !== "toEnable" && one !== filter && counts[one] > 0,
    );
    // Whatever is in use is also among those in use.
    const isInUse = filter === "signed" || filter === "otherIban" || filter === "dormantSoon";
    expect(others).toEqual(isInUse && filter !== "signed" ? ["signed"] : []);
  });

  test("show one-off mandates by the invoices that wait for them", async () => {
    const book = bookOf({
      Debtors: [aDebtor({ oneOffMandateRequired: true })],
      Mandates: [aMandate({ mandateId: "SO10001F1", oneOff: true, invoice: "F1", dateOfSignature: null })],
      Invoices: [anInvoice(), anInvoice({ number: "F2", amount: cents(20_00) })],
    });
    const { counts, mandates, invoices } = await askBook(book, "mandateList", { ...ALL, filter: "needOneOff" });
    expect([counts.unsigned, counts.needOneOff, mandates.length]).toEqual([0, 2, 0]);
    expect(invoices.head.map(({ item, amount, unsigned, address }) => [item, amount, unsigned, address])).toEqual([
      ["F1", "100.00", "SO10001F1", "Machtigingen!K2"],
      ["F2", "20.00", null, "Machtigingen!A1"],
    ]);
  });

  test("show mandates in each other's way, with the others", async () => {
    const book = bookWith({}, { mandateId: "SR10001-2" }, { mandateId: "SR10002", debtor: "10002" });
    expect(await listed(book, { filter: "duplicates" })).toEqual(["SR10001", "SR10001-2"]);
    expect((await onlyRow(book, { filter: "duplicates" })).steps[0]).toMatchObject({
      what: "duplicate",
      params: { others: "SR10001-2" },
    });
  });

  test("look as far ahead for dormant mandates as they are asked to", async () => {
    const book = bookWith({ lastCollectionDate: addMonths(TODAY, -31) });
    expect(await listed(book, { filter: "dormantSoon", months: 3 })).toEqual([]);
    // On its last day, five months ahead, it may still be used.
    expect(await listed(book, { filter: "dormantSoon", months: 5 })).toEqual([]);
    expect(await listed(book, { filter: "dormantSoon", months: 6 })).toEqual(["SR10001"]);
  });

  test("are of one administration or all, and are searched by what is known of a mandate", async () => {
    const book = bookOf({
      Administrations: [anAdministration(), anAdministration({ code: "BE01" })],
      Accounts: [anAccount(), anAccount({ iban: "NL64RABO0990000109", administration: "BE01" })],
      Debtors: [aDebtor(), aDebtor({ number: "10002", name: "Slagerij De Vries" })],
      Mandates: [
        aMandate(),
        aMandate({ mandateId: "SR10002", debtor: "10002", administration: "BE01", iban: dutchIbanOf(2) }),
      ],
    });
    expect(await listed(book, {})).toEqual(["SR10001", "SR10002"]);
    expect(await listed(book, { administration: "be01" })).toEqual(["SR10002"]);
    for (const search of ["SR10002", "vries", dutchIbanOf(2), "10002"]) {
      expect([search, await listed(book, { search })]).toEqual([search, ["SR10002"]]);
    }
    expect(await listed(book, { search: "vries", administration: "NL01" })).toEqual([]);
  });

  test("count in the sample every mandate once among those to sign, in use, dormant and over", async () => {
    const book = sampleBook("nl", TODAY);
    const { counts } = await askBook(book, "mandateList", ALL);
    const oneOff = book.tables.Mandates.filter((one) => one.oneOff === true && one.dateOfSignature === null);
    const open = oneOff.filter(({ blocked, withdrawnOn }) => blocked === null && withdrawnOn === null);
    const parts = counts.unsigned + counts.signed + counts.dormant + counts.ended;
    expect(parts + open.length).toBe(counts.all);
  });

  test("list as many as they count, whatever is asked for", async () => {
    const book = sampleBook("nl", TODAY);
    const params = fc.record({
      filter: fc.constantFrom(...MANDATE_FILTERS),
      months: fc.integer({ min: 1, max: 24 }),
      administration: fc.constantFrom(null, "NL01", "BE01"),
    });
    await fc.assert(
      fc.asyncProperty(params, async (asked) => {
        const { counts, mandates, invoices, debtors } = await askBook(book, "mandateList", { ...asked, search: "" });
        const lists: Partial<Record<MandateFilter, { readonly length: number }>> = {
          needOneOff: invoices,
          toEnable: debtors,
        };
        expect((lists[asked.filter] ?? mandates).length).toBe(counts[asked.filter]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("A mandate", () => {
  test("tells what is known of it, and what the next collection reports", async () => {
    const row = await onlyRow(
      bookWith({
        iban: dutchIbanOf(9),
        originalIban: dutchIbanOf(8),
        originalMandateId: "OUD1",
        lastCollectionDate: isoDate("2026-10-01"),
      }),
    );
    expect(row).toMatchObject({
      debtor: "10001",
      name: "Bakkerij Jansen",
      status: "Active",
      scheme: "CORE",
      isOneOff: false,
      iban: dutchIbanOf(9),
      preferredIban: dutchIbanOf(1),
      lastCollectionDate: "2026-10-01",
      expiryDate: "2029-10-01",
      sequenceType: "RCUR",
      amendments: [
        { field: "originalMandateId", was: "OUD1" },
        { field: "originalIban", was: dutchIbanOf(8) },
      ],
      address: "Machtigingen!A2",
      debtorAddress: "Debiteuren!A2",
    });
  });

  test("tells the sequence type of the account that it is collected from", async () => {
    const belgian = bookOf({
      Accounts: [anAccount({ iban: "BE24734000099938" })],
      Debtors: [aDebtor()],
      Mandates: [aMandate()],
    });
    expect((await onlyRow(belgian)).sequenceType).toBe("FRST");
    expect((await onlyRow(bookWith({}))).sequenceType).toBe("RCUR");
    expect((await onlyRow(bookWith({ oneOff: true, invoice: "F1" }))).sequenceType).toBe("OOFF");
    for (const over of [{ withdrawnOn: TODAY }, { lastCollectionDate: isoDate("2020-01-01") }]) {
      expect((await onlyRow(bookWith(over))).sequenceType).toBeNull();
    }
  });

  test.each<readonly [string, Partial<Mandate>, readonly string[]]>([
    ["unsigned", { dateOfSignature: null }, ["sign Machtigingen!K2"]],
    ["without an IBAN", { dateOfSignature: null, iban: null }, ["sign Machtigingen!K2", "fillIban Machtigingen!E2"]],
    ["in use", {}, ["withdraw Machtigingen!L2", "form Machtigingen!Y2"]],
    ["with its form", { document: "map 3" }, ["withdraw Machtigingen!L2"]],
    ["blocked", { blocked: "geschil", document: "map 3" }, ["unblock Machtigingen!N2", "withdraw Machtigingen!L2"]],
    ["withdrawn", { withdrawnOn: TODAY, blocked: "geschil" }, ["askNew Machtigingen!A1"]],
    ["replaced", { replacedBy: "SR10001-2" }, ["replaced Machtigingen!A2"]],
    ["dormant", { lastCollectionDate: isoDate("2023-01-31") }, ["useAnyway Machtigingen!O2", "askNew Machtigingen!A1"]],
    [
      "on another account",
      { iban: dutchIbanOf(9), document: "map 3" },
      ["otherIban Machtigingen!V2", "preferredIban Debiteuren!N2", "withdraw Machtigingen!L2"],
    ],
  ])("that is %s says what to write in which cell", async (_name, mandate, expected) => {
    expect(await steps(bookWith(mandate))).toEqual(expected);
  });

  test("that is on an account that was typed over advises no cell: its choices ask what it was", async () => {
    const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
    const sent = actOn(bookWith({ document: "map 3" }), collectAction, request, momentOn("2026-11-22T10:00:00")).book;
    const row = await onlyRow(tampered(sent, "Mandates", 0, { iban: dutchIbanOf(9) }));
    expect(row.steps.map(({ what }) => what)).toEqual(["withdraw"]);
    expect(row.choices.slice(0, 3)).toEqual(["amend", "replace", "restore"].map((how) => ({ change: "iban", how })));
  });

  test("that falls asleep soon says until when to collect", async () => {
    const row = await onlyRow(bookWith({ lastCollectionDate: isoDate("2023-12-31"), document: "map 3" }));
    expect(row.steps[0]).toMatchObject({ what: "collectBefore", params: { until: "2026-12-31", last: "2023-12-31" } });
  });

  test("that gave way to another one says to which, and asks for no new one", async () => {
    const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
    const start = bookWith({ sequenceTypeOverride: "FNAL" });
    const sent = actOn(start, collectAction, request, momentOn("2026-11-22T10:00:00")).book;
    const cancel = { order: "2026-0001", confirmed: "all" } as const;
    const { tables, ...rest } = actOn(sent, cancelAction, cancel, momentOn("2026-11-23T10:00:00")).book;
    const next = aMandate({ mandateId: "SR10001-2" });
    const { status, steps: found } = await onlyRow(
      withRows({ ...rest, tables: { ...tables, Mandates: [...tables.Mandates, next] } }),
    );
    expect([status, found]).toEqual([
      "Expired",
      [{ what: "takenOver", address: "Machtigingen!A2", params: { by: "SR10001-2", order: "2026-0001" } }],
    ]);
  });

  test("shows what a collection made of it", async () => {
    const request = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;
    const issued = actOn(bookOfDebtors(1), collectAction, request, momentOn("2026-11-22T10:00:00")).book;
    const delivered = actOn(issued, deliverAction, { order: "2026-0001" }, momentOn("2026-11-23T10:00:00")).book;
    expect(await onlyRow(delivered)).toMatchObject({ lastCollectionDate: "2026-12-01", expiryDate: "2029-12-01" });
  });
});
