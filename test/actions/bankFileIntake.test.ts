import type { Action } from "../../src/actions/action";
import type { TakeInBankFileRequest } from "../../src/actions/bankFile/intakeRequest";
import { collectAction } from "../../src/actions/collect";
import { takeInBankFileAction } from "../../src/actions/takeInBankFile";
import type { Book } from "../../src/domain/book/book";
import { finding } from "../../src/domain/book/finding";
import { isoDate } from "../../src/domain/values/calendar";
import {
  bankFile,
  formerAccount,
  formerCreditor,
  formerReference,
  NEW_ACCOUNT,
  NEW_AGENT,
} from "../support/bankFileXml";
import { actOn, bookAfter, aDebtor, anAccount, anAdministration, bookOf, dutchIbanOf, MOMENT } from "../support/books";
import { brokenOff, resumed } from "../support/interruption";
import { objections } from "../support/outcomeCodes";
import { EMPTY, JANSEN, BAKKER, asked, decided, codes, after, november, october } from "../support/bankFileIntake";

const [FIRST, SECOND, THIRD] = [dutchIbanOf(1), dutchIbanOf(2), dutchIbanOf(3)];

/** What the workbook gets of a mandate. */
const mandatesAfter = (request: TakeInBankFileRequest, before: Book = EMPTY) => after(request, before).tables.Mandates;

describe("amendments in the files", () => {
  test.each([
    ["as SMNDA", NEW_ACCOUNT],
    ["as SMNDA at the bank, as until 2016", NEW_AGENT],
    ["by the former IBAN", formerAccount(FIRST)],
  ])("a changed account that was reported %s is the mandate's, and is not reported again", (_how, amendment) => {
    const request = asked(
      november([{ transactions: [{ ...JANSEN, iban: SECOND, amendment }] }]),
      october([{ transactions: [JANSEN] }]),
    );
    expect(mandatesAfter(request)).toMatchObject([{ mandateId: "M-1", iban: SECOND, originalIban: null }]);
    expect(after(request).tables.Debtors).toMatchObject([{ iban: SECOND }]);
  });

  test("a mandate that got another reference is one mandate", () => {
    const renamed = { ...JANSEN, mandate: "M-9", amendment: formerReference("M-1") };
    const request = asked(october([{ transactions: [JANSEN] }]), november([{ transactions: [renamed] }]));
    expect(mandatesAfter(request)).toMatchObject([{ mandateId: "M-9", originalMandateId: null }]);
    expect(mandatesAfter(asked(november([{ transactions: [renamed] }])))).toMatchObject([{ mandateId: "M-9" }]);
  });

  test("whoever was not collected from since the creditor changed gets the change reported next", () => {
    const NEW_ID = "NL05ZZZ876543210001";
    const amendment = formerCreditor("NL42ABC123456780001", "Sportvereniging De Kieviten");
    const now = { creditorId: NEW_ID, creditor: "De Kieviten", transactions: [{ ...JANSEN, amendment }] };
    const request = asked(october([{ transactions: [JANSEN, BAKKER] }]), november([now]));
    const { tables } = after(request);
    expect(tables.Administrations).toMatchObject([{ creditorId: NEW_ID, creditorName: "De Kieviten" }]);
    expect(tables.Mandates).toMatchObject([
      { mandateId: "M-1", originalCreditorId: null, originalCreditorName: null },
      {
        ...{ mandateId: "M-2", originalCreditorId: "NL42ZZZ123456780001" },
        originalCreditorName: "Sportvereniging De Kieviten",
      },
    ]);
    expect(decided(request).findings).toContainEqual(finding("bankFile.creditorReported", null, { count: 1 }));
  });

  test("a creditor whose ID changed is changed in the workbook first", () => {
    const before = bookOf();
    const amendment = formerCreditor(before.tables.Administrations[0]?.creditorId ?? "");
    const now = { creditorId: "NL05ZZZ876543210001", transactions: [{ ...JANSEN, amendment }] };
    expect(objections(decided(asked(november([now])), before))).toContain("bankFile.creditorChanged");
  });
});

