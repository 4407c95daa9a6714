import { indexBook } from "../../../src/domain/book/bookIndex";
import type { DirectDebit, Mandate, SequenceType } from "../../../src/domain/book/records";
import { rowFindings } from "../../../src/domain/book/rowFindings";
import { type CollectedLine, linesUnder } from "../../../src/domain/mandates/mandateHistory";
import { judgeMandates } from "../../../src/domain/mandates/mandateJudge";
import { isUsedUp } from "../../../src/domain/mandates/mandateStatus";
import { nextSequence, type SequenceReason } from "../../../src/domain/mandates/sequenceType";
import { isoDate } from "../../../src/domain/values/calendar";
import { aDebtor, aMandate, anAccount, anAdministration, bookOf, dutchIbanOf } from "../../support/books";
import { collected } from "../../support/lines";

/*
 * The law of sequence types as a table (docs/law/actions.md#2, docs/law/sepa.md#5.1): every kind of mandate and account beside
 * everything that can have become of its collections, then what the user sets by hand, what an amendment changes, and countries.
 * What is expected is written out by hand from the law. "none": nothing can be collected under the mandate any more.
 */

type Carried = SequenceType | "none";

const [BELGIAN, DUTCH] = ["BE68539007547034", "NL91ABNA0417164300"];

/** The book of one mandate and these lines, by which everything is judged. */
function bookWith(mandate: Mandate, account: string, lines: readonly CollectedLine[]) {
  return bookOf({
    Administrations: [anAdministration()],
    Accounts: [anAccount({ iban: account })],
    Debtors: [aDebtor()],
    Mandates: [mandate],
    DirectDebits: lines.map(({ line }) => line),
    Orders: lines.map(({ order }) => order),
  });
}

/** What the next collection carries, and why. */
function next(mandate: Mandate, account: string, lines: readonly CollectedLine[]): readonly [Carried, SequenceReason] {
  const under = linesUnder(mandate, indexBook(bookWith(mandate, account, lines)));
  const { type, because } = nextSequence(mandate, account, under);
  return [isUsedUp(mandate, under) ? "none" : type, because];
}

