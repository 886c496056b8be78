/** The languages that messages exist in. */
export type Locale = 'zh-cn' | 'en';

/** One text for people, in every language; made where the thing that it speaks of is known. */
export type Message = Readonly<Record<Locale, string>>;
