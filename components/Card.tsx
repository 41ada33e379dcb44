import { i18n } from '#i18n';
import type { EntityCard } from '@/domain/cards/entity-card';
import { Agreements } from './Agreements';
import { CardActions } from './CardActions';
import type { CardProps } from './card-props';
import type { CardEvent, CardState } from './card-state';
import { Differences } from './Differences';
import { EntityHead } from './EntityHead';
import { fill, slot } from './fill';
import { Footer } from './Footer';
import { Icon } from './Icon';
import { Related } from './Related';
import { Sources } from './Sources';

type Props = CardProps & { state: CardState; dispatch: (event: CardEvent) => void };

/** What stands on the card before the reader asks for more: about seven lines. */
const atFirst = { differences: 1, positions: 3, notes: 1, agreements: 2, sources: 2 };

/** Width and blanks do not make another name. */
const squeeze = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** Where the name on the page is a wrong rendering, how it came about. */
const explain = ({ misrenderings }: EntityCard, surface: string) =>
  misrenderings.find(({ text }) => squeeze(text) === squeeze(surface))?.note;

/** What a wrong rendering stands for, and how it came about. */
const Misrendering = ({ surface, name, note }: { surface: string; name: string; note: string }) => (
  <p class="note misrendering">
    {fill(
      i18n.t('card.misrendering', [slot(0), slot(1), slot(2)]),
      <bdi>{surface}</bdi>,
      <bdi>{name}</bdi>,
      note,
    )}
  </p>
);

/** What is not on the card yet, by number. */
const restOf = ({ differences, sources }: EntityCard): string => {
  const answers = (differences[0]?.positions.length ?? 0) - atFirst.positions;
  return [
    answers > 0 && i18n.t('card.moreAnswers', answers),
    differences.length > atFirst.differences && i18n.t('card.more', differences.length - atFirst.differences),
    sources.length > atFirst.sources && i18n.t('card.moreSources', sources.length - atFirst.sources),
  ]
    .filter((it) => it !== false)
    .join(' · ');
};

const Back = ({ to, onClick }: { to: string; onClick: () => void }) => (
  <button type="button" class="card-back" onClick={onClick}>
    <Icon name="back" /> {fill(i18n.t('card.back', [slot(0)]), <bdi>{to}</bdi>)}
  </button>
);

/** The hover card: what a name is, where the sources differ, and who says what. */
export const Card = (props: Props) => {
  const { state, dispatch, loadCard } = props;
  const { card, before, isExpanded } = state;
  const rest = restOf(card);
  const explanation = before ? undefined : explain(card, props.surface);
  // A few lines that fit are not worth a click.
  const isWhole = isExpanded || rest === '';
  const shown = isExpanded ? card.differences : card.differences.slice(0, atFirst.differences);

  const fail = () => dispatch({ type: 'say', from: card, notice: { type: 'notOpened' } });
  const open =
    loadCard &&
    ((id: string) =>
      void loadCard(id).then(
        (it) => (it ? dispatch({ type: 'opened', from: card, card: it }) : fail()),
        fail,
      ));

  // All languages of the interface run from left to right; from the page the card would inherit another direction.
  return (
    <section class="card" role="dialog" aria-labelledby="name" lang={i18n.t('language')} dir="ltr">
      <div class="sheet-handle" aria-hidden="true" />
      <button
        type="button"
        class="card-close"
        aria-label={i18n.t('card.close')}
        title={i18n.t('card.close')}
        onClick={props.onClose}
      >
        <Icon name="close" />
      </button>
      <div class={isWhole ? 'card-scroll' : 'card-scroll card-short'} key={card.id}>
        {before && <Back to={before.card.name} onClick={() => dispatch({ type: 'back' })} />}
        <EntityHead card={card} headingId="name" level={2} />
        {explanation !== undefined && (
          <Misrendering surface={props.surface} name={card.name} note={explanation} />
        )}
        {shown.length > 0 && (
          <section aria-label={i18n.t('card.differences')}>
            <h3 class="unseen">{i18n.t('card.differences')}</h3>
            <Differences
              differences={shown}
              sources={card.sources}
              onOpen={open}
              {...(!isWhole && {
                positionsAtMost: atFirst.positions,
                notesAtMost: explanation === undefined ? atFirst.notes : 0,
              })}
            />
          </section>
        )}
        <Agreements
          agreements={isWhole ? card.agreements : card.agreements.slice(0, atFirst.agreements)}
          onOpen={open}
        />
        {card.sources.length > 0 && (
          <section class="card-sources" aria-label={i18n.t('card.sources')}>
            <h3 class="unseen">{i18n.t('card.sources')}</h3>
            <Sources
              sources={isExpanded ? card.sources : card.sources.slice(0, atFirst.sources)}
              phrasesAtMost={1}
              isShort={!isWhole}
            />
          </section>
        )}
        {card.related.length > 0 && isWhole && (
          <section aria-label={i18n.t('card.related')}>
            <h3 class="section-title">{i18n.t('card.related')}</h3>
            <Related related={card.related} onOpen={open} />
          </section>
        )}
        {rest !== '' && (
          <button
            type="button"
            class="more"
            aria-expanded={isExpanded}
            onClick={() => dispatch({ type: 'expand' })}
          >
            <Icon name={isExpanded ? 'less' : 'more'} /> {isExpanded ? i18n.t('card.less') : rest}
          </button>
        )}
      </div>
      <footer class="card-footer">
        <Footer card={card} />
        <CardActions {...props} shown={shown} />
      </footer>
    </section>
  );
};
