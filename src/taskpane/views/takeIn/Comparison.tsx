import { Link, Text } from "@fluentui/react-components";
import { useRef } from "react";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { useViewStyles } from "../useViewStyles";
import { Part, Parts } from "./Parts";
import { TickedRow, TurnedRows } from "./TickedRow";
import type { TakenList, TakenRow, TickedPart, TakeInListInUse } from "./useTakeInList";

/** What of a list comes to what, in the order in which it matters to whom must decide. */
const PARTS = ["heldBack", "new", "changed", "gone", "underWay", "unchanged"] as const;

type PartName = (typeof PARTS)[number];

const LISTS = {
  new: "newInvoices",
  changed: "changedInvoices",
  gone: "goneInvoices",
  heldBack: "heldBackInvoices",
  underWay: "underWayInvoices",
  unchanged: "unchangedInvoices",
} as const satisfies Readonly<Record<PartName, keyof TakenList>>;

interface ComparisonProps {
  readonly use: TakeInListInUse;
  readonly result: TakenList;
}

/** What a list makes of the workbook, kind by kind with its sum; each opens at a click. */
export function Comparison({ use, result }: ComparisonProps): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { takeIn: texts } = messages.pane;
  const { turned } = use.said;
  const isThere = (part: PartName): boolean =>
    result[LISTS[part]].length > 0 || turned.some((one) => one.part === part);
  const shown = PARTS.filter(isThere);
  return (
    <section aria-label={texts.comparison}>
      {result.leftOut > 0 && <Text>{fill(texts.leftOut, { count: result.leftOut })}</Text>}
      <Parts open={["heldBack", "changed", "gone"]}>
        {shown.map((part) => (
          <Part key={part} name={part} title={fill(texts.parts[part], { ...result.sums[part] })}>
            <Text size={200}>{texts.hints[part]}</Text>
            {isTicked(part) ? <Ticked part={part} use={use} result={result} /> : <Plain part={part} result={result} />}
          </Part>
        ))}
        {result.newDebtors.length > 0 && (
          <Part name="debtors" title={fill(texts.debtors, { count: result.newDebtors.length })}>
            <NewDebtors result={result} />
          </Part>
        )}
      </Parts>
    </section>
  );
}

function isTicked(part: PartName): part is TickedPart {
  return part !== "underWay" && part !== "unchanged";
}

/** Invoices that can be ticked: those that were turned come first, and stay where they are while the list is made anew. */
function Ticked({ part, use, result }: ComparisonProps & { readonly part: TickedPart }): React.JSX.Element {
  const { takeIn: texts } = usePane().translator.messages.pane;
  const { said, say } = use;
  const all = useRef<HTMLDivElement>(null);
  const turn = (row: TakenRow): void => {
    const isTurned = said.turned.some((one) => one.part === part && one.row.invoice === row.invoice);
    const others = said.turned.filter((one) => one.part !== part || one.row.invoice !== row.invoice);
    // The box goes back to its list, and the focus may not go with it.
    if (isTurned) all.current?.focus();
    say({ turned: isTurned ? others : [...said.turned, { part, row }] });
  };
  const list = result[LISTS[part]];
  const own = said.turned.filter((one) => one.part === part).map(({ row }) => row);
  return (
    <div ref={all} tabIndex={-1}>
      <TurnedRows rows={own} part={part} onTurn={turn} />
      {list.length > 0 && (
        <LongRows
          list={list}
          label={texts.lists[part]}
          rowHeight={60}
          renderRow={(row) => (
            <TickedRow row={row} part={part} isTicked={part !== "heldBack"} onTurn={() => turn(row)} />
          )}
        />
      )}
    </div>
  );
}

/** Invoices that stay as they are; each leads to its cell. */
function Plain({ part, result }: Pick<ComparisonProps, "result"> & { readonly part: PartName }): React.JSX.Element {
  const view = useViewStyles();
  const { translator, goTo } = usePane();
  const { takeIn: texts, parts } = translator.messages.pane;
  return (
    <LongRows<TakenRow & { readonly order?: string }>
      list={result[LISTS[part]]}
      label={texts.lists[part]}
      rowHeight={56}
      renderRow={({ name, invoice, open, dueDate: due, address, order }) => (
        <>
          <div className={view.line}>
            {address === null ? (
              <Text className={view.grow}>{translator.fill(texts.row, { name, invoice })}</Text>
            ) : (
              <Link
                as="button"
                className={view.grow}
                aria-label={`${translator.fill(texts.row, { name, invoice })}, ${translator.fill(parts.goTo, { address })}`}
                onClick={() => goTo(address)}
              >
                {translator.fill(texts.row, { name, invoice })}
              </Link>
            )}
            <Money amount={open} />
          </div>
          <Text size={200} className={view.quiet}>
            {order === undefined ? translator.fill(texts.due, { due }) : translator.fill(texts.inOrder, { due, order })}
          </Text>
        </>
      )}
    />
  );
}

function NewDebtors({ result }: Pick<ComparisonProps, "result">): React.JSX.Element {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { takeIn: texts } = messages.pane;
  return (
    <LongRows
      list={result.newDebtors}
      label={texts.debtorsList}
      rowHeight={56}
      renderRow={({ debtor, name, iban }) => (
        <>
          <Text block>{name}</Text>
          <Text size={200} className={view.quiet}>
            {fill(texts.debtor, { debtor, iban: iban ?? texts.noIban })}
          </Text>
        </>
      )}
    />
  );
}
