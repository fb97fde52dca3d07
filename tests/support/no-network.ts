/** Nothing in Daftar's own work asks the network: a test that does, fails. Loopback is let through for served pages. */
const fetchBefore = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : String(input));
  if (url.hostname !== '127.0.0.1' && url.hostname !== 'localhost')
    throw new Error(`a test asked the network for ${url}`);
  return fetchBefore(input, init);
};