/** What stands in the way of the mandate on 1 December 2026. */
function inTheWay(mandate: Mandate, account: string, lines: readonly CollectedLine[]): readonly string[] {
  const book = bookWith(mandate, account, lines);
  const on = { collectionDate: isoDate("2026-12-01"), today: isoDate("2026-11-22") };
  const { findings } = judgeMandates(on, indexBook(book), rowFindings(book))(mandate);
  return findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

type Fate =
  | "draft"
  | "on its way"
  | "received"
  | "rejected"
  | "rejected with its batch"
  | "recalled"
  | "returned"
  | "refunded"
  | "cancelled with its order";

const FATES: Readonly<Record<Fate, Partial<DirectDebit>>> = {
  draft: { status: "Draft" },
  "on its way": { status: "InTransit" },
  received: { status: "Received" },
  rejected: { status: "Returned", returnKind: "Reject" },
  "rejected with its batch": { status: "Returned", returnKind: "BatchReject" },
  recalled: { status: "Returned", returnKind: "Recalled" },
  returned: { status: "Returned", returnKind: "Return" },
  refunded: { status: "Returned", returnKind: "Refund" },
  "cancelled with its order": { status: "OrderCancelled" },
};

/** A collection of a month of 2026, and what became of it. */
function sent(month: number, sequenceType: SequenceType, fate: Fate, over: Partial<DirectDebit> = {}): CollectedLine {
  const order = fate === "draft" ? { issuedAt: null, deliveredOn: null, status: "Draft" as const } : {};
  return collected(`2026-0${String(month)}-01`, { sequenceType, ...FATES[fate], ...over }, order);
}

interface Kind {
  readonly called: string;
  readonly account: string;
  readonly mandate: Partial<Mandate>;
  /** What its first collection carried. */
  readonly first: SequenceType;
  /** What the mandate showed before its first collection of ours. */
  readonly shownBefore: string | null;
}

const kind = (called: string, account: string, first: SequenceType, mandate: Partial<Mandate> = {}): Kind => ({
  ...{ called, account, first, mandate },
  shownBefore: mandate.lastCollectionDate ?? null,
});
const ELSEWHERE = { lastCollectionDate: isoDate("2025-12-01") };
const MIGRATED = { dateOfSignature: isoDate("2009-11-01") };
const ONE_OFF = { oneOff: true, invoice: "F1" };

/** The columns of the table. */
const KINDS: readonly Kind[] = [
  kind("recurrent, to a Dutch account", DUTCH, "RCUR"),
  kind("collected in another package, to a Dutch account", DUTCH, "RCUR", ELSEWHERE),
  kind("from before SEPA, to a Dutch account", DUTCH, "RCUR", MIGRATED),
  kind("recurrent, to a Belgian account", BELGIAN, "FRST"),
  kind("collected in another package, to a Belgian account", BELGIAN, "RCUR", ELSEWHERE),
  kind("from before SEPA, to a Belgian account", BELGIAN, "FRST", MIGRATED),
  kind("from before SEPA and collected elsewhere, to a Belgian account", BELGIAN, "RCUR", {
    ...MIGRATED,
    ...ELSEWHERE,
  }),
  kind("one-off, to a Dutch account", DUTCH, "OOFF", ONE_OFF),
  kind("one-off, to a Belgian account", BELGIAN, "OOFF", ONE_OFF),
];

type History = (first: SequenceType) => readonly CollectedLine[];

/**
 * The rows: what was collected, and what the next collection carries for each of the kinds above (NL: recurrent, elsewhere, before
 * SEPA; BE: recurrent, elsewhere, before SEPA, both; one-off: NL, BE). "-": a one-off mandate has no such history.
 */
const TABLE: readonly (readonly [string, History, string])[] = [
  ["nothing was collected", () => [], "RCUR RCUR RCUR FRST RCUR FRST RCUR OOFF OOFF"],
  ["the first is a draft", (f) => [sent(1, f, "draft")], "RCUR RCUR RCUR FRST RCUR FRST RCUR OOFF OOFF"],
  ["the first is on its way", (f) => [sent(1, f, "on its way")], "RCUR RCUR RCUR RCUR RCUR RCUR RCUR none none"],
  ["the first was received", (f) => [sent(1, f, "received")], "RCUR RCUR RCUR RCUR RCUR RCUR RCUR none none"],
  ["the first was rejected", (f) => [sent(1, f, "rejected")], "RCUR RCUR RCUR FRST RCUR FRST RCUR OOFF OOFF"],
  [
    "the first was rejected with its batch",
    (f) => [sent(1, f, "rejected with its batch")],
    "RCUR RCUR RCUR FRST RCUR FRST RCUR OOFF OOFF",
  ],
  ["the first was recalled", (f) => [sent(1, f, "recalled")], "RCUR RCUR RCUR FRST RCUR FRST RCUR OOFF OOFF"],
  [
    "the first was cancelled with its order",
    (f) => [sent(1, f, "cancelled with its order")],
    "RCUR RCUR RCUR FRST RCUR FRST RCUR OOFF OOFF",
  ],
  ["the first was returned", (f) => [sent(1, f, "returned")], "RCUR RCUR RCUR RCUR RCUR RCUR RCUR none none"],
  ["the first was refunded", (f) => [sent(1, f, "refunded")], "RCUR RCUR RCUR RCUR RCUR RCUR RCUR none none"],
  [
    "the first was rejected, and rejected again",
    (f) => [sent(1, f, "rejected"), sent(2, f, "rejected")],
    "RCUR RCUR RCUR FRST RCUR FRST RCUR OOFF OOFF",
  ],
  [
    "the first was rejected, and received the second time",
    (f) => [sent(1, f, "rejected"), sent(2, f, "received")],
    "RCUR RCUR RCUR RCUR RCUR RCUR RCUR none none",
  ],
  [
    "the first was rejected after a second had gone, which stands",
    (f) => [sent(1, f, "rejected"), sent(2, "RCUR", "on its way")],
    "RCUR RCUR RCUR RCUR RCUR RCUR RCUR - -",
  ],
  [
    "the second was rejected",
    (f) => [sent(1, f, "received"), sent(2, "RCUR", "rejected")],
    "RCUR RCUR RCUR RCUR RCUR RCUR RCUR - -",
  ],
  [
    "the second was returned",
    (f) => [sent(1, f, "received"), sent(2, "RCUR", "returned")],
    "RCUR RCUR RCUR RCUR RCUR RCUR RCUR - -",
  ],
  [
    "the second was refunded",
    (f) => [sent(1, f, "received"), sent(2, "RCUR", "refunded")],
    "RCUR RCUR RCUR RCUR RCUR RCUR RCUR - -",
  ],
  [
    "the last one was final and is on its way",
    (f) => [sent(1, f, "received"), sent(2, "FNAL", "on its way")],
    "none none none none none none none - -",
  ],
  [
    "the last one was final and received",
    (f) => [sent(1, f, "received"), sent(2, "FNAL", "received")],
    "none none none none none none none - -",
  ],
  [
    "the last one was final and returned",
    (f) => [sent(1, f, "received"), sent(2, "FNAL", "returned")],
    "none none none none none none none - -",
  ],
  [
    "the last one was final and refunded",
    (f) => [sent(1, f, "received"), sent(2, "FNAL", "refunded")],
    "none none none none none none none - -",
  ],
  [
    "the last one was final and rejected",
    (f) => [sent(1, f, "received"), sent(2, "FNAL", "rejected")],
    "FNAL FNAL FNAL FNAL FNAL FNAL FNAL - -",
  ],
  [
    "the last one was final and rejected with its batch",
    (f) => [sent(1, f, "received"), sent(2, "FNAL", "rejected with its batch")],
    "FNAL FNAL FNAL FNAL FNAL FNAL FNAL - -",
  ],
  [
    "the last one was final and recalled",
    (f) => [sent(1, f, "received"), sent(2, "FNAL", "recalled")],
    "FNAL FNAL FNAL FNAL FNAL FNAL FNAL - -",
  ],
  [
    "the last one was final and its order was cancelled",
    (f) => [sent(1, f, "received"), sent(2, "FNAL", "cancelled with its order")],
    "RCUR RCUR RCUR RCUR RCUR RCUR RCUR - -",
  ],
  [
    "a final one was rejected, and a recurrent one went after it",
    (f) => [sent(1, f, "received"), sent(2, "FNAL", "rejected"), sent(3, "RCUR", "on its way")],
    "RCUR RCUR RCUR RCUR RCUR RCUR RCUR - -",
  ],
  [
    "one was sent as one-off by mistake, and the bank took it",
    (f) => [sent(1, f, "received"), sent(2, "OOFF", "received")],
    "none none none none none none none - -",
  ],
];

const cells = TABLE.flatMap(([history, lines, expected]) =>
  expected.split(" ").flatMap((carried, at) => {
    const of = KINDS[at];
    if (of === undefined) throw new Error(`${history} tells of more kinds than there are`);
    return carried === "-" ? [] : [[of.called, history, carried, of, lines] as const];
  }),
);

describe("A mandate that is", () => {
  test("of a kind stands in every row of the table", () => {
    for (const [, , expected] of TABLE) expect(expected.split(" ")).toHaveLength(KINDS.length);
  });

  test.each(cells)("%s, of which %s, goes on as %s", (_kind, _history, carried, of, lines) => {
    const [first, ...later] = lines(of.first);
    const shownBefore = of.shownBefore === null ? null : isoDate(of.shownBefore);
    const history =
      first === undefined
        ? []
        : [{ ...first, line: { ...first.line, previousLastCollectionDate: shownBefore } }, ...later];
    expect(next(aMandate(of.mandate), of.account, history)[0]).toBe(carried);
  });
});

describe("What the user sets for one issue", () => {
  test.each<readonly [string, string, readonly CollectedLine[], SequenceType, Carried]>([
    ["goes before the rule of Dutch accounts", DUTCH, [], "FRST", "FRST"],
    ["goes before the rule of first collections", BELGIAN, [], "RCUR", "RCUR"],
    ["goes before what was collected", BELGIAN, [sent(1, "FRST", "received")], "FRST", "FRST"],
    ["may say that it is the last", BELGIAN, [sent(1, "FRST", "received")], "FNAL", "FNAL"],
    ["goes before a final one that was rejected", DUTCH, [sent(1, "FNAL", "rejected")], "RCUR", "RCUR"],
    ["does not open a mandate again that was closed", BELGIAN, [sent(1, "FNAL", "received")], "RCUR", "none"],
  ])("%s", (_, account, lines, sequenceTypeOverride, carried) => {
    const mandate = aMandate({ sequenceTypeOverride });
    expect(next(mandate, account, lines)).toEqual([carried, "override"]);
    expect(inTheWay(mandate, account, lines)).toEqual(carried === "none" ? ["mandate.used"] : []);
  });

  test.each<readonly [string, Partial<Mandate>]>([
    ["OOFF for a recurrent mandate", { sequenceTypeOverride: "OOFF" }],
    ["FRST for a one-off mandate", { ...ONE_OFF, sequenceTypeOverride: "FRST" }],
    ["RCUR for a one-off mandate", { ...ONE_OFF, sequenceTypeOverride: "RCUR" }],
    ["FNAL for a one-off mandate", { ...ONE_OFF, sequenceTypeOverride: "FNAL" }],
  ])("is held back where no bank takes it: %s", (_, over) => {
    expect(inTheWay(aMandate(over), BELGIAN, [])).toEqual(["mandate.overrideKind"]);
  });

  test("may be OOFF for a one-off mandate, as it is anyway", () => {
    expect(inTheWay(aMandate({ ...ONE_OFF, sequenceTypeOverride: "OOFF" }), BELGIAN, [])).toEqual([]);
  });
});

const [NOW, WAS, BEFORE] = [dutchIbanOf(1), dutchIbanOf(2), dutchIbanOf(3)];
const OTHER_BANK = dutchIbanOf(4, "INGB");
const carriedOn = (iban: string, originalIban: string | null = null) => ({ iban, originalIban });
const first = (fate: Fate, over: Partial<DirectDebit> = {}) => sent(1, "FRST", fate, over);
const second = (fate: Fate, over: Partial<DirectDebit> = {}) => sent(2, "RCUR", fate, over);
/** A first line of ours under a mandate that was collected under elsewhere. */
const ourFirst = (fate: Fate, over: Partial<DirectDebit> = {}) =>
  sent(1, "RCUR", fate, { previousLastCollectionDate: isoDate("2025-12-01"), ...over });

describe("An amendment, to a Belgian account:", () => {
  test.each<readonly [string, Partial<Mandate>, readonly CollectedLine[], SequenceType, SequenceReason]>([
    [
      "another account of the same bank goes on",
      { originalIban: WAS },
      [first("received", carriedOn(WAS))],
      "RCUR",
      "collectedBefore",
    ],
    [
      "an account of another bank goes on: SMNDA asks for no FRST since 2016",
      { iban: OTHER_BANK, originalIban: WAS },
      [first("received", carriedOn(WAS))],
      "RCUR",
      "collectedBefore",
    ],
    [
      "an account that was changed after a first that came back goes on, for the bank knew the mandate",
      { originalIban: WAS },
      [first("returned", carriedOn(WAS))],
      "RCUR",
      "collectedBefore",
    ],
    [
      "an account that was changed after a first that was rejected begins, for no bank knows the mandate",
      { originalIban: WAS },
      [first("rejected", carriedOn(WAS))],
      "FRST",
      "firstAgain",
    ],
    [
      "one that was reported and received goes on",
      {},
      [first("received", carriedOn(WAS)), second("received", carriedOn(NOW, WAS))],
      "RCUR",
      "collectedBefore",
    ],
    [
      "one whose report was rejected goes on, and is sent again",
      { originalIban: WAS },
      [first("received", carriedOn(WAS)), second("rejected", carriedOn(NOW, WAS))],
      "RCUR",
      "collectedBefore",
    ],
    [
      "one that was changed again after its report was rejected goes on",
      { originalIban: BEFORE },
      [first("received", carriedOn(BEFORE)), second("rejected", carriedOn(WAS, BEFORE))],
      "RCUR",
      "collectedBefore",
    ],
    [
      "one that was put back after its report was rejected goes on",
      {},
      [first("received", carriedOn(NOW)), second("rejected", carriedOn(WAS, NOW))],
      "RCUR",
      "collectedBefore",
    ],
    [
      "of what was collected in another package goes on",
      { originalIban: WAS, ...ELSEWHERE },
      [],
      "RCUR",
      "collectedElsewhere",
    ],
    [
      "of what was collected in another package goes on when our first was rejected",
      { originalIban: WAS },
      [ourFirst("rejected", carriedOn(NOW, WAS))],
      "RCUR",
      "collectedElsewhere",
    ],
    [
      "of what was collected in another package goes on when our first was rejected and the account changed again",
      { originalIban: BEFORE },
      [ourFirst("rejected", carriedOn(WAS, BEFORE))],
      "RCUR",
      "collectedElsewhere",
    ],
    [
      "of what was collected in another package goes on when our first was rejected and the account was put back",
      {},
      [ourFirst("rejected", carriedOn(WAS, NOW))],
      "RCUR",
      "collectedElsewhere",
    ],
    [
      "another reference goes on under what was collected by the former one",
      { mandateId: "M-2", originalMandateId: "SR10001" },
      [first("received")],
      "RCUR",
      "collectedBefore",
    ],
    [
      "another reference of a mandate whose first was rejected begins",
      { mandateId: "M-2", originalMandateId: "SR10001" },
      [first("rejected")],
      "FRST",
      "firstAgain",
    ],
    [
      "another reference that was reported goes on",
      { mandateId: "M-2" },
      [first("received"), second("received", { mandateId: "M-2", originalMandateId: "SR10001" })],
      "RCUR",
      "collectedBefore",
    ],
    [
      "another creditor ID goes on",
      { originalCreditorId: "NL79ZZZ999999990000" },
      [first("received")],
      "RCUR",
      "collectedBefore",
    ],
    [
      "another creditor ID of a mandate whose first was rejected begins",
      { originalCreditorId: "NL79ZZZ999999990000" },
      [first("rejected")],
      "FRST",
      "firstAgain",
    ],
    [
      "another name of the creditor goes on",
      { originalCreditorName: "De Waag Export B.V." },
      [first("received")],
      "RCUR",
      "collectedBefore",
    ],
    [
      "a mandate that replaces another, for another account or scheme, begins",
      { mandateId: "BR10001", localInstrument: "B2B" },
      [first("received")],
      "FRST",
      "first",
    ],
  ])("%s", (_, over, lines, type, because) => {
    expect(next(aMandate(over), BELGIAN, lines)).toEqual([type, because]);
    // From a Dutch account none of these is asked for FRST.
    expect(next(aMandate(over), DUTCH, lines)).toEqual(["RCUR", "dutchAccount"]);
  });

  test.each<readonly [string, Partial<Mandate>, readonly CollectedLine[], readonly string[]]>([
    ["an account", {}, [first("received", carriedOn(WAS))], ["mandate.ibanUnreported"]],
    ["a scheme", { localInstrument: "B2B" }, [first("received")], ["mandate.schemeUnreported"]],
    ["a reference", { mandateId: "M-2" }, [first("received")], ["mandate.referenceUnreported"]],
  ])("%s that was typed over and is reported by nothing is held back", (_, over, lines, codes) => {
    expect(inTheWay(aMandate(over), BELGIAN, lines)).toEqual(codes);
  });
});

describe("The account of the creditor decides by its country, whatever its spelling:", () => {
  test.each<readonly [string, string, SequenceType]>([
    ["the Netherlands", "NL91ABNA0417164300", "RCUR"],
    ["the Netherlands, in small letters with blanks", "nl91 abna 0417 1643 00", "RCUR"],
    ["Belgium", "BE68539007547034", "FRST"],
    ["Germany", "DE89370400440532013000", "FRST"],
    ["France", "FR1420041010050500013M02606", "FRST"],
    ["Luxembourg", "LU280019400644750000", "FRST"],
    ["Austria", "AT611904300234573201", "FRST"],
    ["Spain", "ES9121000418450200051332", "FRST"],
    ["Italy", "IT60X0542811101000000123456", "FRST"],
    ["Ireland", "IE29AIBK93115212345678", "FRST"],
  ])("%s", (_, account, type) => {
    expect(next(aMandate(), account, [])[0]).toBe(type);
    expect(next(aMandate(), account, [first("received")])[0]).toBe("RCUR");
    expect(next(aMandate(ONE_OFF), account, [])[0]).toBe("OOFF");
  });
});
