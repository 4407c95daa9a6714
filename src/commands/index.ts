import { VIEW_COMMANDS, type ViewName, wantView } from "../taskpane/wantedView";

/** Opens the pane on a view; where Excel has no shared runtime an open pane turns to it, and a closed one when it opens. */
async function show(view: ViewName, event: Office.AddinCommands.Event): Promise<void> {
  try {
    wantView(view);
    if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
  } finally {
    // Until it hears so, Excel keeps the button busy.
    event.completed();
  }
}

// Outside Excel there is no ribbon; where Office.js could not be loaded, no Office.
if (typeof Office !== "undefined") {
  void Office.onReady().then(({ host }) => {
    if (host !== Office.HostType.Excel) return;
    for (const [command, view] of Object.entries(VIEW_COMMANDS)) {
      Office.actions.associate(command, (event: Office.AddinCommands.Event) => void show(view, event));
    }
  });
}
