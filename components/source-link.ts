import type { CardSource } from '@/domain/cards/entity-card';
import type { Claim } from '@/domain/pack/schema';

/** Commas and hyphens have a meaning in a text directive, so they are encoded as well. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed()).replace(/-/g, '%2D');

/**
 * The address of a source at a phrase: a URL text fragment, `#:~:text=prefix-,phrase,-suffix`
 * (https://wicg.github.io/scroll-to-text-fragment/). Undefined where the source has no address, or one that is not
 * http or https.
 */
export const linkTo = ({ url }: Pick<CardSource, 'url'>, phrase?: Claim['phrase']): string | undefined => {
  if (url === undefined || !/^https?:\/\//i.test(url)) return undefined;
  if (!phrase) return url;
  const { text, prefix, suffix } = phrase;
  const directive = [prefix && `${encode(prefix)}-`, encode(text), suffix && `-${encode(suffix)}`].filter(
    Boolean,
  );
  // The page's own fragment stays, but for a phrase that it lands on already.
  const place = url.includes('#') ? url.replace(/(#.*?):~:.*$/, '$1') : `${url}#`;
  return `${place}:~:text=${directive.join(',')}`;
};
