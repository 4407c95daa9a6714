import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Link,
  mergeClasses,
  Text,
} from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { FindingCounts } from "../../parts/FindingCounts";
import { FindingRow, FindingsList } from "../../parts/FindingsList";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import type { LongList } from "../../../session/longList";
import type { CollectionShown } from "../../../session/results";
import type { CollectionPreview, NewcomerRow, ReportedText, TakenItem } from "../../../session/collectionPreview";
import type { Preview } from "../../../session/session";
import { useViewStyles } from "../useViewStyles";
import { ChangeTextStep } from "./ChangeTextStep";
import { LeftOut, NotTaken, notTakenOf, totalOf } from "./LeftOut";

/** A proposal, with what it was found out with. */
export interface ProposalProps {
  readonly preview: Preview;
  readonly result: CollectionShown;
  /** After a text of it was changed: what it comes to must be found out again. */
  readonly onChanged: () => void;
}

/** What a collection consists of and what not, part by part; each opens at a click. */
export function ProposalParts({ preview, result, onChanged }: ProposalProps): React.JSX.Element {
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const { fill } = translator;
  const { findings } = preview;
  const { taken, newcomers, striking, characterReport, leftOut } = result;
  const left = totalOf(leftOut);
  const untaken = notTakenOf(result);
  const isNothing = taken.length === 0;
  return (
    // Of a proposal without items the question is why.
    <Accordion multiple collapsible defaultOpenItems={isNothing && left.count > 0 ? ["leftOut"] : []}>
      {!isNothing && (
        <Part name="taken" title={fill(collect.taken, { count: taken.length })}>
          <LongRows list={taken} label={collect.takenList} rowHeight={56} renderRow={(item) => <Taken item={item} />} />
        </Part>
      )}
      {left.count > 0 && (
        <Part name="leftOut" title={fill(collect.leftOut, left)}>
          <LeftOut groups={leftOut} />
        </Part>
      )}
      {untaken.count > 0 && (
        <Part name="notTaken" title={fill(collect.notTaken, { count: untaken.count })}>
          <NotTaken counts={untaken} />
        </Part>
      )}
      {!isNothing && (
        <Part name="newcomers" title={fill(collect.newcomers, { count: newcomers.length + striking.length })}>
          <Newcomers collection={result} />
        </Part>
      )}
      {characterReport.length > 0 && (
        <Part name="characters" title={fill(collect.characters, { count: characterReport.length })}>
          <Characters texts={characterReport} onChanged={onChanged} />
        </Part>
      )}
      {findings.length > 0 && (
        <Part name="findings" title={collect.allFindings}>
          <FindingCounts counts={preview.counts} />
          <FindingsList findings={findings} canMark={preview.hasCells} />
        </Part>
      )}
    </Accordion>
  );
}

interface PartProps {
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ name, title, children }: PartProps): React.JSX.Element {
  return (
    <AccordionItem value={name}>
      <AccordionHeader as="h3" expandIconPosition="end">
        {title}
      </AccordionHeader>
      <AccordionPanel>{children}</AccordionPanel>
    </AccordionItem>
  );
}

function Taken({ item }: { readonly item: TakenItem }): React.JSX.Element {
  const view = useViewStyles();
  const { translator, goTo } = usePane();
  const { collect, orders } = translator.messages.pane;
  const { fill } = translator;
  const { name, address, amount, together, dueDate } = item;
  const params = { item: item.item, due: dueDate, others: together - 1 };
  return (
    <div>
      <div className={view.line}>
        {address === null ? (
          <Text className={view.grow}>{name}</Text>
        ) : (
          <Link
            as="button"
            className={view.grow}
            aria-label={fill(orders.lineCell, { name, address })}
            onClick={() => goTo(address)}
          >
            {name}
          </Link>
        )}
        <Money amount={amount} />
      </div>
      <Text size={200} className={view.quiet}>
        {fill(together > 1 ? collect.takenTogether : collect.takenDue, params)}
      </Text>
    </div>
  );
}

/** Who and what is collected from for the first time, and what is out of the ordinary. */
function Newcomers({ collection }: { readonly collection: CollectionPreview }): React.JSX.Element {
  const view = useViewStyles();
  const { collect } = usePane().translator.messages.pane;
  const { newcomers, striking } = collection;
  if (newcomers.length + striking.length === 0) return <Text>{collect.nothingNew}</Text>;
  return (
    <div className={view.section}>
      {striking.length > 0 && (
        <>
          <h4 className={view.heading}>{collect.striking}</h4>
          <LongRows
            list={striking}
            label={collect.striking}
            rowHeight={72}
            renderRow={(located) => <FindingRow located={located} />}
          />
        </>
      )}
      {newcomers.length > 0 && (
        <LongRows
          list={newcomers}
          label={collect.newcomersList}
          rowHeight={56}
          renderRow={(row) => <Newcomer row={row} />}
        />
      )}
    </div>
  );
}

function Newcomer({ row }: { readonly row: NewcomerRow }): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const { debtor, name, mandate, iban, isNewDebtor, amount } = row;
  return (
    <div>
      <div className={view.line}>
        <Text className={view.grow}>
          {name} ({debtor})
        </Text>
        <Money amount={amount} />
      </div>
      <Text size={200} className={view.quiet}>
        {isNewDebtor ? collect.newDebtor : collect.newMandate}: {translator.fill(collect.newcomer, { mandate, iban })}
      </Text>
    </div>
  );
}

interface CharactersProps {
  readonly texts: LongList<ReportedText>;
  readonly onChanged: () => void;
}

/** The texts that the bank gets otherwise: accepted by collecting, or changed here. */
function Characters({ texts, onChanged }: CharactersProps): React.JSX.Element {
  const { collect } = usePane().translator.messages.pane;
  const [changing, setChanging] = useState<ReportedText | null>(null);
  if (changing !== null && changing.textToChange !== null) {
    const { textToChange: target } = changing;
    return <ChangeTextStep text={changing} target={target} onDone={onChanged} onClose={() => setChanging(null)} />;
  }
  return (
    <>
      <Text block>{collect.charactersIntro}</Text>
      <LongRows
        list={texts}
        label={collect.charactersList}
        rowHeight={88}
        renderRow={(text) => <Changed text={text} onChange={() => setChanging(text)} />}
      />
    </>
  );
}

interface ChangedProps {
  readonly text: ReportedText;
  readonly onChange: () => void;
}

function Changed({ text, onChange }: ChangedProps): React.JSX.Element {
  const { from, to, cut, address, textToChange, isNumber } = text;
  const view = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  return (
    <div className={view.section}>
      <div className={view.line}>
        <Text size={200} className={mergeClasses(view.quiet, view.grow)}>
          {translator.fill(collect.characterFrom, { text: from })}
        </Text>
        {address !== null && <CellLink address={address} />}
      </div>
      <Text>{translator.fill(cut ? collect.characterCut : collect.characterTo, { text: to })}</Text>
      {textToChange !== null && (
        <Link as="button" aria-label={translator.fill(collect.changeText.change, { text: from })} onClick={onChange}>
          {collect.changeText.title}
        </Link>
      )}
      {textToChange === null && isNumber && (
        <Text size={200} className={view.quiet}>
          {collect.numbersStay}
        </Text>
      )}
    </div>
  );
}
