'use strict';
const crypto = require('crypto');

// Made for these probes, with openssl; they protect nothing.
const texts = {
  ca: `-----BEGIN CERTIFICATE-----
MIICZjCCAg2gAwIBAgIIASNFZ4mrze8wCgYIKoZIzj0EAwIwgZcxCzAJBgNVBAYT
AkRFMRQwEgYDVQQIDAtTb21lLCB3aGVyZTERMA8GA1UEBwwITcO8bmNoZW4xFjAU
BgNVBAoMDUEgZmlybSArIG1vcmUxDDAKBgNVBAsMA3R3bzEZMBcGA1UEAwwQaG9z
dC5leGFtcGxlLm9yZzEeMBwGCSqGSIb3DQEJARYPYm94QEV4YW1wbGUub3JnMCAX
DTI2MTEyMzAwMzAwNVoYDzIxMjYxMDMwMDAzMDA1WjCBlzELMAkGA1UEBhMCREUx
FDASBgNVBAgMC1NvbWUsIHdoZXJlMREwDwYDVQQHDAhNw7xuY2hlbjEWMBQGA1UE
CgwNQSBmaXJtICsgbW9yZTEMMAoGA1UECwwDdHdvMRkwFwYDVQQDDBBob3N0LmV4
YW1wbGUub3JnMR4wHAYJKoZIhvcNAQkBFg9ib3hARXhhbXBsZS5vcmcwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAARrkEv1LCeCi7fDp9k/8ihNdQP6KPucrygCKSIf
3KFKy0UowkmHtUhXDRGA81fQHjXvm2b/1cSFL3oakV2S0Efsoz8wPTAPBgNVHRMB
Af8EBTADAQH/MAsGA1UdDwQEAwIChDAdBgNVHQ4EFgQUmETLsDLNkrrY2NpO81En
JVwgAVwwCgYIKoZIzj0EAwIDRwAwRAIgMLUs0Joctjx1C5CKA+FBrTmIwyyQgHo7
PfvHe0C1HVkCID3pzDDLH9lZNOk0o9N+6Vp/NKNdXuSrSpNQ5We/dG/o
-----END CERTIFICATE-----
`,
  leaf: `-----BEGIN CERTIFICATE-----
MIIDYDCCAwWgAwIBAgICA+gwCgYIKoZIzj0EAwMwgZcxCzAJBgNVBAYTAkRFMRQw
EgYDVQQIDAtTb21lLCB3aGVyZTERMA8GA1UEBwwITcO8bmNoZW4xFjAUBgNVBAoM
DUEgZmlybSArIG1vcmUxDDAKBgNVBAsMA3R3bzEZMBcGA1UEAwwQaG9zdC5leGFt
cGxlLm9yZzEeMBwGCSqGSIb3DQEJARYPYm94QEV4YW1wbGUub3JnMCAXDTI2MTEy
MzAwMzEyOFoYDzIxMjYxMDMwMDAzMTI4WjAbMRkwFwYDVQQDDBBsZWFmLmV4YW1w
bGUuY29tMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEFu2qWvF6/QmmSnvidsKrqt30
+sZelcfZoyxwQOaTeb57ddephqkTJ3MGW2rmxV75mE1kvJqFZKMdk2BMhUSr0Fso
t/cmshO6A6EswxHKRmWQHQ82Atctsl4bgk/oPKHDo4IBmzCCAZcwCQYDVR0TBAIw
ADAdBgNVHSUEFjAUBggrBgEFBQcDAQYIKwYBBQUHAwIwgcoGA1UdEQSBwjCBv4IP
d3d3LmV4YW1wbGUuY29tgg0qLmV4YW1wbGUubmV0gg5mKi5leGFtcGxlLm9yZ4ID
YSxigRFvdGhlckBleGFtcGxlLmNvbYcEfwAAAYcQIAENuAAAAAAAAAAAAAAAAYYY
aHR0cDovL2V4YW1wbGUuY29tL2E/Yj1jiAMqAwSkIjAgMRIwEAYDVQQDDAlkaXJl
Y3RvcnkxCjAIBgNVBAoMAXigGgYKKwYBBAGCNxQCA6AMDApuYW1lQHJlYWxtMF4G
CCsGAQUFBwEBBFIwUDAkBggrBgEFBQcwAYYYaHR0cDovL29jc3AuZXhhbXBsZS5j
b20vMCgGCCsGAQUFBzAChhxodHRwOi8vY2EuZXhhbXBsZS5jb20vY2EuY2VyMB0G
A1UdDgQWBBTLnY/GdFOXQtwfNZeIUdV0SjZYeTAfBgNVHSMEGDAWgBSYRMuwMs2S
utjY2k7zUSclXCABXDAKBggqhkjOPQQDAwNJADBGAiEA4XjL4Sm3a4yc6K5tI6bz
Y3ycMlzVso5o8toGEtjT5WUCIQDkx5JvQbUb4znYU9WebssNa4aAdJqDc/uwhcbf
C1+5Cw==
-----END CERTIFICATE-----
`,
  rsa: `-----BEGIN CERTIFICATE-----
MIICoTCCAgoCAQcwDQYJKoZIhvcNAQEFBQAwgZcxCzAJBgNVBAYTAkRFMRQwEgYD
VQQIDAtTb21lLCB3aGVyZTERMA8GA1UEBwwITcO8bmNoZW4xFjAUBgNVBAoMDUEg
ZmlybSArIG1vcmUxDDAKBgNVBAsMA3R3bzEZMBcGA1UEAwwQaG9zdC5leGFtcGxl
Lm9yZzEeMBwGCSqGSIb3DQEJARYPYm94QEV4YW1wbGUub3JnMCAXDTI2MTEyMzAw
MzAwNloYDzIxMjYxMDMwMDAzMDA2WjCBlzELMAkGA1UEBhMCREUxFDASBgNVBAgM
C1NvbWUsIHdoZXJlMREwDwYDVQQHDAhNw7xuY2hlbjEWMBQGA1UECgwNQSBmaXJt
ICsgbW9yZTEMMAoGA1UECwwDdHdvMRkwFwYDVQQDDBBob3N0LmV4YW1wbGUub3Jn
MR4wHAYJKoZIhvcNAQkBFg9ib3hARXhhbXBsZS5vcmcwgZ8wDQYJKoZIhvcNAQEB
BQADgY0AMIGJAoGBALcI1oeKgp809ZxEeKUgEuuvtO0P0PP1IJ50JNyefke/bXjK
QoZ3yevyGPBTsUatq5/fM92dUKH38lrOf7MhGatR0lRljYWkRGbOfWMenNbMmoo0
uW7JQ7YWm1QJc6E+LDApNFIiY7FZpTAw4ZapPc8G33LSfWOWgqdxWZ1VWxhxAgMB
AAEwDQYJKoZIhvcNAQEFBQADgYEANWEAJgX0efnY6mY43FYpUGN9E2cxvbUOPoKu
VBBq10KpLpTov42Ldyevo1ViV0aon1qJQsXFUjT91jSKUy6cc+h6FY9b1hoxuOte
NObNbsQ7VUbxMpHPOLIpCoc8qP9MDgMTNuho34eZ81/bq3IdNuauWmHLFvN/rg3f
nzcycOM=
-----END CERTIFICATE-----
`
};
const leafKey = `-----BEGIN EC PRIVATE KEY-----
MIGkAgEBBDC09cIjr6NwTAhjfQlWM3w6HuMZQbXOUBEawWTnZiBbqBYHth5j+MwE
0+wh0eKcUwCgBwYFK4EEACKhZANiAAQW7apa8Xr9CaZKe+J2wquq3fT6xl6Vx9mj
LHBA5pN5vnt116mGqRMncwZbaubFXvmYTWS8moVkox2TYEyFRKvQWyi39yayE7oD
oSzDEcpGZZAdDzYC1y2yXhuCT+g8ocM=
-----END EC PRIVATE KEY-----
`;
const spkac = 'MIIBRjCBsDCBnzANBgkqhkiG9w0BAQEFAAOBjQAwgYkCgYEAtwjWh4qCnzT1nER4pSAS66+07Q/Q8/UgnnQk3J5+R79teMpChnfJ6/IY8FOxRq2rn98z3Z1QoffyWs5/syEZq1HSVGWNhaREZs59Yx6c1syaijS5bslDthabVAlzoT4sMCk0UiJjsVmlMDDhlqk9zwbfctJ9Y5aCp3FZnVVbGHECAwEAARYMd2hvIGlzIHRoZXJlMA0GCSqGSIb3DQEBBAUAA4GBAD6WRtoKNL0bLPN36QvJIhm5p92+i77/ZtPGMNOgKzwBkToPQBuIfzbrJoMPvt9pfWOArEZ+HIqbUHiQcrq8QrMmneddF5OC7je4bbgE09phYVTeTNucfQC/s3cICUXz0pY35yNDvBaXDTmdQyP4opig+GziVlhitbPQCGLX8tHC';
const certificates = Object.fromEntries(Object.entries(texts).map(([ name, text ]) => [ name, new crypto.X509Certificate(text) ]));
const { ca, leaf, rsa } = certificates;
const attempt = (run) => { try { return run(); } catch (error) { return [ error.name, error.code, error.message ]; } };
const fields = [ 'subject', 'subjectAltName', 'issuer', 'infoAccess', 'validFrom', 'validTo', 'fingerprint', 'fingerprint256', 'fingerprint512', 'keyUsage', 'serialNumber', 'ca' ];

