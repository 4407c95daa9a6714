import { indexBook } from "../../../src/domain/book/bookIndex";
import type { DirectDebit, Invoice, Mandate } from "../../../src/domain/book/records";
import { rowFindings } from "../../../src/domain/book/rowFindings";
import { linesUnder } from "../../../src/domain/mandates/mandateHistory";
import { judgeMandates } from "../../../src/domain/mandates/mandateJudge";
import { statusInBook } from "../../../src/domain/mandates/mandateTakenOver";
import { isoDate, isoDateTime } from "../../../src/domain/values/calendar";
import { aMandate, anInvoice, bookOf, dutchIbanOf, judgedOn } from "../../support/books";
import { aLine, anOrder } from "../../support/lines";

/*
 * Which of two mandates for the same is used when what was to be the only or last collection under one of them comes back
 * (docs/law/actions.md#2): each row is a sentence.
 */

const TODAY = isoDate("2026-11-22");

interface Story {
  readonly first?: Partial<Mandate>;
  readonly second?: Partial<Mandate>;
  /** Under the first one, in orders of the order of issue. */
  readonly lines: readonly Partial<DirectDebit>[];
  readonly invoices?: readonly Partial<Invoice>[];
}

const REJECTED = { status: "Returned", returnKind: "Reject" } as const;
const FINAL = { sequenceType: "FNAL" } as const;
const ONE_OFF = { oneOff: true, invoice: "F1" } as const;
const SECOND = "SR10001-2";

function bookOfStory({ first, second, lines, invoices = [] }: Story) {
  const DirectDebits = lines.map((line, n) => aLine({ order: `2026-000${String(n + 1)}`, ...line }));
  return bookOf({
    Mandates: [aMandate(first), aMandate({ mandateId: SECOND, ...second })],
    Invoices: invoices.map((invoice, n) => anInvoice({ number: `F${String(n + 1)}`, ...invoice })),
    DirectDebits,
    Orders: DirectDebits.map(({ order }, n) =>
      anOrder({ number: order, issuedAt: isoDateTime(`2026-11-0${String(n + 1)}T09:00:00`) }),
    ),
  });
}

/** Status and what stands in the way, of both. */
function standing(story: Story): readonly (readonly [string, readonly string[]])[] {
  const book = bookOfStory(story);
  const index = indexBook(book);
  const judge = judgeMandates(judgedOn("2026-12-01"), index, rowFindings(book));
  return book.tables.Mandates.map((mandate) => [
    statusInBook(mandate, TODAY, linesUnder(mandate, index), index),
    judge(mandate).findings.map(({ code }) => code),
  ]);
}

const ACTIVE = ["Active", []] as const;
const USED = ["Used", ["mandate.used"]] as const;
const OVER = ["Expired", ["mandate.takenOver"]] as const;
const TOOK = ["Active", ["mandate.tookOver"]] as const;

