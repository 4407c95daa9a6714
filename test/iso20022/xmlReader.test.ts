import { readXml, type XmlAttributes, type XmlListener } from "../../src/iso20022/xmlReader";

/** Keeps what it was told, one line per event. */
class Recorder implements XmlListener {
  readonly events: string[] = [];

  open(name: string, namespace: string, attributes: XmlAttributes): void {
    this.events.push(`<${name} ${namespace} ${attributes["Ccy"]?.value ?? "-"}`);
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
