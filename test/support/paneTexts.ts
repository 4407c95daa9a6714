import { englishPage } from "../../src/taskpane/texts/englishPage";
import { dutchPage } from "../../src/taskpane/texts/dutchPage";
import { keepPaneTexts } from "../../src/taskpane/texts/paneTexts";

// Tests speak both languages of the pane at once.
keepPaneTexts("nl", dutchPage);
keepPaneTexts("en", englishPage);
