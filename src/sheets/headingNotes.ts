import type { Language } from "../domain/book/records";
import { YES_NO_WORDS } from "./captions";
import type { CellKind } from "./cellValue";
import { type Field, isOfAdministration, isRequired, isWritten } from "./tables";

/** What is shown when the cell of a caption is chosen. */
export interface HeadingNote {
  readonly title: string;
  readonly text: string;
}

interface Words {
  readonly user: string;
  readonly program: string;
  readonly both: string;
  readonly required: string;
  readonly several: string;
  readonly leave: string;
  readonly previewed: string;
  readonly choose: string;
  readonly shown: string;
  readonly link: string;
  readonly kinds: Readonly<Partial<Record<CellKind, string>>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    user: "U vult dit in",
    program: "Incassoblad vult dit in",
    both: "U en Incassoblad",
    required: "Verplicht.",
    several: "Alleen bij meer dan één administratie.",
    leave: "Laat deze kolom staan.",
    previewed: "U vult dit in; Incassoblad wijzigt het alleen na een voorbeeld.",
    choose: "Kies uit: {words}.",
    shown: "Volgt uit andere kolommen; de boekhouding steunt er niet op.",
    link: "Klik op het boekstuk om ernaartoe te gaan. Is het weggefilterd, wis dan eerst het filter.",
    kinds: {
      date: "Een datum.",
      "date-time": "Een datum met tijd.",
      amount: "Een bedrag in euro.",
      percent: "Een percentage: 2 is 2 %.",
      integer: "Een heel getal.",
    },
  },
  en: {
    user: "You fill this in",
    program: "Incassoblad fills this in",
    both: "You and Incassoblad",
    required: "Required.",
    several: "Only with more than one administration.",
    leave: "Leave this column as it is.",
    previewed: "You fill this in; Incassoblad changes it only after a preview.",
    choose: "Choose from: {words}.",
    shown: "Follows from other columns; the books do not rest on it.",
    link: "Click the entry to go to it. If a filter hides it, clear the filter first.",
    kinds: {
      date: "A date.",
      "date-time": "A date with a time.",
      amount: "An amount in euros.",
      percent: "A percentage: 2 is 2 %.",
      integer: "A whole number.",
    },
  },
};

/** Excel shows no longer message, and a title of so many characters. */
const TEXT_MAX = 255;

/** Who fills a column, whether it must be filled, and with what. */
export function headingNote(field: Field, language: Language): HeadingNote {
  const words = WORDS[language];
  const { filling, kind } = field;
  const isUsers = filling.includes("U");
  const title = !isWritten(field) ? words.user : isUsers ? words.both : words.program;
  const choice = choiceOf(field, language);
  const parts = [
    isOfAdministration(field) ? words.several : isRequired(field) ? words.required : "",
    isUsers && isWritten(field) ? words.previewed : "",
    isUsers ? (choice ?? words.kinds[kind] ?? "") : words.leave,
  ];
  return { title, text: parts.filter((part) => part !== "").join(" ") };
}

/** What a column beside the fields is for. */
export function besideNote(isLink: boolean, language: Language): HeadingNote {
  const words = WORDS[language];
  return { title: words.program, text: isLink ? `${words.link} ${words.shown}` : words.shown };
}

function choiceOf({ kind, words }: Field, language: Language): string | null {
  const all =
    kind === "yes/no"
      ? [YES_NO_WORDS.yes[language], YES_NO_WORDS.no[language]]
      : Object.values(words).map((word) => word[language]);
  const text = WORDS[language].choose.replace("{words}", all.join(", "));
  return all.length === 0 || text.length > TEXT_MAX / 2 ? null : text;
}
