// Texts: the toolbar of the editor, its counter and its preview. Without it everything works by the page's buttons.
(function () {
  const LINE_STARTS = {bullets: '- ', numbers: '1. ', heading: '### '};
  const AROUND = {bold: '**', italic: '*'};
  const KEYS = {b: 'bold', i: 'italic', k: 'link'};

  // As if typed, so that the browser's own undo goes back over it.
  function type(field, start, end, text) {
    field.focus();
    field.setSelectionRange(start, end);
    if (!document.execCommand('insertText', false, text)) {
      field.setRangeText(text, start, end, 'end');
      field.dispatchEvent(new Event('input', {bubbles: true}));
    }
  }

  function around(field, mark) {
    const start = field.selectionStart;
    const end = field.selectionEnd;
    const chosen = field.value.slice(start, end);
    const marked = chosen.length > 2 * mark.length && chosen.startsWith(mark) && chosen.endsWith(mark);
    const text = marked ? chosen.slice(mark.length, -mark.length) : mark + chosen + mark;
    type(field, start, end, text);
    const at = start + (marked ? 0 : mark.length);
    field.setSelectionRange(at, at + (marked ? text.length : chosen.length));
  }

  function lines(field, mark) {
    const start = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1;
    const stop = field.value.indexOf('\n', field.selectionEnd);
    const end = stop < 0 ? field.value.length : stop;
    const all = field.value.slice(start, end).split('\n');
    const marked = all.every(function (line) { return line.startsWith(mark); });
    const text = all.map(function (line) { return marked ? line.slice(mark.length) : mark + line; }).join('\n');
    type(field, start, end, text);
    field.setSelectionRange(start, start + text.length);
  }

  function link(field) {
    const start = field.selectionStart;
    const chosen = field.value.slice(start, field.selectionEnd);
    type(field, start, field.selectionEnd, '[' + chosen + '](https://)');
    const at = start + 1 + (chosen ? chosen.length + 2 : 0);
    field.setSelectionRange(at, at + (chosen ? 'https://'.length : 0));
  }

  function use(tool, field) {
    if (AROUND[tool]) {
      around(field, AROUND[tool]);
    } else if (LINE_STARTS[tool]) {
      lines(field, LINE_STARTS[tool]);
    } else {
      link(field);
    }
  }

  function count(field) {
    const small = document.getElementById(field.getAttribute('aria-describedby'));
    const limit = Number(field.dataset.limit);
    const length = field.value.length;
    small.querySelector('[data-length]').textContent = length.toLocaleString(document.documentElement.lang);
    small.classList.toggle('late', length > limit);
    field.setAttribute('aria-invalid', String(length > limit));
  }

  // One stop for the tab key; the arrows go from tool to tool.
  function roving(bar) {
    const tools = Array.from(bar.querySelectorAll('button'));
    bar.addEventListener('keydown', function (event) {
      const at = tools.indexOf(document.activeElement);
      const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1}[event.key];
      if (to === undefined) {
        return;
      }
      event.preventDefault();
      const next = tools[(to + tools.length) % tools.length];
      tools.forEach(function (tool) { tool.tabIndex = tool === next ? 0 : -1; });
      next.focus();
    });
  }

  function equip(root) {
    root.querySelectorAll('[role=toolbar][hidden]').forEach(function (bar) {
      const field = document.getElementById(bar.getAttribute('aria-controls'));
      bar.hidden = false;
      roving(bar);
      bar.addEventListener('click', function (event) {
        const tool = event.target.closest('[data-tool]');
        if (tool) {
          use(tool.dataset.tool, field);
        }
      });
      field.addEventListener('keydown', function (event) {
        const tool = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && KEYS[event.key.toLowerCase()];
        if (tool) {
          event.preventDefault();
          use(tool, field);
        }
      });
      field.addEventListener('input', function () { count(field); });
    });
    root.querySelectorAll('[data-without-script]').forEach(function (button) { button.hidden = true; });
  }

  // A link to a folded section unfolds it.
  function unfold() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const details = target && target.querySelector(':scope > details');
    if (details) {
      details.open = true;
      target.scrollIntoView();
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    equip(document);
    unfold();
    window.addEventListener('hashchange', unfold);

    // A preview needs its own section only, not the whole form.
    document.body.addEventListener('htmx:configRequest', function (event) {
      const own = event.detail.path.match(/\/preview\/(\d+)$/);
      if (own) {
        Array.from(event.detail.formData.keys()).forEach(function (name) {
          if (name !== '_csrf' && name.split('.')[1] !== own[1]) {
            event.detail.formData.delete(name);
          }
        });
      }
    });

    document.body.addEventListener('htmx:afterSwap', function (event) {
      const section = document.getElementById(event.detail.target.id);
      if (!section) {
        return;
      }
      equip(section);
      // The section that it replaced was the open one, and only one of them may be.
      const details = section.querySelector(':scope > details');
      if (details) {
        details.open = true;
      }
      const done = section.querySelector('[data-done]');
      if (done) {
        done.focus();
        section.dispatchEvent(new Event('input', {bubbles: true}));
      }
    });

    // What is refused is said by the whole page.
    document.body.addEventListener('htmx:responseError', function (event) {
      const button = event.detail.elt;
      if (button.matches('button[type=submit]')) {
        button.form.requestSubmit(button);
      }
    });
  });
})();
