import { unzipSync } from "fflate";
import type { DebtorPapersResult } from "../../src/actions/debtorPapers";
import { csvOf } from "../../src/documents/dataTable";
import { formFonts } from "../../src/documents/formFonts";
import { mailDraft } from "../../src/documents/mailDraft";
import { noticePaper } from "../../src/documents/noticePaper";
import type { Paper } from "../../src/documents/paper";
import { paperPage } from "../../src/documents/paperPage";
import { filesForDebtors } from "../../src/documents/papers";
import { paperPdf } from "../../src/documents/paperPdf";
import { paperText } from "../../src/documents/paperText";
import { sheetFile } from "../../src/documents/sheetFile";
import type { PaperLanguage } from "../../src/domain/book/records";
import type { DebtorNotice } from "../../src/domain/collection/debtorNotices";
import { isoDate } from "../../src/domain/values/calendar";
import { cents } from "../../src/domain/values/money";
import { sheetRows } from "../../src/file/firstSheetRows";
import { aNotice } from "../support/debtorNotice";
import { hasOpenXmlValidator, openXmlErrors } from "../support/openXmlErrors";

const DATE = isoDate("2026-11-22");
const text = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

const result = (notices: readonly DebtorNotice[], over: Partial<DebtorPapersResult> = {}): DebtorPapersResult => ({
  order: "2026-0001",
  paper: "notification",
  date: DATE,
  notices,
  total: cents(1_147_50),
  ...over,
});

/** The text of each page, read by Mozilla's reader. */
async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { extractText, getDocumentProxy } = await import("unpdf");
  const { text: pages } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
  return pages.map((page) => page.replace(/\s+/gu, " ").normalize("NFC"));
}

const pdfOf = async (...papers: readonly Paper[]): Promise<Uint8Array> => paperPdf(papers, DATE, await formFonts());

const WORDS: Readonly<Record<PaperLanguage, readonly string[]>> = {
  nl: ["Op dinsdag 1 december 2026 schrijven wij € 1.147,50 van uw bankrekening af.", "Kenmerk machtiging: SR10001"],
  en: ["1 December 2026 we will debit €1,147.50 from your bank account.", "Mandate reference: SR10001"],
  fr: ["prélèverons 1 147,50 € sur votre compte bancaire.", "Référence du mandat: SR10001"],
  de: ["Am Dienstag, 1. Dezember 2026 ziehen wir 1.147,50 € von Ihrem Bankkonto ein.", "Mandatsreferenz: SR10001"],
};
const LANGUAGES = Object.keys(WORDS) as readonly PaperLanguage[];

