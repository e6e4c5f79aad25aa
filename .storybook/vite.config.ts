/** Nothing: what Storybook's pages need is said in `main.ts`, which their tests read as well. */
export default {}
