// Task pages: keeps what is written while it is being written.
document.addEventListener('DOMContentLoaded', function () {
  const form = document.querySelector('form[data-draft]');
  if (!form) {
    return;
  }
  const PAUSE = 1500;
  const AGAIN = 15000;
  const BY_SCRIPT = {'X-Requested-With': 'XMLHttpRequest', 'Accept': 'application/json'};
  const status = form.querySelector('[data-draft-status]');
  let timer = 0;
  let running = false;
  let unsaved = false;
  let left = false;

  function say(text, trouble) {
    status.textContent = text;
    status.classList.toggle('late', Boolean(trouble));
  }

  function sayLoggedOut() {
    say(form.dataset.signedOut + ' ', true);
    const link = document.createElement('a');
    link.href = form.dataset.login;
    link.target = '_blank';
    link.textContent = form.dataset.loginText;
    status.append(link);
  }

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  function post() {
    const fields = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (typeof value === 'string' && name !== 'password') {
        fields.append(name, value);
      }
    });
    return fetch(form.dataset.draft, {method: 'POST', headers: BY_SCRIPT, body: fields});
  }

  // After another log-in the page's token is an old one: asks for the new one. Answers whether there is one.
  async function renewed() {
    const answer = await fetch(form.dataset.draft, {headers: BY_SCRIPT});
    if (!answer.ok) {
      return false;
    }
    const token = (await answer.json()).token;
    document.querySelectorAll('input[name=_csrf]').forEach(function (field) {
      field.value = token;
    });
    return true;
  }

  async function save() {
    if (running) {
      later(PAUSE);
      return;
    }
    running = true;
    unsaved = false;
    try {
      let answer = await post();
      if ((answer.status === 401 || answer.status === 403) && await renewed()) {
        answer = await post();
      }
      if (answer.status === 401 || answer.status === 403) {
        unsaved = true;
        sayLoggedOut();
        later(AGAIN);
      } else {
        const body = await answer.json();
        unsaved = !answer.ok;
        say(body.status, !answer.ok);
      }
    } catch (unreachable) {
      unsaved = true;
      say(form.dataset.unreachable, true);
      later(AGAIN);
    } finally {
      running = false;
    }
  }

  function typed() {
    unsaved = true;
    later(PAUSE);
  }

  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  form.addEventListener('submit', function () {
    unsaved = false;
    left = true;
    clearTimeout(timer);
  });
  // What a page that was sent would still ask for comes too late.
  document.body.addEventListener('htmx:beforeRequest', function (request) {
    if (left) {
      request.preventDefault();
    }
  });
  window.addEventListener('pageshow', function () {
    left = false;
  });
  window.addEventListener('focus', function () {
    if (unsaved) {
      later(0);
    }
  });
  window.addEventListener('beforeunload', function (leaving) {
    if (unsaved) {
      leaving.preventDefault();
    }
  });
});
