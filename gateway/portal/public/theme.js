// Runs before the first paint: the chosen theme, or the system's, without a flash. A file of its own, because the CSP refuses inline scripts.
(function () {
  var choix = null;
  try {
    choix = localStorage.getItem('scheme');
  } catch (e) {
    // Storage refused by the browser: follow the system.
  }
  var sombre =
    choix === 'dark' || (choix !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-fr-scheme', choix || 'system');
  document.documentElement.setAttribute('data-fr-theme', sombre ? 'dark' : 'light');
})();
