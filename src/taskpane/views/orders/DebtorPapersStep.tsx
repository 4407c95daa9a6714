import { Button, Checkbox, Spinner, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { DebtorPapersRequest, DebtorPapersResult } from "../../../actions/debtorPapers";
import type { PaperFormat } from "../../../documents/debtorPaperFiles";
import type { DebtorPaper } from "../../../domain/collection/debtorNotices";
import { formatCents } from "../../../domain/values/money";
import type { Preview } from "../../../session/session";
import { usePane } from "../../pane";
import { FindingsList } from "../../parts/FindingsList";
import { Refusal } from "../../parts/Refusal";
import { SaveMenu } from "../../parts/SaveMenu";
import type { OutgoingFile } from "../../surroundings";
import { useViewStyles } from "../useViewStyles";
import { type StepProps, StepFrame } from "./OrderStep";
import { PapersSentStep } from "./PapersSentStep";

interface DebtorPapersStepProps extends StepProps {
  readonly paper: DebtorPaper;
}

/** What each debtor of an order is written: made when asked for, saved in the form that is wanted, and recorded when it went out. */
export function DebtorPapersStep(props: DebtorPapersStepProps): React.JSX.Element {
  const { paper, order, onClose } = props;
  const view = useViewStyles();
  const { translator, isReadOnly } = usePane();
  const { papers } = translator.messages.pane;
  const [isUnsent, setIsUnsent] = useState(false);
  const [isRecording, setIsRecording] = useState(false);
  const found = usePapers(paper, order, isUnsent);
  if (isRecording) return <PapersSentStep {...props} onClose={() => setIsRecording(false)} />;
  return (
    <StepFrame title={papers[paper].title} intro={papers[paper].intro} onClose={onClose}>
      <Checkbox label={papers.unsent} checked={isUnsent} onChange={(_, { checked }) => setIsUnsent(checked === true)} />
      {found === null && <Spinner size="tiny" label={papers.preparing} />}
      {found !== null && "error" in found && <Refusal refusal={found} />}
      {found !== null && "findings" in found && <Found found={found} />}
      {!isReadOnly && (
        <>
          <h4 className={view.heading}>{papers.wentOut}</h4>
          <Text>{papers.wentOutText}</Text>
          <div className={view.buttons}>
            <Button onClick={() => setIsRecording(true)}>{papers.record}</Button>
          </div>
        </>
      )}
    </StepFrame>
  );
}

type FoundPapers = Preview<"notify"> | Preview<"specification">;

/** What would be written; it is looked up anew when other papers are asked for. */
function usePapers(paper: DebtorPaper, order: string, isUnsent: boolean) {
  const { session } = usePane().surroundings;
  const [found, setFound] = useState<FoundPapers | { readonly error: unknown } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const request: DebtorPapersRequest = { order, ...(isUnsent ? { unsent: true } : {}) };
    const look = (): Promise<FoundPapers> =>
      paper === "notification" ? session.prepare("notify", request) : session.prepare("specification", request);
    look().then(
      (preview) => isWanted && setFound(preview),
      (error: unknown) => isWanted && setFound({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [paper, order, isUnsent, session]);
  return found;
}

function Found({ found }: { readonly found: FoundPapers }): React.JSX.Element {
  const { translator } = usePane();
  const { papers } = translator.messages.pane;
  const { result, findings } = found;
  const sent = result?.notices.filter(({ sentOn }) => sentOn !== null).length ?? 0;
  return (
    <>
      {result !== null && (
        <Text>
          {translator.fill(papers.count, { count: result.notices.length, amount: formatCents(result.total) })}
        </Text>
      )}
      {sent > 0 && <Text>{translator.fill(papers.someSent, { count: sent })}</Text>}
      {findings.length > 0 && <FindingsList findings={findings} canMark={found.hasCells} />}
      {result !== null && <Forms result={result} />}
    </>
  );
}

const FORMATS: readonly PaperFormat[] = ["pdf", "page", "mail", "xlsx", "csv"];

function Forms({ result }: { readonly result: DebtorPapersResult }): React.JSX.Element {
  const { language, messages } = usePane().translator;
  const { papers } = messages.pane;
  const make = async (format: PaperFormat): Promise<OutgoingFile | null> => {
    // Loaded when something is saved: the library of PDF is large.
    const { filesForDebtors } = await import("../../../documents/papers");
    const [file] = await filesForDebtors(result, { format, isBundle: true, language });
    return file ?? null;
  };
  const choices = FORMATS.map((name) => ({ name, label: papers.forms[name], make: () => make(name) }));
  return <SaveMenu label={papers.save} choices={choices} nothing={papers.noMail} />;
}
