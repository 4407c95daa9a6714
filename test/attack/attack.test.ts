import { readFileSync } from "node:fs";
import { join } from "node:path";

import { buildCommandLine } from "../support/commandProcess";
import { playCampaign } from "./campaign";
import { CAMPAIGNS } from "./campaigns";

const PAGE = join(__dirname, "..", "..", "docs", "attack.md");

beforeAll(buildCommandLine);

describe("A short attack", () => {
  test.each(CAMPAIGNS.map((campaign) => [campaign.name, campaign] as const))("with %s fails", async (_, campaign) => {
    // Every run of the tests tries the same; npm run attack tries others.
    const played = await playCampaign(campaign, { seed: 20_261_122, tries: campaign.shortTries, seconds: 600 });
    expect(played.failures).toEqual([]);
    expect(played.tries).toBe(campaign.shortTries);
  });

  test("tells of what goes wrong, with the seed that plays it again", async () => {
    const run = (seed: number) =>
      seed === 8 ? Promise.reject(new Error("thrown")) : Promise.resolve(seed === 9 ? "told" : null);
    const campaign = { name: "a", about: "b", shortTries: 1, tries: 1, run };
    const { tries, failures } = await playCampaign(campaign, { seed: 7, tries: 4, seconds: 600 });
    expect(tries).toBe(4);
    expect(failures.map(({ seed, fault }) => [seed, fault.split("\n")[0]])).toEqual([
      [8, "Error: thrown"],
      [9, "told"],
    ]);
    expect((await playCampaign(campaign, { seed: 7, tries: 4, seconds: 0 })).tries).toBe(0);
  });
});

test("docs/attack.md tells of every campaign, what each tried and what failed", () => {
  const rows = readFileSync(PAGE, "utf8")
    .split("\n")
    .filter((line) => /^\| .* \|$/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const listed = new Map(rows.map(([, name = "", ...others]) => [name, others]));
  for (const { name, about } of CAMPAIGNS) {
    const [said, tries, failures] = listed.get(name) ?? [];
    expect([name, said, Number(tries) > 0, failures]).toEqual([name, about, true, "0"]);
  }
  expect(listed.size).toBe(CAMPAIGNS.length + 2);
});
