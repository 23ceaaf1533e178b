'use strict';
// What an Intl.Locale tells of its language and region.
const names = [ 'weekInfo', 'calendars', 'collations', 'hourCycles', 'numberingSystems', 'textInfo', 'timeZones' ];

for (const tag of [
  'en', 'en-US', 'en-GB', 'de', 'de-AT', 'de-CH', 'fr', 'fr-CA', 'es', 'es-MX', 'pt-BR', 'pt-PT', 'ru', 'pl', 'sv', 'ja', 'ko', 'zh', 'zh-TW', 'zh-Hant-HK', 'th',
  'hi', 'he', 'ar', 'ar-EG', 'ar-SA', 'fa', 'fa-AF', 'ur', 'ps', 'dv', 'am', 'und', 'xx', 'az-Arab', 'en-IN', 'es-419', 'en-u-ca-buddhist', 'en-u-hc-h24-nu-arab',
  'de-u-co-phonebk', 'en-u-fw-mon'
]) {
  for (const name of names) probe(`${ name } of ${ tag }`, () => new Intl.Locale(tag)[name]);
}

for (const name of names) {
  const { get, set, enumerable, configurable } = Object.getOwnPropertyDescriptor(Intl.Locale.prototype, name);
  probe(`${ name } as a property`, () => [ get.name, get.length, set, enumerable, configurable, Object.hasOwn(get, 'prototype') ]);
  for (const receiver of [ {}, undefined, null, 1, 'en', [ 1 ] ]) probeEach(`${ name } of a receiver`, [ [ receiver ] ], (value) => get.call(value));
}

probe('new information each time', () => { const locale = new Intl.Locale('en'); return [ locale.weekInfo === locale.weekInfo, Object.isFrozen(locale.calendars) ]; });
