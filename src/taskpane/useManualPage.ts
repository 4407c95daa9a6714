import type { MouseEvent } from "react";
import { manualPage } from "./manualPage";
import { usePane } from "./pane";
import type { ViewName } from "./wantedView";

/** What makes an element a link to a view's page in the manual. */
interface ManualPageLink {
  readonly href: string;
  readonly target: "_blank";
  readonly rel: "noopener";
  readonly onClick: (event: MouseEvent) => void;
}

/** A link to a view's page in the manual, or to its first page, which opens beside the pane, in the user's own browser. */
export function useManualPage(view: ViewName | null): ManualPageLink {
  const { surroundings, translator } = usePane();
  const { openInBrowser } = surroundings;
  const href = manualPage(view, translator.language);
  const onClick = (event: MouseEvent): void => {
    if (openInBrowser === undefined) return;
    event.preventDefault();
    openInBrowser(href);
  };
  return { href, target: "_blank", rel: "noopener", onClick };
}
