import { WebSocket } from 'ws';

/** Every socket that was opened as a browser would open it. */
export const openedSockets: WebSocket[] = [];

class BrowserSocket extends WebSocket {
  constructor(url: string) {
    super(url);
    openedSockets.push(this);
  }
}

/** As much of XMLHttpRequest as the Direct Line client's HTTP layer touches, on top of fetch. */
class BrowserRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = 'json';
  timeout = 0;
  onreadystatechange: ((event: object) => void) | undefined;
  private readonly headers: Record<string, string> = {};
  private readonly aborter = new AbortController();
  private target = { method: 'GET', url: '' };

  open(method: string, url: string): void {
    this.target = { method, url };
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  getResponseHeader(): null {
    return null;
  }

  send(body?: string): void {
    const { method, url } = this.target;
    const init = {
      method,
      headers: this.headers,
      signal: this.aborter.signal,
      ...(body === undefined ? {} : { body }),
    };
    fetch(url, init).then(
      async (response) => {
        this.response = await response.json().catch(() => null);
        this.finish(response.status);
      },
      () => {
        this.finish(0);
      },
    );
  }

  abort(): void {
    this.onreadystatechange = undefined;
    this.aborter.abort();
  }

  private finish(status: number): void {
    this.status = status;
    this.readyState = 4;
    this.onreadystatechange?.({});
  }
}

/** The official Direct Line client is written for browsers: gives Node what it looks for there. */
export function installBrowserGlobals(): void {
  Object.assign(globalThis, { WebSocket: BrowserSocket, XMLHttpRequest: BrowserRequest });
}
