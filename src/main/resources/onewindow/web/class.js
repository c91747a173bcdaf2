import { inEveryLanguage, say } from './language.js';
import { LiveHall, hallNumber } from './hall.js';
import { element, read, shown } from './page.js';
import { Session } from './session.js';

const LOOK_EVERY = 2_000;

const live = new LiveHall(hallNumber());
let taught = null;
let fault = null;

function show() {
  shown('wrong').textContent = fault === null ? '' : fault;
  if (taught === null) {
    return;
  }
  const address = taught.addresses[0] ?? `${location.origin}/`;
  shown('address').textContent = `${address}join`;
  shown('code').textContent = taught.open ? taught.code : '';
  shown('over').hidden = taught.open;
  shown('qr').hidden = !taught.open;
  const qr = `/qr.svg?to=${encodeURIComponent(`/join?code=${taught.code}`)}${taught.addresses.length > 0 ? '&at=0' : ''}`;
  if (taught.open && shown('qr').getAttribute('src') !== qr) {
    shown('qr').src = qr;
  }
  shown('qr').alt = say('加入课堂的二维码', 'QR code by which one joins');
  shown('count').textContent = say(`${taught.members.length} 人`, taught.members.length);
  shown('nobody').hidden = taught.members.length > 0;
  shown('members').replaceChildren(...taught.members.map((member) => {
    const item = element('li', '', member.name);
    const window = member.window === undefined ? undefined : live.windows[member.window - 1];
    item.append(element('small', '', window === undefined ? say('还没有窗口', 'no window yet') : live.windowName(window)));
    return item;
  }));
}

async function look() {
  try {
    const found = await read('/api/class');
    taught = found.taught ? found : null;
    fault = found.taught ? null : say('服务启动时没有 --class，没有课堂。', 'The service was started without --class: no class is taught.');
  } catch {
    fault = say('没有连上服务。', 'The service does not answer.');
  }
  show();
}

inEveryLanguage(show);
let begun = false;
const session = new Session(shown('sign-in'), 'trainer', () => {
  shown('class').hidden = !session.inside;
  if (session.inside && !begun) {
    begun = true;
    live.onSignal((signal, told) => {
      if (signal === 'branched') {
        location.assign(`${location.protocol}//${location.hostname}:${told.port}/class?hall=${encodeURIComponent(live.number)}`);
      }
    });
    live.onChange(show).follow();
    look();
    setInterval(look, LOOK_EVERY);
  }
});
