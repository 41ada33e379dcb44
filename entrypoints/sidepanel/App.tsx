import { PanelEntity } from '@/components/PanelEntity';
import { PanelPage } from '@/components/PanelPage';
import { useActiveTab } from '@/hooks/use-active-tab';
import { useCards } from '@/hooks/use-cards';
import { usePageSummary } from '@/hooks/use-page-summary';
import { useSelectedEntity } from '@/hooks/use-selected-entity';

export const App = () => {
  const tab = useActiveTab();
  const summary = usePageSummary(tab?.id);
  const cardOf = useCards();
  const [entity, select] = useSelectedEntity(tab?.windowId);
  const card = entity === undefined ? undefined : cardOf?.(entity);
  return card ? (
    <PanelEntity card={card} onBack={() => select(undefined)} />
  ) : (
    <PanelPage summary={summary} onSelect={select} />
  );
};
