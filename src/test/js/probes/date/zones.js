'use strict';
// What a zone is called: the host's own, and those that are named.
const zoneOf = (timeZone) => Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
probe('the host\'s zone', () => Intl.DateTimeFormat().resolvedOptions().timeZone);
probe('the host\'s zone in a date', () => String(new Date(0)));
probe('the host\'s zone, short', () => new Date(0).toLocaleString('en-US', { timeZoneName: 'short' }));
for (const name of [ 'UTC', 'utc', 'GMT', 'Etc/UTC', 'Etc/GMT', 'Etc/UCT', 'Zulu', 'Etc/GMT+5', 'Asia/Kolkata', 'asia/calcutta', 'US/Pacific', 'Europe/Berlin', 'Europe/Kyiv', 'America/Buenos_Aires', 'Asia/Saigon', 'Mars/Olympus' ]) {
  probe(`zone ${ name }`, () => zoneOf(name));
  probe(`zone ${ name }, long`, () => new Date(0).toLocaleString('en-US', { timeZone: name, timeZoneName: 'long' }));
}
