import fc from "fast-check";

import { documentText, elementText, fill, prototypeOf, unlessEmpty } from "../../src/xml/xmlPrototype";

interface Person {
  readonly [field: string]: string | null;
  readonly name: string | null;
  readonly town: string | null;
}

function personElement({ name, town }: Person): { Dbtr: { "@a": string; Nm: string | null; Town: string | null } } {
  return { Dbtr: { "@a": "1", Nm: name, Town: town } };
}

describe("an element's prototype", () => {
  it("filled is the element that the builder would write", () => {
    const prototype = prototypeOf({ name: "", town: "" }, 2, personElement);
    expect(fill(prototype, { name: "Jan", town: "Utrecht" })).toBe(
      '    <Dbtr a="1">\n      <Nm>Jan</Nm>\n      <Town>Utrecht</Town>\n    </Dbtr>\n',
    );
  });

  it("has only the fields that are filled in its model", () => {
    const prototype = prototypeOf({ name: "x", town: null }, 0, personElement);
    expect(prototype.fields.map(({ field }) => field)).toEqual(["name"]);
    expect(fill(prototype, { name: "Jan", town: "Utrecht" })).toBe('<Dbtr a="1">\n  <Nm>Jan</Nm>\n</Dbtr>\n');
  });

  it("is not filled with less than it has", () => {
    const prototype = prototypeOf({ name: "x", town: "x" }, 0, personElement);
    expect(() => fill(prototype, { name: "Jan", town: null })).toThrow("no text for town");
  });

  it("filled with any text of XML is the element that the builder would write", () => {
    const prototype = prototypeOf({ name: "", town: "" }, 1, personElement);
    const text = fc.string({ unit: "binary" }).filter((value) => /^[\t\n\x20-\ud7ff\ue000-\ufffd]+$/.test(value));
    fc.assert(
      fc.property(text, text, (name, town) => {
        expect(fill(prototype, { name, town })).toBe(elementText(personElement({ name, town }), 1));
      }),
    );
  });

  it("takes values that look like markup, tokens or replacement patterns for what they are", () => {
    const prototype = prototypeOf({ name: "", town: "" }, 0, personElement);
    expect(fill(prototype, { name: "\ue001$&$1", town: "<Nm>&amp;]]>" })).toContain(
      "<Nm>\ue001$&amp;$1</Nm>\n  <Town>&lt;Nm&gt;&amp;amp;]]&gt;</Town>",
    );
  });
});

describe("a document", () => {
  it("has its declaration, two spaces per level, line feeds and no empty element", () => {
    expect(documentText({ Document: { "@xmlns": "urn:x", A: { B: "1" }, C: null, D: unlessEmpty({ E: null }) } })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:x">\n  <A>\n    <B>1</B>\n  </A>\n</Document>\n',
    );
  });
});
