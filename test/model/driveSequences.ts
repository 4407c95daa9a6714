import fc from "fast-check";
import { type Counts, play, type Played } from "./driveStory";
import { firmSeeds } from "./firm";
import { intents } from "./intents";

/** What came of many sequences. */
export interface Run {
  readonly sequences: number;
  /** How often each action went through and was refused, over all sequences. */
  readonly counts: Counts;
  /** The story of each sequence that parted, as short as it could be made, with the seed that makes it again. */
  readonly stories: readonly string[];
}

const TAMPERINGS = fc.array(fc.tuple(fc.nat(9_999), fc.nat(9_999)), { minLength: 4, maxLength: 4 });

/** A difference is explained well enough by what was found in this time: a story that is longer than it need be is a story. */
const SHRINK_SECONDS = 20;

/** Lives that are as long as they can be: a bias to short ones would leave out most of what can happen. */
const LIVES = [fc.noBias(firmSeeds), fc.noBias(intents), fc.noBias(TAMPERINGS)] as const;

/** How sequences are played. */
export interface HowPlayed {
  /** Stops after so many that part. */
  readonly stopAfter?: number;
  /** How long a sequence that parted is made shorter; 0 tells it as it was played. */
  readonly shrinkSeconds?: number;
  /** What plays one of them; for a test of the playing itself. */
  readonly player?: typeof play;
  /** Is called with how many were played. */
  readonly onSequence?: (played: number) => void;
}

/** Plays as many sequences, each with a seed of its own from the first on: `seed + n` alone plays the nth again. */
export async function playSequences(
  count: number,
  seed: number,
  { stopAfter = 1, shrinkSeconds = SHRINK_SECONDS, player = play, onSequence = () => undefined }: HowPlayed = {},
): Promise<Run> {
  const counts: Record<string, { done: number; refused: number }> = {};
  const stories: string[] = [];
  let played = 0;
  while (played < count && stories.length < stopAfter) {
    const { first, parted } = await playOne(seed + played, shrinkSeconds, player);
    played += 1;
    for (const [name, { done, refused }] of Object.entries(first?.counts ?? {})) {
      const before = counts[name] ?? { done: 0, refused: 0 };
      counts[name] = { done: before.done + done, refused: before.refused + refused };
    }
    if (parted !== null) stories.push(`Seed ${seed + played - 1}\n${parted}`);
    onSequence(played);
  }
  return { sequences: played, counts, stories };
}

async function playOne(
  seed: number,
  shrinkSeconds: number,
  player: typeof play,
): Promise<{ readonly first: Played | null; readonly parted: string | null }> {
  let first: Played | null = null;
  let partedAt: number | null = null;
  const property = fc.asyncProperty(...LIVES, async (firm, list, tamperings) => {
    // When the time is over nothing shorter is taken: the shortest so far stays. fast-check's own limit would also count
    // the first play, and take one that is broken off for one that agreed.
    if (partedAt !== null && Date.now() - partedAt >= shrinkSeconds * 1_000) return;
    const last = await player(firm, list, tamperings);
    first ??= last;
    if (last.difference.length === 0) return;
    partedAt ??= Date.now();
    throw new Error([...last.story, "", ...last.difference].join("\n"));
  });
  const { failed, errorInstance } = await fc.check(property, { numRuns: 1, seed });
  return { first, parted: failed ? errorText(errorInstance) : null };
}

function errorText(error: unknown): string {
  return error instanceof Error
    ? error.stack?.includes(error.message) === true
      ? error.message
      : String(error.stack)
    : String(error);
}
