import { i18n } from '#i18n';
import type { Scope } from './card-state';
import { fill, slot } from './fill';

/** What is not to be marked any more, and where. */
export type NotThisChoice = { what: 'alias' | 'entity'; scope: Scope };

const whats = ['alias', 'entity'] as const satisfies NotThisChoice['what'][];
const scopes = ['page', 'site', 'everywhere'] as const satisfies Scope[];

type Props = { id: string; surface: string; name: string; onChoose: (choice: NotThisChoice) => void };

/** The name or the entity, times here, on this site or anywhere: one click each. */
export const NotThis = ({ id, surface, name, onChoose }: Props) => (
  <div class="not-this" id={id} role="group" aria-labelledby={`${id}-title`}>
    <p class="not-this-title" id={`${id}-title`}>
      {i18n.t('notThis.title')}
    </p>
    {whats.map((what) => (
      <div class="not-this-row" role="group" aria-labelledby={`${id}-${what}`} key={what}>
        <span class="not-this-what" id={`${id}-${what}`}>
          {fill(i18n.t(`notThis.${what}`, [slot(0)]), <bdi>{what === 'alias' ? surface : name}</bdi>)}
        </span>
        <span class="not-this-scopes">
          {scopes.map((scope) => (
            <button type="button" class="option" key={scope} onClick={() => onChoose({ what, scope })}>
              {i18n.t(`notThis.${scope}`)}
            </button>
          ))}
        </span>
      </div>
    ))}
  </div>
);
