import type { Finding } from "../../domain/book/finding";
import type { IsoDate } from "../../domain/values/calendar";
import type { Cents } from "../../domain/values/money";
import type { DecimalSign, ChosenDateOrder } from "../rawList";
import type { MemberField } from "./memberFields";
import type { Frequency, SaidSequence } from "./memberWords";

/** A row of a list from which is collected, as it stands there; null where it says nothing. */
export interface MemberRow {
  /** Its number in the file, the first row being 1. */
  readonly row: number;
  readonly number: string | null;
  /** The member, or whoever the row is of. */
  readonly name: string | null;
  readonly accountHolder: string | null;
  /** The number or name of the one who pays for this row. */
  readonly payer: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly email: string | null;
  readonly street: string | null;
  readonly buildingNumber: string | null;
  readonly postalCode: string | null;
  readonly town: string | null;
  readonly country: string | null;
  readonly mandateId: string | null;
  readonly dateOfSignature: IsoDate | null;
  readonly joined: IsoDate | null;
  readonly lastCollectionDate: IsoDate | null;
  readonly sequence: SaidSequence | null;
  readonly ended: IsoDate | null;
  readonly isLiving: boolean;
  /** What the row says of how it is paid, nothing where the cell is blank; null where the list has no such column. */
  readonly payment: { readonly said: string; readonly isCollected: boolean | null } | null;
  /** The sum of the columns of amounts; null where none of them is filled. */
  readonly amount: Cents | null;
  readonly group: string | null;
  /** How often it is due, and in which months; null within where the words are not known. */
  readonly frequency: { readonly said: string; readonly every: Frequency | null } | null;
  readonly months: { readonly said: string; readonly months: readonly number[] | null } | null;
  /** Whether it is the sample row of a template. */
  readonly isSample: boolean;
  readonly description: string | null;
  readonly dueDate: IsoDate | null;
  readonly invoice: string | null;
  readonly currency: string | null;
}

/** A line of a list of fees: what each member of a group pays. */
export interface GroupFee {
  readonly group: string;
  readonly amount: Cents;
  readonly description: string | null;
  readonly frequency: MemberRow["frequency"];
  readonly months: MemberRow["months"];
}

/** The creditor, as far as a list tells; null where it says nothing. */
export interface ListedCreditor {
  readonly name: string | null;
  readonly creditorId: string | null;
  readonly iban: string | null;
  readonly collectionDate: IsoDate | null;
}

/** A column of a list of members, as it is shown. */
export interface ReadMemberColumn {
  readonly caption: string;
  /** What a choice calls it: its caption, a second one of that caption with `#2`; empty for none. */
  readonly name: string;
  readonly field: MemberField | null;
  /** Where the list has no captions: what stands first in the column, by which its user knows it. */
  readonly begins?: string;
}

/** How a list of members was read: shown to the user, who may say otherwise. */
export interface HowMembersRead {
  /** Null for a workbook. */
  readonly encoding: string | null;
  readonly separator: string | null;
  readonly sheet: string | null;
  /** All sheets of the files, of which another can be read; none for text files. */
  readonly sheets: readonly string[];
  readonly headingRow: number;
  readonly decimal: DecimalSign | null;
  readonly dates: ChosenDateOrder | null;
  readonly columns: readonly ReadMemberColumn[];
}

/** A sheet or file that was read: the list of members, and those beside it with their lines and fees. */
export interface ReadFrom extends Omit<HowMembersRead, "sheets"> {
  readonly file: string;
  readonly rowCount: number;
}

/** A list of members with all that is wrong with it, each in its row and column. */
export interface MemberList extends HowMembersRead {
  readonly name: string;
  /** All of which rows were read, the list of members first; none where nothing could be read. */
  readonly readFrom: readonly ReadFrom[];
  readonly rows: readonly MemberRow[];
  /** How many rows could not be used. */
  readonly broken: number;
  /** Rows of titles and totals. */
  readonly passedOver: number;
  readonly creditor: ListedCreditor;
  /** What each group pays, where a sheet or a file of its own says it; lines of one group are added up. */
  readonly fees: readonly GroupFee[];
  readonly findings: readonly Finding[];
}
