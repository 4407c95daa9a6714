import { Text } from "@fluentui/react-components";
import type { PaneResults } from "../../../session/results";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { encodingWords, separatorWords } from "../../parts/ReadingFields";
import { useViewStyles } from "../useViewStyles";
import { Part, Parts } from "./Parts";

type Result = PaneResults["take-in-one-list"];

/** What one list comes to: how it was read, who collects, who is new, and what is due of whom. */
export function OneListPreview({ result }: { readonly result: Result }): React.JSX.Element {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { oneList, takeIn: texts } = messages.pane;
  const { creditor, collectionDate, newMembers, changedMembers, sums, leftOut } = result;
  return (
    <section className={view.section} aria-label={texts.comparison}>
      <HowRead result={result} />
      <div>
        <Text weight="semibold" block>
          {creditor.creditorName}
        </Text>
        <Text block size={200} className={view.quiet}>
          {fill(oneList.collectedOn, { account: creditor.account ?? "", creditor: creditor.creditorId ?? "" })}
        </Text>
        {collectionDate !== null && (
          <Text block size={200} className={view.quiet}>
            {fill(oneList.on, { date: collectionDate })}
          </Text>
        )}
      </div>
      {leftOut > 0 && <Text>{fill(texts.leftOut, { count: leftOut })}</Text>}
      <Parts open={["changedMembers", "changed", "closed"]}>
        <Charges name="new" title={fill(texts.parts.new, { ...sums.new })} list={result.newInvoices} />
        <Charges name="changed" title={fill(texts.parts.changed, { ...sums.changed })} list={result.changedInvoices} />
        <Charges name="closed" title={fill(texts.parts.gone, { ...sums.closed })} list={result.closedInvoices} />
        <Members name="members" title={fill(oneList.members, { count: newMembers.length })} list={newMembers} />
        <Members
          name="changedMembers"
          title={fill(oneList.changedMembers, { count: changedMembers.length })}
          list={changedMembers}
        />
      </Parts>
    </section>
  );
}

function HowRead({ result }: { readonly result: Result }): React.JSX.Element {
  const { translator } = usePane();
  const { takeIn: texts } = translator.messages.pane;
  const { separator, encoding, sheet, columns, headingRow: row } = result;
  const counts = { row, taken: columns.head.filter(({ field }) => field !== null).length, all: columns.length };
  return (
    <Text size={200}>
      {separator === null || encoding === null
        ? translator.fill(texts.howSheet, { ...counts, sheet: sheet ?? "" })
        : translator.fill(texts.howCsv, {
            ...counts,
            separator: separatorWords(separator, translator),
            encoding: encodingWords(encoding, translator),
          })}
    </Text>
  );
}

interface ChargesProps {
  readonly name: string;
  readonly title: string;
  readonly list: Result["newInvoices"];
}

/** What is due of members, with what it was. */
function Charges({ name, title, list }: ChargesProps): React.JSX.Element | null {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { takeIn: texts } = messages.pane;
  if (list.length === 0) return null;
  return (
    <Part name={name} title={title}>
      <LongRows
        list={list}
        label={title}
        rowHeight={56}
        renderRow={({ invoice, debtor, amount, was, dueDate: due, description }) => (
          <>
            <div className={view.line}>
              <Text className={view.grow}>{fill(texts.row, { name: debtor, invoice })}</Text>
              <Money amount={amount} />
            </div>
            <Text size={200} className={view.quiet}>
              {was === null ? fill(texts.due, { due }) : fill(texts.was, { due, was })}
              {description === null ? "" : ` · ${description}`}
            </Text>
          </>
        )}
      />
    </Part>
  );
}

interface MembersProps {
  readonly name: string;
  readonly title: string;
  readonly list: Result["newMembers"];
}

/** Members with their mandates, with the account that was before. */
function Members({ name, title, list }: MembersProps): React.JSX.Element | null {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { oneList } = messages.pane;
  if (list.length === 0) return null;
  return (
    <Part name={name} title={title}>
      <LongRows
        list={list}
        label={title}
        rowHeight={72}
        renderRow={({ name: member, mandate, iban, formerIban, dateOfSignature: date }) => (
          <>
            <Text block>{member}</Text>
            <Text block size={200} className={view.quiet}>
              {date === null ? fill(oneList.unsigned, { mandate }) : fill(oneList.mandate, { mandate, date })}
            </Text>
            <Text block size={200} className={view.quiet}>
              {formerIban === null ? iban : fill(oneList.formerIban, { iban, former: formerIban })}
            </Text>
          </>
        )}
      />
    </Part>
  );
}
