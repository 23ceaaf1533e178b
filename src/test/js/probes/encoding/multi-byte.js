'use strict';
// The multi-byte legacy encodings of TextDecoder: every lead byte with its trail bytes, summed up in one number a row.
// First and last lead byte of the ideographs and syllables, and the trail bytes that go with them.
const areas = {
  gbk: [ 0xb0, 0xf7, 0xa1, 0xf9 ], gb18030: [ 0xb0, 0xf7, 0xa1, 0xf9 ], big5: [ 0xa4, 0xc5, 0xa1, 0xfe ],
  'euc-jp': [ 0xb0, 0xf3, 0xa1, 0xfe ], shift_jis: [ 0x89, 0x97, 0x40, 0x7e ], 'euc-kr': [ 0xb0, 0xc8, 0xa1, 0xfe ]
};

function digest(text) {
  let sum = 0;

  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) | 0;

  return `${ text.length }/${ sum }`;
}

for (const encoding of Object.keys(areas)) {
  const [ firstLead, lastLead, first, last ] = areas[encoding];

  for (let lead = firstLead; lead <= lastLead; lead++) {
    probe(`${ encoding } ${ lead.toString(16) }`, () => {
      const row = [];

      for (let trail = first; trail <= last; trail++) row.push(lead, trail);

      return digest(new TextDecoder(encoding).decode(new Uint8Array(row)));
    });
  }
}

const bytes = {
  gbk: [ 0xc4, 0xe3, 0xba, 0xc3, 0x41 ],
  gb18030: [ 0x81, 0x30, 0x81, 0x30, 0xc4, 0xe3 ],
  big5: [ 0xa7, 0x41, 0xa6, 0x6e ],
  'euc-jp': [ 0xa4, 0xb3, 0x8f, 0xb0, 0xa1 ],
  'iso-2022-jp': [ 0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42, 0x61 ],
  shift_jis: [ 0x82, 0xa0, 0xb1, 0x41 ],
  'euc-kr': [ 0xb0, 0xa1, 0xc7, 0xd1 ]
};

for (const encoding of Object.keys(bytes)) {
  const data = new Uint8Array(bytes[encoding]);

  probe(`${ encoding } whole`, () => new TextDecoder(encoding).decode(data));
  probe(`${ encoding } byte by byte`, () => {
    const decoder = new TextDecoder(encoding);

    return [ ...data ].map((byte) => decoder.decode(new Uint8Array([ byte ]), { stream: true })).join('|') + decoder.decode();
  });
  probe(`${ encoding } cut off`, () => new TextDecoder(encoding).decode(data.subarray(0, 1)));
  probe(`${ encoding } fatal`, () => new TextDecoder(encoding, { fatal: true }).decode(data));
  probe(`${ encoding } fatal, cut off`, () => new TextDecoder(encoding, { fatal: true }).decode(new Uint8Array([ 0x41, 0xff, 0xff ])));
  probe(`${ encoding } of a buffer`, () => new TextDecoder(encoding).decode(data.buffer));
}
