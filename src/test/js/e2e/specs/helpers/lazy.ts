export default function lazy<T>(make: () => T): T {
  let made: T | undefined;
  const get = (): T => (made ??= make());

  return get();
}