for (const [ name, certificate ] of Object.entries(certificates)) {
  for (const field of fields) probe(`${ name }: ${ field }`, () => certificate[field]);
  probe(`${ name }: key`, () => [ certificate.publicKey.asymmetricKeyType, certificate.publicKey.asymmetricKeyDetails ]);
  probe(`${ name }: text`, () => [ certificate.toString() === texts[name], JSON.parse(JSON.stringify(certificate)) === texts[name], new crypto.X509Certificate(certificate.raw).fingerprint === certificate.fingerprint ]);
  probe(`${ name }: legacy object`, () => Object.entries(certificate.toLegacyObject()).map(([ key, value ]) => [ key, Buffer.isBuffer(value) ? value.toString('hex') : value ]));
  probe(`${ name }: inspected`, () => require('util').inspect(certificate));
  probe(`${ name }: issued by`, () => Object.values(certificates).map((other) => [ certificate.checkIssued(other), certificate.verify(other.publicKey) ]));
}
probe('own key', () => [ leaf.checkPrivateKey(crypto.createPrivateKey(leafKey)), rsa.checkPrivateKey(crypto.createPrivateKey(leafKey)) ]);
probeEach('of', [ [ undefined ], [ 5 ], [ '' ], [ 'abc' ], [ Buffer.from('x') ], [ {} ], [ new ArrayBuffer(1) ] ], (value) => attempt(() => new crypto.X509Certificate(value)));
for (const host of [ 'www.example.com', 'WWW.Example.com', 'leaf.example.com', 'a.example.net', 'a.b.example.net', 'example.net', '.example.com', '.com', 'foo.example.org', 'bar.example.org', '*.example.net', '' ]) {
  for (const options of [ undefined, { subject: 'always' }, { wildcards: false }, { partialWildcards: false }, { multiLabelWildcards: true }, { singleLabelSubdomains: true } ]) {
    probe(`leaf for ${ host }, ${ JSON.stringify(options) }`, () => leaf.checkHost(host, options));
  }
  probe(`others for ${ host }`, () => [ ca.checkHost(host), ca.checkHost(host, { subject: 'never' }) ]);
}
probeEach('host of the subject', [ [ 'host.example.org' ], [ 'host.example.org', { subject: 'never' } ], [ 'other' ], [ 5 ], [ 'a', null ], [ 'a', { subject: 'x' } ], [ 'a', { wildcards: 1 } ] ], (...list) => ca.checkHost(...list));
probeEach('mailbox', [ [ 'other@example.com' ], [ 'other@EXAMPLE.com' ], [ 'Other@example.com' ], [ 'box@example.org' ], [ 'no' ], [ 5 ] ], (mailbox) => [ leaf.checkEmail(mailbox), ca.checkEmail(mailbox) ]);
probeEach('address', [ [ '127.0.0.1' ], [ '127.0.0.2' ], [ '2001:db8::1' ], [ '2001:0db8:0::0001' ], [ '::1' ], [ 'no' ], [ 5 ] ], (address) => leaf.checkIP(address));
probeEach('wrong arguments', [ [ 'checkIssued', 5 ], [ 'checkPrivateKey', 5 ], [ 'verify', 5 ] ], (method, value) => attempt(() => ca[method](value)));
probe('SPKAC', () => [ crypto.Certificate.verifySpkac(spkac), crypto.Certificate.exportChallenge(spkac), crypto.Certificate().exportPublicKey(Buffer.from(spkac)).toString() === rsa.publicKey.export({ type: 'spki', format: 'pem' }) ]);
probe('SPKAC that has been changed', () => { const changed = Buffer.from(spkac, 'base64'); changed[changed.length - 1] ^= 1; return crypto.Certificate.verifySpkac(changed.toString('base64')); });
probeEach('SPKAC of', [ [ 'nonsense' ], [ '' ], [ 5 ], [ null ] ], (value) => [ 'verifySpkac', 'exportChallenge', 'exportPublicKey' ].map((method) => attempt(() => crypto.Certificate[method](value))));
