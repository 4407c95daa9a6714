import { type FormContent, formContent } from "../../src/documents/formContent";
import { formFonts } from "../../src/documents/formFonts";
import { bundleFileName, formFileNames } from "../../src/documents/formFileNames";
import { fittingSize, wrappedLines } from "../../src/documents/formLayout";
import { mandateFormPage } from "../../src/documents/mandateFormPage";
import { mandateFormPdf } from "../../src/documents/mandateFormPdf";
import type { PaperLanguage } from "../../src/domain/book/records";
import { inFormFont, isInFormFont } from "../../src/domain/collection/formLetters";
import type { MandateForm } from "../../src/domain/collection/mandateForms";
import { isoDate } from "../../src/domain/values/calendar";
import { formTexts } from "../../src/messages/formTexts";

const LANGUAGES: readonly PaperLanguage[] = ["nl", "en", "fr", "de"];
const DATE = isoDate("2026-11-22");

const FORM: MandateForm = {
  administration: "NL01",
  creditorName: "Sportvereniging De Zwaan",
  creditorId: "NL42ZZZ123456780001",
  creditorAddress: {
    street: "Dorpsstraat",
    buildingNumber: "1",
    postalCode: "1234 AB",
    town: "Utrecht",
    country: "NL",
  },
  mandateId: "SR10001",
  localInstrument: "CORE",
  isOneOff: false,
  invoice: null,
  debtor: {
    number: "10001",
    name: "Bakkerij Jansen",
    address: { street: "Kade", buildingNumber: "7", postalCode: "2611 AA", town: "Delft", country: null },
    iban: "NL91ABNA0417164300",
  },
  isAddressNeeded: false,
  language: "nl",
};
const NOBODY = { number: null, name: null, address: null, iban: null };

const named = (name: string): MandateForm => ({ ...FORM, debtor: { ...FORM.debtor, name } });
const linesOf = ({ mandate, creditor, debtor, signing }: FormContent) =>
  [mandate, creditor, debtor, signing].flatMap(({ lines }) => lines);

describe("What stands on a mandate form", () => {
  test.each(LANGUAGES)("in %s: what the scheme asks for, and the word SEPA in every title", (language) => {
    for (const kind of [{}, { isOneOff: true }, { localInstrument: "B2B" as const }]) {
      const content = formContent({ ...FORM, ...kind, language });
      expect(content.title).toContain("SEPA");
      expect(content.consent.join(" ").split(FORM.creditorName).length).toBeGreaterThanOrEqual(3);
      const texts = JSON.stringify(content);
      for (const part of [
        "NL42ZZZ123456780001",
        "SR10001",
        "Dorpsstraat 1, 1234 AB Utrecht",
        "NL91 ABNA 0417 1643 00",
      ]) {
        expect(texts).toContain(part);
      }
      expect(
        linesOf(content)
          .filter(({ value }) => value === null)
          .map(({ name }) => name),
      ).toEqual(["place", "date"]);
    }
  });

  test("the right to a refund within eight weeks stands on core forms, and that there is none on B2B", () => {
    const eight: Readonly<Record<PaperLanguage, RegExp>> = {
      nl: /acht weken/,
      en: /8 weeks/,
      fr: /8 semaines/,
      de: /acht Wochen/,
    };
    const none: Readonly<Record<PaperLanguage, RegExp>> = {
      nl: /niet laten terugboeken/,
      en: /not entitled to a refund/,
      fr: /pas droit au remboursement/,
      de: /nicht berechtigt/,
    };
    for (const language of LANGUAGES) {
      const { consent } = formTexts(language);
      expect([consent.recurrent, consent.oneOff].every((text) => eight[language].test(text))).toBe(true);
      expect([none[language].test(consent.b2b), eight[language].test(consent.b2b)]).toEqual([true, false]);
    }
  });

  test("a one-off form names its invoice, and a blank one leaves everything of the debtor open", () => {
    const oneOff = formContent({ ...FORM, isOneOff: true, invoice: "F2026-0012" });
    expect(oneOff.mandate.lines.map(({ value }) => value)).toEqual(["SR10001", "eenmalig", "F2026-0012"]);
    const blank = formContent({ ...FORM, mandateId: null, debtor: NOBODY });
    expect(
      linesOf(blank)
        .filter(({ value }) => value === null)
        .map(({ name }) => name),
    ).toEqual(["mandateId", "debtorName", "street", "town", "country", "iban", "place", "date"]);
    expect(blank.mandate.lines[0]?.hint).toBe("in te vullen door de incassant");
  });

  test("outside the EEA the country is asked for and the form says why", () => {
    const content = formContent({ ...FORM, isAddressNeeded: true });
    expect(content.debtor.remark).toContain("Europese Economische Ruimte");
    expect(content.debtor.lines.map(({ name }) => name)).toContain("country");
    expect(formContent(FORM).debtor.lines.map(({ name }) => name)).not.toContain("country");
  });

  test("a creditor without an address leaves room for it", () => {
    const nowhere = { street: null, buildingNumber: null, postalCode: null, town: null, country: null };
    expect(formContent({ ...FORM, creditorAddress: nowhere }).creditor.lines.at(-1)?.value).toBeNull();
  });
});

/** The texts of each page of a PDF, read by Mozilla's reader, and the fields that can be filled in. */
async function readPdf(bytes: Uint8Array) {
  const { extractText, getDocumentProxy } = await import("unpdf");
  const pdf = await getDocumentProxy(bytes.slice());
  const { text } = await extractText(pdf, { mergePages: false });
  const fields: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const annotations = (await (await pdf.getPage(number)).getAnnotations()) as readonly {
      readonly fieldName?: string;
    }[];
    fields.push(...annotations.flatMap(({ fieldName }) => fieldName ?? []));
  }
  return { pages: text, fields };
}