describe("several files", () => {
  test("are taken in the order of their collection dates, whatever order they are given in", () => {
    const files = [november([{ transactions: [JANSEN] }]), october([{ transactions: [JANSEN, BAKKER] }])] as const;
    const [one, other] = [after(asked(...files)), after(asked(files[1], files[0]))];
    expect(one.tables.Mandates).toEqual(other.tables.Mandates);
    expect(one.tables.Mandates).toMatchObject([
      { mandateId: "M-1", lastCollectionDate: "2026-11-02" },
      { mandateId: "M-2", lastCollectionDate: "2026-10-01" },
    ]);
  });

  test("the list of the next period is made of the last one, and one file counts once", () => {
    const last = november([{ transactions: [JANSEN, { ...JANSEN, amount: 5_00 }] }]);
    const copy = { ...last, name: "kopie.xml" };
    const request = { ...asked(october([{ transactions: [BAKKER] }]), last, copy), nextInvoices: true as const };
    expect(codes(request)).toContain("bankFile.sameFile");
    const { Invoices } = after(request).tables;
    expect(Invoices.map(({ number, amount }) => [number, amount])).toEqual([
      ["2026-12-02-10002", 25_00],
      ["2026-12-02-10002-2", 5_00],
    ]);
    const due = after({ ...request, dueDate: isoDate("2027-01-15") }).tables.Invoices;
    expect(due.map(({ dueDate }) => dueDate)).toEqual(["2027-01-15", "2027-01-15"]);
    expect(codes(request)).toContain("bankFile.descriptions");
  });

  test("a list of long ago is due in the first month that is not past", () => {
    const request = {
      ...asked(november([{ date: "2026-08-31", transactions: [{ ...JANSEN, reference: "RF18539007547034" }] }])),
    };
    expect(after({ ...request, nextInvoices: true }).tables.Invoices).toMatchObject([
      { dueDate: "2026-11-30", description: null, paymentReference: "RF18539007547034" },
    ]);
    expect(codes({ ...request, nextInvoices: true })).not.toContain("bankFile.descriptions");
  });
});

describe("what the files leave open is asked", () => {
  const twoAccounts = asked(
    november([{ transactions: [JANSEN, { ...JANSEN, mandate: "M-3", name: "J Jansen", iban: THIRD }] }]),
  );
  const debtorsAfter = (request: TakeInBankFileRequest, before: Book = EMPTY) =>
    after(request, before).tables.Debtors.map(({ number, iban }) => [number, iban]);

  test("one name with two accounts: one debtor, or a debtor for each", () => {
    const held = decided(twoAccounts);
    expect([held.done, held.unconfirmed, held.changes]).toEqual([false, ["bankFile.oneName:J. Jansen"], []]);
    expect(held.result?.questions).toEqual([{ kind: "name", about: "J. Jansen", options: ["one", "each"] }]);
    const each = [
      ["10001", FIRST],
      ["10002", THIRD],
    ];
    expect(debtorsAfter(twoAccounts)).toEqual(each);
    expect(debtorsAfter({ ...twoAccounts, chosen: { "J. Jansen": "each" }, confirmed: [] })).toEqual(each);
    const one = after({ ...twoAccounts, chosen: { "j jansen": "one" }, confirmed: [] }).tables;
    expect(one.Debtors).toMatchObject([{ number: "10001" }]);
    expect(one.Mandates.map(({ debtor }) => debtor)).toEqual(["10001", "10001"]);
    expect(objections(decided({ ...twoAccounts, chosen: { "J. Jansen": "both" } }))).toEqual(["bankFile.notAnOption"]);
  });

  test("a mandate with two accounts of which no change was reported: which one counts", () => {
    const request = asked(
      november([{ transactions: [JANSEN, { ...JANSEN, name: "P. Peters", iban: SECOND }, BAKKER] }]),
    );
    const held = decided(request);
    expect(held.unconfirmed).toContain("bankFile.mandateTwice:M-1");
    expect(held.result?.questions).toEqual([{ kind: "mandate", about: "M-1", options: [FIRST, SECOND] }]);
    expect(held.result?.mandates).toContainEqual(expect.objectContaining({ mandate: "M-1", standing: "left" }));
    expect(mandatesAfter(request).map(({ mandateId }) => mandateId)).toEqual(["M-2"]);
    const spaced = FIRST.replace(/(.{4})/gu, "$1 ");
    const chosen = mandatesAfter({ ...request, chosen: { "M-1": spaced }, confirmed: [] });
    expect(chosen).toMatchObject([{ mandateId: "M-1", iban: FIRST }, { mandateId: "M-2" }]);
    const wrong = decided({ ...request, chosen: { "M-1": THIRD } });
    expect(wrong.findings).toContainEqual(
      finding("bankFile.notAnOption", null, { about: "M-1", choice: THIRD, options: `${FIRST}, ${SECOND}` }),
    );
  });

  test("the debtor of an account that several have", () => {
    const owners = [aDebtor({ number: "1", name: "A" }), aDebtor({ number: "2", name: "B" })];
    const before = bookOf({ Debtors: owners, Mandates: [] });
    const iban = owners[0]?.iban ?? "";
    const request = asked(november([{ transactions: [{ ...JANSEN, iban }] }]));
    const question = { kind: "debtor", about: iban, options: ["1", "2", "new"] };
    expect(decided(request, before).result?.questions).toEqual([question]);
    expect(decided(request, before).unconfirmed).toEqual([`bankFile.severalDebtors:${iban}`]);
    const chosenOf = (answer: string) =>
      after({ ...request, chosen: { [iban]: answer }, confirmed: [] }, before).tables;
    expect(chosenOf("2").Mandates).toMatchObject([{ debtor: "2", accountHolder: "J. Jansen" }]);
    expect(chosenOf("new").Debtors).toHaveLength(3);
    const wrong = decided({ ...request, chosen: { [iban]: "3" } }, before);
    expect(objections(wrong)).toEqual(["bankFile.notAnOption"]);
  });
});

