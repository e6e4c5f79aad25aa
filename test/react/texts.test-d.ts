/** An application names its attributes, and no text that is never shown. */
import type { AuthUiOptions } from '../../src/ui.js'

export const mine: AuthUiOptions = {
  texts: { attributes: { 'custom:vat_id': 'VAT number', nickname: 'Handle' } },
}

// @ts-expect-error a name that neither Cognito knows nor an application may give
export const lost: AuthUiOptions = { texts: { attributes: { vat_id: 'VAT number' } } }
