// Regular expressions that are none.
{
  const patterns = [
    '(', ')', '[', ']', '{', '}', '*', '+', '?', 'a**', 'a++', 'a{2,1}', '{1}', '{1,2}', 'a{1}{2}', '(?', '(?a)', '(?:', '(?=', '(?!', '(?<', '(?<=a', '(?<!a',
    '(?<>a)', '(?<1>a)', '(?<n', '(?<n>', '(?<n>a)(?<n>b)', '\\', '[b-a]', '[a-\\d]', '\\k', '\\k<', '\\k<x>', '\\k<x>(?<y>)', '(?<a>)\\k', '(?<a>)\\k<b>', '\\u{110000}', '\\u{', '\\x1', '\\u12', '\\c',
    '\\p{Nope}', '\\p', '\\p{Script=Nope}', '\\p{Lu', '\\1', '\\2(a)', '\\-', '\\a', '[\\d-z]', '(?=a)*', '(?<=a)*', 'a|*', '(*)', '(?i)', '(?i:a)', '(?-:a)', '^*', '$+', '\\b*', '\\8', '[\\b', '(a', 'a)', '(()', '[[a]', 'a{99999999999}', 'x{1', '\\00', '[z-\\x61]', '((?:a)', '(?<a', '(?<a-b>x)', '[]', '[^]', '(?#comment)', '(?>a)', '\\Q', 'a???', 'a{,5}', 'x{2', 'x{2,', 'x}'
  ];
  for (const pattern of patterns) {
    // A class beside a hyphen makes the engine's own assertions fail in the v mode.
    for (const flags of pattern.includes('\\d') ? [ '', 'u' ] : [ '', 'u', 'v' ]) {
      probe(`regexp: ${ JSON.stringify(pattern) } ${ flags }`, () => { new RegExp(pattern, flags); });
    }
  }
  const sets = [
    '[a--b&&c]', '[a&&b--c]', '[(]', '[)]', '[a-z&&[aeiou]]', '[a-z--b]', '[a--b-z]', '[a||b]', '[a-]', '[-a]', '[&&a]', '[--a]', '[{]', '[}]', '[/]', '[|]', '[a&&]', '[a--]', '[a&&&b]', '[!!]', '[##]', '[a$$b]', '[a%%]', '[a**]', '[++]', '[,,]', '[..]', '[::]', '[;;]', '[<<]', '[==]', '[>>]', '[??]', '[@@]', '[^^^]', '[``]', '[~~]', '[\\q{a|b]', '[\\q]', '[[a]', '[ab--c]', '[a&&bc]', '[[a-z]&&[aeiou]', '[a-b-c]', '[^\\p{RGI_Emoji}]', '[^\\q{ab}]', '[-]', '[a--', '[&&]', '[a&b]', '[a&&-]', '[-&&a]', '[a -- b]'
  ];
  for (const set of sets) probe(`regexp: set ${ set }`, () => { new RegExp(set, 'v'); });
  for (const named of [ '[\\p{Foo}]', '\\p{Foo}[a]', '[a]\\p{Foo}', '[a\\d\\p{Foo}]', '[^a\\P{x}]', '\\[\\p{x}', '[\\p]', '[\\p{Lu]' ]) {
    for (const flag of [ 'u', 'v' ]) probe(`regexp: property ${ named } ${ flag }`, () => { new RegExp(named, flag); });
  }
  for (const flags of [ 'x', 'gg', 'gx', 'uv', 'gimsuyd1', ' ', 'G', 'null' ]) {
    probe(`regexp: flags ${ JSON.stringify(flags) }`, () => new RegExp('a', flags));
  }
  for (const source of [ '/(/', '/[/', '/a**/', '/a/gg', '/a/x', '/a', '/(?<n>a)(?<n>b)/', '/\\u{110000}/u', '/a\n/', '/*/', '/{/u', '/\\/', '/[/]/', '/)/g', '/\\p{Nope}/u', '/a{2,1}/', '/(?/' ]) {
    probe(`regexp: literal ${ JSON.stringify(source) }`, () => (0, eval)(source));
  }

  const runs = [
    () => new RegExp('(', {}),
    () => new RegExp('(', 'gi'),
    () => RegExp('/', 'q'),
    () => new RegExp('a/b('),
    () => new RegExp('\n('),
    () => new RegExp(/a/, 'zz'),
    () => new RegExp(Symbol()),
    () => new RegExp('', null),
    () => /a/[Symbol.matchAll].call(5, 'x'),
    () => RegExp.prototype[Symbol.split].call(5, 'x'),
    () => RegExp.prototype.test.call({ exec: () => 5 }, 'x'),
    () => { const r = Object.freeze(/a/g); r.test('a'); },
    () => { /a/.lastIndex.x.y; },
    () => { Object.freeze(/a/y).exec('b'); },
    () => /a/.compile('('),
    () => RegExp.prototype.compile.call({}, 'a'),
    () => 'x'.match('('),
    () => 'x'.search('['),
    () => 'x'.matchAll('('),
    () => 'x'.match({ [Symbol.match]: 5 })
  ];
  for (const run of runs) probe(`regexp: ${ String(run).trim() }`, run);
}
