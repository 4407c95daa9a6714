import type { IsoDate } from "../values/calendar";
import type { MandateStanding } from "./mandateStandings";
import { dormancyOn } from "./mandateStatus";

type IsOn = (standing: MandateStanding, soon: IsoDate) => boolean;

/** Which mandates are on which list; `soon` is the day until which `dormantSoon` looks ahead. */
const LISTS = {
  all: () => true,
  unsigned: ({ mandate, status }) => status === "ToBeSigned" && mandate.oneOff !== true,
  signed: ({ blocked, status }) => status === "Active" && blocked === null,
  duplicates: ({ duplicates }) => duplicates !== null,
  otherIban: ({ hasOtherIban }) => hasOtherIban,
  dormantSoon: ({ mandate, status, lines }, soon) =>
    status === "Active" && dormancyOn(mandate, soon, lines).state === "dormant",
  dormant: ({ status }) => status === "Dormant",
  ended: ({ blocked, status }) =>
    status === "Withdrawn" || status === "Expired" || status === "Used" || blocked !== null,
} as const satisfies Readonly<Record<string, IsOn>>;

/** The lists of mandates by what they ask for (docs/law/actions.md#2). */
export type MandateListName = keyof typeof LISTS;

/** Whether a mandate is on a list, seen so far ahead. */
export function isOnList(list: MandateListName, standing: MandateStanding, soon: IsoDate): boolean {
  return LISTS[list](standing, soon);
}
