import { paneEn } from "../../src/taskpane/texts/paneEn";
import { paneNl } from "../../src/taskpane/texts/paneNl";
import { keepPaneTexts } from "../../src/taskpane/texts/paneTexts";

// Tests speak both languages of the pane at once.
keepPaneTexts("nl", paneNl);
keepPaneTexts("en", paneEn);
