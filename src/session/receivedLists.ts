import type { LogRow } from "../domain/book/records";
import type { RawList } from "../lists/rawList";
import type { SheetsReader } from "../lists/rawListFile";
import type { PreparedName, RequestOf } from "../workbook/prepareNamed";
import type { ReadMandateList } from "../workbook/keptMandateList";
import type { FileKind, ReadMandatesRequest, ReceivedFile } from "./session";

/** A list that was read, and the bytes that it was read from. */
interface KnownList {
  readonly bytes: Uint8Array;
  readonly list: RawList;
}

/**
 * Lists as the pane hands them over: the bytes of a file. What is an Excel file is opened here, where its readers are, and stays
 * open while its user corrects how it is read.
 */
export class ReceivedLists {
  private last: KnownList | null = null;

  constructor(private readonly readSheets: SheetsReader) {}

  /** What an action is asked, its list as it can be read. Throws WorkbookError. */
  async asked<A extends PreparedName>(action: A, request: RequestOf<A>): Promise<RequestOf<A>> {
    if (action !== "take-in-list" && action !== "take-in-one-list") return request;
    const { list, others = [] } = request as RequestOf<"take-in-list" | "take-in-one-list">;
    const more: RawList[] = [];
    for (const other of others) more.push(await this.listOf(other));
    return { ...request, list: await this.listOf(list), ...(more.length > 0 ? { others: more } : {}) };
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

  /** What a file is, by what stands in it. Throws WorkbookError. */
  async kindOf({ name, bytes }: ReceivedFile): Promise<FileKind> {
    const { isBankMessage } = await import("../lists/bankMessage");
    if (isBankMessage(bytes)) return "bankFile";
    const { isMemberList } = await import("../lists/members/readMemberList");
    return isMemberList([await this.listOf({ kind: "text", name, bytes })], {}) ? "oneList" : "list";
  }

  private async listOf(list: RawList): Promise<RawList> {
    if (list.kind !== "text") return list;
    const { name, bytes } = list;
    if (this.last !== null && this.last.list.name === name && isSame(this.last.bytes, bytes)) return this.last.list;
    // Its readers are loaded with the first list.
    const { rawListOf } = await import("../lists/rawListFile");
    const read = await rawListOf(list, this.readSheets);
    this.last = { bytes, list: read };
    return read;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
