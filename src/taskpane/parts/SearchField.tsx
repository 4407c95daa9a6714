import { Field, makeStyles, SearchBox } from "@fluentui/react-components";
import { type Ref, useEffect, useRef, useState } from "react";

/** As wide as the fields beside it. */
const useStyles = makeStyles({ box: { maxWidth: "none" } });

/** So long after the last key the search begins; whoever types on is not served by what comes between. */
const PAUSE_MS = 250;

interface SearchFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is searched for now; another value from outside replaces what was typed. */
  readonly value: string;
  readonly onSearch: (text: string) => void;
  /** Whether it takes the focus when it appears: the user came here to search. */
  readonly takesFocus?: boolean;
}

/** A text to search for, told when its user pauses. */
export function SearchField({ label, hint, value, onSearch, takesFocus = false }: SearchFieldProps): React.JSX.Element {
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  if (value !== given) {
    setGiven(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === given) return;
    const timer = setTimeout(() => onSearch(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [given, onSearch, typed]);
  const styles = useStyles();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <SearchBox
        className={styles.box}
        // Fluent types its ref for buttons in it too.
        ref={box as Ref<never>}
        value={typed}
        onChange={(_event, data) => setTyped(data.value)}
      />
    </Field>
  );
}
