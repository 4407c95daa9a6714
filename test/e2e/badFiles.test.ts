import type { Page } from "playwright-core";
import { bookOfDebtors, dutchIbanOf } from "../support/books";
import { workbookOf } from "./support/bankFiles";
import { describeInBrowser } from "./support/bench";
import { deskWords } from "../../src/desk/words";
import { dropFile } from "./support/deskFiles";
import { inExcel, onDesk } from "./support/paneDoors";
import type { PaneDriver } from "./support/paneDriver";

/** A file that somebody gives by mistake, and what is said of it: what is wrong, where, and what to do. */
interface BadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly says: RegExp;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const text = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));

const HEADING = "Factuurnummer;Debiteur;Naam;Factuurdatum;Vervaldatum;Bedrag;Openstaand;IBAN";
const row = (
  n: number,
  { day = "13-11-2026", amount = "10,00", iban = dutchIbanOf(n), number = `F9${String(n)}` } = {},
) => `${number};1000${String(n)};Klant ${String(n)};${day};20-12-2026;${amount};${amount};${iban}`;

/** Whatever is dropped on the pane or chosen in it. */
const BAD_FILES: readonly BadFile[] = [
  {
    name: "foto.csv",
    bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    says: /^foto\.csv is geen CSV-bestand en geen Excel-werkmap\. Exporteer de lijst als \.csv of \.xlsx/,
  },
  {
    name: "geheim.xlsx",
    bytes: Uint8Array.from([...OLE, ...wide("EncryptedPackage")]),
    says: /^geheim\.xlsx is beveiligd met een wachtwoord\. .* zonder wachtwoord/,
  },
  {
    name: "oud.xls",
    bytes: Uint8Array.from([...OLE, ...wide("Workbook")]),
    says: /^oud\.xls heeft de oude Excel-indeling \(\.xls\)\. .* sla het op als \.xlsx/,
  },
  {
    name: "blad.ods",
    bytes: text("PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
    says: /^blad\.ods is een OpenDocument-blad \(\.ods\)\. Sla het op als \.xlsx/,
  },
  {
    name: "gemengd.csv",
    bytes: text(HEADING, row(1, { amount: "1.234,50" }), row(2, { amount: "1,234.50" })),
    says: /^gemengd\.csv, regel 3, kolom Bedrag: 1,234\.50 heeft een ander decimaalteken dan 1\.234,50 in regel 2/,
  },
  {
    name: "datums.csv",
    bytes: text(HEADING, row(1), row(2, { day: "11-14-2026" })),
    says: /^datums\.csv, regel 3, kolom Factuurdatum: 11-14-2026 heeft de maand voorop .* regel 2/,
  },
  {
    name: "iban.csv",
    bytes: text(HEADING, row(1, { iban: "4,17164E+17" })),
    says: /^iban\.csv, regel 2, kolom IBAN: 4,17164E\+17 heeft cijfers verloren\. Exporteer de lijst opnieuw/,
  },
  {
    name: "dubbel.csv",
    bytes: text(HEADING.replace("Naam", "Naam;Naam"), row(1).replace("Klant 1", "Klant 1;Jan Bos")),
    says: /^dubbel\.csv heeft twee kolommen Naam\b/,
  },
  { name: "kaal.csv", bytes: text("1;2;3", "4;5;6"), says: /^kaal\.csv heeft .*geen regel met koppen/ },
  { name: "leeg.csv", bytes: text(""), says: /^leeg\.csv bevat niets/ },
  {
    name: "formule.csv",
    bytes: text(`=${HEADING}`, row(1, { number: "=1+1" })),
    says: /^formule\.csv, regel 2, kolom =Factuurnummer: =1\+1 is een formule\. De regel blijft buiten/,
  },
  {
    name: "lang.csv",
    bytes: text(HEADING, "\n".repeat(1_000_001)),
    says: /^lang\.csv heeft meer dan 1\.000\.000 regels\. Exporteer de lijst in delen/,
  },
];

async function choose(pane: PaneDriver, { name, bytes }: BadFile): Promise<void> {
  const file = { name, mimeType: "", buffer: Buffer.from(bytes) };
  await pane.view.locator('input[type="file"]').first().setInputFiles(file);
}

/** Drops each of them on the window, one after the other, and then chooses each by the button. */
async function giveAll(pane: PaneDriver, page: Page, files: readonly BadFile[]): Promise<void> {
  for (const file of files) {
    await dropFile(page, "body", file.name, file.bytes);
    await pane.sees(file.says);
  }
  for (const file of files) {
    await pane.press(pane.words.takeIn.other);
    await choose(pane, file);
    await pane.sees(file.says);
  }
  await pane.press(pane.words.takeIn.other);
}

/** What is wrong with a file is on purpose: the window goes on, and reads the next one. */
async function expectAlive(pane: PaneDriver): Promise<void> {
  await choose(pane, { name: "goed.csv", bytes: text(HEADING, row(1)), says: /./ });
  await pane.sees(pane.fill(pane.words.takeIn.file, { file: "goed.csv", count: 1 }));
  await pane.acceptWarnings(pane.words.takeIn.commit);
}

describeInBrowser("A file that is no list", ({ open }) => {
  test("is said to be none, with its row and column and what to do, in Excel, and nothing is written", async () => {
    const visitor = { width: 320, height: 800 };
    const { pane, saved } = await inExcel(open, "nl", await workbookOf(bookOfDebtors(3), "nl"), visitor);
    await pane.seesAllOf("start");
    const before = await saved();
    await giveAll(pane, pane.page, BAD_FILES);
    const after = await saved();
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true);
    await expectAlive(pane);
  });

  test("is said to be none on the desk too, whose workbook stays open", async () => {
    const { pane } = await onDesk(open, "nl", await workbookOf(bookOfDebtors(3), "nl"));
    const { page } = pane;
    await pane.seesAllOf("start");
    const isWorkbook = ({ name }: BadFile): boolean => name.includes(".xls");
    await giveAll(
      pane,
      page,
      BAD_FILES.filter((file) => !isWorkbook(file)),
    );
    // A workbook that is dropped on the desk would be opened.
    for (const { name, bytes } of BAD_FILES.filter(isWorkbook)) {
      await dropFile(page, "body", name, bytes);
      const said = name === "oud.xls" ? deskWords("nl").start.notWorkbook : /geheim\.xlsx/;
      await page.getByText(said).first().waitFor();
    }
    await page.getByRole("tab", { name: "Facturen", exact: true }).waitFor();
    await expectAlive(pane);
  });
});
