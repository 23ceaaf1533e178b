'use strict';
probe('built with Intl', () => process.config.variables.v8_enable_i18n_support);
probe('config as a property', () => { const { value, ...rest } = Object.getOwnPropertyDescriptor(process, 'config'); return [ typeof value, rest, Object.isFrozen(value.variables) ]; });
