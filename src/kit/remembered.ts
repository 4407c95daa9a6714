/*
 * Functions that answer a question once. Each is what it was made from, only sooner: what it is given must not change.
 */

/** Answers each question once; questions with one key are the same one. Answers stay as long as the function does. */
export function remembered<Question, Answer>(
  answer: (question: Question) => Answer,
  keyOf: (question: Question) => unknown = (question) => question,
): (question: Question) => Answer {
  const answers = new Map<unknown, Answer>();
  return (question) => {
    const key = keyOf(question);
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as Answer;
    const made = answer(question);
    answers.set(key, made);
    return made;
  };
}

/** Answers once for each object; an answer stays as long as its object does. */
export function rememberedOf<Thing extends object, Answer>(answer: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const answers = new WeakMap<Thing, Answer>();
  return (thing) => {
    const known = answers.get(thing);
    if (known !== undefined || answers.has(thing)) return known as Answer;
    const made = answer(thing);
    answers.set(thing, made);
    return made;
  };
}

/** Answers anew only when it is asked something else than the last time: for lists in which like mostly follows like. */
export function rememberedLast<Question, Answer>(
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  let last: { readonly question: Question; readonly answer: Answer } | null = null;
  return (question) => {
    if (last === null || question !== last.question) last = { question, answer: answer(question) };
    return last.answer;
  };
}

/** Made when it is first asked for. */
export function once<Thing>(make: () => Thing): () => Thing {
  let made: { readonly thing: Thing } | null = null;
  return () => (made ??= { thing: make() }).thing;
}
