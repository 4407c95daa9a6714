/** The texts of one language in any language: a missing one, and one too many, do not compile. */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
