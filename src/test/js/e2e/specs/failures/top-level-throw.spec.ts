test('registered, but never run', () => {});

const config: any = {};
throw new RangeError(`bad config: ${ config.port }`);
