import { paneEn } from "../../src/messages/paneEn";
import { paneNl } from "../../src/messages/paneNl";
import { keepPaneTexts } from "../../src/messages/paneTexts";

// Tests speak both languages of the pane at once.
keepPaneTexts("nl", paneNl);
keepPaneTexts("en", paneEn);
