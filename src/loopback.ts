const names: readonly string[] = ['localhost', '::1'];

/** True for addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return names.includes(host) || /^127(\.\d{1,3}){3}$/.test(host);
}
