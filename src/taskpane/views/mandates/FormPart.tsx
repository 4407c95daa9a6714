import { Button, Spinner, Text } from "@fluentui/react-components";
import { DocumentPdfRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { MandateForm } from "../../../domain/collection/mandateForms";
import { dateOf, type IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import { FindingRow } from "../../parts/FindingsList";
import type { OutgoingFile } from "../../surroundings";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import type { MandateFormsParams } from "./mandateForms.query";

interface FormPartProps extends MandateFormsParams {
  /** On the button that asks for them. */
  readonly label: string;
}

/** The form to sign of one mandate, or those of all that wait for a signature: made when asked for, saved as PDF or as a page. */
export function FormPart({ label, administration, mandate }: FormPartProps): React.JSX.Element {
  const view = useViewStyles();
  const [isWanted, setIsWanted] = useState(false);
  return (
    <div className={view.section}>
      <div className={view.buttons}>
        <Button
          size="small"
          icon={<DocumentPdfRegular />}
          aria-expanded={isWanted}
          onClick={() => setIsWanted(!isWanted)}
        >
          {label}
        </Button>
      </div>
      {isWanted && <Forms administration={administration} mandate={mandate} />}
    </div>
  );
}

function Forms(params: MandateFormsParams): React.JSX.Element {
  const { mandates } = usePane().translator.messages.pane;
  const answer = useQuery("mandateForms", params);
  return (
    <Answered answer={answer}>
      {({ forms, findings }) => (
        <>
          {findings.map((located, position) => (
            <FindingRow key={position} located={located} />
          ))}
          {forms.length > 0 && <Made key={JSON.stringify(forms)} forms={forms} label={mandates.formMaking} />}
        </>
      )}
    </Answered>
  );
}

/** The forms as they leave the pane. */
interface MadeForms {
  readonly pdf: OutgoingFile;
  readonly page: OutgoingFile;
}

/** Makes the files; what is needed for it is loaded with the first one. */
async function madeForms(forms: readonly MandateForm[], date: IsoDate): Promise<MadeForms> {
  const [{ formContent }, { mandateFormPaper }, { mandateFormPage }, { bundleFileName, formFileNames }] =
    await Promise.all([
      import("../../../documents/formContent"),
      import("../../../documents/papers"),
      import("../../../documents/mandateFormPage"),
      import("../../../documents/formFileNames"),
    ]);
  const contents = forms.map(formContent);
  const nameOf = (ending: "pdf" | "html"): string =>
    forms.length === 1 ? (formFileNames(forms, ending)[0] ?? "") : bundleFileName(date, ending);
  return {
    pdf: { name: nameOf("pdf"), bytes: await mandateFormPaper(contents, date), mediaType: "application/pdf" },
    page: {
      name: nameOf("html"),
      bytes: new TextEncoder().encode(mandateFormPage(contents)),
      mediaType: "text/html",
    },
  };
}

interface MadeProps {
  readonly forms: readonly MandateForm[];
  /** While they are made. */
  readonly label: string;
}

function Made({ forms, label }: MadeProps): React.JSX.Element {
  const view = useViewStyles();
  const { surroundings, translator } = usePane();
  const { mandates } = translator.messages.pane;
  const [made, setMade] = useState<MadeForms | "failed" | null>(null);
  const [state, setState] = useState("");
  useEffect(() => {
    let isGone = false;
    const set = (files: MadeForms | "failed"): void => {
      if (!isGone) setMade(files);
    };
    void madeForms(forms, dateOf(surroundings.clock())).then(set, () => set("failed"));
    return () => void (isGone = true);
  }, [forms, surroundings]);
  if (made === null) return <Spinner size="tiny" label={label} />;
  if (made === "failed") return <Text role="alert">{mandates.formFailed}</Text>;
  const save = (file: OutgoingFile): (() => void) | null => {
    const way = surroundings.files.waysFor(file).find((one) => one === "save" || one === "savePage");
    if (way === undefined) return null;
    return () =>
      void surroundings.files.offer(file, way).then(
        () => setState(translator.fill(mandates.formSaved, { file: file.name })),
        () => setState(mandates.formFailed),
      );
  };
  const [savePdf, savePage] = [save(made.pdf), save(made.page)];
  if (savePdf === null || savePage === null) return <Text>{mandates.formNoWay}</Text>;
  return (
    <>
      <Text>{translator.fill(mandates.formMade, { count: forms.length })}</Text>
      <div className={view.buttons}>
        <Button size="small" appearance="primary" onClick={savePdf}>
          {mandates.formPdf}
        </Button>
        <Button size="small" onClick={savePage}>
          {mandates.formPage}
        </Button>
      </div>
      <Text role="status">{state}</Text>
    </>
  );
}
