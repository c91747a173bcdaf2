(function () {
  'use strict';
  var root = document.documentElement;
  function say(language) {
    root.dataset.lang = language;
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.querySelectorAll('[data-en]').forEach(function (element) {
      element.textContent = element.dataset[language];
    });
  }
  document.getElementById('language').addEventListener('click', function () {
    say(root.dataset.lang === 'zh' ? 'en' : 'zh');
  });
  document.getElementById('theme').addEventListener('click', function () {
    var dark = root.dataset.theme ? root.dataset.theme === 'dark'
      : window.matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
  });
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details.stress').forEach(function (details) { details.open = true; });
  });
  function valueOf(row, column) {
    var cell = row.cells[column];
    return cell.dataset.v === undefined ? cell.textContent : Number(cell.dataset.v);
  }
  document.querySelectorAll('table.sortable').forEach(function (table) {
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      head.querySelector('button').addEventListener('click', function () {
        var numeric = head.classList.contains('n');
        var down = head.getAttribute('aria-sort') ? head.getAttribute('aria-sort') === 'ascending' : numeric;
        var rows = Array.from(table.tBodies[0].rows);
        rows.sort(function (one, other) {
          var a = valueOf(one, column);
          var b = valueOf(other, column);
          var order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
          return down ? -order : order;
        });
        rows.forEach(function (row) { table.tBodies[0].appendChild(row); });
        heads.forEach(function (each) { each.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      });
    });
  });
  say(root.dataset.lang);
}());
