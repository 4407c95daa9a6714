import { Button } from "@fluentui/react-components";
import { usePane } from "../../pane";
import type { MapRequest } from "../../../workbook/prepareMapping";
import { useViewStyles } from "../useViewStyles";
import { SetUpPreview } from "./SetUpPreview";
import { hasAdditions, useSetUp } from "./useSetUp";

/** Makes tables of lists that are none, after showing which; nothing for whoever only reads. */
export function MakeTables({
  request,
  isFirst,
}: {
  readonly request: MapRequest;
  /** Whether nothing else can be done before. */
  readonly isFirst: boolean;
}): React.JSX.Element | null {
  const styles = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { firstUse } = translator.messages.pane;
  const setUp = useSetUp();
  if (isReadOnly) return null;
  const look = (): void =>
    void setUp.look({
      language: null,
      otherwise: translator.language,
      sample: false,
      makeTables: true,
      corrections: request,
    });
  return (
    <div className={styles.section}>
      <SetUpPreview setUp={setUp} />
      <div className={styles.buttons}>
        {hasAdditions(setUp) ? (
          <Button appearance="primary" onClick={() => void setUp.write()}>
            {firstUse.makeTablesNow}
          </Button>
        ) : (
          <Button appearance={isFirst ? "primary" : "secondary"} onClick={look}>
            {firstUse.makeTables}
          </Button>
        )}
      </div>
    </div>
  );
}
