import buffer, { Buffer as ImportedBuffer } from 'buffer';

describe('making', () => {
  test('from text', () => expect([ ...Buffer.from('hé€🎉') ]).toEqual([ 104, 195, 169, 226, 130, 172, 240, 159, 142, 137 ]));
  test('encodings', () => expect([
    Buffer.from('68c3a9', 'hex'), Buffer.from('aMOp', 'base64'), Buffer.from('aMOp', 'base64url'), Buffer.from('hé', 'latin1'), Buffer.from('hé', 'utf16le'), Buffer.from('hé', 'ascii')
  ].map((b) => b.toString('hex'))).toEqual([ '68c3a9', '68c3a9', '68c3a9', '68e9', '6800e900', '68e9' ]));
  test('bad hex stops', () => expect(Buffer.from('12zz34', 'hex').length).toBe(1));
  test('sloppy base64', () => expect(Buffer.from('aGk=\n ignored', 'base64').toString('hex')).toBe('6869'));
  test('from array', () => expect([ ...Buffer.from([ 1, 256, -1, 3.7, '5' as any ]) ]).toEqual([ 1, 0, 255, 3, 5 ]));
  test('from buffer copies', () => {
    const a = Buffer.from('abc');
    const b = Buffer.from(a);
    b[0] = 0;
    expect(a[0]).toBe(97);
  });
  test('alloc', () => expect(Buffer.alloc(5, 'ab').toString()).toBe('ababa'));
  test('concat', () => expect(Buffer.concat([ Buffer.from('ab'), Buffer.from('cd') ], 3).toString()).toBe('abc'));
  test('byteLength', () => expect([ Buffer.byteLength('€'), Buffer.byteLength('aGk=', 'base64'), Buffer.byteLength(new ArrayBuffer(3) as any) ]).toEqual([ 3, 2, 3 ]));
  test('isBuffer, isEncoding', () => expect([ Buffer.isBuffer(Buffer.alloc(1)), Buffer.isBuffer(new Uint8Array(1)), Buffer.isEncoding('UTF-8'), Buffer.isEncoding('x') ]).toEqual([ true, false, true, false ]));
  test('the module has the same', () => expect([ buffer.Buffer === Buffer, ImportedBuffer === Buffer, buffer.kMaxLength > 1e9 ]).toEqual([ true, true, true ]));
});

describe('reading and writing', () => {
  const numbers = Buffer.from('0102030405060708ff', 'hex');
  test('integers', () => expect([ numbers.readUInt8(8), numbers.readInt8(8), numbers.readUInt16BE(0), numbers.readUInt16LE(0), numbers.readInt32BE(4), numbers.readUIntBE(1, 3), numbers.readIntLE(6, 3) ])
    .toEqual([ 255, -1, 258, 513, 84281096, 131844, -63481 ]));
  test('big integers', () => expect([ numbers.readBigUInt64BE(0), numbers.readBigInt64LE(1) ].map(String)).toEqual([ '72623859790382856', '-69798071788895486' ]));
  test('floats', () => {
    const b = Buffer.alloc(12);
    b.writeDoubleBE(Math.PI, 0);
    b.writeFloatLE(0.5, 8);
    expect(b.toString('hex')).toBe('400921fb54442d180000003f');
    expect([ b.readDoubleBE(0), b.readFloatLE(8) ]).toEqual([ Math.PI, 0.5 ]);
  });
  test('write gives the count', () => expect(Buffer.alloc(4).write('héllo')).toBe(4));
  test('fill', () => expect(Buffer.alloc(6).fill('xyz', 1, 5).toString('latin1')).toBe('\0xyzx\0'));
  test('copy', () => {
    const target = Buffer.alloc(4);
    expect(Buffer.from('abcdef').copy(target, 1, 2)).toBe(3);
    expect(target.toString('latin1')).toBe('\0cde');
  });
  test('slice shares', () => {
    const b = Buffer.from('abc');
    b.subarray(1)[0] = 120;
    expect(b.toString()).toBe('axc');
  });
  test('swap', () => expect(Buffer.from('01020304', 'hex').swap16().toString('hex')).toBe('02010403'));
});

describe('comparing and finding', () => {
  const text = Buffer.from('the quick brown fox');
  test('indexOf', () => expect([ text.indexOf('quick'), text.indexOf(Buffer.from('fox')), text.indexOf(113), text.lastIndexOf('o'), text.indexOf('o', -3), text.includes('cat') ]).toEqual([ 4, 16, 4, 17, 17, false ]));
  test('equals, compare', () => expect([ text.equals(Buffer.from(text)), Buffer.compare(Buffer.from('a'), Buffer.from('b')), text.compare(text, 4, 9, 0, 3) ]).toEqual([ true, -1, 1 ]));
  test('toString of ranges', () => expect([ text.toString('utf8', 4, 9), text.toString('base64', 0, 3), text.toString('hex', -5, 2) ]).toEqual([ 'quick', 'dGhl', '7468' ]));
  test('broken UTF-8', () => expect(Buffer.from([ 0xe2, 0x82, 0x41, 0xff, 0xf0, 0x9f ]).toString()).toBe('\ufffdA\ufffd\ufffd'));
  test('JSON', () => expect(JSON.stringify(Buffer.from('hi'))).toBe('{"type":"Buffer","data":[104,105]}'));
  test('iteration', () => expect([ ...Buffer.from('ab').entries() ]).toEqual([ [ 0, 97 ], [ 1, 98 ] ]));
  test('is a Uint8Array for its users', () => expect(Object.prototype.toString.call(Buffer.alloc(0))).toBe('[object Uint8Array]'));
});

describe('errors', () => {
  const small = Buffer.alloc(2);
  test('offset out of range', () => small.readUInt32LE(0));
  test('offset is no number', () => small.readInt8('0' as any));
  test('offset is a fraction', () => small.readInt8(0.5));
  test('value out of range', () => small.writeUInt8(256, 0));
  test('value of 16 bits out of range', () => small.writeInt16BE(40_000, 0));
  test('from a number', () => Buffer.from(5 as any));
  test('from undefined', () => Buffer.from(undefined as any));
  test('alloc of text', () => Buffer.alloc('5' as any));
  test('alloc of a negative size', () => Buffer.alloc(-1));
  test('unknown encoding', () => Buffer.from('x', 'utf-99' as any));
  test('concat of text', () => Buffer.concat('x' as any));
  test('concat of a list of text', () => Buffer.concat([ 'x' as any ]));
  test('compare with text', () => Buffer.compare(small, 'x' as any));
  test('swap of an odd length', () => Buffer.alloc(3).swap16());
  test('codes', () => {
    const codes = [ () => small.readInt8(9), () => Buffer.alloc(-1), () => Buffer.from(null as any) ].map((run) => {
      try {
        run();

        return 'nothing';
      } catch (error: any) {
        return error.code;
      }
    });
    expect(codes).toEqual([ 'ERR_OUT_OF_RANGE', 'ERR_OUT_OF_RANGE', 'ERR_INVALID_ARG_TYPE' ]);
  });
  test('fails with content', () => expect(Buffer.from('abc')).toEqual(Buffer.from('abd')));
});
