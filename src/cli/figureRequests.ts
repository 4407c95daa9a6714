import { basename } from "node:path";

import type { AskedExport } from "../actions/askedExport";
import type { FiguresOfRequest } from "../actions/figuresRequest";
import type { PreparedName, RequestOf } from "../workbook/prepareNamed";
import type { OptionValues } from "./commandLine";
import type { Given } from "./paperRequests";

const figuresOf = (options: OptionValues): Given<FiguresOfRequest> => ({
  date: options.date,
  from: options.from,
  administration: options.administration,
  debtor: options.debtor,
  order: options.order,
});

const exportOf = (options: OptionValues): Given<AskedExport> => ({
  isAuditFile: options.xaf !== undefined,
  layout: options.layout,
  administration: options.administration,
  from: options.from,
  to: options.to,
  withoutBank: options["without-bank"],
  file: fileOf(options.xaf ?? options.csv),
});

const fileOf = (path: string | undefined): string | undefined => (path === undefined ? undefined : basename(path));

/** The requests for figures, and for what of the ledger is handed on. */
export const FIGURE_REQUESTS = {
  explain: (options) => ({ order: options.order, date: options.date }),
  exposure: (options) => ({ date: options.date, administration: options.administration }),
  "return-rate": (options) => ({
    from: options.from,
    to: options.to,
    administration: options.administration,
    debtor: options.debtor,
  }),
  "open-items": figuresOf,
  "in-transit": figuresOf,
  sample: (options) => ({
    size: options.size,
    seed: options.seed,
    byAmount: options["by-amount"],
    from: options.from,
    to: options.to,
    administration: options.administration,
  }),
  "trial-balance": (options) => ({
    date: options.date,
    from: options.from,
    administration: options.administration,
  }),
  export: (options) => ({ ...exportOf(options), again: options.again }),
  "export-new": exportOf,
  "year-end": (options) => ({ year: options.year, administration: options.administration }),
  "control-sheet": () => ({}),
} as const satisfies { readonly [N in PreparedName]?: (options: OptionValues) => Given<RequestOf<N>> };
