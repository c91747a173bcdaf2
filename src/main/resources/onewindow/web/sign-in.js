import { inEveryLanguage, say } from './language.js';
import { Refused, element, read, send } from './page.js';

const RANKS = ['public', 'trainee', 'clerk', 'manager', 'trainer'];

/** Whether somebody's role is at least one. */
export function may(who, role) {
  return who !== null && RANKS.indexOf(who.role) >= RANKS.indexOf(role);
}

/** Returns who uses the page. */
export function whoIs() {
  return read('/api/sign-in').catch(() => ({ role: 'public', by: 'token' }));
}

function field(label, type, autocomplete) {
  const row = element('label', 'search');
  const words = element('span');
  const input = document.createElement('input');
  input.type = type;
  input.autocomplete = autocomplete;
  row.append(words, input);
  return { row, input, show: () => { words.textContent = say(...label); } };
}

/**
 * Asks for a token, or a name and a password, in an element, until somebody has signed in who may do something.
 *
 * @param then called with who that is
 */
export async function askToSignIn(place, role, then) {
  const who = await whoIs();
  if (may(who, role)) {
    place.replaceChildren();
    place.hidden = true;
    then(who);
    return;
  }
  const form = element('form', 'sign-in');
  const title = element('h1');
  const name = field(['姓名', 'Name'], 'text', 'username');
  const secret = field(who.by === 'password' ? ['密码', 'Password'] : ['令牌（服务启动时显示）', 'Token (shown when the service starts)'], 'password', 'current-password');
  const buttons = element('div', 'buttons');
  const go = element('button', 'main');
  const wrong = element('p', 'wrong');
  wrong.setAttribute('role', 'alert');
  go.type = 'submit';
  buttons.append(go);
  form.append(title, ...(who.by === 'password' ? [name.row] : []), secret.row, buttons, wrong);
  inEveryLanguage(() => {
    title.textContent = say('请先登录', 'Please sign in');
    go.textContent = say('登录', 'Sign in');
    name.show();
    secret.show();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    wrong.textContent = '';
    const by = who.by === 'password'
      ? { name: name.input.value, password: secret.input.value }
      : { token: secret.input.value.trim() };
    try {
      await send('/api/sign-in', by, 1);
      const now = await whoIs();
      if (may(now, role)) {
        place.replaceChildren();
        place.hidden = true;
        then(now);
        return;
      }
      wrong.textContent = say('您的身份不能使用这一页。', 'Your role may not use this page.');
    } catch (fault) {
      wrong.textContent = fault instanceof Refused && fault.status === 401
        ? say('不对，请再试。', 'That is not right; please try again.')
        : say(`不能登录：${fault.message}`, `Cannot sign in: ${fault.message}`);
    }
  });
  place.replaceChildren(form);
  place.hidden = false;
  secret.input.focus();
}
