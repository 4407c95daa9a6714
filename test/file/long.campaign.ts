import { writeFileSync } from "node:fs";

import { playCampaign } from "../support/foreignCampaign";

/** So many at once, each with a seed of its own: LibreOffice takes the workbooks of a round in one start. */
const ROUND = 20;

const books = Number(process.env["CAMPAIGN_BOOKS"] ?? "200");
const seed = Number(process.env["CAMPAIGN_SEED"] ?? "1");
const result = process.env["CAMPAIGN_RESULT"];

test("workbooks of others keep all that is the user's", async () => {
  const faults: string[] = [];
  const counts: Record<string, { done: number; held: number; refused: number }> = {};
  for (let played = 0; played < books; played += ROUND) {
    const round = await playCampaign(Math.min(ROUND, books - played), seed + played / ROUND);
    faults.push(...round.faults);
    for (const [command, { done, held, refused }] of Object.entries(round.counts)) {
      const sum = (counts[command] ??= { done: 0, held: 0, refused: 0 });
      sum.done += done;
      sum.held += held;
      sum.refused += refused;
    }
    process.stderr.write(`${String(Math.min(books, played + ROUND))} of ${String(books)} workbooks\n`);
  }
  if (result !== undefined) writeFileSync(result, JSON.stringify({ counts, faults }));
  expect(faults).toEqual([]);
});
