import fc from "fast-check";
import { SaxesParser } from "saxes";

import { streamXml } from "../../src/xml/streamXml";
import type { XmlListener } from "../../src/xml/xmlListener";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One line per event; texts that come in pieces are one. */
class Recorder implements XmlListener {
  readonly events: string[] = [];
  private isText = false;

  open(name: string, namespace: string, attributes: Readonly<Record<string, string | undefined>>): void {
    this.events.push(`<${name} ${namespace} ${attributes["Ccy"] ?? "-"}`);
    this.isText = false;
  }

  text(text: string): void {
    this.events.push(this.isText ? (this.events.pop() ?? "") + text : text);
    this.isText = true;
  }

  close(): void {
    this.events.push(">");
    this.isText = false;
  }
}

function read(...chunks: (string | Uint8Array)[]) {
  const recorder = new Recorder();
  const bytes = chunks.map((chunk) => (typeof chunk === "string" ? bytesOf(chunk) : chunk));
  return { refusal: streamXml(bytes, () => recorder), events: recorder.events };
}

/** What saxes tells of it; null when it refuses the document. */
function eventsOfSaxes(xml: string): string[] | null {
  const parser = new SaxesParser({ xmlns: true });
  const recorder = new Recorder();
  let depth = 0;
  let isRefused = false;
  parser.on("error", () => {
    isRefused = true;
  });
  parser.on("doctype", () => {
    isRefused = true;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    depth += 1;
    recorder.open(local, uri, { Ccy: attributes["Ccy"]?.value });
  });
  const text = (content: string): void => {
    if (depth > 0 && content !== "") recorder.text(content);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => {
    depth -= 1;
    recorder.close();
  });
  parser.write(xml).close();
  return isRefused ? null : recorder.events;
}

