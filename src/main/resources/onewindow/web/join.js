import { inEveryLanguage, say } from './language.js';
import { Refused, send, shown } from './page.js';

let fault = null;

function words() {
  if (fault === null) {
    return '';
  }
  const type = fault instanceof Refused ? fault.problem.type?.split('/').pop() : '';
  const known = {
    unauthorized: ['加入码不对，请看墙上的屏幕。', 'That is not the join code; please look at the wall.'],
    'name-taken': ['这个昵称已有人用，请换一个。', 'Somebody has this nickname already; please take another.'],
    'class-over': ['课堂已结束。', 'The class is over.'],
    'class-full': ['课堂已满。', 'The class is full.'],
    'too-many': ['试得太多次，请过几分钟再试。', 'Too many attempts; please try again in some minutes.'],
    invalid: ['昵称可用 1 到 20 个字母、汉字或数字。', 'A nickname has 1 to 20 letters or digits.'],
    'not-found': ['现在没有课堂。', 'No class is taught now.'],
  };
  return say(...(known[type] ?? ['没有送达，请再试。', 'It was not sent; please try again.']));
}

function show() {
  shown('wrong').textContent = words();
}

const asked = new URLSearchParams(location.search);
shown('again').hidden = !asked.has('again');
shown('code').value = asked.get('code') ?? '';
shown('join').addEventListener('submit', async (event) => {
  event.preventDefault();
  fault = null;
  show();
  try {
    await send('/api/class/join', { code: shown('code').value, name: shown('name').value.trim() }, 1);
    location.assign('/seat');
  } catch (problem) {
    fault = problem;
    show();
  }
});
(shown('code').value === '' ? shown('code') : shown('name')).focus();
inEveryLanguage(show);
