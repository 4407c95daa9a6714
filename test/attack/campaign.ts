/** Many tries at one kind of harm, each made from a seed, so that what went wrong can be played again. */
export interface Campaign {
  readonly name: string;
  /** What is tried and what may not come of it, in one sentence. */
  readonly about: string;
  /** So many in the test suite: they take a second or two together. */
  readonly shortTries: number;
  /** So many by `npm run attack`, unless it is told otherwise. */
  readonly tries: number;
  /** One try; gives what went wrong, null when nothing did. */
  readonly run: (seed: number) => Promise<string | null>;
}

/** What became of a campaign. */
export interface Played {
  readonly name: string;
  readonly about: string;
  readonly tries: number;
  readonly failures: readonly { readonly seed: number; readonly fault: string }[];
}

/** How long a campaign goes on. */
export interface Bounds {
  readonly seed: number;
  readonly tries: number;
  /** No try begins after so many seconds. */
  readonly seconds: number;
}

/** Plays a campaign, on seeds that follow each other. */
export async function playCampaign(campaign: Campaign, { seed: first, tries, seconds }: Bounds): Promise<Played> {
  const failures: { seed: number; fault: string }[] = [];
  const end = performance.now() + seconds * 1_000;
  let done = 0;
  for (; done < tries && performance.now() < end; done += 1) {
    const seed = first + done;
    const fault = await faultOf(campaign, seed);
    if (fault !== null) failures.push({ seed, fault });
  }
  const { name, about } = campaign;
  return { name, about, tries: done, failures };
}

async function faultOf({ run }: Campaign, seed: number): Promise<string | null> {
  try {
    return await run(seed);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
