import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { useEffect, useEffectEvent } from "react";
import { usePane } from "../../pane";
import type { MapRequest } from "../../../workbook/prepareMapping";
import { useViewStyles } from "../useViewStyles";
import type { MapResult } from "../../../workbook/mapResult";
import { surenessOf } from "./shownProposal";
import { SetUpPreview } from "./SetUpPreview";
import { hasAdditions, useSetUp } from "./useSetUp";

/** A proposal that lacks something, and the corrections that it was made with. */
export interface MissingPartsProps {
  readonly proposal: MapResult;
  readonly request: MapRequest;
}

/** What a mapping still lacks: what the user has to choose, and what can be made at once. */
export function MissingParts({ proposal, request }: MissingPartsProps): React.JSX.Element {
  const styles = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { firstUse } = translator.messages.pane;
  const setUp = useSetUp();
  const look = useEffectEvent(
    () => void setUp.look({ language: null, otherwise: translator.language, sample: false, corrections: request }),
  );
  // A new proposal was made of what the workbook holds now.
  useEffect(() => look(), [proposal]);
  const open = openNames(proposal, translator);
  return (
    <section className={styles.section} aria-label={firstUse.missing}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{firstUse.missing}</MessageBarTitle>
          {firstUse.missingIntro}
        </MessageBarBody>
      </MessageBar>
      {open.length > 0 && <Text>{translator.fill(firstUse.missingChoose, { names: open.join(", ") })}</Text>}
      <SetUpPreview setUp={setUp} />
      {!isReadOnly && hasAdditions(setUp) && (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => void setUp.write()}>
            {firstUse.makeMissing}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The tables and required columns for which several fit equally well. */
function openNames({ tables }: MapResult, { write, caption }: ReturnType<typeof usePane>["translator"]): string[] {
  return tables.flatMap((choice) => {
    const name = write(choice.table, "table");
    const fields = choice.fields.filter((field) => field.required && surenessOf(field, field.caption) === "open");
    return [
      ...(choice.required && surenessOf(choice, choice.tableName) === "open" ? [name] : []),
      ...fields.map(({ field }) => `${name}: ${caption(field, choice.table)}`),
    ];
  });
}
