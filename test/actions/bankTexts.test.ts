import fc from "fast-check";

import { collectAction } from "../../src/actions/collect";
import { proposeAction } from "../../src/actions/propose";
import { characterReport } from "../../src/actions/proposalResult";
import type { OpenItem } from "../../src/domain/book/openItem";
import { remittanceOf } from "../../src/domain/collection/sentTexts";
import { checkAction } from "../../src/actions/check";
import { summaryOf } from "../../src/actions/outcome";
import { isoDate } from "../../src/domain/values/calendar";
import type { Account, Debtor, Invoice, Mandate, RemittanceStyle } from "../../src/domain/book/records";
import { isSepaText, toSepaText } from "../../src/domain/values/sepaText";
import type { DirectDebitMessage, Remittance, Transaction } from "../../src/iso20022/pain008/message";
import { aDebtor, aMandate, anAccount, anAdministration, anInvoice, actOn, bookOf, MOMENT } from "../support/books";
import { expectValidBankFile } from "../support/schemas";

/*
 * From the workbook to the bank file: what the debtor reads on his statement and how names are spelled, by the settings
 * of the account. Every file stands the published schemas where they are, and our profile always.
 */

const REQUEST = { collectionDate: isoDate("2026-12-01"), confirmed: "all" } as const;

interface Records {
  readonly account?: Partial<Account>;
  readonly creditorName?: string;
  readonly debtor?: Partial<Debtor>;
  readonly mandate?: Partial<Mandate>;
  readonly invoices?: readonly Partial<Invoice>[];
}

function bookWith({ account, creditorName, debtor, mandate, invoices = [{}] }: Records) {
  return bookOf({
    Administrations: [anAdministration(creditorName === undefined ? {} : { creditorName })],
    Accounts: [anAccount(account)],
    Debtors: [aDebtor(debtor)],
    Mandates: [aMandate(mandate)],
    Invoices: invoices.map((over, index) => anInvoice({ number: `F${String(index + 1)}`, ...over })),
  });
}

/** The message of the only order that is collected, from a file that was validated. */
async function collected(records: Records): Promise<DirectDebitMessage> {
  const { outcome } = actOn(bookWith(records), collectAction, REQUEST);
  const [document, ...others] = outcome.documents;
  if (document === undefined || others.length > 0) throw new Error("not one file");
  return expectValidBankFile(document.bytes);
}

async function onlyTransaction(records: Records): Promise<Transaction> {
  const [batch] = (await collected(records)).batches;
  const [transaction] = batch?.transactions ?? [];
  if (transaction === undefined) throw new Error("no transaction");
  return transaction;
}

async function remittance(style: RemittanceStyle | null, ...invoices: readonly Partial<Invoice>[]) {
  const { remittance: sent } = await onlyTransaction({
    account: { remittanceStyle: style },
    debtor: { consolidate: true },
    invoices,
  });
  return sent;
}

function structured(reference: string, issuer: string | null): Remittance {
  return { kind: "structured", reference, issuer };
}

function unstructured(text: string): Remittance {
  return { kind: "unstructured", text };
}

describe("a payment reference goes to the bank as a structured reference", () => {
  test.each([
    ["a creditor reference of ISO 11649", "RF18539007547034", structured("RF18539007547034", null)],
    ["the same in groups and small letters", "rf18 5390 0754 7034", structured("RF18539007547034", null)],
    ["a Belgian communication", "+++010/8068/17183+++", structured("010806817183", "BBA")],
    ["a Belgian communication in bare digits", "010806817183", structured("010806817183", "BBA")],
    ["a Dutch payment reference of 16 digits", "5000056789012345", structured("5000056789012345", "CUR")],
    ["a Dutch payment reference with its length", "12234534622567", structured("12234534622567", "CUR")],
    ["a Dutch payment reference of seven digits", "1234567", structured("1234567", "CUR")],
  ])("when it is %s", async (_, paymentReference, sent) => {
    expect(await remittance("Reference", { paymentReference })).toEqual(sent);
    // A blank setting is Reference.
    expect(await remittance(null, { paymentReference })).toEqual(sent);
  });

  test.each([
    ["RF19539007547034", "its check digits are wrong"],
    ["+++010/8068/17184+++", "its check digits are wrong"],
    ["6000056789012345", "its check digit is wrong"],
    ["12345678", "no such reference has eight digits"],
    ["Klant 12", "it is free"],
  ])("and not when it is %s: %s", async (paymentReference) => {
    expect(await remittance("Reference", { paymentReference })).toEqual(unstructured("F1"));
  });

  test("and not when several invoices are collected in one amount", async () => {
    const reference = { paymentReference: "RF18539007547034" };
    expect(await remittance("Reference", reference, { paymentReference: "010806817183" })).toEqual(
      unstructured("F1 F2"),
    );
  });

  test("and never an invoice number that happens to look like one", async () => {
    expect(await remittance("Reference", { number: "1234567" })).toEqual(unstructured("Nr. 1234567"));
  });
});

