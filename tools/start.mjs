// npm start
import { runTool, tell } from "./run.mjs";
import { setUp } from "./setUp.mjs";

await runTool(async () => {
  await setUp();
  tell("The desk, a page that opens a workbook in the browser, is not there yet. What works now:");
  tell("  npm run demo                                        one month of direct debits, from workbook to ledger");
  tell("  npm run -s incassoblad -- new book.xlsx --sample    a sample workbook to try things on");
  tell("  npm run -s incassoblad -- check book.xlsx           what is wrong in a workbook, cell by cell");
  tell("  npm test                                            all tests");
  return 0;
});
