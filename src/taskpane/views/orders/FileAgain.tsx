import { Spinner, Text } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { FileRequest } from "../../../actions/file";
import { usePane } from "../../pane";
import { FindingsList } from "../../parts/FindingsList";
import { OutgoingFiles } from "../../parts/OutgoingFiles";
import { Refusal } from "../../parts/Refusal";
import type { OrderDetail } from "./order.query";
import type { Committed, Preview } from "../../../session/session";
import { StepFrame } from "./OrderStep";

type Made =
  | { readonly step: "making" }
  | { readonly step: "made"; readonly preview: Preview<"file">; readonly committed: Committed }
  | { readonly step: "held"; readonly preview: Preview }
  | { readonly step: "refused"; readonly error: unknown };

interface FileAgainProps {
  readonly detail: OrderDetail;
  readonly onClose: () => void;
}

/** The file of an issued order once more. It comes out only if it gives the value that stands with the order. */
export function FileAgain({ detail, onClose }: FileAgainProps): React.JSX.Element {
  const { orders } = usePane().translator.messages.pane;
  const made = useOrderFile(detail.number);
  return (
    <StepFrame title={orders.fileAgain.title} intro={orders.fileAgain.intro} onClose={onClose}>
      {made.step === "making" && <Spinner size="small" label={orders.fileAgain.making} />}
      {made.step === "refused" && <Refusal refusal={made} />}
      {made.step === "held" && <FindingsList findings={made.preview.findings} />}
      {made.step === "made" && (
        <>
          <HashComparison detail={detail} hash={hashIn(made.preview)} />
          <OutgoingFiles documents={made.committed.documents} zipName={`${detail.number}.zip`} />
        </>
      )}
    </StepFrame>
  );
}

/** Makes the file as soon as it is asked for: nothing is written, so that there is nothing to preview. */
function useOrderFile(order: string): Made {
  const { session } = usePane().surroundings;
  const [made, setMade] = useState<Made>({ step: "making" });
  useEffect(() => {
    let isWanted = true;
    const make = async (): Promise<Made> => {
      const request: FileRequest = { order };
      const preview = await session.prepare("file", request);
      if (!preview.done) return { step: "held", preview };
      return { step: "made", preview, committed: await session.commit(preview) };
    };
    make().then(
      (result) => isWanted && setMade(result),
      (error: unknown) => isWanted && setMade({ step: "refused", error }),
    );
    return () => {
      isWanted = false;
    };
  }, [order, session]);
  return made;
}

function hashIn({ result }: Preview<"file">): string | null {
  return result?.files.head[0]?.hash ?? null;
}

function HashComparison({
  detail,
  hash,
}: {
  readonly detail: OrderDetail;
  readonly hash: string | null;
}): React.JSX.Element {
  const { fileAgain } = usePane().translator.messages.pane.orders;
  if (detail.hash === null) return <Text>{fileAgain.noHash}</Text>;
  return hash === detail.hash ? (
    <Text role="status">
      <CheckmarkCircleRegular aria-hidden /> {fileAgain.same}
    </Text>
  ) : (
    <Text role="alert">{fileAgain.other}</Text>
  );
}