describe("What a debtor is written", () => {
  test("in Dutch, word for word", () => {
    expect(paperText(noticePaper("notification", aNotice(), DATE))).toBe(`Geachte heer, mevrouw,

Op dinsdag 1 december 2026 schrijven wij € 1.147,50 van uw bankrekening af. Hieronder leest u waarvoor. U hoeft niets te doen; zorgt u alleen voor voldoende saldo op die dag.

Incassant: Groothandel De Waag B.V.
Incassant-ID: NL69ZZZ123456780000
Debiteurnummer: 10001
Incassodatum: dinsdag 1 december 2026
Bedrag (€): 1.147,50

Kenmerk machtiging: SR10001
Uw rekening: ** **** **** **** 4300

Factuur | Factuurdatum | Vervaldatum | Omschrijving | Openstaand (€) | Korting (€) | Bedrag (€)
F1 | 31 okt 2026 | 30 nov 2026 | – | 1.100,00 | 2,50 | 1.097,50
F2/1 | 31 okt 2026 | 30 nov 2026 | Contributie | 50,00 | 0,00 | 50,00
Totaal: 1.147,50

Klopt er iets niet? Laat het ons dan vóór 1 dec 2026 weten.

Met vriendelijke groet,

Groothandel De Waag B.V.
`);
  });

  test.each(LANGUAGES)(
    "in %s: amount, day, creditor, mandate, account and invoices, beforehand and afterwards",
    (language) => {
      const notification = paperText(noticePaper("notification", aNotice({ language }), DATE)).replace(
        /[\u00a0\u202f]/gu,
        " ",
      );
      for (const part of [...WORDS[language], "NL69ZZZ123456780000", "** **** **** **** 4300", "F1", "F2/1"])
        expect(notification).toContain(part);
      const specification = noticePaper("specification", aNotice({ language }), DATE);
      expect(specification.title).not.toBe(noticePaper("notification", aNotice(), DATE).title);
      expect(paperText(specification)).toContain("F2/1");
      expect(`${specification.subject}${paperText(specification)}`).not.toMatch(/[{}]|undefined/u);
    },
  );

  test.each(LANGUAGES)("in %s: on paper no caption, day or amount is broken", async (language) => {
    const paper = noticePaper("specification", aNotice({ language }), DATE);
    const tables = paper.blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
    const [pages = ""] = await pagesOf(await pdfOf(paper));
    const cells = tables.flatMap(({ columns, rows }) => [
      ...columns.flatMap(({ caption }) => caption.split(" ")),
      ...rows.flat(),
    ]);
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) expect(pages).toContain(cell.replace(/\s+/gu, " ").normalize("NFC"));
  });

  test("several amounts stand each under a heading, with the reference on the bank statement", () => {
    const [one] = aNotice().transactions;
    if (one === undefined) throw new Error("no transaction");
    const transactions = ["E1", "E2"].map((endToEndId) => ({ ...one, endToEndId }));
    const letter = paperText(noticePaper("specification", aNotice({ transactions }), DATE));
    for (const part of ["Op uw bankafschrift zijn het 2 bedragen.", "Bedrag 2 van 2", "Kenmerk transactie: E2"])
      expect(letter).toContain(part);
  });

  test("without a discount there are no columns for it, a long description ends, and abroad the sender has a country", () => {
    const [one] = aNotice().transactions;
    const [, item] = one?.items ?? [];
    if (one === undefined || item === undefined) throw new Error("no item");
    const items = [{ ...item, description: "x".repeat(300), invoiceDate: null, dueDate: null }];
    const address = { street: null, buildingNumber: null, postalCode: null, town: "Łódź", country: "PL" };
    const paper = noticePaper("notification", aNotice({ address, transactions: [{ ...one, items }] }), DATE);
    expect(paperText(paper)).toContain(`F2/1 | – | – | ${"x".repeat(199)}… | 50,00`);
    expect([paper.from.at(-1), paper.to]).toEqual(["NL", ["Bakkerij Jansen", "Łódź", "PL"]]);
    const nowhere = noticePaper("notification", aNotice({ address: null, creditorAddress: null }), DATE);
    expect([nowhere.from, nowhere.to]).toEqual([["Groothandel De Waag B.V."], ["Bakkerij Jansen"]]);
    expect(noticePaper("notification", aNotice(), DATE).from).not.toContain("NL");
  });
});

describe("The PDF of papers", () => {
  test("holds the same text, a page at least for each, with the number of pages at its foot", async () => {
    const papers = LANGUAGES.map((language) => noticePaper("notification", aNotice({ language }), DATE));
    const pages = await pagesOf(await pdfOf(...papers));
    expect(pages).toHaveLength(4);
    papers.forEach(({ title, from, to }, position) => {
      for (const part of [title, ...from, ...to, "SR10001", `${title} · 1 / 1`])
        expect(pages[position]).toContain(part);
    });
  });

  test("holds names of all Europe as they are written, and the amounts of every language", async () => {
    const names = ["Łukasz Żółć-Świętosław", "Αθηνά Παπαδοπούλου", "Йордан Щерев", "Ġorġ Ħal Żebbuġ"];
    const papers = names.map((name) => noticePaper("notification", aNotice({ name, language: "fr" }), DATE));
    const pages = await pagesOf(await pdfOf(...papers));
    names.forEach((name, position) => expect(pages[position]).toContain(name));
    expect(pages[0]).toContain("Montant (€) 1 147,50");
  });

  test("goes on over pages with its captions, every row once, and the total at the end", async () => {
    const [one] = aNotice().transactions;
    const [item] = one?.items ?? [];
    if (one === undefined || item === undefined) throw new Error("no item");
    const items = Array.from({ length: 150 }, (_, n) => ({
      ...item,
      item: `N${String(n + 1000)}`,
      description: n % 9 === 0 ? "Een omschrijving die over meer regels loopt dan er in de kolom passen" : null,
    }));
    const pages = await pagesOf(
      await pdfOf(noticePaper("specification", aNotice({ transactions: [{ ...one, items }] }), DATE)),
    );
    expect(pages.length).toBeGreaterThan(2);
    const withRows = pages.filter((page) => /N1\d{3}/u.test(page));
    for (const page of withRows) expect(page).toContain("Vervaldatum");
    const all = pages.join(" ").match(/N1\d{3}/gu) ?? [];
    expect(all).toEqual(items.map((one) => one.item));
    expect(pages.at(-1)).toContain(`· ${String(pages.length)} / ${String(pages.length)}`);
  });

  test("a row that is longer than a page goes on with it", async () => {
    const block = { kind: "table", columns: [{ caption: "Wat", weight: 1 }], rows: [["woord ".repeat(1500)]] } as const;
    const paper = { language: "nl", title: "Lang", from: [], to: [], date: "", blocks: [block] } as const;
    const pages = await pagesOf(await pdfOf(paper));
    expect((pages.join(" ").match(/woord/gu) ?? []).length).toBe(1500);
    expect(pages[1]).toContain("Wat");
  });

  test("is the same, byte for byte, when it is made again", async () => {
    const make = () => pdfOf(noticePaper("notification", aNotice(), DATE));
    expect(Buffer.compare(await make(), await make())).toBe(0);
  });
});

