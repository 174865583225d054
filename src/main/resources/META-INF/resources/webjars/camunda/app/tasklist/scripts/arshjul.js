import {language, names} from './language.js';

document.documentElement.lang = language;

/* The webapp's own log-in is closed: when it asks for one, the page is loaded anew and the server leads to ours. */
function leaveForLogin() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace(window.location.pathname);
  }
}

window.addEventListener('hashchange', leaveForLogin);
leaveForLogin();

/* What the engine knows by its Swedish name is shown in the person's language. */
function translated(template) {
  return template
    .replaceAll('{{ filter.name }}', '{{ filter.name | inPersonsLanguage }}')
    .replaceAll('{{ filter.properties.description }}', '{{ filter.properties.description | inPersonsLanguage }}')
    .replaceAll('{{ info.label }}', '{{ info.label | inPersonsLanguage }}')
    .replaceAll('{{ info.name }}', '{{ info.label | inPersonsLanguage }}')
    .replaceAll('{{ task.name || task.taskDefinitionKey || task.id }}', '{{ task.name | inPersonsLanguage }}')
    .replaceAll('{{ variablesByName[info.name].value }}', '{{ variablesByName[info.name].value | inPersonsLanguage }}')
    .replace(/\{\{ (task\._embedded\.processDefinition\[0\]\.name) \|\| [^}]+\}\}/g, '{{ $1 | inPersonsLanguage }}');
}

const arshjul = window.angular.module('cam.tasklist.custom');
arshjul.requires.push(
  'angularMoment', 'cam.tasklist.filter', 'cam.tasklist.tasklist', 'cam.tasklist.task',
  'tasklist.plugin.tasklistCard.variables');

arshjul.filter('inPersonsLanguage', () => name => names[name] || name);

arshjul.config(['$provide', $provide => {
  for (const shown of ['camTasklistFilters', 'camTasks', 'camTasklistTask', 'camTasklistVariables']) {
    $provide.decorator(shown + 'Directive', ['$delegate', $delegate => {
      $delegate[0].template = translated($delegate[0].template);
      return $delegate;
    }]);
  }
}]);

/* Days as they are called, not counted by the clock of the reader's computer: the programme has one clock. */
arshjul.run(['amTimeAgoConfig', shown => {
  shown.fullDateThreshold = Number.MIN_SAFE_INTEGER;
  shown.fullDateFormat = 'LL';
}]);

export default [];
