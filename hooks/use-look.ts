import { useEffect } from 'preact/hooks';
import { cardSettings, readCardSettings } from '@/utils/settings';
import { useStored } from './use-stored';

/** Has this page look as the reader wants cards to look. */
export const useLook = (): void => {
  const stored = useStored(cardSettings);
  useEffect(() => {
    const { theme, textSize } = readCardSettings(stored);
    const root = document.documentElement;
    if (theme === 'automatic') delete root.dataset.theme;
    else root.dataset.theme = theme;
    root.style.setProperty('--text-scale', String(textSize / 100));
  }, [stored]);
};
