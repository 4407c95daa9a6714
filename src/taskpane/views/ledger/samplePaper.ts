import type { SampleRequest } from "../../../actions/sample";
import { figureTexts } from "../../../messages/figureTexts";
import { riskTexts } from "../../../messages/riskTexts";
import { captionOf } from "../../../messages/translator";
import type { PaneResults } from "../../../session/results";
import type { Pane } from "../../pane";

/** A sample with the trail of each line as a page to print; what makes it is loaded with the first one. */
export async function samplePaper(
  { surroundings, translator, preferences }: Pane,
  { lines, ...drawn }: PaneResults["sample"],
  { size, from, to }: SampleRequest,
) {
  const { session, clock } = surroundings;
  const { language } = translator;
  const [{ samplePage }, { auditPage }, { auditTexts }, basis] = await Promise.all([
    import("../../../documents/samplePage"),
    import("../../../documents/auditPage"),
    import("../../../messages/auditTexts"),
    session.query("figureBasis", {}),
  ]);
  const sample = {
    ...drawn,
    size,
    from: from ?? null,
    until: to ?? null,
    lines: await session.rows(lines, 0, lines.length),
  };
  const caption = (field: string): string => captionOf(language, field);
  const words = { figures: figureTexts(language), risk: riskTexts(language), caption, translator };
  const { card } = auditTexts(language);
  const page = auditPage(samplePage(sample, { ...basis, at: clock(), user: preferences.user }, { ...words, card }));
  return { name: `sample-${String(drawn.seed)}.html`, page };
}
