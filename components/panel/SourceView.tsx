import { i18n } from '#i18n';
import type { SourceView as View } from '@/domain/panel/source-view';
import { nameOfSource } from '../source-name';
import { languageOf } from '../text-language';
import { CopyMenu, type Copy } from './CopyMenu';
import { linkToEntity } from './links';
import { More } from './More';
import { SourceFacts, SourceTitle } from './SourceHead';
import { OpenSource } from './SourcesList';
import { StatementItem } from './StatementItem';
import { usePaged } from '../use-paged';

type Props = { view: View; pack: string; copy: Copy };

type GroupProps = Omit<Props, 'view'> & { source: View['source']; about: View['about'][number] };

const About = ({ about: { entity, statements }, source, ...shared }: GroupProps) => {
  const { shown, left, showMore } = usePaged(statements, { first: 20 });
  return (
    <section class="topic">
      <h2 class="attribute">
        {entity.id === undefined ? (
          entity.name
        ) : (
          <a href={linkToEntity(entity.id)} lang={languageOf(entity.name)}>
            {entity.name}
          </a>
        )}
      </h2>
      {shown.map((statement) => (
        <StatementItem
          statement={statement}
          label={statement.label}
          source={source}
          isOfOneSource
          {...shared}
          key={statement.id}
        />
      ))}
      <More left={left} onMore={showMore} />
    </section>
  );
};

/** One source, with all that is taken from it. */
export const SourceView = ({ view: { source, about }, ...shared }: Props) => {
  const { shown, left, showMore } = usePaged(about, { first: 10 });
  return (
    <>
      <div class="entity-top">
        <header class="entity-head">
          <h1 class="entity-name" tabIndex={-1} lang={languageOf(nameOfSource(source), source.lang)}>
            {nameOfSource(source)}
          </h1>
          {source.publisher !== undefined && (
            <p>
              <SourceTitle source={source} />
            </p>
          )}
          <SourceFacts source={source} />
        </header>
        <span class="source-actions">
          <OpenSource source={source} />
          <CopyMenu
            cited={{ what: 'source', id: source.id }}
            label={nameOfSource(source)}
            copy={shared.copy}
          />
        </span>
      </div>
      <p class="section-title">{i18n.t('panel.allFrom')}</p>
      {shown.map((it) => (
        <About about={it} source={source} {...shared} key={it.entity.name} />
      ))}
      <More left={left} onMore={showMore} />
    </>
  );
};
