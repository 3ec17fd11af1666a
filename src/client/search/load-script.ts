/** Runs a classic script: the one kind of file that a page opened from disk can load. Rejects if it is not there. */
export function loadScript(address: URL): Promise<void> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = address.href;
    script.onload = () => done();
    script.onerror = () => fail(new Error(`${address.href} cannot be loaded`));
    document.head.append(script);
    script.remove();
  });
}
