import { say } from './language.js';
import { element } from './page.js';

const until = (incident) => incident.until.slice(-8).slice(0, 5);

function placeOf(incident, live) {
  const window = live.windows[incident.window - 1];
  return window === undefined ? '' : live.windowName(window);
}

function whereOf(incident, live) {
  const group = live.layout?.groups.find((each) => each.key === incident.group);
  return group === undefined ? say('全部窗口', 'All windows') : say(group.name.zh, group.name.en);
}

const WORDS = {
  outage: (incident, live) => say(`系统故障：${whereOf(incident, live)}，约 ${until(incident)} 恢复`, `The systems have failed: ${whereOf(incident, live)}, until about ${until(incident)}`),
  bus: (incident) => say(`大巴到了：${incident.people} 人陆续进厅`, `A bus has come: ${incident.people} people are coming in`),
  shut: (incident, live) => say(`窗口暂停：${placeOf(incident, live)}，${until(incident)} 恢复`, `Window closed: ${placeOf(incident, live)}, until ${until(incident)}`),
  quarrel: (incident, live) => say(`窗口有争执：${placeOf(incident, live)}，办理延长`, `A quarrel: ${placeOf(incident, live)}, the service takes longer`),
  offline: () => say('叫号大屏断网，正在恢复', 'The displays have lost their network and will be back'),
};

/**
 * Shows what a trainer has let happen, as long as it lasts.
 *
 * @param list an empty list, which is hidden while nothing is out of the ordinary
 */
export function showIncidents(list, live) {
  const lasting = live.lasting();
  const words = lasting.map((each) => WORDS[each.kind](each, live));
  const key = JSON.stringify(words);
  if (list.dataset.shown !== key) {
    list.dataset.shown = key;
    list.replaceChildren(...words.map((each, index) => {
      const item = element('li', '', each);
      item.dataset.kind = lasting[index].kind;
      return item;
    }));
  }
  list.hidden = words.length === 0;
}
