import { streamXml, type XmlStreamRefusal } from "../xml/streamXml";
import { camtHandler } from "./camt/camtHandler";
import { type MessageHandler, MessageListener, OtherDocumentError, TooManyElementsError } from "./messageListener";
import { pain002Handler } from "./pain002/pain002Handler";
import type { StatementFormat, StatementProblem, StatementProblemCode } from "./statement";
import { CollectedStatements, problemAt, type StatementReading, type StatementSource } from "./statementReading";

interface Message {
  readonly format: StatementFormat;
  readonly versions: readonly string[];
  readonly handler: (collected: CollectedStatements) => MessageHandler;
}

const CAMT = ["02", "04", "08"];

/** The messages that are read, by what stands in their document (docs/law/sepa.md#7). */
const MESSAGES: ReadonlyMap<string, Message> = new Map([
  ["BkToCstmrAcctRpt", { format: "camt.052", versions: CAMT, handler: camtHandler("camt.052") }],
  ["BkToCstmrStmt", { format: "camt.053", versions: CAMT, handler: camtHandler("camt.053") }],
  ["BkToCstmrDbtCdtNtfctn", { format: "camt.054", versions: CAMT, handler: camtHandler("camt.054") }],
  ["CstmrPmtStsRpt", { format: "pain.002", versions: ["03", "10"], handler: pain002Handler }],
]);

const REFUSALS = {
  encoding: "statement.characters",
  malformed: "statement.damaged",
  hostile: "statement.hostile",
} as const satisfies Record<XmlStreamRefusal["reason"], StatementProblemCode>;

/** camt and pain.002, known by the names of their elements. Whatever is wrong with the document, nothing of it is kept. */
export const xmlStatements: StatementSource = {
  // Also in two bytes per character, with or without a byte order mark.
  isBegunBy: (start) => /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*</.test(start),
  read: readXmlStatements,
};

function readXmlStatements(chunks: Iterable<Uint8Array>): StatementReading {
  return new MessageReader().read(chunks);
}

class MessageReader {
  private readonly collected = new CollectedStatements();
  private message: Message | null = null;
  private namespace = "";
  private line: () => number = () => 1;

  read(chunks: Iterable<Uint8Array>): StatementReading {
    try {
      const refusal = streamXml(chunks, (place) => {
        this.line = place.line;
        return new MessageListener(place, this.handlerOf);
      });
      if (refusal !== null) return this.refused(problemOf(refusal));
    } catch (error) {
      return this.refused(this.stoppedBy(error));
    }
    if (this.message === null) return this.refused(problemAt("statement.unknownFormat", 1, {}));
    const { statements, problems } = this.collected;
    return { ...this.heading(), statements, problems: [...this.versionProblems(this.message), ...problems] };
  }

  private readonly handlerOf = (name: string, namespace: string): MessageHandler | null => {
    this.namespace = namespace;
    // The first version of each wrote its number behind the name.
    this.message = MESSAGES.get(name.replace(/V\d\d$/, "")) ?? null;
    return this.message?.handler(this.collected) ?? null;
  };

  private stoppedBy(error: unknown): StatementProblem {
    if (error instanceof OtherDocumentError) return problemAt("statement.unknownFormat", 1, {}, error.message);
    if (error instanceof TooManyElementsError)
      return problemAt("statement.hostile", this.line(), { detail: error.message });
    throw error;
  }

  private refused(problem: StatementProblem): StatementReading {
    return { ...this.heading(), statements: [], problems: [problem] };
  }

  private heading(): Pick<StatementReading, "format" | "version"> {
    if (this.message === null) return { format: null, version: null };
    return { format: this.message.format, version: VERSION.exec(this.namespace)?.[0] ?? null };
  }

  private versionProblems({ format, versions }: Message): StatementProblem[] {
    const [name, number] = VERSION.exec(this.namespace) ?? [];
    const isKnown = number !== undefined && name?.startsWith(format) === true && versions.includes(number);
    return isKnown ? [] : [problemAt("statement.unknownVersion", 1, { version: name ?? (this.namespace || "–") })];
  }
}

const VERSION = /(?:camt|pain)\.\d{3}\.\d{3}\.(\d{2})/;

function problemOf({ reason, detail, line }: XmlStreamRefusal): StatementProblem {
  return reason === "encoding"
    ? problemAt(REFUSALS.encoding, line, { encoding: detail })
    : problemAt(REFUSALS[reason], line, { detail });
}
