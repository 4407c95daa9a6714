import { Link, Text } from "@fluentui/react-components";
import { AGE_BANDS, type Aged } from "../../../domain/ledger/ageing";
import type { LedgerTie } from "../../../domain/ledger/ledgerTie";
import { formatCents } from "../../../domain/values/money";
import { figureTexts } from "../../../messages/figureTexts";
import { riskTexts } from "../../../messages/riskTexts";
import { tieSentence } from "../../../messages/tieSentences";
import type { PaneResults } from "../../../session/results";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { useViewStyles } from "../useViewStyles";
import { DebtorAges } from "./DebtorAges";
import type { Report } from "./reportTables";

interface ReportRowsProps {
  readonly result: PaneResults[Report];
}

/** A report: how it ties to the ledger first, then what it comes to by age, then its rows. */
export function ReportRows({ result }: ReportRowsProps): React.JSX.Element {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { figures } = messages.pane.ledger;
  return (
    <div className={view.section}>
      <Text className={view.quiet}>{fill(figures.stand, { date: result.date })}</Text>
      {"items" in result && <OpenItems result={result} />}
      {"parts" in result && <InTransit result={result} />}
      {"accounts" in result && <TrialBalance result={result} />}
    </div>
  );
}

/** How figures tie to the ledger, a sentence for each administration. */
export function Ties({ ties }: { readonly ties: readonly LedgerTie[] }): React.JSX.Element {
  const { translator } = usePane();
  return (
    <>
      {ties.map((tie) => (
        <Text key={`${tie.administration} ${tie.until}`} weight={tie.difference === 0 ? "regular" : "semibold"}>
          {tieSentence(tie, figureTexts(translator.language), translator, formatCents)}
        </Text>
      ))}
    </>
  );
}

function Ages({ aged }: { readonly aged: Aged }): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { bands, columns } = figureTexts(translator.language);
  return (
    <div role="group" aria-label={translator.messages.pane.ledger.figures.age}>
      <div className={view.line}>
        <Text weight="semibold">{columns.total}</Text>
        <Money amount={formatCents(aged.total)} />
      </div>
      {AGE_BANDS.filter((band) => aged[band] !== 0).map((band) => (
        <div key={band} className={view.line}>
          <Text size={200}>{bands[band]}</Text>
          <Money amount={formatCents(aged[band])} className={view.quiet} />
        </div>
      ))}
    </div>
  );
}

function OpenItems({ result }: { readonly result: PaneResults["open-items"] }): React.JSX.Element {
  const { figures } = usePane().translator.messages.pane.ledger;
  const { items, debtors, total, ties } = result;
  return (
    <>
      <Ties ties={ties.head} />
      <Ages aged={total} />
      {items.length === 0 && <Text>{figures.none}</Text>}
      {items.length > 0 && (
        <LongRows
          list={items}
          label={figures.reports["open-items"]}
          rowHeight={72}
          renderRow={(item) => <OpenItem item={item} />}
        />
      )}
      {debtors.length > 1 && <DebtorAges debtors={debtors} />}
    </>
  );
}

type ShownOpenItem = PaneResults["open-items"]["items"]["head"][number];

function OpenItem({ item }: { readonly item: ShownOpenItem }): React.JSX.Element {
  const { translator } = usePane();
  const { fill, messages } = translator;
  const { figures } = messages.pane.ledger;
  const { bands } = figureTexts(translator.language);
  const { name, debtor, invoice, instalment, dueDate: date, band, open, onItsWay, order, isGone, address } = item;
  const called = instalment === null ? invoice : `${invoice}/${String(instalment)}`;
  return (
    <div>
      <Amount what={`${name} (${debtor})`} amount={open} />
      <Text size={200} block>
        {fill(figures.openLine, { item: called, date, band: bands[band] })} <CellLink address={address} />
      </Text>
      {onItsWay !== 0 && (
        <Text size={200} block>
          {fill(figures.onItsWay, { amount: formatCents(onItsWay), order: order ?? "" })}
        </Text>
      )}
      {isGone && (
        <Text size={200} block>
          {figures.gone}
        </Text>
      )}
    </div>
  );
}

function InTransit({ result }: { readonly result: PaneResults["in-transit"] }): React.JSX.Element {
  const { translator, navigate } = usePane();
  const { fill, messages } = translator;
  const { ledger } = messages.pane;
  const { figures } = ledger;
  const { causes } = riskTexts(translator.language);
  const { parts, total, ties } = result;
  return (
    <>
      <Ties ties={ties.head} />
      <Ages aged={total} />
      {parts.length === 0 && <Text>{figures.none}</Text>}
      {parts.length > 0 && (
        <LongRows
          list={parts}
          label={figures.reports["in-transit"]}
          rowHeight={72}
          renderRow={({ order, debtor, name, cause, amount, since }) => (
            <div>
              <Amount what={debtor === "" ? figures.someDebtors : `${name} (${debtor})`} amount={amount} />
              <Link
                as="button"
                aria-label={fill(ledger.toOrder, { order })}
                onClick={() => navigate("orders", { order })}
              >
                {fill(figures.transitLine, { order, date: since, cause: cause === null ? "" : causes[cause] })}
              </Link>
            </div>
          )}
        />
      )}
    </>
  );
}

function TrialBalance({ result }: { readonly result: PaneResults["trial-balance"] }): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { fill, messages } = translator;
  const { figures } = messages.pane.ledger;
  const { tie: texts } = figureTexts(translator.language);
  const { accounts, totals } = result;
  return (
    <>
      {totals.head.map(({ administration, balance, isBalanced }) => (
        <Text key={administration} weight={isBalanced ? "regular" : "semibold"}>
          {fill(isBalanced ? texts.balanced : texts.unbalanced, { administration, balance: formatCents(balance) })}
        </Text>
      ))}
      {accounts.length === 0 && <Text>{figures.none}</Text>}
      {accounts.length > 0 && (
        <LongRows
          list={accounts}
          label={figures.reports["trial-balance"]}
          rowHeight={56}
          renderRow={({ administration, account, name, opening, debit, credit, balance }) => (
            <div>
              <Amount what={`${account} ${name} (${administration})`} amount={balance} />
              <Text size={200} className={view.quiet}>
                {fill(figures.openingOf, {
                  opening: formatCents(opening),
                  debit: formatCents(debit),
                  credit: formatCents(credit),
                })}
              </Text>
            </div>
          )}
        />
      )}
    </>
  );
}

function Amount({ what, amount }: { readonly what: string; readonly amount: Parameters<typeof formatCents>[0] }) {
  const view = useViewStyles();
  return (
    <div className={view.line}>
      <Text weight="semibold" className={view.grow}>
        {what}
      </Text>
      <Money amount={formatCents(amount)} />
    </div>
  );
}