describe("The PDF", () => {
  test("holds the same text, line by line, and what is open can be filled in", async () => {
    const contents = LANGUAGES.map((language) => formContent({ ...FORM, language }));
    const { pages, fields } = await readPdf(await mandateFormPdf(contents, DATE, await formFonts()));
    contents.forEach((content, position) => {
      const page = (pages[position] ?? "").replace(/\s+/g, " ");
      for (const { caption, value } of linesOf(content)) expect(page).toContain(`${caption} ${value ?? ""}`.trim());
      for (const text of [content.title, ...content.consent, content.sendTo]) expect(page).toContain(text);
    });
    expect(fields).toEqual([1, 2, 3, 4].flatMap((n) => [`form${String(n)}.place`, `form${String(n)}.date`]));
  });

  test.each([
    ["Polish", "Łukasz Żółć-Świętosław"],
    ["Greek", "Αθηνά Παπαδοπούλου"],
    ["Turkish", "İbrahim Çağlayan Şıkoğlu"],
    ["Icelandic", "Þórður Ægir Guðmundsson"],
    ["Romanian", "Ștefan Țiriac"],
    ["Bulgarian", "Йордан Щерев"],
    ["Hungarian", "Őze Ödön Űrhajó"],
    ["Maltese", "Ġorġ Ħal Żebbuġ"],
    ["Welsh", "Siân Ŵyn Ŷstrad"],
    ["Vietnamese in Prague", "Nguyễn Thị Hồng"],
  ])("holds a name in %s as it is written", async (_language, name) => {
    const { pages } = await readPdf(await mandateFormPdf([formContent(named(name))], DATE, await formFonts()));
    expect(pages[0]?.normalize("NFC")).toContain(name);
  });

  test("has a question mark for a letter that its font does not have, and says nothing else instead", async () => {
    const { pages } = await readPdf(await mandateFormPdf([formContent(named("A株B"))], DATE, await formFonts()));
    expect(pages[0]).toContain("A?B");
  });

  test("is the same, byte for byte, when it is made again", async () => {
    const make = async () => mandateFormPdf([formContent(FORM)], DATE, await formFonts());
    expect(Buffer.compare(await make(), await make())).toBe(0);
  });
});

test("the fonts have every letter that is said to be in them", async () => {
  const { create } = await import("@cantoo/fontkit");
  const { regular } = await formFonts();
  const letters = new Set((create(Buffer.from(regular)) as { characterSet: number[] }).characterSet);
  const missing: string[] = [];
  for (let code = 0x20; code < 0x2100; code += 1) {
    const letter = String.fromCodePoint(code);
    if (
      /[\p{L}\p{N}\p{P}\p{Sc}]/u.test(letter) &&
      isInFormFont(letter) &&
      !letters.has(letter.normalize("NFC").codePointAt(0) ?? 0)
    )
      missing.push(letter);
  }
  expect(missing).toEqual([]);
  expect([inFormFont("Łódź"), inFormFont("a株b")]).toEqual(["Łódź", "a?b"]);
});

describe("The page to print", () => {
  test("holds every form, and what stands in a cell is text", () => {
    const page = mandateFormPage([formContent(named('<b>"A&B"</b>')), formContent({ ...FORM, mandateId: null })]);
    expect(page.match(/<main /g)).toHaveLength(2);
    expect(page).toContain("&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;");
    expect(page).toContain('<dd class="open"><small>in te vullen door de incassant</small></dd>');
    expect(page).not.toMatch(/<script|src=|href=/);
    expect(mandateFormPage([formContent({ ...FORM, isAddressNeeded: true })])).toContain(
      "<small>Het adres is verplicht",
    );
  });

  test("of no form is empty", () => {
    expect(mandateFormPage([])).toContain("<body>\n\n</body>");
  });
});

describe("File names", () => {
  test("name administration and mandate, no two alike", () => {
    const forms = ["SR1", "sr1", "a/b", null].map((mandateId) => ({ ...FORM, mandateId }));
    expect(formFileNames(forms, "pdf")).toEqual([
      "mandate-NL01-SR1.pdf",
      "mandate-NL01-sr1-2.pdf",
      "mandate-NL01-a_b.pdf",
      "mandate-NL01-core-nl.pdf",
    ]);
    const kinds = [{ localInstrument: "B2B" as const }, { isOneOff: true }].map((kind) => ({
      ...FORM,
      ...kind,
      mandateId: null,
    }));
    expect(formFileNames(kinds, "html")).toEqual(["mandate-NL01-b2b-nl.html", "mandate-NL01-one-off-nl.html"]);
    expect(bundleFileName("2026-11-22", "pdf")).toBe("mandates-2026-11-22.pdf");
  });
});

describe("Lines", () => {
  /** Every letter a point wide at size 1. */
  const font = { widthOfTextAtSize: (text: string, size: number) => text.length * size };

  test("break between words, and within one that is longer than a line", () => {
    expect(wrappedLines("aa bb cc", font, 1, 5)).toEqual(["aa bb", "cc"]);
    expect(wrappedLines("a abcdefgh b", font, 1, 3)).toEqual(["a", "abc", "def", "gh", "b"]);
    expect(wrappedLines("", font, 1, 3)).toEqual([""]);
  });

  test("a text that is too wide is written smaller", () => {
    expect([fittingSize("abcd", font, 10, 40), fittingSize("abcdefgh", font, 10, 40)]).toEqual([10, 5]);
  });
});
