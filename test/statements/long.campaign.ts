import { writeFileSync } from "node:fs";

import { bankFiles } from "../support/bankDay";
import { attackReaders } from "../support/statementAttack";

/** What `npm run statements:attack` starts: the files and the seed come from it, and what became of them goes back to it. */
test("damaged files of banks are read or refused", async () => {
  const { ATTACK_FILES, ATTACK_SEED, ATTACK_RESULT } = process.env;
  const result = attackReaders(await bankFiles(), Number(ATTACK_FILES), Number(ATTACK_SEED));
  writeFileSync(ATTACK_RESULT ?? "", JSON.stringify(result));
});