describe("a workbook that has some of it", () => {
  const request = asked(november([{ transactions: [JANSEN, BAKKER] }]));

  test("gets nothing twice: the same files again change nothing", () => {
    const once = after({ ...request, nextInvoices: true });
    const again = decided({ ...request, nextInvoices: true }, once);
    expect([again.done, again.changes]).toEqual([false, []]);
    expect(again.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["bankFile.nothing", "bankFile.invoicesKnown"]),
    );
    expect(again.result).toMatchObject({ addedMandates: 0, knownMandates: 2, isNewAdministration: false });
  });

  test("keeps its debtors: found by account, or by name where they have none", () => {
    const before = bookOf({
      Debtors: [
        aDebtor({ number: "7", name: "Jansen, J.", iban: FIRST }),
        aDebtor({ number: "8", name: "BAKKERIJ DE KORENAAR BV", iban: null, collectAutomatically: null }),
        aDebtor({ number: "9", name: "Bakkerij de Korenaar B.V", iban: null, collectAutomatically: null }),
      ].slice(0, 2),
      Mandates: [],
      Invoices: [],
    });
    const { tables } = after(
      asked(november([{ transactions: [JANSEN, { ...BAKKER, name: "Bakkerij De Korenaar BV" }] }])),
      before,
    );
    expect(tables.Mandates.map(({ debtor, accountHolder }) => [debtor, accountHolder])).toEqual([
      ["7", "J. Jansen"],
      ["8", null],
    ]);
    expect(tables.Debtors[1]).toMatchObject({ iban: SECOND, collectAutomatically: true });
    expect(codes(request, before)).toContain("bankFile.otherName");
  });

  test("asks whether a name that it has with another account is the same debtor", () => {
    const before = bookOf({
      Debtors: [aDebtor({ number: "7", name: "J. JANSEN", iban: THIRD })],
      Mandates: [],
      Invoices: [],
    });
    const one = asked(november([{ transactions: [JANSEN] }]));
    expect(decided(one, before).unconfirmed).toContain("bankFile.oneName:J. Jansen");
    expect(after({ ...one, chosen: { "J. Jansen": "one" } }, before).tables.Mandates).toMatchObject([{ debtor: "7" }]);
    expect(after({ ...one, chosen: { "J. Jansen": "each" } }, before).tables.Mandates).toMatchObject([
      { debtor: "10001" },
    ]);
  });

  test("brings the last collection date of a mandate on, with the account and reference that were reported since", () => {
    const once = after({ ...asked(october([{ transactions: [JANSEN, BAKKER] }])), nextInvoices: true });
    const moved = { ...JANSEN, mandate: "M-9", iban: THIRD, amendment: formerReference("M-1") + NEW_ACCOUNT };
    const { tables } = after(asked(november([{ transactions: [moved, BAKKER] }])), once);
    expect(tables.Mandates).toMatchObject([
      { mandateId: "M-9", iban: THIRD, lastCollectionDate: "2026-11-02", expiryDate: "2029-11-02" },
      { mandateId: "M-2", iban: SECOND, lastCollectionDate: "2026-11-02" },
    ]);
    expect(tables.Debtors).toHaveLength(2);
    expect(tables.Invoices.map(({ mandateId }) => mandateId)).toEqual(["M-9", "M-2"]);
  });

  test("keeps a mandate of which the file says otherwise, and says what", () => {
    const before = after(asked(october([{ transactions: [JANSEN] }])));
    const other = asked(
      november([{ scheme: "B2B", transactions: [{ ...JANSEN, iban: THIRD, signed: "2021-01-01" }] }]),
    );
    const [found] = decided(other, before).findings.filter(({ code }) => code === "bankFile.mandateDiffers");
    expect(found).toMatchObject({
      ...{ severity: "warning", place: { table: "Mandates", row: 2 } },
      params: { asked: "M-1", values: `${THIRD}, B2B, 2021-01-01`, file: "november.xml" },
    });
    expect(decided({ ...other, confirmed: "all" }, before).changes).toEqual([]);
  });

  test("keeps a mandate under which it collected itself", () => {
    const once = after({ ...request, nextInvoices: true });
    const collected = actOn(once, collectAction, {
      collectionDate: isoDate("2026-12-02"),
      confirmed: "all" as const,
    }).book;
    const later = asked(bankFile("later.xml", [{ date: "2026-12-20", transactions: [{ ...JANSEN, iban: THIRD }] }]));
    expect(decided(later, collected).changes).toEqual([]);
  });

  test("has the creditor already, and no other one under that code", () => {
    const before = bookOf({ Debtors: [], Mandates: [], Invoices: [] });
    const own = before.tables.Administrations[0];
    const mine = {
      creditorId: own?.creditorId ?? "",
      creditorIban: "NL64RABO0990000109",
      creditorBic: "",
      transactions: [JANSEN],
    };
    const { tables } = after(asked(november([mine])), before);
    expect(tables.Administrations).toHaveLength(1);
    expect(tables.Accounts[1]).toMatchObject({
      administration: own?.code,
      bankAccount: tables.Accounts[0]?.bankAccount,
    });
    const other = { ...mine, creditorId: "NL05ZZZ876543210001" };
    const named = { ...asked(november([other])), administration: own?.code ?? "" };
    expect(objections(decided(named, before))).toContain("bankFile.otherCreditor");
    const two = bookOf({
      Administrations: [anAdministration(), anAdministration({ code: "X", creditorId: other.creditorId })],
    });
    expect(objections(decided({ ...asked(november([mine])), administration: "X" }, two))).toContain(
      "bankFile.otherCreditor",
    );
    const taken = bookOf({
      Administrations: [anAdministration({ code: "1" })],
      Debtors: [],
      Mandates: [],
      Invoices: [],
    });
    expect(after(asked(november([other])), taken).tables.Administrations[1]?.code).toBe("2");
  });

  test("refuses an account that is another administration's", () => {
    const before = bookOf({ Accounts: [anAccount({ iban: "NL22ABNA0990000206", administration: "NL02" })] });
    expect(objections(decided(request, before))).toContain("bankFile.accountOther");
  });

  test("numbers new debtors behind its own", () => {
    const before = bookOf({
      Debtors: [aDebtor({ number: "20417", iban: THIRD }), aDebtor({ number: "K7", iban: null })],
      Mandates: [],
      Invoices: [],
    });
    expect(
      after(request, before)
        .tables.Debtors.slice(2)
        .map(({ number }) => number),
    ).toEqual(["20418", "20419"]);
  });
});

