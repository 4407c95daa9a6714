import { Button, Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { PreviewPanel } from "../../parts/PreviewPanel";
import { useAction } from "../../useAction";
import { useViewStyles } from "../useViewStyles";

interface WhoIsCollectedProps {
  /** The column that decides. */
  readonly address: string | null;
  /** Told when it was decided. */
  readonly onDecided: () => void;
}

/** One question that decides whom to collect from: everybody who has signed, or who has Yes in a column. */
export function WhoIsCollected({ address, onDecided }: WhoIsCollectedProps): React.JSX.Element {
  const view = useViewStyles();
  const { translator, goTo, navigate } = usePane();
  const { collect } = translator.messages.pane;
  const action = useAction("enable");
  const { step } = action.state;
  return (
    <section className={view.section} aria-label={collect.who}>
      <h3 className={view.heading}>{collect.who}</h3>
      {step === "idle" && (
        <>
          <Text>{collect.whoIntro}</Text>
          <div className={view.buttons}>
            <Button appearance="primary" onClick={() => void action.prepare({ signed: true })}>
              {collect.whoSigned}
            </Button>
            <Button onClick={() => (address === null ? navigate("settings") : goTo(address))}>
              {collect.whoColumn}
            </Button>
          </div>
        </>
      )}
      <PreviewPanel action={action} commitLabel={collect.whoCommit} onCommitted={onDecided} onBack={action.reset} />
    </section>
  );
}
