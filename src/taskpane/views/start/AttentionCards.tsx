import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import {
  ArrowUndoRegular,
  BuildingBankRegular,
  CheckmarkCircleRegular,
  ClockAlarmRegular,
  DocumentEditRegular,
  ErrorCircleRegular,
  type FluentIcon,
  MoneyHandRegular,
  ReceiptMoneyRegular,
  SignatureRegular,
  VehicleTruckProfileRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import { dateOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { LeadCard } from "../../parts/LeadCard";
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
  fine: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  icon: { fontSize: "24px", flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
});

const ICONS: Readonly<Record<CardName, FluentIcon>> = {
  toDeliver: BuildingBankRegular,
  drafts: DocumentEditRegular,
  stopped: ErrorCircleRegular,
  nobody: ErrorCircleRegular,
  toProcess: ReceiptMoneyRegular,
  toCollect: MoneyHandRegular,
  leftOut: WarningRegular,
  toSettle: ReceiptMoneyRegular,
  returned: ArrowUndoRegular,
  toSign: SignatureRegular,
  dormantSoon: ClockAlarmRegular,
  onItsWay: VehicleTruckProfileRegular,
};

interface AttentionCardsProps extends Waiting {
  /** Whether there is anything at all that could need attention. */
  readonly isFilled: boolean;
}

/** What needs attention today, what is most urgent first; each card leads to the view that deals with it. */
export function AttentionCards({ isFilled, ...waiting }: AttentionCardsProps): React.JSX.Element | null {
  const styles = useStyles();
  const { surroundings, translator, navigate } = usePane();
  const { start } = translator.messages.pane;
  const cards = attentionCards(waiting, dateOf(surroundings.clock()), translator);
  if (cards.length > 0) {
    return (
      <ul className={styles.list} aria-label={start.attention}>
        {cards.map(({ name, title, detail, isLate, view, request }) => {
          const Icon = ICONS[name];
          return (
            <li key={name}>
              <LeadCard
                icon={<Icon aria-hidden="true" />}
                title={title}
                detail={<span className={mergeClasses(isLate && styles.late)}>{detail}</span>}
                onClick={() => navigate(view, request)}
              />
            </li>
          );
        })}
      </ul>
    );
  }
  if (!isFilled || waiting.collectable === null) return null;
  return (
    <div className={styles.fine}>
      <CheckmarkCircleRegular className={styles.icon} aria-hidden="true" />
      <Text>{start.nothing}</Text>
    </div>
  );
}