describe("an account that sends references or texts", () => {
  test("sends a reference that is right as one, and any other as the text that it is", async () => {
    const sent = (paymentReference: string) => remittance("ReferenceOrText", { paymentReference });
    expect(await sent("RF18 5390 0754 7034")).toEqual(structured("RF18539007547034", null));
    expect(await sent("RF19539007547034")).toEqual(unstructured("RF19539007547034"));
    expect(await sent("Lidnr. 12 Zoë")).toEqual(unstructured("Lidnr. 12 Zoe"));
    // Of which nothing can be read: the number.
    expect(await sent("***")).toEqual(unstructured("F1"));
    // It would become one on its way to the bank.
    expect(await sent("\u00071234567")).toEqual(unstructured("Nr. 1234567"));
    expect(await remittance("ReferenceOrText", { number: "1234567" })).toEqual(unstructured("Nr. 1234567"));
    expect(await remittance("ReferenceOrText", { description: "Huur" })).toEqual(unstructured("F1"));
  });
});

describe("an account that sends numbers", () => {
  test("sends the invoice number also where there is a valid reference", async () => {
    const invoice = { paymentReference: "RF18539007547034", description: "Levering november" };
    expect(await remittance("Numbers", invoice)).toEqual(unstructured("F1"));
  });

  test("sends a number that looks like a reference as the text that it is", async () => {
    expect(await remittance("Numbers", { number: "1234567" })).toEqual(unstructured("1234567"));
  });

  test("sends as many numbers as 140 characters hold", async () => {
    const invoices = Array.from({ length: 30 }, (_, index) => ({ number: `2026-00${String(index + 10)}` }));
    const sent = await remittance("Numbers", ...invoices);
    const numbers = invoices.slice(0, 14).map(({ number }) => number);
    expect(sent).toEqual(unstructured(numbers.join(" ")));
  });
});

