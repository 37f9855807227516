export function bundleSimulation(mutation?: string): Promise<string>;

/** What a bundle is started with. */
export const nodeFlags: readonly string[];
