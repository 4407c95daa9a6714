// node bench/npmXlsx.mjs open BOOK | save BOOK COPY: what npm's `xlsx` (SheetJS) does with a workbook, as its README shows
import XLSX from "xlsx";

const [action, book, copy] = process.argv.slice(2);
const workbook = XLSX.readFile(book);
if (action === "save") XLSX.writeFile(workbook, copy);
else if (workbook.SheetNames.length === 0) throw new Error(`${book} has no sheets`);
