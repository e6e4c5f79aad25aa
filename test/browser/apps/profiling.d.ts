/** React's build with a profiler: the same names, without declarations. */
declare module 'react-dom/profiling' {
  export * from 'react-dom/client'
}
