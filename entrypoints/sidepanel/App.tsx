import { PanelEntity } from '@/components/PanelEntity';
import { PanelPage } from '@/components/PanelPage';
import { useActiveTab } from '@/hooks/use-active-tab';
import { useEntities } from '@/hooks/use-entities';
import { usePageSummary } from '@/hooks/use-page-summary';
import { useSelectedEntity } from '@/hooks/use-selected-entity';

export const App = () => {
  const tab = useActiveTab();
  const summary = usePageSummary(tab?.id);
  const entities = useEntities();
  const [entity, select] = useSelectedEntity(tab?.windowId);
  const card = entity === undefined ? undefined : entities?.detailsOf(entity);
  return card && entities ? (
    <PanelEntity card={card} topics={entities.statementsOf(card.id)} onBack={() => select(undefined)} />
  ) : (
    <PanelPage summary={summary} onSelect={select} />
  );
};