describe("What is not sent as it stands is told", () => {
  const findingsOf = (records: Records, action: typeof proposeAction | typeof checkAction = proposeAction) =>
    action.decide(bookWith(records), REQUEST, MOMENT).findings.flatMap(({ code, place, params }) => {
      const { to, numbers } = params;
      if (place?.table !== "Invoices") return [];
      return [`${code} ${place.field ?? ""} ${String(numbers ?? "")}>${String(to)}`];
    });

  test.each([
    ["RF19539007547034", "reference.checkDigits"],
    ["+++010/8068/17184+++", "reference.checkDigits"],
    ["6000056789012345", "reference.checkDigits"],
    ["12345678", "reference.unknownForm"],
    ["Klant 12", "reference.unknownForm"],
  ])("the payment reference %s by %s, by a proposal and by check", (paymentReference, code) => {
    const records = { invoices: [{ paymentReference }] };
    expect(findingsOf(records)).toEqual([`${code} paymentReference >F1`]);
    expect(findingsOf(records, checkAction)).toEqual([`${code} paymentReference >F1`]);
    const asText = { ...records, account: { remittanceStyle: "ReferenceOrText" } } as const;
    expect(findingsOf(asText)).toEqual([`${code} paymentReference >${paymentReference}`]);
  });

  test("but not a reference that is right, nor one that the account does not send", () => {
    expect(findingsOf({ invoices: [{ paymentReference: "RF18539007547034" }] })).toEqual([]);
    const invoices = [{ paymentReference: "Klant 12" }];
    expect(findingsOf({ account: { remittanceStyle: "Numbers" }, invoices })).toEqual([]);
  });

  test("the euro sign in a text", () => {
    const invoices = [{ description: "Abonnement \u20ac 5" }];
    expect(findingsOf({ account: { remittanceStyle: "Text" }, invoices })).toEqual([
      "text.transliterated description >Abonnement E 5",
    ]);
  });

  test("the numbers that find no room, none of them cut", async () => {
    const invoices = Array.from({ length: 30 }, (_, index) => ({ number: `INV-2026-00${String(index + 10)}` }));
    const numbers = invoices.map(({ number }) => number);
    const debtor = { consolidate: true };
    const sent = numbers.slice(0, 10).join(" ");
    expect(await remittance("Numbers", ...invoices)).toEqual(unstructured(sent));
    expect(findingsOf({ debtor, invoices })).toEqual([
      `text.numbersLeftOut number ${numbers.slice(10).join(" ")}>${sent}`,
    ]);
  });

  test("one number that is longer than the text may be", () => {
    const number = "x".repeat(150);
    expect(findingsOf({ invoices: [{ number }] })).toEqual([`text.cut number >${"x".repeat(140)}`]);
  });

  test("as few numbers as can be: one long number keeps no short ones out", async () => {
    const numbers = ["F1", "L".repeat(130), "F2", "F3", "F4"];
    const invoices = numbers.map((number) => ({ number }));
    expect(await remittance("Numbers", ...invoices)).toEqual(unstructured("F1 F2 F3 F4"));
    expect(findingsOf({ debtor: { consolidate: true }, invoices })).toEqual([
      `text.numbersLeftOut number ${"L".repeat(130)}>F1 F2 F3 F4`,
    ]);
    // What is left of two numbers is no structured reference either.
    expect(await remittance("Reference", { number: "1234567" }, { number: "L".repeat(140) })).toEqual(
      unstructured("Nr. 1234567"),
    );
  });

  test("the references and descriptions of invoices that are collected in one amount", () => {
    const invoices = [
      { paymentReference: "RF18539007547034" },
      { description: "Huur" },
      { paymentReference: "Klant 12" },
    ];
    const debtor = { consolidate: true };
    expect(findingsOf({ debtor, invoices })).toEqual(["reference.ofSeveral paymentReference >F1 F2 F3"]);
    expect(findingsOf({ debtor, invoices, account: { remittanceStyle: "Text" } })).toEqual([
      "text.ofSeveral description >F1 F2 F3",
    ]);
    expect(findingsOf({ debtor, invoices: [{}, {}] })).toEqual([]);
    expect(findingsOf({ debtor, invoices: [{}, {}], account: { remittanceStyle: "Text" } })).toEqual([]);
    const named = proposeAction.decide(bookWith({ debtor, invoices }), REQUEST, MOMENT).findings;
    expect(named).toContainEqual(
      expect.objectContaining({ code: "reference.ofSeveral", params: { items: "F1, F3", count: 2, to: "F1 F2 F3" } }),
    );
  });

  test("a description of which nothing can be read", () => {
    const invoices = [{ description: "***" }];
    expect(findingsOf({ account: { remittanceStyle: "Text" }, invoices })).toEqual([
      "text.transliterated description >F1",
    ]);
  });

  test("with the cell in which another text is filled in, where the bank gets one", () => {
    const cells = (records: Records) => {
      const { result } = proposeAction.decide(bookWith(records), REQUEST, MOMENT);
      return characterReport(result?.proposal.transactions ?? []).map(({ place, instead }) => [
        place.field,
        instead?.field,
      ]);
    };
    const invoices = [{ number: "F1é" }];
    expect(cells({ invoices })).toEqual([["number", undefined]]);
    expect(cells({ invoices, account: { remittanceStyle: "Text" } })).toEqual([["description", "description"]]);
    expect(cells({ invoices, account: { remittanceStyle: "ReferenceOrText" } })).toEqual([
      ["number", "paymentReference"],
    ]);
    const together = { invoices: [...invoices, {}], debtor: { consolidate: true } };
    expect(cells({ ...together, account: { remittanceStyle: "ReferenceOrText" } })).toEqual([["number", undefined]]);
  });

  test("by the character report, each with the cell to change", () => {
    const report = (records: Records) => {
      const outcome = proposeAction.decide(bookWith(records), REQUEST, MOMENT);
      return summaryOf(proposeAction, outcome)["characterReport"];
    };
    const place = { table: "Invoices", row: 2, field: "paymentReference" };
    const invoices = [{ paymentReference: "Klant 12" }];
    expect(report({ invoices })).toEqual([{ from: "Klant 12", to: "F1", cut: false, place }]);
    expect(report({ invoices, account: { remittanceStyle: "ReferenceOrText" } })).toEqual([]);
    const shortened = { from: "Café", to: "Cafe", cut: false };
    expect(
      report({ invoices: [{ paymentReference: "Café" }], account: { remittanceStyle: "ReferenceOrText" } }),
    ).toEqual([{ ...shortened, place }]);
    expect(report({ mandate: { accountHolder: "Café" } })).toEqual([
      { ...shortened, place: { table: "Mandates", row: 2, field: "accountHolder" } },
    ]);
    expect(report({ debtor: { accountHolder: "Café" } })).toEqual([
      { ...shortened, place: { table: "Debtors", row: 2, field: "accountHolder" } },
    ]);
  });

  test("never half a number, whatever they are", () => {
    const numbers = fc.uniqueArray(fc.stringMatching(/^[A-Za-z\u00df\u20ac0-9/-]{1,60}$/), {
      minLength: 2,
      maxLength: 30,
      selector: (text) => text.toLowerCase(),
    });
    fc.assert(
      fc.property(numbers, (all) => {
        const items = all.map(
          (number) => ({ table: "Invoices", invoice: anInvoice({ number }) }) as unknown as OpenItem,
        );
        const { text, leftOut = [] } = remittanceOf(items, anAccount({ remittanceStyle: "Numbers" }));
        expect(text.length).toBeLessThanOrEqual(140);
        const kept = all.filter((number) => !leftOut.includes(number));
        expect(text.split(" ")).toEqual(kept.map((number) => toSepaText(number, "EPC")));
        expect(leftOut).toEqual(all.filter((number) => !kept.includes(number)));
        for (const next of leftOut) expect(`${text} ${toSepaText(next, "EPC")}`.length).toBeGreaterThan(140);
      }),
    );
  });
});

