/** Goes into every revision, so that a fault of one version can be found in what it saved. */
export const appVersion: string = import.meta.env.VITE_APP_VERSION;
