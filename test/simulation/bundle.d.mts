export function bundleSimulation(mutation?: string): Promise<string>;
