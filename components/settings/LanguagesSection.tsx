import { i18n } from '#i18n';
import { formatDay, formatNumber } from './format';
import { Section } from './Section';
import { Setting } from './Setting';

/** Which languages are spoken and read. The interface follows the browser, as the browser wants it of its extensions. */
export const LanguagesSection = () => {
  const name = new Intl.DisplayNames(i18n.t('language'), { type: 'language' }).of(i18n.t('language'));
  const rows = [
    { label: i18n.t('options.interface'), help: i18n.t('options.interfaceHelp', [name ?? '']) },
    { label: i18n.t('options.textLanguages'), help: i18n.t('options.textLanguagesHelp') },
    {
      label: i18n.t('options.formats'),
      help: i18n.t('options.formatsHelp', [formatDay('2026-02-05'), formatNumber(14_300_000)]),
    },
  ];
  return (
    <Section id="languages" title={i18n.t('options.languages')}>
      {rows.map(({ label, help }) => (
        <Setting key={label} words={[label, help]}>
          <h3 class="setting-label">{label}</h3>
          <p class="setting-help">{help}</p>
        </Setting>
      ))}
    </Section>
  );
};
