import { discrepanciesOf, type Discrepancy } from '../compare/discrepancies';
import { matrixOf } from '../compare/matrix';
import { dateOf, sourcesById } from '../compare/relation';
import { topicsOf, type Position, type Topic } from '../compare/topics';
import { speakerOf } from '../cards/statements';
import { localize } from '../pack/localize';
import type { Attribute, Claim, InterfaceLanguage, Localized, Note, Pack, Source } from '../pack/schema';
import type { CiteWords, LinkTo } from './cite-words';
import { plain, type CiteBlock, type CiteDocument, type CitePart } from './document';

/** Makes documents of what a pack says, in one language, for `toMarkdown` and `toPlainText`. */
export type Citations = {
  /** A statement with its phrase, hedge, date and source; undefined where the pack does not hold it. */
  citeClaim: (id: string) => CiteDocument | undefined;
  /** All positions of a difference with their claims, and what explains them. */
  citeDifference: (difference: Discrepancy) => CiteDocument;
  /** All that is said about an entity: differences first, in the order of the matrix. */
  citeEntity: (id: string) => CiteDocument | undefined;
};

const join = (parts: (string | undefined)[], separator: string) =>
  parts.filter((part) => part !== undefined && part !== '').join(separator);

const heading = (level: 1 | 2, text: string): CiteBlock => ({ type: 'heading', level, parts: [plain(text)] });

const paragraph = (text: string): CiteBlock => ({ type: 'paragraph', parts: [plain(text)] });

/** Makes the citations of a pack. */
export const createCitations = (
  pack: Pack,
  language: InterfaceLanguage,
  words: CiteWords,
  linkTo: LinkTo,
): Citations => {
  const sources = sourcesById(pack);
  const say = (text: Localized) => localize(text, language);
  const nameOf = (id: string) => {
    const entity = pack.entities.find((it) => it.id === id);
    return entity ? say(entity.name) : id;
  };

  const sourceParts = (source: Source, phrase: Claim['phrase']): CitePart[] => {
    const after = join(
      [
        source.publisher,
        source.published && words.formatDate(source.published.date),
        source.machineTranslated ? words.machineTranslated : undefined,
      ],
      words.comma,
    );
    return [
      { type: 'link', text: source.title, url: linkTo(source, phrase) },
      plain(after === '' ? '' : `${words.comma}${after}`),
    ];
  };

  /** "Statement “phrase” — reported, 9 December 2025, people at Meta — Title, Publisher, date". */
  const claimParts = (claim: Claim): CitePart[] => {
    const [open, close] = words.quotation;
    const said = join(
      [
        words.hedges[claim.hedge],
        words.formatDate(dateOf(claim, sources)),
        words.formatSpeaker(speakerOf(claim, language)),
      ],
      words.comma,
    );
    const source = sources.get(claim.source);
    return [
      plain(`${say(claim.statement)} ${open}${claim.phrase.text}${close} — ${said}`),
      ...(source ? [plain(' — '), ...sourceParts(source, claim.phrase)] : []),
    ];
  };

  const positionBlocks = ({ value, claims }: Position, attribute: Attribute): CiteBlock[] => [
    { type: 'item', depth: 0, parts: [{ type: 'strong', text: words.formatValue(value, attribute) }] },
    ...claims.map((claim): CiteBlock => ({ type: 'item', depth: 1, parts: claimParts(claim) })),
  ];

  const noteBlock = ({ kind, text }: Note) =>
    paragraph(join([words.noteKinds[kind], say(text)], words.colon));

  const topicBlocks = ({ attribute, positions, notes }: Omit<Topic, 'relations'>): CiteBlock[] => [
    ...positions.flatMap((position) => positionBlocks(position, attribute)),
    ...notes.map(noteBlock),
  ];

  const packBlock = () =>
    paragraph(words.formatPack({ title: pack.title, updated: pack.updated, licence: pack.licence }));

  const citeDifference = (difference: Discrepancy): CiteDocument => [
    heading(1, join([nameOf(difference.entity), say(difference.attribute.label)], words.colon)),
    paragraph(words.relations[difference.relation]),
    ...topicBlocks(difference),
    packBlock(),
  ];

  const citeEntity = (id: string): CiteDocument | undefined => {
    const entity = pack.entities.find((it) => it.id === id);
    if (!entity) return undefined;
    const topics = topicsOf({ ...pack, claims: pack.claims.filter((claim) => claim.entity === id) });
    const relations = new Map(
      discrepanciesOf(pack, topics).map(({ attribute, relation }) => [
        attribute.id,
        words.relations[relation],
      ]),
    );
    return [
      heading(1, say(entity.name)),
      paragraph(say(entity.summary)),
      ...matrixOf(pack, id, topics).rows.flatMap((row) => [
        heading(2, join([say(row.attribute.label), relations.get(row.attribute.id)], words.colon)),
        ...topicBlocks({ entity: id, ...row }),
      ]),
      packBlock(),
    ];
  };

  const citeClaim = (id: string): CiteDocument | undefined => {
    const claim = pack.claims.find((it) => it.id === id);
    return claim && [{ type: 'paragraph', parts: claimParts(claim) }];
  };

  return { citeClaim, citeDifference, citeEntity };
};
