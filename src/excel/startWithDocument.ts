/** Where Excel can start the add-in's page with a workbook and without showing it (the shared runtime). */
const RUNTIME = ["SharedRuntime", "1.1"] as const;

/**
 * Lets Excel start the add-in's page whenever this workbook is opened, before the user shows the pane: so an action that
 * broke off is ended as soon as the workbook opens. Excel keeps it in the workbook, once it is saved; where it is kept
 * already nothing is changed. Resolves with whether Excel will do so. Rejects when Excel refuses.
 */
export async function startWithDocument(): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported(...RUNTIME)) return false;
  const { load } = Office.StartupBehavior;
  if ((await Office.addin.getStartupBehavior()) !== load) await Office.addin.setStartupBehavior(load);
  return true;
}

/**
 * Whether Excel starts the add-in's page with this workbook; `stop` has it do so no more, once the workbook is saved. Rejects when
 * Excel refuses.
 */
export async function startsWithDocument(stop: boolean): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported(...RUNTIME)) return false;
  const { load, none } = Office.StartupBehavior;
  const starts = (await Office.addin.getStartupBehavior()) === load;
  if (starts && stop) await Office.addin.setStartupBehavior(none);
  return starts;
}
