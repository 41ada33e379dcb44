import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardSource } from '@/domain/cards/entity-card';
import type { Statement } from '@/domain/cards/statements';
import { formatDate } from '../format-value';
import { Phrase } from '../Phrase';
import { nameOfSource } from '../source-name';
import { languageOf } from '../text-language';
import { CopyMenu, type Copy } from './CopyMenu';
import { linkToSource } from './links';

type SpeakerProps = Pick<Statement, 'saidBy'> & { source: CardSource | undefined };

/** Who is said to have said it; a kind of speaker where nobody is named, or the source that is named beside it. */
const Speaker = ({ saidBy: { kind, who }, source }: SpeakerProps) =>
  who === undefined || (source && who === nameOfSource(source)) ? (
    <>{i18n.t(`saidBy.${kind}`)}</>
  ) : (
    <span lang={languageOf(who)}>{who}</span>
  );

/** The name of a source, which leads to all that is taken from it. */
export const SourceLink = ({ source, pack }: { source: CardSource; pack: string }) => (
  <a href={linkToSource(pack, source.id)} lang={languageOf(nameOfSource(source), source.lang)}>
    {nameOfSource(source)}
  </a>
);

type Props = {
  statement: Statement;
  source: CardSource | undefined;
  pack: string;
  copy: Copy;
  /** Leaves out who says it, where that is said of all of them. */
  isOfOneSource?: boolean;
  /** What stands before the rest of its line. */
  label?: string | undefined;
  /** Whether the panel was asked for this one. */
  isMeant?: boolean;
};

/** A statement in our words, who made it, when and how surely, and in which words of the source. */
export const StatementItem = ({
  statement,
  source,
  pack,
  copy,
  label,
  isOfOneSource = false,
  isMeant = false,
}: Props) => {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isMeant) return;
    element.current?.scrollIntoView({ block: 'center' });
    element.current?.focus({ preventScroll: true });
  }, [isMeant]);
  return (
    <div class="statement" ref={element} data-meant={isMeant} tabIndex={isMeant ? -1 : undefined}>
      <div class="statement-head">
        <p>
          {label !== undefined && <span class="statement-label">{label} </span>}
          {statement.text}
        </p>
        <CopyMenu cited={{ what: 'claim', id: statement.id }} label={statement.text} copy={copy} />
      </div>
      <p class="statement-meta">
        {source && !isOfOneSource && (
          <>
            <SourceLink source={source} pack={pack} /> ·{' '}
          </>
        )}
        <time dateTime={statement.date}>{formatDate(statement.date)}</time> ·{' '}
        {i18n.t(`hedge.${statement.hedge}`)} · <Speaker saidBy={statement.saidBy} source={source} />
      </p>
      {source && <Phrase source={source} phrase={statement.phrase} />}
    </div>
  );
};
