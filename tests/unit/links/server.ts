import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestServer {
  /** Its address on this machine, without a slash at its end. */
  url: string;
  /** What it was asked, in order: `HEAD /page`. */
  asked: string[];
  close(): Promise<void>;
}

/** A server on this machine that answers as a test says. */
export async function startServer(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<TestServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
