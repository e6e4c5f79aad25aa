/** A choice of ways names each way in the user's own language. */
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SelectMfaTypeForm } from '../../src/challenges/select-mfa-type/form.js'
import { de } from '../../src/locales/de.js'
import { AuthLayout } from '../../src/react/auth-layout.js'

test('the code by e-mail has the same name, under both names of Cognito', () => {
  const page = document.createElement('div')
  page.innerHTML = renderToStaticMarkup(
    <AuthLayout texts={de}>
      <SelectMfaTypeForm
        challenge={{ name: 'SELECT_MFA_TYPE', choices: ['EMAIL_OTP', 'EMAIL_MFA', 'IRIS_MFA'] }}
        onAnswer={async () => ({ status: 'signed-in', pending: false })}
      />
    </AuthLayout>,
  )
  const labels = [...page.querySelectorAll('button')].map((button) => button.textContent?.trim())
  expect(labels).toEqual(['Code per E-Mail', 'Code per E-Mail', 'IRIS_MFA'])
})
