import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
} from "@fluentui/react-components";
import type { Dispatch, SetStateAction } from "react";
import { usePane } from "../../pane";
import type { OrderDetail } from "./order.query";
import { useViewStyles } from "../useViewStyles";
import { BankDebitStep } from "./BankDebitStep";
import { CancelStep } from "./CancelStep";
import { ChangeStep } from "./ChangeStep";
import { CompareStep } from "./CompareStep";
import { DeliverStep } from "./DeliverStep";
import type { Wish } from "./draftWishes";
import { FileAgain } from "./FileAgain";
import { IssueStep } from "./IssueStep";
import { DebtorPapersStep } from "./DebtorPapersStep";
import { OrderLetterStep } from "./OrderLetterStep";
import { isPastCancelling, type OrderPaperName, type OrderStepName, papersFor, stepsFor } from "./orderSteps";
import { RemoveStep } from "./RemoveStep";
import { SettleStep } from "./SettleStep";
import { UndoStep } from "./UndoStep";

/** The step that is being taken; `refresh`: a change that takes over what has changed since. */
export type OpenStep = OrderStepName | OrderPaperName | "refresh" | null;

interface OrderActionsProps {
  readonly detail: OrderDetail;
  readonly open: OpenStep;
  readonly onOpen: (step: OpenStep) => void;
  readonly wishes: readonly Wish[];
  readonly setWishes: Dispatch<SetStateAction<readonly Wish[]>>;
  readonly onDone: (sentence: string, step: OrderStepName | OrderPaperName) => void;
}

/** What comes next with an order in words, the button for it, and what else can be done. */
export function OrderActions(props: OrderActionsProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { orders } = translator.messages.pane;
  const { detail, open, onOpen } = props;
  const steps = stepsFor(detail, isReadOnly);
  const { next } = steps;
  return (
    <div className={styles.section}>
      <NextText detail={detail} />
      {!isReadOnly && isPastCancelling(detail) && (
        <Text size={200} className={styles.quiet}>
          {orders.notCancelled}
        </Text>
      )}
      {open === null && (
        <div className={styles.buttons}>
          {next !== null && (
            <Button appearance="primary" onClick={() => onOpen(next)}>
              {orders[next].button}
            </Button>
          )}
          <OtherSteps others={steps.others} returns={steps.returns} {...props} />
          <Papers {...props} />
        </div>
      )}
      <TakenStep {...props} />
    </div>
  );
}

/** What happens next, and what the user does for it. */
function NextText({ detail }: { readonly detail: OrderDetail }): React.JSX.Element {
  const { translator } = usePane();
  const { next, otherUser } = translator.messages.pane.orders;
  const { state, ladder, today, toSettle, needsOtherUser, collectionDate } = detail;
  const isLate = state === "toDeliver" && ladder !== null && ladder.deliverBy < today;
  const isOpen = state === "settled" && toSettle !== null && toSettle !== "0.00";
  // More came in than stands: before anything else the bank has to take back what came back.
  const isOver = state !== "settled" && toSettle?.startsWith("-") === true;
  const usual = isOver ? next.debitFirst : next[state];
  const text = isLate ? next.toDeliverLate : isOpen ? openText(toSettle, next) : usual;
  const amount = (toSettle ?? "0.00").replace(/^-/, "");
  return (
    <>
      <Text>{translator.fill(text, { deliverBy: ladder?.deliverBy ?? "", collectionDate, amount })}</Text>
      {needsOtherUser && <Text weight="semibold">{otherUser}</Text>}
    </>
  );
}

/** What a settled order waits for: the bank's debit, or the gross amount that it credits with it. */
function openText(
  toSettle: string,
  { settledOpen, settledCredit }: Readonly<Record<"settledOpen" | "settledCredit", string>>,
): string {
  return toSettle.startsWith("-") ? settledOpen : settledCredit;
}

interface OtherStepsProps extends Pick<OrderActionsProps, "detail" | "onOpen"> {
  readonly others: readonly OrderStepName[];
  readonly returns: boolean;
}

function OtherSteps({ detail, others, returns, onOpen }: OtherStepsProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, navigate } = usePane();
  const { orders } = translator.messages.pane;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>{orders.more}</MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          {returns && (
            <MenuItem onClick={() => navigate("returns", { order: detail.number })}>{orders.returns}</MenuItem>
          )}
          {others.map((step) => (
            <MenuItem key={step} onClick={() => onOpen(step)}>
              {orders[step].button}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What can be written about the order. */
function Papers({ detail, onOpen }: Pick<OrderActionsProps, "detail" | "onOpen">): React.JSX.Element | null {
  const styles = useViewStyles();
  const { papers } = usePane().translator.messages.pane;
  const offered = papersFor(detail);
  if (offered.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>{papers.menu}</MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          {offered.map((paper) => (
            <MenuItem key={paper} onClick={() => onOpen(paper)}>
              {papers[paper].button}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function TakenStep({ detail, open, onOpen, wishes, setWishes, onDone }: OrderActionsProps): React.JSX.Element | null {
  if (open === null) return null;
  const onClose = (): void => onOpen(null);
  const common = (step: OrderStepName | OrderPaperName) => ({
    order: detail.number,
    detail,
    onClose,
    onDone: (sentence: string) => onDone(sentence, step),
  });
  switch (open) {
    case "issue":
      return <IssueStep {...common(open)} onRefresh={() => onOpen("refresh")} />;
    case "deliver":
      return <DeliverStep {...common(open)} />;
    case "settle":
      return <SettleStep {...common(open)} />;
    case "bankDebit":
      return <BankDebitStep {...common(open)} />;
    case "undo":
      return <UndoStep {...common(open)} />;
    case "cancel":
      return <CancelStep {...common(open)} />;
    case "remove":
      return <RemoveStep {...common(open)} />;
    case "change":
    case "refresh":
      return (
        <ChangeStep
          {...common("change")}
          key={open}
          wishes={wishes}
          setWishes={setWishes}
          refreshes={open === "refresh"}
        />
      );
    case "notification":
    case "specification":
      return <DebtorPapersStep {...common(open)} key={open} paper={open} />;
    case "orderLetter":
      return <OrderLetterStep {...common(open)} />;
    case "fileAgain":
      return <FileAgain detail={detail} onClose={onClose} />;
    case "compare":
      return <CompareStep order={detail.number} onClose={onClose} />;
  }
}
