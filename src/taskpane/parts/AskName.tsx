import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../pane";
import type { ActionShown } from "../useAction";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  field: { flex: "1 1 160px", minWidth: "0" },
});

/**
 * Asks for the user's name once, where something is about to be written and none is given: nothing waits for it. What will
 * be written is looked at again with the name in it. Nothing where there is a name, or nothing is written.
 */
export function AskName({ action }: { readonly action: ActionShown }): React.JSX.Element | null {
  const styles = useStyles();
  const { translator, preferences, setPreferences, isReadOnly } = usePane();
  const { parts } = translator.messages.pane;
  const [typed, setTyped] = useState("");
  if (preferences.user !== "" || isReadOnly) return null;
  const keep = (): void => {
    const user = typed.trim();
    if (user === "") return;
    setPreferences({ ...preferences, user });
    void action.again();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Field className={styles.field} label={parts.askName} hint={parts.askNameHint}>
        <Input value={typed} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <Button type="submit" disabled={typed.trim() === ""}>
        {parts.keepName}
      </Button>
    </form>
  );
}