describe("how it is written", () => {
  test("an intake that broke off is taken out again, and can be given anew", () => {
    const once = after({ ...asked(october([{ transactions: [JANSEN] }])), nextInvoices: true });
    const renamed = { ...JANSEN, mandate: "M-9", amendment: formerReference("M-1") };
    const request = {
      ...asked(november([{ transactions: [renamed, BAKKER] }])),
      nextInvoices: true as const,
      confirmed: "all" as const,
    };
    const outcome = decided(request, once);
    const action = takeInBankFileAction as Action;
    const writing = { action, request, moment: MOMENT, before: once, outcome };
    const [added, changed] = outcome.parts?.map(({ changes }) => changes) ?? [];
    expect(outcome.changes).toEqual([...(added ?? []), ...(changed ?? [])]);
    for (let written = 0; written <= outcome.changes.length; written += 1) {
      const book = brokenOff(writing, written);
      const { state, changes } = resumed(writing, book);
      const whole = written > (added?.length ?? 0) ? bookAfter(once, added ?? []) : once;
      const is = bookAfter(book, changes).tables;
      expect(state).toBe("Undone");
      expect({ ...is, Log: [] }).toEqual({ ...whole.tables, Log: [] });
      expect(resumed(writing, { ...book, tables: is }).changes).toEqual([]);
    }
  });

  test("changes of many mandates go by parts that the Log can hold", () => {
    const many = Array.from({ length: 120 }, (_none, at) => ({ ...JANSEN, mandate: `M-${String(at)}` }));
    const once = after(asked(october([{ transactions: many }])));
    const { parts = [] } = decided(asked(november([{ transactions: many }])), once);
    expect(parts.map(({ changes }) => changes.length)).toEqual([100, 20]);
  });

  test("what is new of many mandates goes by as many as the Log can name, and what broke off is taken out again", () => {
    const many = Array.from({ length: 501 }, (_none, at) => ({ ...JANSEN, mandate: `M-${String(at)}` }));
    const request = { ...asked(october([{ transactions: many }])), confirmed: "all" as const };
    const before = bookOf();
    const outcome = decided(request, before);
    const [first, second] = outcome.parts ?? [];
    const named = first?.changes.filter(({ table }) => table === "Mandates").length ?? 0;
    expect(named + (second?.changes.length ?? 0)).toBe(501);
    for (const part of [first, second]) expect(JSON.stringify(part?.request).length).toBeLessThan(26_000);
    expect((second?.request as { readonly collected: readonly unknown[] }).collected).toHaveLength(501 - named);
    const writing = { action: takeInBankFileAction as Action, request, moment: MOMENT, before, outcome };
    const book = brokenOff(writing, outcome.changes.length);
    const { tables } = bookAfter(book, resumed(writing, book).changes);
    expect(tables.Mandates).toHaveLength(named);
  });

  test("the Log keeps what was asked, and the names of the files", () => {
    const outcome = decided({ ...asked(november([{ transactions: [JANSEN] }])), administration: "SV" });
    expect(outcome.parts?.[0]?.request).toMatchObject({ administration: "SV", files: ["november.xml"] });
    // Of the mandates it keeps by what a bank knows them: what is typed over since is seen.
    const mandates = outcome.changes.flatMap((change) => (change.kind === "append" ? [change.record] : []));
    const names = mandates.flatMap((one) => ("mandateId" in one && "dateOfSignature" in one ? [one.mandateId] : []));
    const { collected } = outcome.parts?.[0]?.request as { readonly collected: readonly (readonly string[])[] };
    expect(collected.map(([, mandate]) => mandate)).toEqual(names);
    expect(collected[0]?.[0]).toBe("SV");
  });

  test("its answer holds what the files come to", () => {
    const { result } = decided({ ...asked(november([{ transactions: [JANSEN] }])), nextInvoices: true });
    if (result === null) throw new Error("nothing was read");
    expect(takeInBankFileAction.summary(result, true)).toMatchObject({
      files: [
        {
          file: "november.xml",
          version: "pain.008.001.08",
          transactions: 1,
          amount: "25.00",
          collectionDate: "2026-11-02",
        },
      ],
      ...{ administration: "1", isNewAdministration: true, addedMandates: 1, questions: [] },
      accounts: [{ iban: "NL22ABNA0990000206", messageVersion: "pain.008.001.08" }],
      debtors: [{ debtor: "10001", name: "J. Jansen", iban: FIRST, town: null }],
      mandates: [{ mandate: "M-1", standing: "new", status: "Active", localInstrument: "CORE" }],
      invoices: [{ invoice: "2026-12-02-10001", amount: "25.00" }],
    });
  });
});
