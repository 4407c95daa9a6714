import { createHash } from "node:crypto";
import fc from "fast-check";
import { savePageEn } from "../../src/messages/savePageEn";
import { savePageNl } from "../../src/messages/savePageNl";
import { placeholdersOf } from "../../src/messages/template";
import { offerOnSavePage, type SavePageDoor } from "../../src/savePage/offerOnSavePage";
import { arrivalOf, FILE_BYTES_MAX, fileFrom, mediaTypeOf, savePageLink } from "../../src/savePage/savePageLink";

const PAGE = "https://incasso.example.nl/save.html";
const file = { name: "2026-0001-00001.xml", bytes: new TextEncoder().encode("<Document>één</Document>\n".repeat(40)) };
const sha256 = createHash("sha256").update(file.bytes).digest("hex");
const facts = { name: file.name, size: file.bytes.length, sha256 };
const link = savePageLink(PAGE, file, { language: "nl", addressMax: 2_081 });

/** What an address brings when this of it is something else. */
function arrivalWith(changes: Readonly<Record<string, string | null>>) {
  const given = new URLSearchParams(new URL(link.addressWithContent ?? "").hash.slice(1));
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) given.delete(key);
    else given.set(key, value);
  }
  return arrivalOf(`#${given.toString()}`).arrival;
}

describe("The link to the save page", () => {
  test("tells which file it is, and holds nothing of what is in it", () => {
    expect(arrivalOf(new URL(link.address).hash)).toEqual({ arrival: { state: "awaited", facts }, language: "nl" });
    expect(link.address.startsWith(`${PAGE}#`)).toBe(true);
    expect(link.address).not.toContain(link.text.slice(0, 20));
  });

  test("has the content for the clipboard, with which the page has the file byte for byte", () => {
    expect(fileFrom(link.text, facts)).toEqual({ state: "file", file, facts });
    expect(fileFrom(` ${link.text.replace(/(.{40})/g, "$1\r\n")}\n`, facts)).toMatchObject({ state: "file" });
  });

  test("can have the content in the address, as far as the host opens such an address", () => {
    const whole = link.addressWithContent ?? "";
    expect(arrivalOf(new URL(whole).hash).arrival).toEqual({ state: "file", file, facts });
    const fits = savePageLink(PAGE, file, { language: "nl", addressMax: whole.length });
    expect(fits.addressWithContent).toBe(whole);
    const short = savePageLink(PAGE, file, { language: "nl", addressMax: whole.length - 1 });
    expect(short.addressWithContent).toBeNull();
  });

  test("keeps any file as it is, whatever is in it and in its name", () => {
    const names = fc.stringMatching(/^[A-Za-z0-9é][A-Za-zë0-9 .()_-]{0,30}[A-Za-z0-9]\.(xml|xaf|zip|csv|pdf)$/u);
    fc.assert(
      fc.property(names, fc.uint8Array({ maxLength: 5_000 }), (name, bytes) => {
        const made = savePageLink(PAGE, { name, bytes }, { language: "en", addressMax: Infinity });
        const { arrival, language } = arrivalOf(new URL(made.addressWithContent ?? "").hash);
        expect(language).toBe("en");
        expect(arrival).toMatchObject({ state: "file", file: { name } });
        if (arrival.state === "file") expect([...arrival.file.bytes]).toEqual([...bytes]);
        expect(made.address.length).toBeLessThan(2_081);
      }),
    );
  });
});

describe("The save page refuses", () => {
  test("an address without a file", () => {
    for (const fragment of [
      "",
      "#",
      "#name=a.xml",
      "#name=a.xml&size=1&sha256=abc",
      `#name=a.xml&size=x&sha256=${sha256}`,
    ]) {
      expect(arrivalOf(fragment)).toEqual({
        arrival: { state: "problem", problem: "noFile", facts: null },
        language: null,
      });
    }
  });

  test.each([
    "a.exe",
    "a.xml.exe",
    "../a.xml",
    "a/b.xml",
    "a\\b.xml",
    ".xml",
    "a\u202exml.xml",
    "a.html",
    "con?.xml",
    "",
  ])("a name that the add-in would not give: %j", (name) => {
    expect(mediaTypeOf(name)).toBeNull();
    if (name !== "") expect(arrivalWith({ name })).toMatchObject({ state: "problem", problem: "forbiddenName" });
  });

  test("a size that no tab should be asked to hold", () => {
    expect(arrivalWith({ size: String(FILE_BYTES_MAX + 1) })).toMatchObject({ state: "problem", problem: "tooLarge" });
  });

  test("an address that was cut off anywhere", () => {
    const whole = new URL(link.addressWithContent ?? "").hash;
    for (let length = link.address.length - PAGE.length; length < whole.length; length += 1) {
      expect(arrivalOf(whole.slice(0, length)).arrival.state).not.toBe("file");
    }
  });

  test("a content of which one letter differs", () => {
    // The last letters hold bits that mean nothing.
    for (let index = 0; index < link.text.length - 4; index += 1) {
      const other = link.text[index] === "A" ? "B" : "A";
      const text = link.text.slice(0, index) + other + link.text.slice(index + 1);
      expect(fileFrom(text, facts)).toMatchObject({ state: "problem", problem: "damaged" });
    }
  });

  test("another file of the right size, a longer one, and what is no file at all", () => {
    const other = { name: file.name, bytes: file.bytes.map((byte) => byte ^ 1) };
    const longer = { name: file.name, bytes: new Uint8Array(file.bytes.length * 2) };
    for (const wrong of [other, longer]) {
      const { text } = savePageLink(PAGE, wrong, { language: "nl", addressMax: 0 });
      expect(fileFrom(text, facts)).toMatchObject({ state: "problem", problem: "damaged" });
    }
    for (const text of ["", "<Document/>", "zomaar een zin."]) {
      expect(fileFrom(text, facts)).toMatchObject({ state: "problem", problem: "otherFile" });
    }
  });
});

describe("Offering a file on the save page", () => {
  /** A door that notes what goes through it, in order. */
  function doorOf({ addressMax, copies }: { readonly addressMax: number; readonly copies: boolean }) {
    const passed: string[] = [];
    const door: SavePageDoor = {
      ...{ page: PAGE, language: "nl", addressMax },
      copy: async (text) => {
        if (!copies) throw new Error("forbidden");
        passed.push(text);
      },
      openInBrowser: (address) => passed.push(address),
    };
    return { door, passed };
  }

  test("puts the content on the clipboard before the page opens", async () => {
    const { door, passed } = doorOf({ addressMax: 2_081, copies: true });
    await offerOnSavePage(file, door);
    expect(passed).toEqual([link.text, link.address]);
  });

  test("puts it into the address where the clipboard refuses", async () => {
    const { door, passed } = doorOf({ addressMax: 2_081, copies: false });
    await offerOnSavePage(file, door);
    expect(passed).toEqual([link.addressWithContent]);
  });

  test("opens nothing where it fits in neither", async () => {
    const { door, passed } = doorOf({ addressMax: 100, copies: false });
    await expect(offerOnSavePage(file, door)).rejects.toThrow("forbidden");
    expect(passed).toEqual([]);
  });
});

test("The save page's texts ask for the same values in both languages", () => {
  const asked = (texts: object): string[] =>
    Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
      typeof text === "string"
        ? [
            `${key} ${placeholdersOf(text)
              .map(({ name, form }) => `${name}:${form ?? ""}`)
              .join(" ")}`,
          ]
        : asked(text as object),
    );
  expect(asked(savePageEn)).toEqual(asked(savePageNl));
});
