import { takeInListAction } from "../../src/actions/takeInList";
import { takeInOneListAction } from "../../src/actions/takeInOneList";
import { dutchIbanOf } from "../support/books";
import { fakeDisk, fakeWorld, say } from "../support/fakeWorld";

const NOW = "--user anna --moment 2026-12-01T10:15:00";
const encoded = (...lines: readonly string[]) => new TextEncoder().encode(lines.join("\r\n"));

interface Answer {
  readonly exit: number;
  readonly findings: readonly { readonly code: string; readonly message: string }[];
  readonly summary: Readonly<Record<string, unknown>>;
}

/** A club with these files and no workbook yet. */
function club(files: Readonly<Record<string, Uint8Array>>) {
  const disk = fakeDisk({});
  for (const [name, bytes] of Object.entries(files)) disk.files.set(`/books/${name}`, bytes);
  const world = fakeWorld(disk, [takeInListAction, takeInOneListAction]);
  const ask = async (words: string): Promise<Answer> => {
    return JSON.parse((await say(`take-in book.xlsx ${words} --json ${NOW}`, world)).out) as Answer;
  };
  const read = async (words: string) => (await say(`take-in book.xlsx ${words} ${NOW}`, world)).out;
  const wrongly = async (words: string) => (await say(`take-in book.xlsx ${words} ${NOW}`, world)).error;
  return { ask, read, wrongly, disk };
}

const codesOf = ({ findings }: Answer) => findings.map(({ code }) => code);
const CREDITOR = `--creditor-name Tennisclub --creditor-id NL69ZZZ123456780000 --account ${dutchIbanOf(99)}`;
const HEADING = "Lidnr;Naam;IBAN;Lid sinds;Contributiegroep";
const MEMBERS = [`1;Bos;${dutchIbanOf(1)};1-2-2020;Jeugd`, `2;Vos;${dutchIbanOf(2)};1-3-2021;Senior`];

test("One list makes the workbook once all that it lacks is said, and is taken again in the next month", async () => {
  const list = encoded("Naam;IBAN;Bedrag", `Bos;${dutchIbanOf(1)};10,00`, `Vos;${dutchIbanOf(2)};12,50`);
  const { ask, read, disk } = club({ "leden.csv": list });
  const asked = await ask("leden.csv");
  expect([asked.exit, codesOf(asked)]).toEqual([
    1,
    [
      ...["takeIn.read", "oneList.nameAsked", "oneList.creditorAsked", "oneList.accountAsked"],
      ...["oneList.dateAsked", "oneList.signatureAsked"],
    ],
  ]);
  expect(asked.summary["missing"]).toMatchObject([{ field: "creditorName" }, {}, {}, {}, { members: 2 }]);
  expect(disk.files.has("/books/book.xlsx")).toBe(false);
  const december = await ask(`leden.csv ${CREDITOR} --collection-date 2026-12-28 --signed-on 2026-11-01 --partial`);
  expect(december).toMatchObject({
    exit: 0,
    summary: { period: "2026-12", sums: { new: { count: 2, amount: "22.50" } }, creditor: { administration: "1" } },
  });
  const again = await ask("leden.csv --collection-date 2026-12-28");
  expect([again.exit, codesOf(again)]).toEqual([1, ["takeIn.read", "takeIn.nothing"]]);
  const shown = await read("leden.csv --collection-date 2027-01-28 --language en --dry-run");
  expect(shown).toMatch(/New invoices[\s\S]*2027-01-10001/u);
  expect(await ask("leden.csv --collection-date 2027-01-28")).toMatchObject({
    exit: 0,
    summary: { sums: { new: { count: 2 } } },
  });
});

