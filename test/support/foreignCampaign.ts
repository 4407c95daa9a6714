import fc from "fast-check";

import { type CommandFolder, commandFolder } from "./commandFolder";
import { madeByExcelJs, madeByOpenpyxl, plannedBook, savedByLibreOffice } from "./foreignBooks";
import { hasOpenpyxl } from "./foreignPrograms";
import { hasLibreOffice } from "./libreOffice";
import { ODD_FORMS } from "./oddForms";
import { lostOf, usersOwn, writtenCells } from "./usersOwn";

/** What became of the workbooks of a campaign. */
export interface Campaign {
  /** How often each command ended how, by its name: done, held back with findings, refused with a reason. */
  readonly counts: Readonly<Record<string, { readonly done: number; readonly held: number; readonly refused: number }>>;
  /** What went wrong, each with the workbook that tells it again. */
  readonly faults: readonly string[];
}

const NOW = "2026-11-22T10:15:00";
const COMMANDS = ["check", "new", "check", "map", "collect"];
const WORDS: Readonly<Record<string, string>> = { collect: " --collection-date 2026-12-01 --confirm --out bank" };

interface Made {
  readonly by: string;
  readonly bytes: Uint8Array;
}

/** The workbooks of this seed: each plan by one program after the other, in one odd form after the other. */
async function booksOf(count: number, seed: number): Promise<readonly Made[]> {
  const plans = fc.sample(plannedBook, { numRuns: count, seed });
  const makers: [name: string, made: readonly Uint8Array[]][] = [
    ["ExcelJS", await Promise.all(plans.map(madeByExcelJs))],
  ];
  if (hasOpenpyxl) makers.push(["openpyxl", madeByOpenpyxl(plans)]);
  const [, base] = makers.at(-1) ?? ["", []];
  if (hasLibreOffice) makers.push(["LibreOffice", savedByLibreOffice(base)]);
  return plans.map((_, index) => {
    const [program, made] = makers[index % makers.length] ?? ["", []];
    // A form meets another program in each round through the forms.
    const form = ODD_FORMS[(index + Math.floor(index / ODD_FORMS.length) + seed) % ODD_FORMS.length];
    const bytes = made[index];
    if (form === undefined || bytes === undefined) throw new Error(`no workbook ${String(index)}`);
    return {
      by: `seed ${String(seed)}, workbook ${String(index)}: ${program}, ${form.name}`,
      bytes: form.apply(bytes),
    };
  });
}

/** Makes so many workbooks and gives the commands on each; tells of every one from which something of the user's went. */
export async function playCampaign(count: number, seed: number): Promise<Campaign> {
  const counts: Record<string, { done: number; held: number; refused: number }> = {};
  const faults: string[] = [];
  for (const { by, bytes } of await booksOf(count, seed)) {
    const at = commandFolder();
    try {
      at.write("firm.xlsx", bytes);
      for (const command of COMMANDS) {
        const { ended, fault } = await tryCommand(at, command);
        (counts[command] ??= { done: 0, held: 0, refused: 0 })[ended] += 1;
        if (fault !== null) faults.push(`${by}: ${command}: ${fault}`);
      }
    } finally {
      at.remove();
    }
  }
  return { counts, faults };
}

type Ended = "done" | "held" | "refused";
const ENDED: readonly Ended[] = ["done", "held", "refused", "refused"];

async function tryCommand(at: CommandFolder, command: string): Promise<{ ended: Ended; fault: string | null }> {
  const before = at.read("firm.xlsx");
  const own = await usersOwn(before);
  const { exit, findings } = await at.json(`${command} firm.xlsx${WORDS[command] ?? ""}`, NOW);
  const after = at.read("firm.xlsx");
  const ended = ENDED[exit] ?? "refused";
  const messages = findings.map(({ message }) => message);
  if (exit > 1 && exit !== 3) return { ended, fault: `ended with ${String(exit)}: ${messages.join(" ")}` };
  if (exit > 0 && messages.length === 0) return { ended, fault: "says nothing of why it did nothing" };
  if (exit === 3 && !/opnieuw|try again|anew|andere naam/.test(messages.join(" "))) {
    return { ended, fault: `refuses without a way out: ${messages.join(" ")}` };
  }
  const isSame = Buffer.from(before).equals(after);
  if (exit > 0 && !isSame && command !== "collect") return { ended, fault: "wrote although it was held back" };
  const lost = isSame ? [] : lostOf(own, await usersOwn(after), await writtenCells(after));
  return { ended, fault: lost.length === 0 ? null : lost.slice(0, 5).join("; ") };
}
