/** Where Excel can start the add-in's page with a workbook and without showing it (the shared runtime). */
const RUNTIME = ["SharedRuntime", "1.1"] as const;

/**
 * By this setting of the document Excel on Windows and on the Mac asks nobody who has not got the add-in whether it is to be
 * trusted (OfficeDev/office-js-docs-pr, "Managing trust options for Office Add-ins").
 */
const NO_TRUST_PROMPT = "Office.DisableTrustUX";

/**
 * Lets Excel start the add-in's page whenever this workbook is opened, before the user shows the pane: so an action that
 * broke off is ended as soon as the workbook opens; and lets it ask an accountant without the add-in nothing. Excel keeps both in
 * the workbook, once it is saved; where they are kept already nothing is changed. Resolves with whether Excel will do so. Rejects
 * when Excel refuses.
 */
export async function startWithDocument(): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported(...RUNTIME)) return false;
  const { load } = Office.StartupBehavior;
  if ((await Office.addin.getStartupBehavior()) !== load) await Office.addin.setStartupBehavior(load);
  await keepTrustPrompt(false);
  return true;
}

/**
 * Whether Excel starts the add-in's page with this workbook; `stop` has it do so no more, and ask for trust again, once the
 * workbook is saved. Rejects when Excel refuses.
 */
export async function startsWithDocument(stop: boolean): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported(...RUNTIME)) return false;
  const { load, none } = Office.StartupBehavior;
  const starts = (await Office.addin.getStartupBehavior()) === load;
  if (starts && stop) await Office.addin.setStartupBehavior(none);
  if (stop) await keepTrustPrompt(true);
  return starts;
}

async function keepTrustPrompt(isAsked: boolean): Promise<void> {
  const { settings } = Office.context.document;
  if ((settings.get(NO_TRUST_PROMPT) !== true) === isAsked) return;
  if (isAsked) settings.remove(NO_TRUST_PROMPT);
  else settings.set(NO_TRUST_PROMPT, true);
  await new Promise<void>((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(error.message));
    });
  });
}
