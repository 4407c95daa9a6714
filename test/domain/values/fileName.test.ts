import fc from "fast-check";
import { basename, posix, win32 } from "node:path";

import { directDebitFileName, isNameOfMessage } from "../../../src/domain/values/fileName";
import { isIdentifier } from "../../../src/domain/values/identifier";
import { isOrderPrefix } from "../../../src/domain/collection/orderNumber";
import { mediaTypeOf } from "../../../src/savePage/savePageLink";

describe("The name of a bank file", () => {
  it("is the message ID and .xml", () => {
    expect(directDebitFileName("INC2026-0001-00001")).toBe("INC2026-0001-00001.xml");
  });

  it.each([
    ["DOL/2026-0001-00001", "DOL_2026-0001-00001.xml"],
    ["../x2026-0001-00001", "_.._x2026-0001-00001.xml"],
    ["C:2026-0001-00001", "C_2026-0001-00001.xml"],
    ["a,2026-0001-00001", "a_2026-0001-00001.xml"],
    ["NUL.2026-0001-00001", "_NUL.2026-0001-00001.xml"],
    ["com1.2026-0001-00001", "_com1.2026-0001-00001.xml"],
  ])("of the message %s, as an older version could give it, is %s", (messageId, name) => {
    expect(directDebitFileName(messageId)).toBe(name);
  });

  it("is known again as older versions stored it, and no other is", () => {
    expect(isNameOfMessage("DOL/2026-0001-00001.xml", "DOL/2026-0001-00001")).toBe(true);
    expect(isNameOfMessage("DOL_2026-0001-00001.xml", "DOL/2026-0001-00001")).toBe(true);
    expect(isNameOfMessage("../../evil.xml", "DOL/2026-0001-00001")).toBe(false);
  });

  it("is a plain one on every system, which the save page takes, whatever identifier it is made of", () => {
    // A message ID ends with the batch number.
    const start = fc.string({ unit: fc.constantFrom(..."aZ09/-?:().,'+ "), maxLength: 29 });
    const identifier = start.map((text) => `${text}-00001`);
    fc.assert(
      fc.property(identifier.filter(isIdentifier), (messageId) => {
        const name = directDebitFileName(messageId);
        expect([posix.basename(name), win32.basename(name), basename(`/out/${name}`)]).toEqual([name, name, name]);

        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[.\s-]/u);
        expect(mediaTypeOf(name)).toBe("application/xml");
        expect(isNameOfMessage(name, messageId)).toBe(true);
      }),
    );
  });

  it("holds a lawful prefix as it stands but for signs that the save page does not take", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 6 }).filter(isOrderPrefix), (prefix) => {
        const name = directDebitFileName(`${prefix}2026-0001-00001`);
        expect(name.replace(/^_/, "")).toBe(`${prefix.replace(/['+]/g, "_")}2026-0001-00001.xml`);
      }),
    );
  });
});