describe("an account that sends texts", () => {
  test("sends the description in the SEPA set", async () => {
    const invoice = { paymentReference: "RF18539007547034", description: "Café & bar; 50 % korting" };
    expect(await remittance("Text", invoice)).toEqual(unstructured("Cafe + bar, 50 . korting"));
  });

  test("sends the number where there is no description, or none that a bank can read", async () => {
    expect(await remittance("Text", {})).toEqual(unstructured("F1"));
    expect(await remittance("Text", { description: "***" })).toEqual(unstructured("F1"));
  });

  test("sends a description that is a lawful reference as the text that it is", async () => {
    expect(await remittance("Text", { description: "RF18539007547034" })).toEqual(unstructured("RF18539007547034"));
  });

  test("sends no more than 140 characters of it", async () => {
    const sent = await remittance("Text", { description: "ß".repeat(200) });
    expect(sent).toEqual(unstructured("s".repeat(140)));
  });
});

describe("an account with the German character set", () => {
  const DE = { characterSet: "DE" } as const;
  const EPC = { characterSet: "EPC" } as const;

  test.each([
    [DE, "Müller & Söhne Großhandel", "Mueller + Soehne Grosshandel"],
    [EPC, "Müller & Söhne Großhandel", "Muller + Sohne Groshandel"],
    [DE, "ÄRZTEHAUS ÖLMÜHLE", "AERZTEHAUS OELMUEHLE"],
    [DE, "Mu\u0308ller", "Mueller"],
    [DE, "Café Zoë", "Cafe Zoe"],
  ])("%p sends %s as %s", async (account, name, sent) => {
    const { debtorName } = await onlyTransaction({ account, debtor: { name } });
    expect(debtorName).toBe(sent);
  });

  test("spells the creditor, the account holder, the former creditor, the text and the town in it as well", async () => {
    const message = await collected({
      account: { ...DE, remittanceStyle: "Text", addressUse: "Always" },
      creditorName: "Bürobedarf Köln GmbH",
      debtor: { street: "Königstraße", buildingNumber: "1a", town: "Düsseldorf", country: "DE" },
      mandate: { accountHolder: "Jürgen Groß", originalCreditorName: "Bäckerei Köln" },
      invoices: [{ description: "Grüße" }],
    });
    const [batch] = message.batches;
    const [transaction] = batch?.transactions ?? [];
    expect([message.initiatingPartyName, batch?.creditor.name]).toEqual([
      "Buerobedarf Koeln GmbH",
      "Buerobedarf Koeln GmbH",
    ]);
    expect(transaction).toMatchObject({
      debtorName: "Juergen Gross",
      debtorAddress: { street: "Koenigstrasse", buildingNumber: "1a", town: "Duesseldorf", country: "DE" },
      amendment: { originalCreditorName: "Baeckerei Koeln" },
      remittance: unstructured("Gruesse"),
    });
  });

  test("in hybrid form measures an address line after it has grown", async () => {
    const { debtorAddress } = await onlyTransaction({
      account: { ...DE, addressUse: "Always", addressForm: "Hybrid" },
      debtor: { street: `${"ü".repeat(34)}st`, buildingNumber: "1", town: "Köln", country: "DE" },
    });
    // 70 letters, and with a blank and the number 72: so in two lines.
    expect(debtorAddress).toMatchObject({ town: "Koeln", lines: [`${"ue".repeat(34)}st`, "1"] });
  });

  test("makes a name of 70 characters longer, which is cut and told", async () => {
    const name = `${"Ü".repeat(40)}${"x".repeat(30)}`;
    const { outcome } = actOn(bookWith({ account: DE, debtor: { name } }), collectAction, REQUEST);
    const sent = "UE".repeat(35);
    expect(outcome.findings.filter(({ code }) => code === "text.cut")).toEqual([
      {
        code: "text.cut",
        severity: "info",
        place: { table: "Debtors", row: 2, field: "name" },
        params: { from: name, to: sent },
      },
    ]);
    const message = await expectValidBankFile(outcome.documents[0]?.bytes ?? new Uint8Array());
    expect(message.batches[0]?.transactions[0]?.debtorName).toBe(sent);
  });

  test("cuts no name of 70 characters that stays as long as it is", async () => {
    const name = `${"Ü".repeat(40)}${"x".repeat(30)}`;
    const { outcome } = actOn(bookWith({ account: EPC, debtor: { name } }), collectAction, REQUEST);
    expect(outcome.findings.map(({ code }) => code)).not.toContain("text.cut");
    const message = await expectValidBankFile(outcome.documents[0]?.bytes ?? new Uint8Array());
    expect(message.batches[0]?.transactions[0]?.debtorName).toBe(`${"U".repeat(40)}${"x".repeat(30)}`);
  });

  test("leaves no blank at the end where the cut falls behind one", async () => {
    const { debtorName } = await onlyTransaction({
      account: DE,
      debtor: { name: `${"ß".repeat(34)}x ${"y".repeat(30)}` },
    });
    expect(debtorName).toBe(`${"ss".repeat(34)}x`);
  });

  test("is shown before anything is made: each name beside what the bank gets", () => {
    const { outcome } = actOn(bookWith({ account: DE, debtor: { name: "Müller" } }), proposeAction, REQUEST, MOMENT);
    expect(JSON.stringify(summaryOf(proposeAction, outcome)["characterReport"])).toContain('"Mueller"');
  });

  test("gives a lawful file whatever a debtor is called", async () => {
    const letters = fc.constantFrom(..."ÄÖÜäöüßẞéøŁЩ漢&<>'\"|;  xyzXYZ019");
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: letters, minLength: 1, maxLength: 70 }).map((name) => `A${name}`.slice(0, 70).trim()),
        fc.constantFrom(DE, EPC),
        async (name, account) => {
          const { debtorName } = await onlyTransaction({ account, debtor: { name } });
          expect(isSepaText(debtorName)).toBe(true);
          expect(debtorName).toBe(toSepaText(name, account.characterSet).slice(0, 70).trimEnd());
        },
      ),
      { numRuns: 60 },
    );
  });
});