test("the page to print holds every letter, and what stands in a cell is text", () => {
  const page = paperPage([
    noticePaper("notification", aNotice({ name: '<b>"A&B"</b>' }), DATE),
    noticePaper("notification", aNotice(), DATE),
  ]);
  expect(page.match(/<main /gu)).toHaveLength(2);
  expect(page).toContain("&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;");
  expect(page).toContain('<td class="right">1.097,50</td>');
  expect(page).not.toMatch(/<script|src=|href=/u);
  expect(paperPage([])).toContain("<body>\n\n</body>");
});

test("the page to print breaks no word of a caption or cell, but one that would make its column as wide as the paper", () => {
  const long = "Contributie-lidmaatschap-seizoen-2026-2027";
  const notice = noticePaper("notification", aNotice(), DATE);
  const columns = [{ caption: "Administratie", weight: 1 }];
  const page = paperPage([{ ...notice, blocks: [{ kind: "table", columns, rows: [["NL01"], [long]] }] }]);
  expect(page).toContain(`<th>Administratie</th>`);
  expect(page).toContain(`<td>NL01</td>`);
  expect(page).toContain(`<td class="long">${long}</td>`);
  expect(/th,td\{[^}]*overflow-wrap/u.test(page)).toBe(false);
});

describe("A draft of a mail", () => {
  const draft = (over: Partial<Parameters<typeof mailDraft>[0]> = {}): string =>
    text(mailDraft({ to: ["a@b.nl", "c@d.nl"], subject: "Post", text: "Één\ntwee\n", ...over }));

  test("is not sent, names whom it goes to, and holds the text", () => {
    const [head = "", body = ""] = draft().split("\r\n\r\n");
    expect(head.split("\r\n")).toEqual([
      "X-Unsent: 1",
      "To: a@b.nl,",
      " c@d.nl",
      "Subject: Post",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
    ]);
    expect(Buffer.from(body, "base64").toString()).toBe("Één\r\ntwee\r\n");
  });

  test("a subject with any letter comes back whole, in words that headers may hold", () => {
    for (const subject of ["€ 100,00 · Αθηνά 株式会社 ".repeat(9).trim(), "=?UTF-8?B?eA==?=", "a".repeat(100)]) {
      const head = draft({ subject }).split("\r\n\r\n")[0] ?? "";
      const words = [...head.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/gu)].map(([word, bytes = ""]) => ({ word, bytes }));
      expect(words.map(({ bytes }) => Buffer.from(bytes, "base64").toString()).join("")).toBe(subject);
      for (const { word } of words) expect(word.length).toBeLessThanOrEqual(75);
    }
  });

  test("a line end in a subject begins no header of its own", () => {
    expect(draft({ subject: "Post\r\nBcc: all@waag.nl" })).toContain("Subject: Post Bcc: all@waag.nl\r\n");
  });
});

