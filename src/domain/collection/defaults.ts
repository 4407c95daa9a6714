import { PRE_NOTIFICATION_DAYS } from "./collectionDates";
import type { Account, Administration } from "../book/records";

/*
 * What holds where an administration or an account leaves a cell blank (docs/workbook), to be shown to its user. What has no
 * default is not here: a blank discount is none, a blank cut-off is no limit.
 */

/** What holds for an administration that does not say. */
export const ADMINISTRATION_DEFAULTS = {
  discountOnCreditNotes: false,
  repeatAfterReturn: false,
  repeatMax: 2,
  postingStyle: "OnIssue",
  preNotificationDays: PRE_NOTIFICATION_DAYS,
  announcedOnInvoice: false,
  fiscalYearStart: 1,
  fourEyes: false,
} as const satisfies Partial<Administration>;

/** What holds for an account that does not say; how many items it may hold, its bank says (`effectiveItemsMax`). */
export const ACCOUNT_DEFAULTS = {
  messageVersion: "pain.008.001.08",
  batchBooking: true,
  hashMethod: "SHA-256",
  amendmentStyle: "SMNDA",
  leadDays: 1,
  addressUse: "WhenRequired",
  addressForm: "Structured",
  characterSet: "EPC",
  batchesPerFile: "Many",
  remittanceStyle: "Reference",
} as const satisfies Partial<Account>;
