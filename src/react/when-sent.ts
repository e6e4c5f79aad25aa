/** Tells a field that its form is read in order to be sent: the field has the last word on what it gives. */
import { useEffect } from 'react'
import { useLatest } from './latest.js'

export function useWhenSent(id: string, tell: (event: FormDataEvent, input: HTMLInputElement) => void): void {
  const latest = useLatest(tell)
  useEffect(() => {
    const input = document.getElementById(id)
    if (!(input instanceof HTMLInputElement) || !input.form) return
    const { form } = input
    const listen = (event: FormDataEvent) => latest.current(event, input)
    form.addEventListener('formdata', listen)
    return () => form.removeEventListener('formdata', listen)
  }, [id, latest])
}
