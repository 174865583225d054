/* The webapp's own log-in is closed: when it asks for one, the page is loaded anew and the server leads to ours. */
function leaveForLogin() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace(window.location.pathname);
  }
}

window.addEventListener('hashchange', leaveForLogin);
leaveForLogin();

export default [];
