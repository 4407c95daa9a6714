import type { PreparedName, RequestOf } from "../workbook/prepareNamed";
import type { OptionValues } from "./commandLine";

/** What a request holds, as far as it was given: what is required was checked when the words were read. */
export type Given<Request> = { readonly [F in Exclude<keyof Request, "confirmed">]: Request[F] | undefined };

type Requests<N extends PreparedName> = { readonly [A in N]: (options: OptionValues) => Given<RequestOf<A>> };

const ofDebtors: Requests<"notify">["notify"] = (options) => ({
  order: options.order,
  debtor: options.debtor,
  unsent: options.unsent,
});

/** The requests of commands that make papers, or record that these went out. */
export const PAPER_REQUESTS: Requests<
  "dunning" | "mandate-form" | "notify" | "specification" | "order-letter" | "papers-sent"
> = {
  dunning: (options) => ({ administration: options.administration, debtor: options.debtor }),
  "mandate-form": (options) => ({
    administration: options.administration,
    debtor: options.debtor,
    mandates: options.mandate,
    blank: options.blank,
    language: options["form-language"],
  }),
  notify: ofDebtors,
  specification: ofDebtors,
  "order-letter": (options) => ({ order: options.order }),
  "papers-sent": (options) => ({
    order: options.order,
    paper: options.paper,
    on: options.on,
    debtor: options.debtor,
    notSent: options["not-sent"],
  }),
};
