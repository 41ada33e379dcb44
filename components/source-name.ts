import type { CardSource } from '@/domain/cards/entity-card';

/** Who published a source; where nobody is named, its title stands for it. */
export const nameOfSource = ({ publisher, title }: Pick<CardSource, 'publisher' | 'title'>): string =>
  publisher ?? title;
