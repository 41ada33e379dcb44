import { i18n } from '#i18n';
import { latestBySource } from '@/domain/cards/abridge';
import type { CardDifference, CardSource, EntityCard } from '@/domain/cards/entity-card';
import { formatCopy, type Copied, type CopyLine } from './copy-text';
import { formatDate, formatValue } from './format-value';
import { nameOfSource } from './source-name';
import { linkTo } from './source-link';

const differenceLines = (
  { label, positions }: CardDifference,
  name: string,
  sources: readonly CardSource[],
): CopyLine[] => [
  [{ text: `${name} · ${label}` }],
  ...positions.map(({ value, claims }): CopyLine => {
    const who = latestBySource(claims).map(({ source: id, date }) => {
      const source = sources.find((it) => it.id === id);
      return `${source ? nameOfSource(source) : id}, ${formatDate(date)}`;
    });
    return [{ text: `– ${formatValue(value)} (${who.join('; ')})` }];
  }),
];

const sourceLine = (source: CardSource): CopyLine => {
  const [phrase] = source.phrases;
  const date = source.published === undefined ? i18n.t('source.undated') : formatDate(source.published);
  return [
    ...(phrase ? [{ text: i18n.t('value.quoted', [phrase.text]), lang: source.lang }, { text: ' ' }] : []),
    { text: `${nameOfSource(source)}, ${date}`, href: linkTo(source, phrase) },
  ];
};

/**
 * What stands on a card, to be pasted elsewhere: the differences that are shown, or the summary, then the sources of
 * either with phrase, date and address.
 */
export const copyOf = (card: EntityCard, shown: readonly CardDifference[]): Copied => {
  const told = new Set(
    shown.flatMap(({ positions }) => positions.flatMap(({ claims }) => claims.map(({ source }) => source))),
  );
  const sources = shown.length === 0 ? card.sources : card.sources.filter(({ id }) => told.has(id));
  const said =
    shown.length === 0
      ? [[{ text: i18n.t('value.labelled', [card.name, card.summary]) }]]
      : shown.flatMap((difference) => differenceLines(difference, card.name, card.sources));
  return formatCopy([...said, ...sources.map(sourceLine)]);
};
