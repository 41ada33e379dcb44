import { render } from 'preact';
import { i18n } from '#i18n';
import { App } from './App';
import './style.css';

const root = document.querySelector('#app');
document.documentElement.lang = i18n.t('language');
if (root) render(<App />, root);
