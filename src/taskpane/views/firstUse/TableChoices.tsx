import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { TableName } from "../../../domain/book/records";
import { usePane } from "../../pane";
import { useViewStyles } from "../useViewStyles";
import { FieldChoices } from "./FieldChoices";
import type { MappedTable } from "../../../workbook/mapResult";
import { type ChoicesProps, type Sureness, surenessOfTable } from "./shownProposal";
import { TableField } from "./TableField";

const COLOURS = { fine: "success", unsure: "warning", open: "danger", missing: "danger" } as const;

/** Tables that a firm may have of its own besides those that there must be; all others are written by us alone. */
const OPTIONAL: ReadonlySet<TableName> = new Set(["PaymentTerms", "LedgerAccounts", "Instalments", "CollectionSets"]);

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginLeft: "0",
    marginRight: "0",
    paddingBottom: tokens.spacingVerticalM,
  },
});

/** Every table that there must be, and which of the user's it is; those that have to be looked at stand open. */
export function TableChoices(props: ChoicesProps): React.JSX.Element {
  const styles = useViewStyles();
  const { firstUse } = usePane().translator.messages.pane;
  const { tables } = props.proposal;
  const required = tables.filter((choice) => choice.required);
  const others = tables.filter(
    (choice) => !choice.required && (OPTIONAL.has(choice.table) || choice.tableName !== null),
  );
  const [isMore, setIsMore] = useState(false);
  const [open, setOpen] = useState<ReadonlyMap<TableName, boolean>>(new Map());
  const isOpen = (choice: MappedTable): boolean => open.get(choice.table) ?? isToLookAt(surenessOfTable(choice));
  const shown = isMore ? [...required, ...others] : required;
  const toggle = (table: TableName, wasOpen: boolean): void => setOpen(new Map([...open, [table, !wasOpen]]));
  return (
    <>
      <Accordion multiple collapsible openItems={shown.filter(isOpen).map(({ table }) => table)}>
        {shown.map((choice) => (
          <TableItem
            key={choice.table}
            {...props}
            choice={choice}
            onToggle={() => toggle(choice.table, isOpen(choice))}
          />
        ))}
      </Accordion>
      {others.length > 0 && (
        <div className={styles.buttons}>
          <Button size="small" appearance="subtle" aria-expanded={isMore} onClick={() => setIsMore(!isMore)}>
            {firstUse.otherTables}
          </Button>
        </div>
      )}
    </>
  );
}

function isToLookAt(sureness: Sureness): boolean {
  return sureness === "unsure" || sureness === "open" || sureness === "missing";
}

interface TableItemProps extends ChoicesProps {
  readonly choice: MappedTable;
  readonly onToggle: () => void;
}

function TableItem({ choice, onToggle, ...props }: TableItemProps): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { messages, write } = usePane().translator;
  const { firstUse } = messages.pane;
  const sureness = surenessOfTable(choice);
  return (
    <AccordionItem value={choice.table}>
      <AccordionHeader as="h3" onClick={onToggle}>
        <span className={styles.head}>
          {/* The spaces part the words for who hears them. */}
          <Text weight="semibold">{write(choice.table, "table")}</Text>{" "}
          {choice.tableName !== null && <Text className={view.grow}>{choice.tableName}</Text>}{" "}
          {sureness !== "none" && (
            <Badge appearance="tint" color={COLOURS[sureness]}>
              {firstUse.states[sureness]}
            </Badge>
          )}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <TableField choice={choice} {...props} />
        {choice.tableName !== null && <FieldChoices choice={choice} {...props} />}
      </AccordionPanel>
    </AccordionItem>
  );
}
