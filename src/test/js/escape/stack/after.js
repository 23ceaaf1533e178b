// An honest suite on the server that the attack of brink.js has been run on.
const out = (n, f) => { try { dispatch(n + ' = ' + f()); } catch (e) { dispatch(n + ' ! ' + e.stack); } };
out('date', () => new Intl.DateTimeFormat('de', { dateStyle: 'full' }).format(new Date(0)));
out('coll', () => new Intl.Collator('sv').compare('a', 'ä'));
out('norm', () => 'aäb'.normalize('NFKD').length);
out('re', () => /(?<a>x)+\p{L}/u.exec('xxä')[0]);
out('hash', () => require('crypto').createHash('sha3-256').update('x').digest('hex'));
out('seg', () => [...new Intl.Segmenter('en').segment('a b')].length);
out('rel', () => new (Intl.RelativeTimeFormat)('en').format(1, 'day'));
