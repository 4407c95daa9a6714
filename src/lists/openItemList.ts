import type { Finding } from "../domain/book/finding";
import type { IsoDate } from "../domain/values/calendar";
import type { Cents } from "../domain/values/money";
import type { ListColumn } from "./listHeading";
import type { ChosenDateOrder, DecimalSign } from "./rawList";

/** An instalment of an invoice as a list tells it. */
export interface ListedInstalment {
  /** Its row in the file. */
  readonly row: number;
  /** Null where the list numbers none: it is known by its due date. */
  readonly number: number | null;
  readonly dueDate: IsoDate | null;
  readonly amount: Cents | null;
  readonly openAmount: Cents | null;
}

/** An open item or a debtor as a list of another program tells it; null where it says nothing. */
export interface ListedItem {
  readonly file: string;
  /** Its number in the file, the first row being 1. */
  readonly row: number;
  /** Null in a list of debtors alone. */
  readonly number: string | null;
  readonly administration: string | null;
  readonly debtor: string | null;
  readonly invoiceDate: IsoDate | null;
  readonly dueDate: IsoDate | null;
  readonly description: string | null;
  readonly paymentReference: string | null;
  readonly currency: string | null;
  readonly amount: Cents | null;
  readonly openAmount: Cents | null;
  readonly collect: boolean | null;
  readonly mandateId: string | null;
  readonly name: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly accountHolder: string | null;
  readonly street: string | null;
  readonly buildingNumber: string | null;
  readonly postalCode: string | null;
  readonly town: string | null;
  readonly country: string | null;
  readonly email: string | null;
  readonly registrationNumber: string | null;
  readonly taxNumber: string | null;
  /** Null where the list tells none. */
  readonly instalments: readonly ListedInstalment[] | null;
}

/** How a list was read: shown to the user, who may say otherwise. */
export interface HowRead {
  /** Null for a workbook. */
  readonly encoding: string | null;
  readonly separator: string | null;
  /** The sheet that was read; null for a text file. */
  readonly sheet: string | null;
  /** All sheets of the file, of which another can be read; none for a text file. */
  readonly sheets: readonly string[];
  /** The row of the captions; 0 where none was found. */
  readonly headingRow: number;
  readonly layout: string | null;
  /** The layouts by which it can be read: the names under which choices were kept, then those that are known. */
  readonly layouts: readonly string[];
  readonly decimal: DecimalSign | null;
  readonly dates: ChosenDateOrder | null;
  readonly columns: readonly ListColumn[];
}

/** A list of open items or debtors of another program, with all that is wrong with it, each in its row and column. */
export interface OpenItemList extends HowRead {
  readonly name: string;
  /** `debtors`: it names no invoices. */
  readonly kind: "invoices" | "debtors";
  readonly items: readonly ListedItem[];
  /** The numbers of invoices whose rows cannot be used: they are in the list all the same. */
  readonly broken: readonly string[];
  /** How many rows could not be used and name no invoice: nobody knows which are missing then. */
  readonly nameless: number;
  /** Whether it tells instalments: those that are not in it are open no more. */
  readonly hasInstalments: boolean;
  /** Rows of titles, groups and totals, and further rows of the same invoice. */
  readonly passedOver: number;
  readonly findings: readonly Finding[];
  /** The lists that it is made of; absent where it is one. */
  readonly joined?: readonly OpenItemList[];
}
