import { i18n } from '#i18n';
import { Section } from './Section';
import { Setting } from './Setting';

type Props = { version: string; onWelcome: () => void };

/** What this is, which version, under which licence. */
export const AboutSection = ({ version, onWelcome }: Props) => (
  <Section id="about" title={i18n.t('options.about')}>
    <Setting words={['Variorum', i18n.t('options.aboutText'), i18n.t('options.licence')]}>
      <p class="about-text">{i18n.t('options.aboutText')}</p>
      <p class="about-text">{i18n.t('options.noVerdict')}</p>
      <dl class="rows">
        <div class="row">
          <dt class="row-name">{i18n.t('options.version')}</dt>
          <dd class="value">{version}</dd>
        </div>
        <div class="row">
          <dt class="row-name">{i18n.t('options.licence')}</dt>
          <dd>MIT · CC-BY-4.0</dd>
        </div>
      </dl>
      <p class="buttons">
        <button type="button" class="secondary" onClick={onWelcome}>
          {i18n.t('options.welcomeAgain')}
        </button>
      </p>
    </Setting>
  </Section>
);
