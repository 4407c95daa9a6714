import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import { formatCents, parseCents, sumOf, ZERO } from "../../../domain/values/money";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { DoneBar } from "../../parts/DoneBar";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { useViewStyles } from "../useViewStyles";
import { ChargesStep } from "./ChargesStep";
import type { ChargesOfReturns, InvoicedCharges, OpenCharges } from "./returnCharges.query";
import { TakeBack } from "./TakeBack";

/** The charges that are ticked, by the bank's entry. */
type Ticked = ReadonlyMap<string, OpenCharges>;

const NONE: Ticked = new Map();

/** What the bank took for returns: ticked and invoiced on to the debtors, and taken back where that was a mistake. */
export function ChargesPart({ charges }: { readonly charges: ChargesOfReturns }): React.JSX.Element {
  const styles = useViewStyles();
  const { translator } = usePane();
  const { fill, messages } = translator;
  const texts = messages.pane.charges;
  const [ticked, setTicked] = useState(NONE);
  const [isInvoicing, setIsInvoicing] = useState(false);
  const [undoing, setUndoing] = useState<InvoicedCharges | null>(null);
  const [doneSentence, setDoneSentence] = useState<string | null>(null);
  const end = (sentence: string): void => {
    setTicked(NONE);
    setIsInvoicing(false);
    setUndoing(null);
    setDoneSentence(sentence);
  };
  if (undoing !== null) return <UndoCharges charges={undoing} onClose={() => setUndoing(null)} onDone={end} />;
  if (isInvoicing) {
    const chosen = [...ticked.keys()];
    return <ChargesStep entries={chosen} onClose={() => setIsInvoicing(false)} onDone={end} />;
  }
  const { open, invoiced, ofSeveral } = charges;
  const isNothing = open.length === 0 && invoiced.length === 0;
  return (
    <div className={styles.section}>
      {doneSentence !== null && <DoneBar sentence={doneSentence} />}
      <Text>{isNothing ? texts.nothing : open.length === 0 ? texts.allInvoiced : texts.intro}</Text>
      {ofSeveral > 0 && <Text>{fill(texts.ofSeveral, { count: ofSeveral })}</Text>}
      {open.length > 0 && (
        <ToInvoice {...{ charges, ticked }} onTick={setTicked} onInvoice={() => setIsInvoicing(true)} />
      )}
      {invoiced.length > 0 && (
        <>
          <h3 className={styles.heading}>{texts.invoiced}</h3>
          <LongRows
            list={invoiced}
            label={texts.invoiced}
            rowHeight={96}
            renderRow={(one) => <InvoicedLine charges={one} onUndo={setUndoing} />}
          />
        </>
      )}
    </div>
  );
}

interface ToInvoiceProps {
  readonly charges: ChargesOfReturns;
  readonly ticked: Ticked;
  readonly onTick: (ticked: Ticked) => void;
  readonly onInvoice: () => void;
}

/** The charges that can be invoiced on: each is ticked, and one button for all that are. */
function ToInvoice({ charges: { open, openTotal }, ticked, onTick, onInvoice }: ToInvoiceProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, isReadOnly, readOnlyText } = usePane();
  const { fill, messages } = translator;
  const { charges: texts } = messages.pane;
  const { head, length } = open;
  // All that a page of the list holds can be ticked at once; of a longer one it is not in sight what is invoiced on.
  const canTickAll = head.length > 1 && length === head.length && !isReadOnly;
  const areAll = head.every(({ reference }) => ticked.has(reference));
  const toggle = (one: OpenCharges): void => {
    const next = new Map(ticked);
    if (!next.delete(one.reference)) next.set(one.reference, one);
    onTick(next);
  };
  const amount = formatCents(sumOf([...ticked.values()], (one) => parseCents(one.amount) ?? ZERO));
  return (
    <>
      {canTickAll && (
        <Checkbox
          label={fill(texts.tickAll, { count: length, amount: openTotal })}
          checked={areAll ? true : ticked.size > 0 ? "mixed" : false}
          onChange={() => onTick(areAll ? NONE : new Map(head.map((one) => [one.reference, one])))}
        />
      )}
      <LongRows
        list={open}
        label={texts.open}
        rowHeight={76}
        renderRow={(one) => <OpenLine charges={one} isTicked={ticked.has(one.reference)} onToggle={toggle} />}
      />
      {isReadOnly ? (
        <Text>{readOnlyText}</Text>
      ) : (
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={ticked.size === 0} onClick={onInvoice}>
            {ticked.size === 0 ? texts.lookNone : fill(texts.look, { amount })}
          </Button>
        </div>
      )}
    </>
  );
}

interface OpenLineProps {
  readonly charges: OpenCharges;
  readonly isTicked: boolean;
  readonly onToggle: (charges: OpenCharges) => void;
}

function OpenLine({ charges, isTicked, onToggle }: OpenLineProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { fill, messages } = translator;
  const texts = messages.pane.charges;
  const { name, invoice, date, amount, address } = charges;
  const who = fill(texts.of, { name, invoice });
  return (
    <div>
      <div className={styles.line}>
        {isReadOnly ? (
          <Text weight="semibold" className={styles.grow}>
            {who}
          </Text>
        ) : (
          <Checkbox className={styles.grow} label={who} checked={isTicked} onChange={() => onToggle(charges)} />
        )}
        <Money amount={amount} />
      </div>
      <Text size={200} className={styles.quiet} block>
        {fill(texts.entry, { date })} <CellLink address={address} />
      </Text>
    </div>
  );
}

interface InvoicedLineProps {
  readonly charges: InvoicedCharges;
  readonly onUndo: (charges: InvoicedCharges) => void;
}

function InvoicedLine({ charges, onUndo }: InvoicedLineProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { fill, messages } = translator;
  const texts = messages.pane.charges;
  const { number, name, invoice, invoicedOn, amount, open, address } = charges;
  return (
    <div>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.grow}>
          {number} {name}
        </Text>
        <Money amount={amount} />
      </div>
      <Text block>
        {fill(texts.invoicedFor, { invoice, date: invoicedOn })}{" "}
        {open !== null && fill(open === "0.00" ? texts.paid : texts.stillOpen, { open })}
      </Text>
      <div className={styles.line}>
        <Text size={200} className={styles.quiet}>
          {fill(texts.entry, { date: charges.date })} <CellLink address={address} />
        </Text>
        {!isReadOnly && (
          <Button
            size="small"
            className={styles.short}
            aria-label={fill(texts.undoOne, { number, name })}
            onClick={() => onUndo(charges)}
          >
            {messages.pane.returns.undoShort}
          </Button>
        )}
      </div>
    </div>
  );
}

interface UndoChargesProps {
  readonly charges: InvoicedCharges;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

function UndoCharges({ charges, onClose, onDone }: UndoChargesProps): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { undo } = messages.pane.charges;
  const { number, name, administration } = charges;
  return (
    <TakeBack
      request={{ invoice: number, administration }}
      texts={{ ...undo, title: fill(undo.title, { number, name }) }}
      onClose={onClose}
      onDone={() => onDone(fill(undo.done, { number }))}
    />
  );
}
