/** What a run was refused with. Throws when it was not refused. */
export async function refusal(run: Promise<unknown>): Promise<unknown> {
  try {
    await run;
  } catch (error) {
    return error;
  }
  throw new Error("the run was not refused");
}
