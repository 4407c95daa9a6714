import { useState } from "react";
import { type CallProgress, READING, steadily } from "../../callProgress";
import { usePane } from "../../pane";

/** The making of the sheets that a workbook lacks, without a look before it: whoever asks for it has shown why. */
interface MadeSheets {
  readonly isMade: boolean;
  readonly progress: CallProgress | null;
  readonly refusal: { readonly error: unknown } | null;
  /** True when they are there. */
  readonly make: () => Promise<boolean>;
}

/** Makes the sheets in the language of the pane where the workbook has none of its own. */
export function useMadeSheets(): MadeSheets {
  const { surroundings, translator, changed, open } = usePane();
  const [isMade, setMade] = useState(false);
  const [progress, setProgress] = useState<CallProgress | null>(null);
  const [refusal, setRefusal] = useState<MadeSheets["refusal"]>(null);
  const make = async (): Promise<boolean> => {
    setRefusal(null);
    setProgress(READING);
    const wish = { language: null, otherwise: translator.language, sample: false, write: true };
    try {
      await surroundings.session.setUp(wish, { report: steadily(setProgress) });
      setMade(true);
      open(false);
      return true;
    } catch (error) {
      setRefusal({ error });
      return false;
    } finally {
      setProgress(null);
      changed();
    }
  };
  return { isMade, progress, refusal, make };
}
