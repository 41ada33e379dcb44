import { i18n } from '#i18n';
import { formatDay } from './format';
import { Section } from './Section';
import { Setting } from './Setting';

export type CorrectionShown = {
  id: number;
  /** The entity by its name, or by its id where no pack holds it any more. */
  name: string;
  alias?: string | undefined;
  page?: string | undefined;
  host?: string | undefined;
  made: string;
};

type Props = { corrections: readonly CorrectionShown[]; onUndo: (id: number) => void };

const whatOf = ({ name, alias }: CorrectionShown) =>
  alias === undefined ? i18n.t('notThis.entity', [name]) : i18n.t('options.aliasMeaning', [alias, name]);

const whereOf = ({ page, host }: CorrectionShown) =>
  page ?? (host === undefined ? i18n.t('notThis.everywhere') : host);

/** What the reader has said is not meant, to be looked at and taken back. */
export const CorrectionsSection = ({ corrections, onUndo }: Props) => (
  <Section id="corrections" title={i18n.t('options.corrections')} intro={i18n.t('options.correctionsIntro')}>
    {corrections.length === 0 && (
      <Setting words={[]}>
        <p class="list-none">{i18n.t('options.correctionsNone')}</p>
      </Setting>
    )}
    {corrections.map((correction) => (
      <Setting key={correction.id} words={[whatOf(correction), whereOf(correction)]}>
        <div class="row">
          <div class="row-name">
            <p class="setting-label">{whatOf(correction)}</p>
            <p class="setting-help correction-place">{whereOf(correction)}</p>
            <p class="setting-help">{formatDay(correction.made)}</p>
          </div>
          <button
            type="button"
            class="secondary"
            aria-label={i18n.t('options.undo', [whatOf(correction)])}
            onClick={() => onUndo(correction.id)}
          >
            {i18n.t('notice.undo')}
          </button>
        </div>
      </Setting>
    ))}
  </Section>
);