describe("a document in chunks", () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- é -->\n<p:A xmlns:p="urn:p">\r\n <B Ccy=\'EUR\'>1 &amp; 2</B>' +
    "<C\n/><![CDATA[<3>]]>é\n</p:A  >\n<?p q?>";
  const events = ["<A urn:p -", "\n ", "<B  EUR", "1 & 2", ">", "<C  -", ">", "<3>é\n", ">"];

  it("is told as a whole, wherever it is cut", () => {
    expect(eventsOfSaxes(xml)).toEqual(events);
    const bytes = bytesOf(xml);
    for (let at = 0; at <= bytes.length; at += 1) {
      expect(read(bytes.subarray(0, at), bytes.subarray(at))).toEqual({ refusal: null, events });
    }
    expect(read(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual({ refusal: null, events });
  });

  it("is read in the encoding that it names, or that a byte order mark tells", () => {
    const latin = Uint8Array.from(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><A>\u00e9</A>', "latin1"));
    const wide = Uint8Array.from(Buffer.from("\ufeff<A>\u00e9</A>", "utf16le"));
    const swapped = Uint8Array.from(wide);
    Buffer.from(swapped.buffer).swap16();
    for (const bytes of [latin, wide, swapped, wide.subarray(2), swapped.subarray(2), bytesOf("\ufeff<A>\u00e9</A>")])
      expect(read(bytes)).toEqual({ refusal: null, events: ["<A  -", "é", ">"] });
  });

  it("says on which line a listener is told something", () => {
    const lines: number[] = [];
    const long = Array.from({ length: 9_000 }, (_, index) => `<B>${String(index)}</B>\n`);
    const whole = bytesOf(`<A\n>\n${long.join("")}</A>`);
    expect(whole.length).toBeGreaterThan(65_536);
    const refusal = streamXml([whole], (place) => ({
      open: (name) => {
        if (name === "B") lines.push(place.line());
      },
      text: () => undefined,
      close: () => undefined,
    }));
    expect(refusal).toBeNull();
    expect(lines).toEqual(long.map((_, index) => index + 3));
  });

  it("does not take a listener's own mistake for a fault of the document", () => {
    const broken = (): XmlListener => {
      throw new TypeError("mistake");
    };
    expect(() => streamXml([bytesOf("<A/>")], broken)).toThrow("mistake");
  });
});

describe("a document is refused, with the line, when it", () => {
  it.each([
    ["is empty", "", 1],
    ["holds no element", "\n<!-- 1 -->\n", 3],
    ["is cut off in an element", "<A>\n<B>\n", 3],
    ["is cut off in a tag", "<A>\n</A", 2],
    ["is cut off in a start tag", "<A>\n<B Ccy='", 2],
    ["is cut off in a comment", "<A>\n<!-- 1", 2],
    ["is cut off behind a <", "<A>\n<!", 2],
    ["has an end tag of another element", "<A>\n<B>\n</A></B>", 3],
    ["has an end tag too many", "<A></A>\n</A>", 2],
    ["has a second element", "<A/>\n<A/>", 2],
    ["has text before its element", "\n1<A/>", 2],
    ["has text behind its element", "<A/>\n1", 2],
    ["has a CDATA section behind its element", "<A/>\n<![CDATA[1]]>", 2],
    ["has a reference without end", "<A>\n&amp</A>", 2],
    ["has a reference to no character", "<A>\n&#0;</A>", 2],
    ["has an end of a CDATA section alone", "<A>\n]]></A>", 2],
    ["has a comment with two hyphens", "<A>\n<!-- -- --></A>", 2],
    ["has an instruction that is called xml", "<A>\n<?xml version='1.0'?></A>", 2],
    ["has an instruction without a name", "<A>\n<? ?></A>", 2],
    ["has a declaration of another kind", "<A>\n<!OTHER ></A>", 2],
    ["has an attribute twice", "<A>\n<B b='1' b='2'/></A>", 2],
    ["has a prefix without a namespace", "<A>\n<p:B/></A>", 2],
    ["has a tag without a name", "<A>\n< B/></A>", 2],
    ["has a tag with half a name", "<A>\n<1/></A>", 2],
    ["has a character that no document has", "<A>\n\u0001</A>", 2],
  ])("%s", (_, xml, line) => {
    expect(eventsOfSaxes(xml)).toBeNull();
    expect(read(xml).refusal).toEqual({ reason: "malformed", line, detail: expect.stringMatching(/./) });
  });

  it.each([
    ["names a document type", "\n<!DOCTYPE A [<!ENTITY a 'b'>]><A/>", 2, "<!DOCTYPE"],
    ["asks for an entity", "<A>\n&xxe;</A>", 2, "&xxe;"],
    ["asks for one in an attribute", "<A>\n<B b='&xxe;'/></A>", 2, "&xxe;"],
    ["goes too deep", "<A>\n".repeat(70), 65, "> 64 × <>"],
    ["has a text without end", `<A>\n${"1".repeat(3_000_000)}</A>`, 1, "> 65536"],
    ["has a tag without end", `<A>\n<B b='${"1".repeat(3_000_000)}'/></A>`, 2, "> 8192"],
    ["has a tag that is too long", `<A>\n<B b='${"1".repeat(9_000)}'/></A>`, 2, "> 8192"],
    ["has a comment without end", `<A>\n<!--${"1".repeat(3_000_000)}--></A>`, 1, "> 262144"],
    ["has very many attributes", `<A>\n<B ${'a="" '.repeat(40)}/></A>`, 2, "> 32 × ="],
    ["has very many namespaces", "<A xmlns:a='a' xmlns:b='b'>\n".repeat(20), 17, "> 32 × xmlns"],
  ])("is not to be trusted: it %s", (_, xml, line, detail) => {
    expect(read(xml).refusal).toEqual({ reason: "hostile", line, detail });
  });

  it("has bytes that are not in its encoding", () => {
    const wrong = Buffer.concat([Buffer.from("<A>\n\n"), Buffer.of(0xe9), Buffer.from("</A>")]);
    expect(read(wrong).refusal).toEqual({ reason: "encoding", line: 3, detail: "utf-8" });
    expect(read("<A>\n", Buffer.of(0xc3)).refusal).toEqual({ reason: "encoding", line: 2, detail: "utf-8" });
    expect(read('<?xml version="1.0" encoding="x-none"?><A/>').refusal).toEqual({
      reason: "encoding",
      line: 1,
      detail: "x-none",
    });
    // Past the first piece, which ends within a character.
    const inside = (byte = 0): boolean => (byte & 0b1100_0000) === 0b1000_0000;
    const padded = [...Array(10).keys()].map((blanks) =>
      Buffer.from(`<A>${" ".repeat(blanks)}${"<B>é</B>\n".repeat(10_000)}`),
    );
    const long = padded.find((bytes) => inside(bytes[65_536])) ?? Buffer.alloc(0);
    expect(read(Buffer.concat([long, Buffer.from("</A>")])).refusal).toBeNull();
    expect(read(Buffer.concat([long, Buffer.of(0xff)])).refusal).toEqual({
      reason: "encoding",
      line: 10_001,
      detail: "utf-8",
    });
  });
});

describe("any document", () => {
  const piece = fc.constantFrom(
    ...["<A>", "</A>", "<B>", "</B>", "<C/>", '<A Ccy="EUR">', '<B xmlns="urn:b">', "1", " ", "\n", "é", "]]>", ">"],
    ...["&lt;", "&#49;", "&", "<", "<!-- 1 -->", "<![CDATA[<A>]]>", "<?p?>", "\r\n", "\u0001", "<p:A/>", "</A >"],
    ...["<p:A xmlns:p='urn:p'>", "</p:A>", "<!---->", "<!--->", "<?xml?>", "<?p q?>", "<!DOCTYPE A>", "<A b = '1'>"],
  );

  it("is read as saxes reads it, in whatever chunks it comes", () => {
    let whole = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(60), fc.boolean(), (pieces, cut, isWrapped) => {
        const xml = isWrapped ? `<R>${pieces.join("")}</R>` : pieces.join("");
        const bytes = bytesOf(xml);
        const { refusal, events } = read(bytes.subarray(0, cut), bytes.subarray(cut));
        expect(refusal === null ? events : null).toEqual(eventsOfSaxes(xml));
        if (refusal === null) whole += 1;
      }),
      { numRuns: 3_000 },
    );
    expect(whole).toBeGreaterThan(100);
  });
});
