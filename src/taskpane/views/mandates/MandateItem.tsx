import { Badge, Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { MandateStatus } from "../../../domain/book/records";
import { usePane } from "../../pane";
import type { MandateRow } from "./mandateRow.query";
import { useViewStyles } from "../useViewStyles";
import { FormPart } from "./FormPart";
import { MandateDeeds } from "./MandateDeeds";
import { MandateFacts } from "./MandateFacts";
import { MandateChoices } from "./MandateChoices";
import { MandateSteps } from "./MandateSteps";

const COLOURS = {
  ToBeSigned: "warning",
  Active: "success",
  Dormant: "danger",
  Withdrawn: "informative",
  Expired: "informative",
  Used: "informative",
} as const satisfies Readonly<Record<MandateStatus, string>>;

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", minWidth: "0" },
  top: { alignItems: "flex-start" },
  /** Right behind the box to tick it, where there is one. */
  reference: { flexGrow: 1 },
  badges: { display: "flex", gap: tokens.spacingHorizontalXS, flexShrink: 0 },
  details: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
  },
});

interface MandateItemProps {
  readonly row: MandateRow;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onDone: (sentence: string) => void;
  /** Whether it is ticked, where mandates are; `onTick` turns that round. */
  readonly tick?: { readonly isTicked: boolean; readonly onTick: () => void } | undefined;
}

/** One mandate: what it is and how it stands; opened, all of it, and what can be done about it. */
export function MandateItem({ row, isOpen, onToggle, onDone, tick }: MandateItemProps): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const { translator } = usePane();
  const { fill, messages } = translator;
  const { mandates } = messages.pane;
  const { mandate, name, debtor, scheme, isOneOff, iban, preferredIban } = row;
  const kind = isOneOff ? mandates.kind.oneOff : mandates.kind.recurrent;
  return (
    <div className={styles.item}>
      <Heading row={row} tick={tick} />
      <div className={mergeClasses(view.line, styles.top)}>
        <Text size={200} className={view.grow}>
          {fill(mandates.line, { name, debtor, scheme, kind })}
          <br />
          {mandates.iban} {iban ?? mandates.noIban}
          {preferredIban !== null && (
            <>
              <br />
              {mandates.preferredIban} {preferredIban}
            </>
          )}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-label={fill(isOpen ? mandates.less : mandates.details, { mandate })}
          onClick={onToggle}
        />
      </div>
      {isOpen && (
        <div className={styles.details}>
          <MandateFacts row={row} />
          <MandateSteps steps={row.steps} />
          <MandateChoices administration={row.administration} mandate={mandate} choices={row.choices} onDone={onDone} />
          <MandateDeeds row={row} onDone={onDone} />
          <FormPart administration={row.administration} mandate={mandate} label={mandates.formOne} />
        </div>
      )}
    </div>
  );
}

/** Its reference and how it stands; with a box to tick where several can be chosen. */
function Heading({ row, tick }: Pick<MandateItemProps, "row" | "tick">): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const { messages, fill } = usePane().translator;
  const { mandate } = row;
  return (
    <div className={view.line}>
      {tick !== undefined && (
        <Checkbox
          aria-label={fill(messages.pane.mandateLife.tick, { mandate })}
          checked={tick.isTicked}
          onChange={tick.onTick}
        />
      )}
      <Text weight="semibold" className={mergeClasses(view.grow, styles.reference)}>
        {mandate}
      </Text>
      <Standing row={row} />
    </div>
  );
}

function Standing({ row: { status, blocked } }: { readonly row: MandateRow }): React.JSX.Element {
  const styles = useStyles();
  const { write, messages } = usePane().translator;
  return (
    <span className={styles.badges}>
      {blocked !== null && (
        <Badge appearance="tint" color="danger">
          {messages.pane.mandates.blocked}
        </Badge>
      )}
      <Badge appearance="tint" color={COLOURS[status]}>
        {write(status, "code")}
      </Badge>
    </span>
  );
}