test.each<readonly [string, Story, readonly (readonly [string, readonly string[]])[]]>([
  ["a final collection on its way leaves the second", { lines: [{ ...FINAL, status: "InTransit" }] }, [USED, ACTIVE]],
  ["a final collection that was rejected: the second takes over", { lines: [{ ...FINAL, ...REJECTED }] }, [OVER, TOOK]],
  [
    "a final collection that was recalled: the second takes over",
    { lines: [{ ...FINAL, status: "Returned", returnKind: "Recalled" }] },
    [OVER, TOOK],
  ],
  [
    "a final collection of an order that was cancelled: the second takes over",
    { lines: [{ ...FINAL, status: "OrderCancelled" }] },
    [OVER, TOOK],
  ],
  [
    "a final collection that the debtor had back was presented: the first stays used",
    { lines: [{ ...FINAL, status: "Returned", returnKind: "Refund" }] },
    [USED, ACTIVE],
  ],
  [
    "a final collection in a draft was never sent: both are usable",
    { lines: [{ ...FINAL, status: "Draft" }] },
    [ACTIVE, ACTIVE],
  ],
  ["another collection that was rejected ends nothing", { lines: [REJECTED] }, [ACTIVE, ACTIVE]],
  [
    "a final collection that was rejected, and another one since that was presented: both are usable",
    { lines: [{ ...FINAL, ...REJECTED }, {}] },
    [ACTIVE, ACTIVE],
  ],
  [
    "the second is not signed: the first is used again",
    { lines: [{ ...FINAL, ...REJECTED }], second: { dateOfSignature: null } },
    [ACTIVE, ["ToBeSigned", ["mandate.unsigned"]]],
  ],
  [
    "the second was withdrawn since: the first does not come back",
    { lines: [{ ...FINAL, ...REJECTED }], second: { withdrawnOn: TODAY } },
    [OVER, ["Withdrawn", ["mandate.withdrawn", "mandate.tookOver"]]],
  ],
  [
    "the second is on another account: it is not for the same",
    { lines: [{ ...FINAL, ...REJECTED }], second: { iban: dutchIbanOf(7) } },
    [ACTIVE, ACTIVE],
  ],
  [
    "the second is of another scheme: it is not for the same",
    { lines: [{ ...FINAL, ...REJECTED }], second: { localInstrument: "B2B" } },
    [ACTIVE, ACTIVE],
  ],
  [
    "each is named by an invoice: both are usable",
    { lines: [{ ...FINAL, ...REJECTED }], invoices: [{ mandateId: "SR10001" }, { mandateId: SECOND }] },
    [ACTIVE, ACTIVE],
  ],
  [
    "only the first is named by an invoice: the second takes over",
    { lines: [{ ...FINAL, ...REJECTED }], invoices: [{ mandateId: "SR10001" }] },
    [OVER, TOOK],
  ],
  [
    "a one-off mandate that was rejected, and the next one of the invoice",
    { first: ONE_OFF, second: ONE_OFF, lines: [REJECTED] },
    [OVER, TOOK],
  ],
  [
    "the next one of the invoice on another account",
    { first: ONE_OFF, second: { ...ONE_OFF, iban: dutchIbanOf(7) }, lines: [REJECTED] },
    [OVER, TOOK],
  ],
  [
    "a one-off mandate of another invoice",
    { first: ONE_OFF, second: { ...ONE_OFF, invoice: "F2" }, lines: [REJECTED] },
    [ACTIVE, ACTIVE],
  ],
  [
    "both came back: the one that was sent last is used",
    { first: ONE_OFF, second: ONE_OFF, lines: [REJECTED, { ...REJECTED, mandateId: SECOND }] },
    [OVER, TOOK],
  ],
  [
    "both came back, the other way round",
    { first: ONE_OFF, second: ONE_OFF, lines: [{ ...REJECTED, mandateId: SECOND }, REJECTED] },
    [TOOK, OVER],
  ],
  [
    "the second was used up since: the first does not come back",
    { first: ONE_OFF, second: ONE_OFF, lines: [REJECTED, { mandateId: SECOND }] },
    [OVER, ["Used", ["mandate.used", "mandate.tookOver"]]],
  ],
])("%s", (_sentence, story, expected) => {
  expect(standing(story)).toEqual(expected);
});

test("what is said names the other one and the order that came back", () => {
  const book = bookOfStory({ lines: [{ ...FINAL, ...REJECTED }] });
  const judge = judgeMandates(judgedOn("2026-12-01"), indexBook(book), rowFindings(book));
  const found = book.tables.Mandates.flatMap((mandate) => judge(mandate).findings);
  expect(found.map(({ params, place }) => [params, place?.row, place?.field])).toEqual([
    [{ mandate: "SR10001", by: SECOND, order: "2026-0001" }, 2, "mandateId"],
    [{ mandate: SECOND, former: "SR10001" }, 3, "mandateId"],
  ]);
});

test("of what it becomes, a mandate is not taken over from by itself", () => {
  const book = bookOfStory({ lines: [{ ...FINAL, ...REJECTED }], second: { dateOfSignature: null } });
  const index = indexBook(book);
  const [mandate] = book.tables.Mandates;
  if (mandate === undefined) throw new Error("no mandate");
  expect(statusInBook({ ...mandate, mandateId: "M-9" }, TODAY, linesUnder(mandate, index), index)).toBe("Active");
});
