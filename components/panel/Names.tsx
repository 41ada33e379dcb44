import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { Misrendering } from '@/domain/cards/misrenderings';
import type { NamesOfKind } from '@/domain/panel/names';

type Props = { names: readonly NamesOfKind[]; misrenderings: readonly Misrendering[] };

/** All that an entity is called, by kind; wrong renderings with how they came about. */
export const Names = ({ names, misrenderings }: Props) => (
  <dl class="facts">
    {names.map(({ kind, names: own }) => (
      <div key={kind}>
        <dt>{i18n.t(`panel.nameKind.${kind}`)}</dt>
        <dd>
          {own.map(({ text, lang }, i) => (
            <span key={text}>
              {i > 0 && i18n.t('value.comma')}
              <bdi lang={lang}>{text}</bdi>
            </span>
          ))}
        </dd>
      </div>
    ))}
    {misrenderings.length > 0 && (
      <div>
        <dt>{i18n.t('panel.misrenderings')}</dt>
        {[...Map.groupBy(misrenderings, ({ note }) => note)].map(([note, same]) => (
          <dd key={note}>
            {same.map(({ text }, i) => (
              <Fragment key={text}>
                {i > 0 && i18n.t('value.comma')}
                <bdi>{text}</bdi>
              </Fragment>
            ))}
            <span class="note">{note}</span>
          </dd>
        ))}
      </div>
    )}
  </dl>
);
