/** A browser's cache storage in memory, as far as the store uses it. */
export class FakeCaches {
  readonly stored = new Map<string, Map<string, Response>>();
  /** How many entries there is room for. */
  room = Infinity;

  async has(name: string): Promise<boolean> {
    return this.stored.has(name);
  }

  async delete(name: string): Promise<boolean> {
    return this.stored.delete(name);
  }

  async match(url: string, { cacheName }: { cacheName: string }): Promise<Response | undefined> {
    return this.stored.get(cacheName)?.get(url)?.clone();
  }

  async open(name: string): Promise<object> {
    const entries = this.stored.get(name) ?? new Map<string, Response>();
    this.stored.set(name, entries);
    return {
      keys: async () => [...entries.keys()].map((url) => ({ url })),
      delete: async (url: string) => entries.delete(url),
      put: async (url: string, response: Response) => {
        if (!entries.has(url) && entries.size >= this.room) throw new DOMException('', 'QuotaExceededError');
        entries.set(url, response);
      },
    };
  }

  /** As the browser's own, for what is tested. */
  get storage(): CacheStorage {
    return this as unknown as CacheStorage;
  }
}
