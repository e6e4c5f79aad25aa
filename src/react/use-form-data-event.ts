/** Tells a field that its form is read in order to be sent: the field has the last word on what it gives. */
import { useEffect } from 'react'
import { useLatestRef } from './use-latest-ref.js'

export function useFormDataEvent(
  id: string,
  tell: (event: FormDataEvent, input: HTMLInputElement) => void,
): void {
  const latest = useLatestRef(tell)
  useEffect(() => {
    const input = document.getElementById(id)
    if (!(input instanceof HTMLInputElement) || !input.form) return
    const { form } = input
    const listen = (event: FormDataEvent) => latest.current(event, input)
    form.addEventListener('formdata', listen)
    return () => form.removeEventListener('formdata', listen)
  }, [id, latest])
}
