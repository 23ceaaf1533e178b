// Private accessors of other classes' objects.
{
  class Vault {
    get #view() { return 2; }
    set #view(value) {}
    set #only(value) {}
    get #read() { return 1; }
    static get #shared() { return 1; }
    static set #shared(value) {}
    #field = 1;
    static put(object) { object.#view = 1; }
    static only(object) { object.#only = 1; }
    static read(object) { object.#read = 1; }
    static bump(object) { object.#view++; }
    static share(object) { object.#shared = 1; }
    static field(object) { object.#field = 1; }
    static both(object) { object.#view = object.#field; }
    static take(object) { [ object.#view ] = [ 1 ]; }
  }

  const runs = [
    () => Vault.put({}),
    () => Vault.put(5),
    () => Vault.only({}),
    () => Vault.read({}),
    () => Vault.bump({}),
    () => Vault.share({}),
    () => Vault.share(undefined),
    () => Vault.field({}),
    () => Vault.field(undefined),
    () => Vault.both({}),
    () => Vault.take({})
  ];
  for (const run of runs) probe(`accessors: ${ String(run).trim() }`, run);
}
