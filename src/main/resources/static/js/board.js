// The board keeps its place while it is refreshed, and says when it can no longer be.
(function () {
  var scrolled = [];

  function refreshes(event) {
    return event.detail.target && event.detail.target.id === 'live';
  }

  function stale(is) {
    document.querySelectorAll('.live-note .stale').forEach(function (note) { note.hidden = !is; });
  }

  function regions() {
    return document.querySelectorAll('#live .overflow-auto, #live-top .overflow-auto');
  }

  document.addEventListener('htmx:beforeSwap', function (event) {
    if (!refreshes(event)) {
      return;
    }
    // After the session has ended the answer is the log-in page.
    if (!new URL(event.detail.xhr.responseURL).pathname.endsWith('/rows')) {
      event.detail.shouldSwap = false;
      stale(true);
      return;
    }
    scrolled = Array.from(regions(), function (one) { return [one.getAttribute('aria-label'), one.scrollLeft]; });
  });

  document.addEventListener('htmx:afterSettle', function (event) {
    if (!refreshes(event)) {
      return;
    }
    regions().forEach(function (one) {
      var before = scrolled.find(function (was) { return was[0] === one.getAttribute('aria-label'); });
      one.scrollLeft = before ? before[1] : 0;
    });
  });

  document.addEventListener('htmx:sseOpen', function () { stale(false); });
  document.addEventListener('htmx:sseError', function () { stale(true); });
  document.addEventListener('htmx:responseError', function (event) { if (refreshes(event)) { stale(true); } });
})();
