// The flat list of constants.
probe('constants', () => require('constants'));
probe('constants is frozen', () => Object.isFrozen(require('constants')));

for (const [ module, names ] of Object.entries({
  os: [ 'constants' ], crypto: [ 'constants' ], buffer: [ 'constants' ], perf_hooks: [ 'constants' ], zlib: [ 'constants', 'codes' ], fs: [ 'constants' ], vm: [ 'constants' ],
  process: [ 'versions', 'release', 'features', 'config' ]
})) {
  for (const name of names) {
    probe(`${ module }.${ name } may be changed`, () => {
      const owner = require(module);
      const values = owner[name];
      const { writable, configurable } = Object.getOwnPropertyDescriptor(values, Object.keys(values)[0]);

      return [
        Object.isFrozen(values), Object.isExtensible(values), Object.isSealed(values), writable, configurable,
        Object.values(values).filter((value) => typeof value === 'object').map((value) => [ Object.isExtensible(value), Object.isSealed(value) ])
      ];
    });
  }
}
