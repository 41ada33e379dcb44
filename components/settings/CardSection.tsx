import { i18n } from '#i18n';
import { Choice } from './Choice';
import { Section } from './Section';
import { Setting } from './Setting';
import { ShortcutList, type ShortcutListProps } from './ShortcutList';
import { SwitchRow } from './SwitchRow';

type CardChoices = {
  delay: 'quick' | 'normal' | 'calm' | 'never';
  modifier: 'none' | 'alt' | 'shift' | 'ctrl';
  touch: boolean;
  theme: 'automatic' | 'light' | 'dark' | 'contrast';
  textSize: 100 | 125 | 150 | 200;
};

type Props = { card: CardChoices; shortcuts: ShortcutListProps; onChange: (card: CardChoices) => void };

const percent = (size: number) =>
  new Intl.NumberFormat(i18n.t('language'), { style: 'percent' }).format(size / 100);

/** How the card comes, and how it looks. */
export const CardSection = ({ card, shortcuts, onChange }: Props) => (
  <Section id="card" title={i18n.t('options.card')} intro={i18n.t('options.cardIntro')}>
    <Choice
      label={i18n.t('options.delay')}
      value={card.delay}
      options={[
        { value: 'quick', label: i18n.t('options.delayQuick'), note: i18n.t('options.delayQuickNote') },
        { value: 'normal', label: i18n.t('options.delayNormal'), note: i18n.t('options.delayNormalNote') },
        { value: 'calm', label: i18n.t('options.delayCalm'), note: i18n.t('options.delayCalmNote') },
        { value: 'never', label: i18n.t('options.delayNever'), note: i18n.t('options.delayNeverNote') },
      ]}
      onChange={(delay) => onChange({ ...card, delay })}
    />
    <Choice
      label={i18n.t('options.modifier')}
      help={i18n.t('options.modifierHelp')}
      value={card.modifier}
      options={[
        { value: 'none', label: i18n.t('options.modifierNone') },
        { value: 'alt', label: 'Alt' },
        { value: 'shift', label: 'Shift' },
        { value: 'ctrl', label: 'Ctrl' },
      ]}
      onChange={(modifier) => onChange({ ...card, modifier })}
    />
    <Setting words={[i18n.t('options.touch'), i18n.t('options.touchHelp')]}>
      <SwitchRow
        label={i18n.t('options.touch')}
        help={i18n.t('options.touchHelp')}
        isOn={card.touch}
        onChange={(touch) => onChange({ ...card, touch })}
      />
    </Setting>
    <Choice
      label={i18n.t('options.theme')}
      help={i18n.t('options.themeHelp')}
      value={card.theme}
      options={[
        { value: 'automatic', label: i18n.t('options.themeAutomatic') },
        { value: 'light', label: i18n.t('options.themeLight') },
        { value: 'dark', label: i18n.t('options.themeDark') },
        { value: 'contrast', label: i18n.t('options.themeContrast') },
      ]}
      onChange={(theme) => onChange({ ...card, theme })}
    />
    <Choice
      label={i18n.t('options.textSize')}
      value={card.textSize}
      options={([100, 125, 150, 200] as const).map((size) => ({ value: size, label: percent(size) }))}
      onChange={(textSize) => onChange({ ...card, textSize })}
    />
    <ShortcutList {...shortcuts} />
  </Section>
);
