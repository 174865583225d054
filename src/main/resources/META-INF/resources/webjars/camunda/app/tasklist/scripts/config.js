/* Årshjul in place of the file of the same name in Camunda's webapp. */
import {language, words} from './language.js';

export default {
  app: {
    name: words['tasklist.app'],
    vendor: 'Årshjul'
  },
  /* The person's language, whatever the browser's is. */
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },
  customScripts: ['scripts/arshjul'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: words['tasklist.shortcut.claim']
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: words['tasklist.shortcut.filter']
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: words['tasklist.shortcut.list']
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: words['tasklist.shortcut.form']
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: words['tasklist.shortcut.start']
    }
  }
};
