import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { OrderLetterResult } from "../../../actions/orderLetter";
import type { Preview } from "../../../session/session";
import { usePane } from "../../pane";
import { FindingsList } from "../../parts/FindingsList";
import { Refusal } from "../../parts/Refusal";
import { SaveMenu } from "../../parts/SaveMenu";
import { type StepProps, StepFrame } from "./OrderStep";

/** The letter that goes with an order: made when it is asked for, as PDF or as a page to print. */
export function OrderLetterStep({ order, onClose }: Omit<StepProps, "onDone">): React.JSX.Element {
  const { papers } = usePane().translator.messages.pane;
  const found = useLetter(order);
  return (
    <StepFrame title={papers.orderLetter.title} intro={papers.orderLetter.intro} onClose={onClose}>
      {found === null && <Spinner size="tiny" label={papers.preparing} />}
      {found !== null && "error" in found && <Refusal refusal={found} />}
      {found !== null && "findings" in found && (
        <>
          {found.findings.length > 0 && <FindingsList findings={found.findings} canMark={found.hasCells} />}
          {found.result !== null && <Forms result={found.result} />}
        </>
      )}
    </StepFrame>
  );
}

function useLetter(order: string) {
  const { session } = usePane().surroundings;
  const [found, setFound] = useState<Preview<"order-letter"> | { readonly error: unknown } | null>(null);
  useEffect(() => {
    let isWanted = true;
    session.prepare("order-letter", { order }).then(
      (preview) => isWanted && setFound(preview),
      (error: unknown) => isWanted && setFound({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [order, session]);
  return found;
}

function Forms({ result }: { readonly result: OrderLetterResult }): React.JSX.Element {
  const { language, messages } = usePane().translator;
  const { papers } = messages.pane;
  const choices = (["pdf", "page"] as const).map((format) => ({
    name: format,
    label: papers.forms[format],
    make: async () => {
      // Loaded when something is saved: the library of PDF is large.
      const { fileOfOrderLetter } = await import("../../../documents/papers");
      return fileOfOrderLetter(result, { format, language });
    },
  }));
  return <SaveMenu label={papers.save} choices={choices} />;
}
