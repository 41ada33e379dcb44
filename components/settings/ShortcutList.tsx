import { i18n } from '#i18n';
import { Setting } from './Setting';

export type ShortcutListProps = {
  shortcuts: readonly { name: string; keys: string }[];
  /** Opens the browser's own page for keys; undefined where no page may open it. */
  onChangeKeys: (() => void) | undefined;
};

/** The commands with the keys that they have now. Only the browser's own page can change them. */
export const ShortcutList = ({ shortcuts, onChangeKeys }: ShortcutListProps) => (
  <Setting words={[i18n.t('options.keys'), i18n.t('options.keysHelp'), ...shortcuts.map(({ name }) => name)]}>
    <h3 class="setting-label">{i18n.t('options.keys')}</h3>
    <p class="setting-help">{i18n.t(onChangeKeys ? 'options.keysHelp' : 'options.keysHelpFirefox')}</p>
    <dl class="rows">
      {shortcuts.map(({ name, keys }) => (
        <div class="row" key={name}>
          <dt class="row-name">{name}</dt>
          <dd>{keys === '' ? i18n.t('options.noKeys') : <kbd>{keys}</kbd>}</dd>
        </div>
      ))}
    </dl>
    {onChangeKeys && (
      <p class="buttons">
        <button type="button" class="secondary" onClick={onChangeKeys}>
          {i18n.t('options.changeKeys')}
        </button>
      </p>
    )}
  </Setting>
);
