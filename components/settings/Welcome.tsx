import type { Ref } from 'preact';
import { i18n } from '#i18n';
import { fill, slot } from '../fill';
import { Choice } from './Choice';
import { formatNumber } from './format';
import { CardPicture, MarkPicture, PanelPicture } from './WelcomePictures';

/** Where pages are read without a click. */
export type Reads = 'click' | 'news' | 'every';

type Props = {
  /** The paragraph that is read as an article is. */
  demo: Ref<HTMLParagraphElement>;
  reads: Reads;
  newsCount: number;
  onReads: (reads: Reads) => void;
  onOptions: () => void;
  onDone: () => void;
};

const steps = [
  { id: 'mark', Picture: MarkPicture },
  { id: 'card', Picture: CardPicture },
  { id: 'panel', Picture: PanelPicture },
] as const;

/** The first page that a newcomer sees: what it does, a try, three choices of which none has to be made. */
export const Welcome = ({ demo, reads, newsCount, onReads, onOptions, onDone }: Props) => (
  <main class="welcome">
    <header>
      <h1 class="welcome-title">{i18n.t('welcome.title')}</h1>
      <p class="welcome-lead">{i18n.t('welcome.lead')}</p>
    </header>
    <ol class="welcome-steps">
      {steps.map(({ id, Picture }) => (
        <li key={id}>
          <Picture label={i18n.t(`welcome.${id}Picture`)} />
          <h2 class="welcome-step">{i18n.t(`welcome.${id}Title`)}</h2>
          <p class="setting-help">{i18n.t(`welcome.${id}Text`)}</p>
        </li>
      ))}
    </ol>
    <section class="welcome-part" aria-labelledby="try">
      <h2 id="try" class="settings-title">
        {i18n.t('welcome.tryTitle')}
      </h2>
      <p class="settings-intro">{i18n.t('welcome.tryHelp')}</p>
      <article class="welcome-demo">
        <p ref={demo}>{i18n.t('welcome.demo')}</p>
      </article>
      <p class="welcome-note">{i18n.t('welcome.noVerdict')}</p>
    </section>
    <section class="welcome-part" aria-labelledby="choose">
      <h2 id="choose" class="settings-title">
        {i18n.t('welcome.chooseTitle')}
      </h2>
      <Choice
        label={i18n.t('welcome.chooseText')}
        value={reads}
        options={[
          { value: 'click', label: i18n.t('welcome.click'), note: i18n.t('welcome.clickNote') },
          {
            value: 'news',
            label: i18n.t('options.news'),
            note: i18n.t('options.newsHelp', newsCount, [formatNumber(newsCount)]),
          },
          { value: 'every', label: i18n.t('options.every'), note: i18n.t('options.everyHelp') },
        ]}
        onChange={onReads}
      />
      <p class="setting-help">
        {fill(
          i18n.t('welcome.later', [slot(0)]),
          <button type="button" class="inline-button" onClick={onOptions}>
            {i18n.t('popup.options')}
          </button>,
        )}
      </p>
    </section>
    <p class="buttons">
      <button type="button" class="primary" onClick={onDone}>
        {i18n.t('welcome.done')}
      </button>
    </p>
  </main>
);
