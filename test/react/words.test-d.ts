/** What an application calls its own attributes, and nothing that nobody would ever read. */
import type { Faces } from '../../src/ui.js'

export const mine: Faces = { texts: { attributes: { 'custom:vat_id': 'VAT number', nickname: 'Handle' } } }

// @ts-expect-error a name that neither Cognito knows nor an application may give
export const lost: Faces = { texts: { attributes: { vat_id: 'VAT number' } } }
