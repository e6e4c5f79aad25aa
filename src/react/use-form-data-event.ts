import { useEffect } from 'react'
import { useLatestRef } from './use-latest-ref.js'

/** Calls `handler` when the form of an input is read before it is sent. The handler can change the data. */
export function useFormDataEvent(
  id: string,
  handler: (event: FormDataEvent, input: HTMLInputElement) => void,
): void {
  const latest = useLatestRef(handler)
  useEffect(() => {
    const input = document.getElementById(id)
    if (!(input instanceof HTMLInputElement) || !input.form) return
    const { form } = input
    const listen = (event: FormDataEvent) => latest.current(event, input)
    form.addEventListener('formdata', listen)
    return () => form.removeEventListener('formdata', listen)
  }, [id, latest])
}
