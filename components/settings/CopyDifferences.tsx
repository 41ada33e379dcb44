import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../Icon';

/** Copies the differences of all names found, and says what came of it. */
export const CopyDifferences = ({ onCopy }: { onCopy: () => Promise<boolean> }) => {
  const [isCopied, setCopied] = useState<boolean>();
  const copy = () => void onCopy().then(setCopied);
  return (
    <>
      <button type="button" class="secondary" onClick={copy}>
        <Icon name="copy" /> {i18n.t('popup.copyDifferences')}
      </button>
      <span class="copy-notice" role="status">
        {isCopied !== undefined && i18n.t(isCopied ? 'notice.copied' : 'notice.notDone')}
      </span>
    </>
  );
};
