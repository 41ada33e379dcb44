import { z } from 'zod';
import { limits } from './limits';

/** Lower-case letters, digits, dots and hyphens; always a string, since numbers lose digits. */
export const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9][a-z0-9.-]*$/, 'an id is made of lower-case letters, digits, dots and hyphens');

/** UTF-8 cannot hold half a surrogate pair, but an escape (`\ud83d`) can, and encodeURIComponent throws on it. */
export const wholeText = z
  .string()
  .refine((text) => text.isWellFormed(), 'a text holds no half of a character');

/** A text of 1 to `most` UTF-16 units, the blanks around it taken off. */
export const line = (most: number) => wholeText.trim().min(1).max(most);

/** A language tag (BCP 47), such as `en`, `zh-Hant` or `ja`. Bounded, because an endless `*` overflows the stack. */
export const lang = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,7}$/, 'a language tag like en, zh-Hant or ja');

/** A text in the languages of the interface; English is required, the others fall back to it. */
export const localized = (most: number) =>
  z.strictObject({ en: line(most), 'zh-Hant': line(most).optional(), 'zh-Hans': line(most).optional() });

/** A name as it is written in every language, or its renderings by language. */
export const nameIn = (most: number) =>
  z.union([line(most), localized(most)], { error: `a name of 1 to ${most} characters, or one by language` });

/** Words to look for, by the language they are written in. */
export const wordsByLanguage = z.strictObject({
  en: z.array(line(80)).max(limits.cuesPerLanguage).optional(),
  'zh-Hant': z.array(line(80)).max(limits.cuesPerLanguage).optional(),
  'zh-Hans': z.array(line(80)).max(limits.cuesPerLanguage).optional(),
});

/** Whether `text` (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) is a day, month or year of the Gregorian calendar, 1900 to 2199. */
const isCalendarDate = (text: string) => {
  const match = /^((?:19|20|21)\d\d)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
};

/** A calendar date as far as it is known: `2025`, `2025-12` or `2025-12-09`. */
export const partialDate = z.string().refine(isCalendarDate, 'a date like 2025, 2025-12 or 2025-12-09');

/** A whole day, `2025-12-09`. */
export const day = z
  .string()
  .refine((text) => text.length === 10 && isCalendarDate(text), 'a day like 2025-12-09');

/** UTF-16 units of a date written to that precision. */
export const lengthOfPrecision = { day: 10, month: 7, year: 4 };

/** A calendar date with its precision, which its length has to match. */
export const dated = z
  .strictObject({ date: partialDate, precision: z.enum(['day', 'month', 'year']) })
  .refine(({ date, precision }) => date.length === lengthOfPrecision[precision], {
    message: 'the date is written as far as its precision goes',
    path: ['date'],
  });

/**
 * Only http and https, with a host and without a user part; checked again when a link is rendered. It aborts, because
 * the next check parses the address again, which throws on what is none.
 */
export const link = z
  .url({ protocol: /^https?$/, hostname: /./, error: 'a link starts with http:// or https://', abort: true })
  .max(limits.linkLength)
  .refine((text) => {
    const { username, password } = new URL(text);
    return username === '' && password === '';
  }, 'a link holds no user name or password');
