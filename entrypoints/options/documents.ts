import { i18n } from '#i18n';
import permissions from '../../docs/permissions.md?raw';
import privacy from '../../docs/privacy.md?raw';

/** The project's own documents, which come with the extension so that they can be read offline. */
export const documents = () => [
  { id: 'privacy', title: i18n.t('options.privacyDocument'), text: privacy },
  { id: 'permissions', title: i18n.t('options.permissionsDocument'), text: permissions },
];
