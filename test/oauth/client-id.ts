/** The app client that tests of providers are about. */
export const clientId = '1example23456789'
