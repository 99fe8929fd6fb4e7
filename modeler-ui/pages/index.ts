import './refresh';
import { startDrafts } from './drafts';
import { startForms } from './forms';
import { startKeys } from './keys';
import { startPreviews } from './previews';
import { startSignIn } from './signIn';

// Every page works without this script; with it, lists stay fresh and hands stay on the keyboard.
startKeys();
startForms();
startDrafts();
startPreviews();
startSignIn();
for (const button of document.querySelectorAll('[data-module=print]')) {
  button.addEventListener('click', () => {
    window.print();
  });
}
