/* Årshjul in place of the file of the same name in Camunda's webapp. */
export default {
  app: {
    name: 'uppgifter',
    vendor: 'Årshjul'
  },
  locales: {
    availableLocales: ['sv', 'en'],
    fallbackLocale: 'sv'
  },
  customScripts: ['scripts/arshjul'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'ta den valda uppgiften'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'gå till det första filtret'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'gå till den första uppgiften i listan'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'gå till det första fältet i uppgiftens formulär'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'starta årets revision'
    }
  }
};
