import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Confirm } from './Confirm';
import type { Outcome } from './Repair';
import { Setting } from './Setting';

export type ResetProps = { onReset: () => Promise<Outcome>; onResetAll: () => Promise<Outcome> };

/** Back to how it was at first: the choices alone, or everything. */
export const Reset = ({ onReset, onResetAll }: ResetProps) => {
  const [said, setSaid] = useState<string>();
  const then = (work: Promise<Outcome>) => void work.then(({ text }) => setSaid(text));
  return (
    <Setting words={[i18n.t('options.reset'), i18n.t('options.resetHelp'), i18n.t('options.resetAllHelp')]}>
      <h3 class="setting-label">{i18n.t('options.reset')}</h3>
      <p class="setting-help">{i18n.t('options.resetHelp')}</p>
      <Confirm
        label={i18n.t('options.resetNow')}
        question={i18n.t('options.resetQuestion')}
        yes={i18n.t('options.resetYes')}
        onYes={() => then(onReset())}
      />
      <p class="setting-help reset-all">{i18n.t('options.resetAllHelp')}</p>
      <Confirm
        label={i18n.t('options.resetAllNow')}
        question={i18n.t('options.resetAllQuestion')}
        yes={i18n.t('options.resetAllYes')}
        onYes={() => then(onResetAll())}
      />
      <p class="setting-state" role="status">
        {said}
      </p>
    </Setting>
  );
};
