import { writeFileSync } from "node:fs";

import { buildCommandLine } from "../support/commandProcess";
import { playCampaign, type Played } from "./campaign";
import { CAMPAIGNS } from "./campaigns";

const seed = Number(process.env["ATTACK_SEED"] ?? "1");
const seconds = Number(process.env["ATTACK_SECONDS"] ?? "60");
const share = Number(process.env["ATTACK_SHARE"] ?? "100") / 100;
const only = process.env["ATTACK_ONLY"] ?? "";
const result = process.env["ATTACK_RESULT"];

test("nothing is lost, and nothing believed, whatever is tried", async () => {
  buildCommandLine();
  const played: Played[] = [];
  for (const campaign of CAMPAIGNS.filter(({ name }) => name.includes(only))) {
    const tries = Math.ceil(campaign.tries * share);
    const one = await playCampaign(campaign, { seed, tries, seconds });
    process.stderr.write(`${one.name}: ${String(one.tries)} tries, ${String(one.failures.length)} failures\n`);
    played.push(one);
  }
  if (result !== undefined) writeFileSync(result, JSON.stringify(played));
  expect(played.flatMap(({ name, failures }) => failures.map((failure) => ({ name, ...failure })))).toEqual([]);
});