test("What holds for a list is kept under its name, and holds for the next one", async () => {
  const list = (...rows: readonly string[]) =>
    encoded(`${HEADING};Betaalwijze`, ...rows.map((line) => `${line};penningmeester`));
  const { ask } = club({
    "dec.csv": list(...MEMBERS),
    "jan.csv": list(...MEMBERS, `3;Mol;${dutchIbanOf(3)};1-1-2027;Jeugd`),
  });
  const december = `--one-list --collection-date 2026-12-28 ${CREDITOR} --signed-on joined`;
  const asked = await ask(`dec.csv ${december}`);
  expect(codesOf(asked)).toEqual(["takeIn.read", "bankFile.ledger", "oneList.paymentUnknown", "oneList.notCollected"]);
  const groups = await ask(`dec.csv ${december} --collected penningmeester --fee Jeugd=12,50`);
  expect(groups.summary["missing"]).toEqual([{ field: "fee", about: "Senior", proposed: null, members: 1 }]);
  const fees = "--fee Jeugd=12,50 --fee Senior=30 --first-month 2 --prefix TC --text Contributie";
  const first = await ask(`dec.csv ${december} --collected penningmeester ${fees} --keep-as Leden`);
  expect(first).toMatchObject({
    exit: 0,
    summary: {
      newMembers: [{ mandate: "TC1", dateOfSignature: "2020-02-01" }, { mandate: "TC2" }],
      newInvoices: [{ amount: "12.50", description: "Contributie" }, { amount: "30.00" }],
    },
  });
  const next = "--one-list --collection-date 2027-01-28 --signed-on later";
  for (const layout of ["", "--layout leden"]) {
    expect(await ask(`jan.csv ${next} ${layout} --dry-run`)).toMatchObject({
      exit: 0,
      summary: { sums: { new: { count: 3, amount: "55.00" } }, newMembers: [{ mandate: "TC3" }] },
    });
  }
  const dearer = await ask(`jan.csv ${next} --fee Senior=35`);
  expect(dearer.summary["sums"]).toMatchObject({ new: { count: 3, amount: "60.00" } });
});

test("A fee, a day of signature and a command that is none are explained at the option", async () => {
  const { wrongly } = club({ "leden.csv": encoded(HEADING, ...MEMBERS) });
  const wrong = await wrongly("leden.csv --fee Jeugd --signed-on gisteren --language en");
  expect(wrong).toContain("Youth=12.50");
  expect(wrong).toContain("joined or later");
});

test("What a list does not say is asked in words, not by names of fields", async () => {
  const list = encoded("Lidnr;Naam;IBAN;Groep;Getekend op", `1;Bos;${dutchIbanOf(1)};Jeugd;1-2-2020`);
  const { read } = club({ "leden.csv": list });
  const asked = await read("leden.csv --one-list");
  const [, block = ""] = /^Eerst op te geven\n([\s\S]*?)\n\S/mu.exec(asked) ?? [];
  for (const word of ["Naam incassant", "Incassant-ID", "Rekening", "Incassodatum"]) expect(block).toContain(word);
  const fee = await read(`leden.csv --one-list ${CREDITOR} --collection-date 2026-12-28`);
  expect(fee).toMatch(/^ {2}Tarief van een groep +Jeugd +1$/mu);
  expect(fee).toMatch(/^ {2}Groep +Contributiegroep$/mu);
});

test("How one list was read is shown in words, with the sign before the cents and a day written as its days are", async () => {
  const list = encoded(
    "Naam;IBAN;Bedrag;Lid sinds;Betaling",
    `Bos;${dutchIbanOf(1)};10,00;31-12-2020;incasso`,
    `Vos;${dutchIbanOf(2)};5,00;1-2-2021;factuur`,
  );
  const { ask, read } = club({ "leden.csv": list });
  const words = `leden.csv ${CREDITOR} --collection-date 2026-12-28 --signed-on joined --dry-run`;
  const dutch = await read(words);
  expect(dutch).toMatch(/^ {2}Decimaalteken +,$/mu);
  expect(dutch).toMatch(/^ {2}Datums +31-12-2026$/mu);
  expect(dutch).toMatch(/^ {2}Betaling +Automatisch incasseren$/mu);
  // What is only looked at is not done.
  expect(dutch).not.toContain("overgenomen.");
  expect(dutch).toMatch(/Dit is een proef \(--dry-run\): er is niets geschreven\.\n$/u);
  expect(await read(`${words} --language en`)).toMatch(/^ {2}Decimal sign +,$/mu);
  expect(await read(`${words} --language en`)).toMatch(/Name +Member +Amount/u);
  expect((await ask(words)).summary).toMatchObject({ dates: "dayFirst", counts: { notCollected: 1 } });
});
