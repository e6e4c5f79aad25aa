/** Empty: the settings are in `main.ts`, which the tests also read. */
export default {}
