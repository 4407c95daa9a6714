import { Text } from "@fluentui/react-components";
import { useRef } from "react";
import type { PaneResults } from "../../../session/results";
import { usePane } from "../../pane";
import { LongRows } from "../../parts/LongRows";
import { useViewStyles } from "../useViewStyles";
import { Part, Parts } from "./Parts";
import { TickedRow, TurnedRows } from "./TickedRow";

export type OneList = PaneResults["take-in-one-list"];

/** What is due of a member. */
type Charge = OneList["newInvoices"]["head"][number];

/** A charge whose member is left out. */
export interface LeftCharge {
  readonly part: ChargePart;
  readonly charge: Charge;
}

type ChargePart = "new" | "changed" | "gone";

interface OneListPreviewProps {
  readonly result: OneList;
  readonly left: readonly LeftCharge[];
  readonly onLeave: (left: readonly LeftCharge[]) => void;
}

/** What one list comes to: who collects, who is new, and what is due of whom, with a tick for each. */
export function OneListPreview({ result, left, onLeave }: OneListPreviewProps): React.JSX.Element {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { oneList, takeIn: texts } = messages.pane;
  const { creditor, collectionDate, newMembers, changedMembers, sums, leftOut } = result;
  return (
    <section className={view.section} aria-label={texts.comparison}>
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
      <Parts open={["changedMembers", "changed", "gone"]}>
        <Charges part="new" sum={sums.new} list={result.newInvoices} left={left} onLeave={onLeave} />
        <Charges part="changed" sum={sums.changed} list={result.changedInvoices} left={left} onLeave={onLeave} />
        <Charges part="gone" sum={sums.closed} list={result.closedInvoices} left={left} onLeave={onLeave} />
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

interface ChargesProps extends Pick<OneListPreviewProps, "left" | "onLeave"> {
  readonly part: ChargePart;
  readonly sum: OneList["sums"]["new"];
  readonly list: OneList["newInvoices"];
}

/** What is due of members, with what it was; a member without its tick is left out with all that is due. */
function Charges({ part, sum, list, left, onLeave }: ChargesProps): React.JSX.Element | null {
  const { fill, messages } = usePane().translator;
  const { takeIn: texts } = messages.pane;
  const all = useRef<HTMLDivElement>(null);
  const own = left.filter((one) => one.part === part).map(({ charge }) => ({ ...charge, open: charge.amount }));
  if (list.length === 0 && own.length === 0) return null;
  const turn = (charge: Charge): void => {
    const others = left.filter((one) => one.charge.member !== charge.member);
    // The box goes back to its list, and the focus may not go with it.
    if (others.length < left.length) all.current?.focus();
    onLeave(others.length < left.length ? others : [...left, { part, charge }]);
  };
  return (
    <Part name={part} title={fill(texts.parts[part], { ...sum })}>
      <Text size={200}>{texts.hints[part]}</Text>
      <div ref={all} tabIndex={-1}>
        <TurnedRows rows={own} part={part} onTurn={turn} />
        {list.length > 0 && (
          <LongRows
            list={list}
            label={texts.lists[part]}
            rowHeight={60}
            renderRow={(charge) => (
              <TickedRow row={{ ...charge, open: charge.amount }} part={part} isTicked onTurn={() => turn(charge)} />
            )}
          />
        )}
      </div>
    </Part>
  );
}

interface MembersProps {
  readonly name: string;
  readonly title: string;
  readonly list: OneList["newMembers"];
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
