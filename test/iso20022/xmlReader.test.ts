import fc from "fast-check";
import { SaxesParser } from "saxes";

import type { XmlAttributes } from "../../src/iso20022/xmlNamespaces";
import { readXml, type XmlListener } from "../../src/iso20022/xmlReader";

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
