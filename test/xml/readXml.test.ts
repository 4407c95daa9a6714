import fc from "fast-check";
import { SaxesParser } from "saxes";

import { readPlainXml } from "../../src/xml/readPlainXml";
import type { XmlAttributes } from "../../src/xml/xmlNamespaces";
import { readXml } from "../../src/xml/readXml";
import type { XmlListener } from "../../src/xml/xmlListener";

/** Keeps what it was told, one line per event. */
class Recorder implements XmlListener {
  readonly events: string[] = [];

  open(name: string, namespace: string, attributes: XmlAttributes): void {
    this.events.push(`<${name} ${namespace} ${attributes["Ccy"] ?? "-"}`);
  }

  text(text: string): void {
    this.events.push(text);
  }

  close(): void {
    this.events.push(">");
  }
}

function eventsOf(xml: string): string[] {
  const recorder = new Recorder();
  expect(readXml(new TextEncoder().encode(xml), recorder)).toBeNull();
  return recorder.events;
}

describe("reading XML", () => {
  it("tells elements by local name and namespace, attributes and text, in their order", () => {
    expect(eventsOf('<p:A xmlns:p="urn:p"><B Ccy="EUR" xmlns="urn:q">1<![CDATA[<2>]]></B><C/></p:A>')).toEqual([
      "<A urn:p -",
      "<B urn:q EUR",
      "1",
      "<2>",
      ">",
      "<C  -",
      ">",
      ">",
    ]);
  });

  it("stops at what is refused, and says where", () => {
    const recorder = new Recorder();
    expect(readXml(new TextEncoder().encode("<A>\n<B></A>"), recorder)).toMatchObject({
      reason: "malformed",
      detail: expect.stringMatching(/^2:/),
    });
    expect(recorder.events).toContain("<B  -");
    expect(readXml(new TextEncoder().encode("\n<!DOCTYPE A><A/>"), recorder)).toEqual({
      reason: "doctype",
      detail: "line 2",
    });
  });

  it("does not take a listener's own mistake for a fault of the document", () => {
    class Broken extends Recorder {
      override text(): void {
        throw new TypeError("mistake");
      }
    }
    expect(() => readXml(new TextEncoder().encode("<A>1</A>"), new Broken())).toThrow("mistake");
  });
});

/** What the parser itself tells of names and namespaces; null when it refuses the document. */
function eventsOfSaxes(xml: string): string[] | null {
  const parser = new SaxesParser({ xmlns: true });
  const events: string[] = [];
  let isRefused = false;
  parser.on("error", () => {
    isRefused = true;
  });
  parser.on("opentag", ({ local, uri, attributes }) =>
    events.push(`<${local} ${uri} ${attributes["Ccy"]?.value ?? "-"}`),
  );
  parser.on("text", (text) => events.push(text));
  parser.on("cdata", (text) => events.push(text));
  parser.on("closetag", () => events.push(">"));
  parser.write(xml).close();
  return isRefused ? null : events;
}

const XML = "http://www.w3.org/XML/1998/namespace";
const XMLNS = "http://www.w3.org/2000/xmlns/";

describe("namespaces", () => {
  it.each([
    ["a default one, taken back further in", '<A xmlns="urn:a"><B xmlns=""><C/></B><D/></A>'],
    ["a prefix of a bank's own file", '<p:A xmlns:p="urn:p" xmlns="urn:q"><p:B/><C p:Ccy="EUR" Ccy="USD">1</C></p:A>'],
    ["a prefix that means something else further in", '<p:A xmlns:p="urn:p"><p:B xmlns:p="urn:q"/><p:C/></p:A>'],
    ["blanks around a name", '<A xmlns=" urn:a "><B/></A>'],
    ["the prefix that needs no declaration", '<A xml:lang="nl"/>'],
    ["the same one declared", `<A xmlns:xml="${XML}" xml:lang="nl"/>`],
    ["two prefixes of one namespace, each once", '<A xmlns:p="urn:p" xmlns:q="urn:p" p:b="1" q:c="2"/>'],
  ])("are told: %s", (_, xml) => {
    expect(eventsOf(xml)).toEqual(eventsOfSaxes(xml));
  });

  it.each([
    ["an element's prefix that nobody declared", "<A><p:B/></A>"],
    ["an attribute's prefix that nobody declared", '<A p:b="1"/>'],
    ["a prefix after the element that declared it", '<A><p:B xmlns:p="urn:p"/><p:C/></A>'],
    ["a name with two colons", '<p:q:A xmlns:p="urn:p"/>'],
    ["a name that ends in a colon", "<A:/>"],
    ["a name that begins with a colon", "<:A/>"],
    ["a prefix for nothing", '<A xmlns:p=""/>'],
    ["an element called after the declarations", "<xmlns:A/>"],
    ["the prefix of declarations declared", `<A xmlns:xmlns="urn:p"/>`],
    ["the namespace of declarations declared", `<A xmlns:p="${XMLNS}"/>`],
    ["the prefix xml for something else", '<A xmlns:xml="urn:p"/>'],
    ["another prefix for the namespace of xml", `<A xmlns:p="${XML}"/>`],
    ["the namespace of xml as the default", `<A xmlns="${XML}"/>`],
    ["one attribute under two prefixes", '<A xmlns:p="urn:p" xmlns:q="urn:p" p:b="1" q:b="2"/>'],
    ["one attribute twice", '<A b="1" b="2"/>'],
  ])("are refused, with the place: %s", (_, xml) => {
    expect(eventsOfSaxes(xml)).toBeNull();
    const refusal = readXml(new TextEncoder().encode(xml), new Recorder());
    expect(refusal).toEqual({ reason: "malformed", detail: expect.stringMatching(/^1:\d+: ./) });
  });

  it("are followed however deep elements and declarations go", () => {
    const element = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constantFrom("<A/>", "<p:A/>", "1"),
        fc
          .tuple(fc.constantFrom("A", "p:A", "q:A"), fc.subarray(DECLARATIONS), fc.array(tie("node"), { maxLength: 3 }))
          .map(([name, declared, inside]) => `<${[name, ...declared].join(" ")}>${inside.join("")}</${name}>`),
      ),
    })).node;
    fc.assert(
      fc.property(element, (inside) => {
        const xml = `<R xmlns:q="urn:q">${inside}</R>`;
        const recorder = new Recorder();
        const refusal = readXml(new TextEncoder().encode(xml), recorder);
        expect(refusal === null ? recorder.events : null).toEqual(eventsOfSaxes(xml));
      }),
    );
  });
});

