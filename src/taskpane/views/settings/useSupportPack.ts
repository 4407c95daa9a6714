import { useState } from "react";
import type { SupportPackMade } from "../../../session/session";
import { type CallProgress, READING, steadily } from "../../callProgress";
import { usePane } from "../../pane";

/** How far a support pack is; `isStale`: the workbook has changed since. */
type PackState =
  | { readonly step: "none" }
  | { readonly step: "making"; readonly progress: CallProgress; readonly stop: () => void }
  | { readonly step: "made"; readonly pack: SupportPackMade; readonly isStale: boolean };

/** A support pack that is made when it is asked for, and kept as long as the view is. */
interface PackInUse {
  readonly state: PackState;
  readonly refusal: { readonly error: unknown } | null;
  readonly make: () => Promise<void>;
}

/** Makes a support pack of the workbook as it is now, tells how far that is, and can be stopped. */
export function useSupportPack(): PackInUse {
  const { surroundings, edition, editionNow } = usePane();
  const { session, settle } = surroundings;
  const [made, setMade] = useState<{ readonly pack: SupportPackMade; readonly edition: number } | null>(null);
  const [making, setMaking] = useState<{ readonly progress: CallProgress; readonly stop: () => void } | null>(null);
  const [refusal, setRefusal] = useState<PackInUse["refusal"]>(null);
  const make = async (): Promise<void> => {
    const stopping = new AbortController();
    const stop = (): void => stopping.abort();
    const show = (progress: CallProgress): void => setMaking({ progress, stop });
    setMade(null);
    setRefusal(null);
    show(READING);
    try {
      await settle?.();
      const asked = editionNow();
      const pack = await session.supportPack({ report: steadily(show), signal: stopping.signal });
      setMade({ pack, edition: asked });
    } catch (error) {
      setRefusal({ error });
    } finally {
      setMaking(null);
    }
  };
  return { state: stateOf(made, making, edition), refusal, make };
}

function stateOf(
  made: { readonly pack: SupportPackMade; readonly edition: number } | null,
  making: { readonly progress: CallProgress; readonly stop: () => void } | null,
  edition: number,
): PackState {
  if (making !== null) return { step: "making", ...making };
  if (made === null) return { step: "none" };
  return { step: "made", pack: made.pack, isStale: made.edition !== edition };
}
