import type { LogRow } from "../domain/book/records";
import type { RawList } from "../lists/rawList";
import type { SheetsReader } from "../lists/rawListFile";
import type { PreparedName, RequestOf } from "../workbook/prepareNamed";
import type { ReadMandateList } from "../workbook/keptMandateList";
import type { FileKind, ReadMandatesRequest, ReceivedFile } from "./session";

/** A list that was read, and the bytes that it was read from; null for one that came as its cells. */
interface KnownList {
  readonly bytes: Uint8Array | null;
  readonly list: RawList;
}

/**
 * Lists as the pane hands them over: the bytes of a file. What is an Excel file is opened here, where its readers are, and stays
 * open while its user corrects how it is read.
 */
export class ReceivedLists {
  /** Those of the last question. */
  private known: readonly KnownList[] = [];

  constructor(private readonly readSheets: SheetsReader) {}

  /** What an action is asked, its list as it can be read. Throws WorkbookError. */
  async asked<A extends PreparedName>(action: A, request: RequestOf<A>): Promise<RequestOf<A>> {
    if (action !== "take-in-list" && action !== "take-in-one-list") return request;
    const { list, others = [] } = request as RequestOf<"take-in-list" | "take-in-one-list">;
    const [first, ...more] = await this.listsOf([list, ...others]);
    return { ...request, list: first, ...(more.length > 0 ? { others: more } : {}) };
  }

  /** A list of mandates, of an Excel file the first sheet, read as the Log says that it was read last. Throws WorkbookError. */
  async mandates({ file, action, choice }: ReadMandatesRequest, log: readonly LogRow[]): Promise<ReadMandateList> {
    // Its readers are loaded with the first list.
    const { rawMandateListOf } = await import("../lists/mandateListFile");
    const { readMandateList } = await import("../workbook/keptMandateList");
    const readFirst = async (bytes: Uint8Array) => {
      const { sheets, date1904 } = await this.readSheets(bytes, 1);
      return { rows: sheets[0]?.rows ?? [], date1904 };
    };
    return readMandateList(log, action, { raw: await rawMandateListOf(file, readFirst), choice });
  }

  /** What files are together, by what stands in them; whether they are of a bank the first of them says. Throws WorkbookError. */
  async kindOf(files: readonly ReceivedFile[]): Promise<FileKind> {
    const { isBankMessage } = await import("../lists/bankMessage");
    if (files[0] !== undefined && isBankMessage(files[0].bytes)) return "bankFile";
    const { isMemberList } = await import("../lists/members/readMemberList");
    const lists = await this.listsOf(files.map(({ name, bytes }): RawList => ({ kind: "text", name, bytes })));
    return isMemberList(lists, {}) ? "oneList" : "list";
  }

  private async listsOf(lists: readonly RawList[]): Promise<readonly RawList[]> {
    const known: KnownList[] = [];
    for (const list of lists) known.push(await this.listOf(list));
    this.known = known;
    return known.map((one) => one.list);
  }

  private async listOf(list: RawList): Promise<KnownList> {
    if (list.kind !== "text") return { bytes: null, list };
    const { name, bytes } = list;
    const known = this.known.find((one) => one.list.name === name && one.bytes !== null && isSame(one.bytes, bytes));
    if (known !== undefined) return known;
    // Its readers are loaded with the first list.
    const { rawListOf } = await import("../lists/rawListFile");
    return { bytes, list: await rawListOf(list, this.readSheets) };
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
