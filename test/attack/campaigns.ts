import type { Campaign } from "./campaign";
import { CONTENT_CAMPAIGNS } from "./contents";
import { DISK_CAMPAIGNS } from "./disk";
import { WORKBOOK_CAMPAIGNS } from "./workbooks";

/** Every campaign, as `docs/attack.md` lists them. */
export const CAMPAIGNS: readonly Campaign[] = [...WORKBOOK_CAMPAIGNS, ...DISK_CAMPAIGNS, ...CONTENT_CAMPAIGNS];
