// Tells Tasklist, in whose frame a task page may stand, that the task is done.
document.addEventListener('DOMContentLoaded', function () {
  if (document.querySelector('[data-task-done]') && window.parent !== window) {
    window.parent.postMessage({type: 'arshjul-task-done'}, window.location.origin);
  }
  var refusal = document.getElementById('refusal');
  if (refusal) {
    refusal.focus();
  }
});
