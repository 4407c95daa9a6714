import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowUndoRegular,
  BuildingBankRegular,
  ClockAlarmRegular,
  DocumentEditRegular,
  ErrorCircleRegular,
  type FluentIcon,
  ReceiptMoneyRegular,
  SignatureRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import { dateOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { LeadCard } from "../../parts/LeadCard";
import { useViewStyles } from "../useViewStyles";
import { attentionCards, type CardName, type Waiting } from "./attentionCards";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: "0",
    padding: "0",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  late: { color: tokens.colorStatusDangerForeground1 },
});

const ICONS: Readonly<Record<CardName, FluentIcon>> = {
  toDeliver: BuildingBankRegular,
  drafts: DocumentEditRegular,
  stopped: ErrorCircleRegular,
  nobody: ErrorCircleRegular,
  toProcess: ReceiptMoneyRegular,
  leftOut: WarningRegular,
  toSettle: ReceiptMoneyRegular,
  returned: ArrowUndoRegular,
  toSign: SignatureRegular,
  dormantSoon: ClockAlarmRegular,
};

/** What is to be done today, what is most urgent first; each card leads to the view that deals with it. */
export function AttentionCards(waiting: Waiting): React.JSX.Element | null {
  const styles = useStyles();
  const view = useViewStyles();
  const { surroundings, translator, navigate } = usePane();
  const { start } = translator.messages.pane;
  const cards = attentionCards(waiting, dateOf(surroundings.clock()), translator);
  if (cards.length === 0) return null;
  return (
    <section className={view.section}>
      <h3 className={view.heading}>{start.attention}</h3>
      <ul className={styles.list} aria-label={start.attention}>
        {cards.map(({ name, title, detail, isLate, view: target, request }) => {
          const Icon = ICONS[name];
          return (
            <li key={name}>
              <LeadCard
                icon={<Icon aria-hidden="true" />}
                title={title}
                detail={<span className={mergeClasses(isLate && styles.late)}>{detail}</span>}
                onClick={() => navigate(target, request)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
