import type { CardPhrase, CardSource } from '@/domain/cards/entity-card';

/** Commas and hyphens have a meaning in a text directive, so they are encoded as well. */
const encode = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D');

/**
 * The address of a source at a phrase: a URL text fragment, `#:~:text=prefix-,phrase,-suffix`
 * (https://wicg.github.io/scroll-to-text-fragment/). Undefined where the source has no address, or one that is not
 * http or https.
 */
export const linkTo = ({ url }: Pick<CardSource, 'url'>, phrase?: CardPhrase): string | undefined => {
  if (url === undefined || !/^https?:\/\//i.test(url)) return undefined;
  if (!phrase) return url;
  const { text, prefix, suffix } = phrase;
  const directive = [prefix && `${encode(prefix)}-`, encode(text), suffix && `-${encode(suffix)}`].filter(
    Boolean,
  );
  const [address = url, fragment] = url.split('#');
  return `${address}#${fragment ?? ''}:~:text=${directive.join(',')}`;
};
