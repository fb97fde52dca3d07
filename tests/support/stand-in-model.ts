import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** What a stand-in for a model was asked. */
export interface Asked {
  path: string | undefined;
  key: string | undefined;
  system: string;
  user: string;
}

/** Answers one request, or misbehaves: `asked` holds all requests so far, this one last. */
export type Behaviour = (response: ServerResponse, asked: readonly Asked[]) => void;

export interface StandIn {
  url: string;
  asked: Asked[];
  behave: (behaviour: Behaviour) => void;
}

/** A server on this machine that speaks the protocol of OpenAI's chat completions, and does as it is told. */
export async function standInModel(): Promise<StandIn> {
  const asked: Asked[] = [];
  let behaviour: Behaviour = (response) => answer(response, { events: [] });
  const server: Server = createServer(async (request, response) => {
    const body = JSON.parse(await bodyOf(request)) as { messages: { role: string; content: string }[] };
    const of = (role: string) => body.messages.find((one) => one.role === role)?.content ?? '';
    asked.push({
      path: request.url,
      key: request.headers.authorization?.replace('Bearer ', ''),
      system: of('system'),
      user: of('user'),
    });
    behaviour(response, asked);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    behave(next) {
      behaviour = next;
    },
  };
}

/** A well-formed answer that holds this as its content, as JSON where it is no string. */
export function answer(response: ServerResponse, content: unknown, tokens = 100): void {
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({
      id: '1',
      object: 'chat.completion',
      created: 0,
      model: 'stand-in',
      choices: [
        {
          index: 0,
          finish_reason: 'stop',
          message: { role: 'assistant', content: typeof content === 'string' ? content : JSON.stringify(content) },
        },
      ],
      usage: { prompt_tokens: tokens, completion_tokens: 0, total_tokens: tokens },
    }),
  );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
