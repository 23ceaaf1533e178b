'use strict';
// process.env.TZ sets the zone of all dates, whenever it is written.
const vm = require('vm');
const configured = new Date(0).getTimezoneOffset();
const summer = Date.UTC(2024, 6, 1);

function look() {
  const date = new Date(summer);

  return [
    date.toString(), date.getHours(), date.getTimezoneOffset(), date.toLocaleString('en-US'), `${ date.toLocaleTimeString('en-US', { timeZoneName: 'short' }) }`,
    Intl.DateTimeFormat().resolvedOptions().timeZone, new Date(2024, 0, 1).toISOString(), Date.parse('2024-03-31T02:30:00'), Date.parse('Jul 1 2024 12:00'),
    vm.runInNewContext(`new Date(${ summer }).getHours()`)
  ];
}

for (const zone of [
  'America/New_York', 'UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/Sao_Paulo', 'US/Pacific', 'Etc/GMT+5', 'GMT', 'Asia/Kathmandu', 'EST5EDT', 'EST',
  ':Europe/Paris'
]) {
  probe(zone, () => {
    const before = new Date(summer);
    const hours = before.getHours();
    process.env.TZ = zone;

    return [ look(), typeof hours, before.getHours(), process.env.TZ ];
  });
}

probe('a zone that nobody knows', () => { process.env.TZ = 'Nowhere/Land'; return new Date(summer).getHours(); });
probe('an offset', () => { process.env.TZ = 'EST+5'; return [ new Date(summer).getHours(), new Date(summer).getTimezoneOffset() ]; });
probe('defined', () => { Object.defineProperty(process.env, 'TZ', { value: 'Asia/Tokyo', writable: true, enumerable: true, configurable: true }); return look(); });
probe('assigned', () => { Object.assign(process.env, { TZ: 'Africa/Cairo' }); return look(); });
probe('deleted', () => { delete process.env.TZ; return new Date(0).getTimezoneOffset() === configured; });
