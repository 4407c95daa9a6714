import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { isKnownReasonCode } from "../../../domain/values/reasonCodes";
import type { ReasonAdvice as Advice } from "../../../messages/reasonAdviceNl";
import { usePane } from "../../pane";
import { useViewStyles } from "../useViewStyles";

const useStyles = makeStyles({
  facts: { margin: "0", display: "grid", rowGap: tokens.spacingVerticalXXS },
  name: { margin: "0", fontWeight: tokens.fontWeightSemibold },
  value: { margin: "0" },
  fold: { alignSelf: "flex-start" },
});

/** What to do after a return for this reason, one click away, as the manual has it; nothing for a code that nobody knows. */
export function ReasonAdvice({ code }: { readonly code: string | null }): React.JSX.Element | null {
  const view = useViewStyles();
  const styles = useStyles();
  const { fill, messages } = usePane().translator;
  const { riskView } = messages.pane;
  const [isOpen, setIsOpen] = useState(false);
  if (code === null || !isKnownReasonCode(code)) return null;
  return (
    <div className={view.section}>
      <Button
        className={styles.fold}
        size="small"
        appearance="subtle"
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {fill(riskView.whatNow, { code })}
      </Button>
      {isOpen && <AdviceParts code={code} />}
    </div>
  );
}

/** The advice and the captions of its parts; the texts of all reasons are loaded when the first one is opened. */
function AdviceParts({ code }: { readonly code: string }): React.JSX.Element {
  const styles = useStyles();
  const { language, messages } = usePane().translator;
  const [said, setSaid] = useState<readonly (readonly [caption: string, sentence: string])[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void import("../../../messages/reasonAdvice").then(({ adviceCaptions, reasonAdvice }) => {
      const advice = reasonAdvice(language, code);
      const captions = adviceCaptions(language);
      const parts = Object.keys(captions) as (keyof Advice)[];
      if (!isGone && advice !== null) setSaid(parts.map((part) => [captions[part], advice[part]]));
    });
    return () => void (isGone = true);
  }, [code, language]);
  if (said === null) return <Spinner size="tiny" label={messages.pane.parts.loadingRows} />;
  return (
    <dl className={styles.facts}>
      {said.map(([caption, sentence]) => (
        <div key={caption}>
          <dt className={styles.name}>
            <Text size={200} weight="semibold">
              {caption}
            </Text>
          </dt>
          <dd className={styles.value}>{sentence}</dd>
        </div>
      ))}
    </dl>
  );
}
