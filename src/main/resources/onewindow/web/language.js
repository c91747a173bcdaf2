const root = document.documentElement;
const heard = [];

/** The language of the page, zh or en. */
export function language() {
  return root.dataset.lang;
}

/** Says one of two texts, by the language of the page. */
export function say(zh, en) {
  return language() === 'zh' ? zh : en;
}

/** Calls a function now and each time the language changes. */
export function inEveryLanguage(show) {
  heard.push(show);
  show();
}

function change(to) {
  root.dataset.lang = to;
  root.lang = to === 'zh' ? 'zh-CN' : 'en';
  document.title = root.dataset[to === 'zh' ? 'titleZh' : 'titleEn'];
  heard.forEach((show) => show());
}

function remembered() {
  try {
    return localStorage.getItem('language');
  } catch {
    return null;
  }
}

function remember(what) {
  try {
    localStorage.setItem('language', what);
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

const asked = new URLSearchParams(location.search).get('lang') ?? remembered();
const own = navigator.language.startsWith('zh') ? 'zh' : 'en';
change(asked === 'zh' || asked === 'en' ? asked : own);
document.getElementById('language').addEventListener('click', () => {
  const to = language() === 'zh' ? 'en' : 'zh';
  remember(to);
  change(to);
});