describe("A table for mail merge", () => {
  const csv = async (language: "nl" | "en") =>
    text(
      (await filesForDebtors(result([aNotice()]), { format: "csv", isBundle: false, language }))[0]?.bytes ??
        new Uint8Array(),
    );

  test("has a row for each debtor, as Excel of the language opens it", async () => {
    const dutch = await csv("nl");
    expect(
      dutch.startsWith("\ufeffOpdracht;Debiteur;Naam;Straat;Postcode;Plaats;Land;E-mail;Taal;Incassodatum;Bedrag;"),
    ).toBe(true);
    expect(dutch).toContain(
      '\r\n2026-0001;10001;Bakkerij Jansen;Kade 7;2611 AA;Delft;;jansen@bakkerij.nl;nl;2026-12-01;"1147,50";',
    );
    expect(dutch).toContain(
      '"F1 1.097,50; F2/1 50,00";;"Vooraankondiging: incasso van € 1.147,50 op 1 dec 2026";"Geachte heer',
    );
    expect(await csv("en")).toContain(",2026-12-01,1147.50,");
  });

  test("a text that a program would carry out as a formula is none", () => {
    const cells = ["=1+1", "+31", "-x", "@a", 'a"b', " x", "2026"].map((value) => ({ kind: "text" as const, value }));
    const table = {
      sheet: "S",
      captions: ["A"],
      rows: [[...cells, null, { kind: "amount" as const, value: cents(-5_00) }]],
    };
    expect(text(csvOf(table, "nl"))).toBe(`\ufeffA\r\n'=1+1;'+31;'-x;'@a;"a""b";" x";2026;;"-5,00"\r\n`);
  });

  test("as a workbook has numbers, days and texts, and reads back as it was", async () => {
    const [file] = await filesForDebtors(result([aNotice({ name: "=1+1 & <Łódź>\u0001", sentOn: DATE })]), {
      format: "xlsx",
      isBundle: false,
      language: "en",
    });
    const { sheets } = await sheetRows(file?.bytes ?? new Uint8Array());
    const [head = [], row = []] = sheets[0]?.rows ?? [];
    const byCaption = Object.fromEntries(
      head.map((caption, column) => [typeof caption === "string" ? caption : "", row[column]]),
    );
    expect(byCaption).toMatchObject({
      Order: "2026-0001",
      Name: "=1+1 & <Łódź>",
      Amount: 1147.5,
      "Collection date": 46357,
      "Sent on": 46348,
    });
    expect(byCaption["Text"]).toContain("Geachte heer, mevrouw,\n\nOp dinsdag");
  });

  const validated = hasOpenXmlValidator ? test : test.skip;
  validated(
    "as a workbook is one that Microsoft's validator finds nothing in",
    async () => {
      const table = {
        sheet: "A & B",
        captions: ["Één", "Twee"],
        rows: [[{ kind: "text" as const, value: "x\ry" }, null]],
      };
      expect((await openXmlErrors([sheetFile(table)]))[0]).toEqual([]);
    },
    60_000,
  );
});

describe("Files", () => {
  test("are one for each debtor or one for all, no two alike", async () => {
    const notices = [aNotice(), aNotice({ debtor: "a/b" }), aNotice({ debtor: "A_B" })];
    const named = async (format: "pdf" | "page" | "mail", isBundle = false) =>
      (await filesForDebtors(result(notices), { format, isBundle, language: "nl" })).map(({ name }) => name);
    const each = ["notification-2026-0001-10001", "notification-2026-0001-a_b", "notification-2026-0001-A_B-2"];
    expect(await named("pdf")).toEqual(each.map((name) => `${name}.pdf`));
    expect(await named("page")).toEqual(each.map((name) => `${name}.html`));
    expect(await named("pdf", true)).toEqual(["notification-2026-0001.pdf"]);
    expect(await named("mail")).toEqual(["notification-2026-0001.zip"]);
  });

  test("of mails hold a draft for each debtor who has an address, and there is none where nobody has", async () => {
    const making = { format: "mail", isBundle: false, language: "nl" } as const;
    const [zip] = await filesForDebtors(result([aNotice(), aNotice({ debtor: "10002", mail: [] })]), making);
    expect(Object.keys(unzipSync(zip?.bytes ?? new Uint8Array()))).toEqual(["notification-2026-0001-10001.eml"]);
    expect(await filesForDebtors(result([aNotice({ mail: [] })]), making)).toEqual([]);
    const again = await filesForDebtors(result([aNotice(), aNotice({ debtor: "10002", mail: [] })]), making);
    expect(Buffer.compare(zip?.bytes ?? new Uint8Array(), again[0]?.bytes ?? new Uint8Array())).toBe(0);
  });
});
