import { useStored } from '@/hooks/use-stored';
import {
  cardSettings,
  markSettings,
  readCardSettings,
  readMarkSettings,
  readShownSettings,
  shownSettings,
  type CardSettings,
  type MarkSettings,
  type ShownSettings,
} from '@/utils/settings';

/** The choices on marks, card and names, each with how it is changed; undefined until they have been read. */
export const useChoices = () => {
  const [card, marks, shown] = [useStored(cardSettings), useStored(markSettings), useStored(shownSettings)];
  if (!card || !marks || !shown) return undefined;
  return {
    card: {
      card: readCardSettings(card),
      onChange: (it: CardSettings) => void cardSettings.setValue(it),
    },
    marks: {
      marks: readMarkSettings(marks),
      onChange: (it: MarkSettings) => void markSettings.setValue(it),
    },
    shown: {
      shown: readShownSettings(shown),
      onChange: (it: ShownSettings) => void shownSettings.setValue(it),
    },
  };
};
