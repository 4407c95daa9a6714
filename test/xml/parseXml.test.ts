import fc from "fast-check";
import { SaxesParser } from "saxes";

import { attributesOf, withAttribute } from "../../src/xml/attributes";
import { decodeReferences } from "../../src/xml/characters";
import { parseXml, type XmlElement, xmlText } from "../../src/xml/parseXml";
import { characterData } from "../../src/xml/xmlTree";

function reasonOf(text: string): string {
  try {
    parseXml(text);
    return "read";
  } catch (error) {
    return (error as { reason: string }).reason;
  }
}

describe("reading a part", () => {
  it("gives back the very characters, with declaration, comments and CDATA", () => {
    const text = "<?xml version='1.0'?>\r\n<!-- c --><a  x = '1' ><b/><![CDATA[</a>]]><c >t</c ></a>\n<!-- end -->";
    const { before, root, after } = parseXml(text);
    expect(before + xmlText(root) + after).toBe(text);
  });

  it.each(['<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', '<?xml version="1.0"?><!DOCTYPE a SYSTEM "x"><a/>'])(
    "refuses a document type: %s",
    (text) => {
      expect(reasonOf(text)).toBe("doctype");
    },
  );

  it.each([
    "",
    "text",
    "<a>",
    "<a></b>",
    "<a/><b/>",
    "<a",
    "</a>",
    "<a><</a>",
    "<a/>rest",
    "<a><!-- </a>",
    "<a><![CDATA[</a>",
    "<a></a >x",
  ])("refuses what is not well-formed: %s", (text) => {
    expect(reasonOf(text)).toBe("malformed");
  });

  it("refuses elements nested deeper than any workbook has them", () => {
    expect(reasonOf("<a>".repeat(300) + "</a>".repeat(300))).toBe("malformed");
  });
});

describe("attributes", () => {
  it("decodes references and takes both kinds of quotes", () => {
    expect([...attributesOf(`<c r="A&quot;1" t = 'a>b&#x41;&#66;'/>`)]).toEqual([
      ["r", 'A"1'],
      ["t", "a>bAB"],
    ]);
  });

  it.each(['<c r="1" r="2">', "<c r=1>", '<c r="1"s="2">', "<c r>", '<c r="a<b">'])("refuses %s", (tag) => {
    expect(() => attributesOf(tag)).toThrow("malformed");
  });

  it("changes one attribute and leaves every other character", () => {
    expect(withAttribute("<c  r='A1'\ts = \"4\" />", "s", "7")).toBe("<c  r='A1' s=\"7\" />");
    expect(withAttribute('<c r="A1"/>', "s", '<&"')).toBe('<c r="A1" s="&lt;&amp;&quot;"/>');
    expect(withAttribute('<row r="1" spans="1:3">', "spans", null)).toBe('<row r="1">');
    expect(withAttribute("<row>", "r", "2")).toBe('<row r="2">');
  });

  it.each(["&e;", "&", "&#0;", "&#x1F;", "&#x110000;", "a & b"])("refuses the reference in %s", (raw) => {
    expect(() => decodeReferences(raw)).toThrow("malformed");
  });
});

describe("the reader beside saxes", () => {
  const name = fc.constantFrom("a", "b", "x:c", "row", "v");
  const text = fc
    .string({ unit: "binary" })
    // What XML cannot hold is not asked of either; line ends are normalised by both.
    .map((raw) => raw.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, ""));
  const escaped = text.map((raw) => raw.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"));
  const { element } = fc.letrec<{ element: string; child: string }>((tie) => ({
    child: fc.oneof(
      { depthSize: "small" },
      escaped,
      tie("element"),
      fc.constantFrom("<!-- -> <b> -->", "<![CDATA[</a>&x;]]>", "<?p <a>?>", "&#65;&apos;"),
    ),
    element: fc
      .tuple(name, fc.option(escaped), fc.array(tie("child"), { maxLength: 4 }))
      .map(([tag, value, children]) => {
        const attribute = value === null ? "" : ` k="${value.replace(/"/g, "&quot;").replace(/\s/g, " ")}"`;
        return children.length === 0 ? `<${tag}${attribute}/>` : `<${tag}${attribute}>${children.join("")}</${tag}>`;
      }),
  }));

  function seenBySaxes(document: string): string[] {
    const seen: string[] = [];
    const parser = new SaxesParser();
    parser.on("opentag", (tag) => seen.push(`<${tag.name} ${JSON.stringify(tag.attributes)}`));
    parser.on("closetag", (tag) => seen.push(`>${tag.name}`));
    parser.write(document).close();
    return seen;
  }

  function seenByUs(root: XmlElement): string[] {
    const inner = root.children.flatMap((child) => (typeof child === "string" ? [] : seenByUs(child)));
    return [`<${root.name} ${JSON.stringify(Object.fromEntries(attributesOf(root.open)))}`, ...inner, `>${root.name}`];
  }

  it("sees the same elements and attributes, and gives the same characters back", () => {
    fc.assert(
      fc.property(element, (document) => {
        const { root } = parseXml(document);
        expect(xmlText(root)).toBe(document);
        expect(seenByUs(root)).toEqual(seenBySaxes(document));
      }),
    );
  });

  it("sees the same text", () => {
    fc.assert(
      fc.property(escaped, fc.boolean(), (raw, cdata) => {
        const document = `<a>${raw}${cdata ? "<![CDATA[<&]]>" : ""}</a>`;
        let seen = "";
        const parser = new SaxesParser();
        parser.on("text", (piece) => (seen += piece));
        parser.on("cdata", (piece) => (seen += piece));
        parser.write(document).close();
        expect(characterData(parseXml(document).root)).toBe(seen);
      }),
    );
  });
});
