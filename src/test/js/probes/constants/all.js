// The flat list of constants.
probe('constants', () => require('constants'));
probe('constants is frozen', () => Object.isFrozen(require('constants')));