const DECLARATIONS = ['xmlns="urn:a"', 'xmlns:p="urn:p"', 'xmlns:q="urn:r"', 'Ccy="EUR"', 'p:Ccy="USD"'];

/** Texts that come in pieces are one text, and what stands around the first element is none. */
function joined(events: readonly string[]): string[] {
  const result: string[] = [];
  let depth = 0;
  let isText = false;
  for (const event of events) {
    const isTag = event.startsWith("<") || event === ">";
    if (!isTag && depth > 0) {
      result.push(isText ? (result.pop() ?? "") + event : event);
      isText = true;
    }
    if (!isTag) continue;
    depth += event === ">" ? -1 : 1;
    result.push(event);
    isText = false;
  }
  return result;
}

describe("a plain document", () => {
  function read(...pieces: string[]) {
    const recorder = new Recorder();
    return { ...readPlainXml(pieces, recorder, 4), events: recorder.events };
  }

  it("is read to its end, wherever it is cut", () => {
    const xml = '<?xml version="1.0" encoding="UTF-8"?>\n<A xmlns="urn:a">\n <B Ccy="EUR">1 > 0</B><C/>é\n</A>\n';
    const events = ["<A urn:a -", "\n ", "<B urn:a EUR", "1 > 0", ">", "<C urn:a -", ">", "é\n", ">"];
    // Nothing in the declaration is cut: it stands within the first piece that a reader of bytes gives.
    for (let at = xml.indexOf("?>") + 2; at <= xml.length; at += 1) {
      expect(read(xml.slice(0, at), xml.slice(at))).toEqual({ isWhole: true, tagsRead: 6, events });
    }
  });

  it.each([
    ["is cut off", "<A><B></B>", 3],
    ["has a tag that does not close", "<A></A", 1],
    ["has an end tag of another element", "<A><B></A></B>", 2],
    ["has an end tag too many", "<A></A></A>", 2],
    ["has no element", " \n", 0],
    ["has a second element", "<A/><A/>", 2],
    ["has text before its element", "1<A/>", 0],
    ["has text behind its element", "<A/>1", 2],
    ["has an attribute twice", '<A b="1" b="2"/>', 0],
    ["has an attribute without blank before it", '<A b="1"c="2"/>', 0],
    ["has a reference", "<A>&amp;</A>", 0],
    ["has a carriage return", "<A>\r\n</A>", 0],
    ["has a comment", "<A><!-- 1 --></A>", 1],
    ["has a comment before its element", "<!-- 1 --><A/>", 0],
    ["has a second declaration", '<?xml version="1.0"?><?xml version="1.0"?><A/>', 0],
    ["has a prefix without namespace", '<A p:b="1"/>', 0],
    ["goes deeper than asked", "<A><A><A><A><A/></A></A></A></A>", 4],
    ["has a blank in an end tag", "<A></A >", 1],
    ["has a line feed in an attribute", '<A b="1\n"/>', 0],
  ])("is left to the parser when it %s", (_, xml, tagsRead) => {
    expect(read(xml)).toMatchObject({ isWhole: false, tagsRead });
  });

  it("does not put ever longer texts together", () => {
    const { isWhole, tagsRead: tagsRead } = read(
      "<A>",
      ...Array.from({ length: 20 }, () => "1".repeat(10_000)),
      "</A>",
    );
    expect({ isWhole, tagsRead }).toEqual({ isWhole: false, tagsRead: 1 });
  });

  const piece = fc.constantFrom(
    ...["<A>", "</A>", "<B>", "</B>", "<C/>", '<A Ccy="EUR">', '<B xmlns="urn:b">', "1", " ", "\n", "é", "]]>", ">"],
    ...["&lt;", "&#49;", "&", "<", "<!-- 1 -->", "<![CDATA[<A>]]>", "<?p?>", "\r\n", "\u0001", "<p:A/>", "</A >"],
  );

  it("is read as the parser reads it, and any other document too, wherever the plain reader gave it up", () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, isWrapped) => {
        const xml = isWrapped ? `<R>${pieces.join("")}</R>` : pieces.join("");
        const recorder = new Recorder();
        const refusal = readXml(new TextEncoder().encode(xml), recorder);
        const expected = eventsOfSaxes(xml);
        expect(refusal === null ? joined(recorder.events) : null).toEqual(expected && joined(expected));
        if (refusal === null) read += 1;
      }),
      { numRuns: 3_000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
