import { PLACES } from '../../editions/installed/places.ts';

/**
 * Waits for a worker that answers for the site: without one, what is kept is not read.
 *
 * @throws {TypeError} if it cannot be fetched or installed; a later page tries again.
 */
export async function activeWorker(scope: URL): Promise<void> {
  const registration = await navigator.serviceWorker.register(new URL(PLACES.worker, scope));
  if (registration.active) return;
  const coming = registration.installing ?? registration.waiting;
  await new Promise<void>((done, fail) => {
    const look = () => {
      if (coming?.state === 'activated') done();
      if (!coming || coming.state === 'redundant') fail(new TypeError('The service worker was not installed'));
    };
    coming?.addEventListener('statechange', look);
    look();
  });
}
