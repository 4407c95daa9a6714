import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReturnRequest } from "../../../actions/returnEvent";
import { dateOf } from "../../../domain/values/calendar";
import { formatCents, parseCents, sumOf, ZERO } from "../../../domain/values/money";
import { usePane } from "../../pane";
import { DateField } from "../../parts/DateField";
import { Refusal } from "../../parts/Refusal";
import { SCARCE } from "../../parts/zoomed";
import { useViewStyles } from "../useViewStyles";
import { BankDebitFields } from "./BankDebitFields";
import { KindField } from "./KindField";
import type { SaidKind } from "./likelyKind.query";
import { ReasonField } from "./ReasonField";
import { type ReturnDraft, saidIn } from "./returnDraft";
import { type TickedLines, tickedTransactions } from "./tickedLines";

const useStyles = makeStyles({
  /** The reason and the button stay in sight below a long list; where there is little room they stand at its end. */
  bar: {
    position: "sticky",
    bottom: "0",
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    [SCARCE]: { position: "static" },
  },
});

interface SeveralFieldsProps {
  readonly ticked: TickedLines;
  readonly draft: ReturnDraft;
  readonly onDraft: (draft: ReturnDraft) => void;
  readonly onUntick: () => void;
  readonly onLook: (request: ReturnRequest) => void;
  readonly refusal: { readonly error: unknown } | null;
}

/** What is said of all lines that are ticked: one reason, one day; the button has what they come to. */
export function SeveralFields(props: SeveralFieldsProps): React.JSX.Element {
  const { ticked, draft, onDraft, onUntick, onLook } = props;
  const styles = useStyles();
  const view = useViewStyles();
  const { surroundings, translator } = usePane();
  const { fill, messages } = translator;
  const { returns } = messages.pane;
  const set = (fields: Partial<ReturnDraft>): void => onDraft({ ...draft, ...fields });
  const today = dateOf(surroundings.clock());
  const lines = tickedTransactions(ticked);
  const likely = likelyOfAll(lines.map(({ likelyKind }) => likelyKind));
  const said = saidIn(draft, likely, today);
  const amount = formatCents(sumOf(lines, (line) => parseCents(line.transactionAmount) ?? ZERO));
  const several = lines.map(({ order, line }) => ({ order, line, wholeTransaction: true }));
  return (
    <>
      <section className={view.section} aria-label={returns.several}>
        <KindField value={draft.kind} likely={likely} onChange={(kind) => set({ kind })} />
        <DateField
          label={returns.bookingDate}
          hint={returns.bookingDateHint}
          value={draft.bookingDate ?? today}
          onChange={(bookingDate) => set({ bookingDate })}
        />
        <BankDebitFields day={today} isEach {...{ draft, set }} />
      </section>
      <div className={styles.bar}>
        <ReasonField isBrief value={draft.reasonCode} onChange={(reasonCode) => set({ reasonCode })} />
        <Refusal refusal={props.refusal} />
        <div className={view.buttons}>
          <Button
            appearance="primary"
            disabled={said === null}
            onClick={() => said !== null && onLook({ ...said, several })}
          >
            {fill(returns.lookSeveral, { count: lines.length, amount })}
          </Button>
          <Button onClick={onUntick}>{returns.untick}</Button>
        </div>
      </div>
    </>
  );
}

/** What is likely of all; of lines of which it is not the same thing, that the bank gave them back. */
function likelyOfAll([first, ...others]: readonly SaidKind[]): SaidKind {
  return first !== undefined && others.every((one) => one === first) ? first : "Return";
}
