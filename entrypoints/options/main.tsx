import { render } from 'preact';
import { i18n } from '#i18n';
import { followTheme } from '@/utils/theme';
import { App } from './App';
import './style.css';

const root = document.querySelector('#app');
document.documentElement.lang = i18n.t('language');
followTheme(document.documentElement);
if (root) render(<App />, root);
