/** React's build that counts: the same names, and no declarations of its own. */
declare module 'react-dom/profiling' {
  export * from 'react-dom/client'
}
