import { makeStyles, Select } from "@fluentui/react-components";
import { useEffect, useEffectEvent } from "react";
import { usePane } from "./pane";
import { ZOOMED } from "./parts/zoomed";
import { useQuery } from "./useQuery";
import type { ViewName } from "./wantedView";

const useStyles = makeStyles({
  chooser: {
    flex: "1 1 0",
    minWidth: "0",
    maxWidth: "320px",
    [ZOOMED]: { flexBasis: "100%", maxWidth: "none" },
    "& select": { minWidth: "0", width: "100%", textOverflow: "ellipsis" },
  },
});

const NOTHING = {};

/** The views that show one administration where one is chosen; the others show all, or ask themselves. */
const OF_ONE: readonly ViewName[] = ["start", "collect", "orders"];

/** Of which administration a view is: nothing where it is of all, or in a workbook that has one. */
export function AdministrationChooser({ view }: { readonly view: ViewName }): React.JSX.Element | null {
  const styles = useStyles();
  const { translator, administration, chooseAdministration } = usePane();
  const { shell } = translator.messages.pane;
  const { data } = useQuery("choices", NOTHING);
  const administrations = data?.administrations ?? null;
  const isGone = administrations !== null && !administrations.some(({ code }) => code === administration);
  const chooseAll = useEffectEvent(() => {
    if (administration !== "") chooseAdministration("");
  });
  // What was chosen may be another workbook's, or have got another code.
  useEffect(() => {
    if (isGone) chooseAll();
  }, [isGone]);
  if (administrations === null || administrations.length < 2 || !OF_ONE.includes(view)) return null;
  return (
    <Select
      size="small"
      className={styles.chooser}
      aria-label={shell.administration}
      value={isGone ? "" : administration}
      onChange={(_event, { value }) => chooseAdministration(value)}
    >
      <option value="">{shell.allAdministrations}</option>
      {administrations.map(({ code, name }) => (
        <option key={code} value={code}>
          {`${code} ${name}`.trimEnd()}
        </option>
      ))}
    </Select>
  );
}
